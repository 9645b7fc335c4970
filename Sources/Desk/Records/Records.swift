import Annotations

/// A claim as the index keeps it, in 24 bytes: there are three million in a hundred thousand articles.
/// Lengths that do not fit are cut at 65,535 bytes. What people said of it is in `ArticleMarks`.
struct ClaimRecord: BitwiseCopyable {
  var start: UInt32
  var length: UInt16
  /// Bytes of the sentence before the claim, and after it.
  var before: UInt16
  var after: UInt16
  /// A rank of up to 2,047 in the upper eleven bits, the raw value of a kind in the lower five.
  private var rankAndKind: UInt16
  /// A number of the index's texts, of which there are fewer than 2³¹ in 4 GB; the upper bit tells of a
  /// figure.
  private var speakerAndFigure: UInt32
  var wording: UInt32
  /// Alike for claims of the same content words: `ClaimSummary.signature`, folded.
  var signature: UInt32

  /// - Parameters:
  ///   - rank: thousandths; up to 2,047 are kept.
  ///   - hasFigure: whether a `FigureRecord` is kept of it.
  init(
    start: UInt32, length: UInt16, before: UInt16, after: UInt16, rank: Int, kind: ClaimKind,
    speaker: UInt32, hasFigure: Bool, wording: UInt32, signature: UInt32
  ) {
    (self.start, self.length, self.before, self.after) = (start, length, before, after)
    rankAndKind = UInt16(max(0, min(rank, 2047))) << 5 | UInt16(kind.rawValue & 31)
    speakerAndFigure = speaker & ~Self.figureBit | (hasFigure ? Self.figureBit : 0)
    (self.wording, self.signature) = (wording, signature)
  }

  private static let figureBit: UInt32 = 1 << 31

  /// Thousandths.
  var rank: UInt16 { rankAndKind >> 5 }
  /// The raw value of a `ClaimKind`.
  var kind: UInt8 { UInt8(rankAndKind & 31) }
  /// Whether a `FigureRecord` is kept of it.
  var hasFigure: Bool { speakerAndFigure & Self.figureBit != 0 }
  /// A number of the index's texts; 0 where nobody says it.
  var speaker: UInt32 {
    get { speakerAndFigure & ~Self.figureBit }
    set { speakerAndFigure = speakerAndFigure & Self.figureBit | newValue & ~Self.figureBit }
  }
}

/// The main figure of a claim, where it has one with a number: four claims of ten do.
struct FigureRecord: BitwiseCopyable {
  /// A number of the index's texts.
  var unit: UInt32
  /// What it may stand for.
  var low: Float
  var high: Float

  /// Whether two figures cannot stand for one number.
  func differs(from other: FigureRecord) -> Bool {
    guard low <= high, other.low <= other.high else { return false }
    return unit != other.unit || high < other.low || other.high < low
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

/// One spelling of one thing that an article names, as the index keeps it: see `PackedNames`.
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
