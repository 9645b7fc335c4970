import Annotations

/// A claim as the index keeps it, in 48 bytes. Lengths that do not fit are cut at 65,535 bytes.
struct ClaimRecord {
  var start: UInt32
  var length: UInt16
  /// Bytes of the sentence before the claim, and after it.
  var before: UInt16
  var after: UInt16
  /// Thousandths.
  var rank: UInt16
  var kind: UInt8
  var mark = WorkMark()
  /// A number of the index's texts.
  var speaker: UInt32
  var unit: UInt32
  var wording: UInt32
  /// What the main figure may stand for; nan where it has no number.
  var low: Float
  var high: Float
  var signature: UInt64
}

/// A quotation, superlative or title as the index keeps it.
struct PassageRecord {
  var start: UInt32
  var length: UInt16
  var kind: UInt8
  var mark = WorkMark()
}

/// What people have said of a claim or passage, in short.
struct WorkMark: Equatable {
  /// 0 for no verdict, else one more than the place in `Verdict.allCases`.
  private var code: UInt8 = 0
  /// Whether nothing is left to do.
  var isChecked = false
  /// Whether two people's verdicts differ and nobody has decided.
  var isDisputed = false
  /// Whether its text changed after the verdict, or a merge left a conflict.
  var needsLook = false

  var verdict: Verdict? {
    get { code == 0 ? nil : Verdict.allCases[Int(code) - 1] }
    set {
      code = UInt8((newValue.flatMap(Verdict.allCases.firstIndex) ?? -1) + 1)
    }
  }
}

/// One spelling of one thing that an article names, as the index keeps it in 12 bytes.
struct NamePosting {
  /// Numbers of the index's texts.
  var name: UInt32
  var spelling: UInt32
  var mentions: UInt16
  /// The place in `MentionKind.allCases`.
  var kind: UInt8

  /// What an identity is looked up by.
  var key: UInt64 { UInt64(name) << 32 | UInt64(spelling) }
}
