import Annotations

/// A claim as the index keeps it, in 36 bytes: there are three million in a hundred thousand articles.
/// Lengths that do not fit are cut at 65,535 bytes. What people said of it is in `ArticleMarks`.
struct ClaimRecord {
  var start: UInt32
  var length: UInt16
  /// Bytes of the sentence before the claim, and after it.
  var before: UInt16
  var after: UInt16
  /// A rank of up to 2,047 in the upper eleven bits, the raw value of a kind in the lower five.
  private(set) var rankAndKind: UInt16
  /// A number of the index's texts.
  var speaker: UInt32
  var unit: UInt32
  var wording: UInt32
  /// What the main figure may stand for; nan where it has no number.
  var low: Float
  var high: Float
  /// Alike for claims of the same content words: `ClaimSummary.signature`, folded.
  var signature: UInt32

  /// Thousandths.
  var rank: UInt16 { rankAndKind >> 5 }
  /// The raw value of a `ClaimKind`.
  var kind: UInt8 { UInt8(rankAndKind & 31) }

  static func rankAndKind(_ rank: Int, _ kind: ClaimKind) -> UInt16 {
    UInt16(max(0, min(rank, 2047))) << 5 | UInt16(kind.rawValue & 31)
  }
}

/// A quotation, superlative or title as the index keeps it.
struct PassageRecord {
  var start: UInt32
  var length: UInt16
  var kind: UInt8
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
