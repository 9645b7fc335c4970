import Annotations
import Articles

/// What an edit of an article did to what people had said of it, in the order of work: text that
/// says something else, text that is gone, claims that are new, and text that only moved.
public struct ArticleChanges: Sendable, Equatable {
  /// One of these.
  public enum Change: Sendable, Equatable {
    /// The annotation's text says something else than when it was annotated.
    case textChanged(PlacedAnnotation, was: String)
    /// The annotation's text is gone.
    case orphan(PlacedAnnotation)
    /// A claim, a byte range, that was not in the text before and that nobody has checked.
    case newClaim(Range<Int>)
    /// The annotation's text is the same and stands elsewhere.
    case moved(PlacedAnnotation)
  }

  public var changes: [Change]

  /// How many of them a person has to do something about: all but what only moved.
  public var toDo: Int {
    changes.count { if case .moved = $0 { false } else { true } }
  }

  /// - Parameters:
  ///   - annotations: those of the article as it is now.
  ///   - claims: the article's claims.
  ///   - seen: the claims as they were when the article was last worked on; nil when not known, and
  ///     then no claim is said to be new.
  public init(
    _ annotations: [PlacedAnnotation], claims: [ClaimSummary] = [], in text: ArticleText,
    seen: SeenClaims? = nil
  ) {
    changes = []
    var moved: [Change] = []
    var orphans: [Change] = []
    for annotation in annotations {
      switch annotation.state {
      case .inPlace: break
      case .moved: moved.append(.moved(annotation))
      case .textChanged(let was): changes.append(.textChanged(annotation, was: was))
      case .orphan: orphans.append(.orphan(annotation))
      }
    }
    changes += orphans
    if let seen {
      changes += claims.compactMap { claim in
        let isAnnotated = annotations.contains { $0.range?.overlaps(claim.range) ?? false }
        return isAnnotated || seen.has(claim, in: text) ? nil : .newClaim(claim.range)
      }
    }
    changes += moved
  }
}

/// The claims of a text as they were when a person last worked on it, as hashes of their words and
/// figures, so that new ones can be told from old ones after an edit.
public struct SeenClaims: Sendable, Equatable {
  /// A key of the text that they were in.
  public var textKey: UInt64
  /// Whether the text has new claims that nobody has looked at.
  public var hasUnsettled = false
  private var hashes: Set<UInt32>

  public init(_ claims: [ClaimSummary], in text: ArticleText) {
    textKey = TextKey.of(text.bytes)
    hashes = Set(claims.map { Self.hash($0, text) })
  }

  /// Counts further claims as seen.
  public mutating func add(_ claims: [ClaimSummary], in text: ArticleText) {
    for claim in claims { hashes.insert(Self.hash(claim, text)) }
  }

  public func has(_ claim: ClaimSummary, in text: ArticleText) -> Bool {
    hashes.contains(Self.hash(claim, text))
  }

  /// Of the claim's text without white space, so that another line length changes nothing.
  private static func hash(_ claim: ClaimSummary, _ text: ArticleText) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in text.bytes[claim.range.clamped(to: 0..<text.bytes.count)] where byte > 0x20 {
      hash = (hash ^ UInt32(byte)) &* 16_777_619
    }
    return hash
  }

  /// One line: the key, whether there is something unsettled, and the hashes in hexadecimal digits.
  public var line: String {
    ([String(textKey, radix: 16), hasUnsettled ? "1" : "0"]
      + hashes.sorted().map { String($0, radix: 16) })
      .joined(separator: " ")
  }

  /// Reads what `line` gave; nil for anything else.
  public init?(line: some StringProtocol) {
    let words = line.split(separator: " ")
    guard words.count >= 2, let key = UInt64(words[0], radix: 16) else { return nil }
    textKey = key
    hasUnsettled = words[1] == "1"
    hashes = Set(words.dropFirst(2).compactMap { UInt32($0, radix: 16) })
  }
}
