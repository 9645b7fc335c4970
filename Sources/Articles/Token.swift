/// What a token is made of.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  /// Letters, with the digits, inner apostrophes and abbreviation points that belong to them:
  /// `Ottawa`, `O’Brien`, `don't`, `U.S.`, `Nov.`, `G20`, `AT&T`; also a possessive `’s`.
  case word
  /// Digits with the points, commas and colons between them, and an ordinal or plural ending:
  /// `622`, `1,234.5`, `2:13`, `.5`, `21st`, `1990s`, `5½`.
  case number
  /// Full stops, commas, quotation marks, brackets, hyphens, dashes, slashes.
  case punctuation
  /// Currency signs, per cent signs, mathematical and other signs.
  case symbol
  /// `https://example.org/a?b`, `www.example.org`, `example.com`.
  case webAddress
  case emailAddress
  /// `@name` or `#subject`.
  case handle
  /// One emoji as it is seen: joined sequences, skin tones and flags are one token.
  case emoji
}

/// A word, number or sign of a text.
public struct Token: Sendable, Equatable {
  // 12 bytes for each word rather than 24: no text is longer than `ArticleFile.largestSize`.
  @usableFromInline var start: UInt32
  @usableFromInline var end: UInt32

  /// What the token is made of.
  public var kind: TokenKind

  /// Half-open range of UTF-8 byte offsets; never empty, never splits a character.
  @inlinable public var range: Range<Int> {
    get { Range(uncheckedBounds: (Int(start), Int(end))) }
    set {
      start = UInt32(truncatingIfNeeded: newValue.lowerBound)
      end = UInt32(truncatingIfNeeded: newValue.upperBound)
    }
  }

  /// - Parameter range: ends before 4 GB.
  @inlinable public init(range: Range<Int>, kind: TokenKind) {
    start = UInt32(truncatingIfNeeded: range.lowerBound)
    end = UInt32(truncatingIfNeeded: range.upperBound)
    self.kind = kind
  }
}

/// A text cut into tokens and sentences.
///
/// The tokens are sorted and do not overlap; white space and control characters are in none, all
/// other characters are in exactly one. What is cut and what is kept:
///
/// - Hyphens and dashes are always tokens of their own: `34-year-old` is `34 - year - old`,
///   `2016-11-24` is `2016 - 11 - 24`, `89–93` is `89 – 93`, `Bailey-Ross` is `Bailey - Ross`.
/// - A number keeps its inner `.`, `,` and `:` where digits stand on both sides (`1,234.5`, `2:13`,
///   `1.2.2020`) and the endings `st nd rd th s`. Any other letters after it are a word of their
///   own: `2:13PM` is `2:13 PM`, `10km` is `10 km`, `1.2bn` is `1.2 bn`. Slashes are tokens of
///   their own: `11/24` is `11 / 24`. Digits after letters stay in the word: `G20`, `B2`.
/// - Currency and per cent signs are symbols: `$1.2` is `$ 1.2`, `60%` is `60 %`, `US$5` is
///   `US $ 5`. So are signs before a number: `+5` is `+ 5`; `-5` is `- 5`.
/// - `’s` and `'s` after a word are a token of their own, other apostrophes between letters stay
///   in the word: `Canada’s` is `Canada ’s`, `don't` and `O'Brien` are one token.
/// - The point of an abbreviation or initial belongs to it: `Mr.`, `Nov.`, `J.`, `a.m.`, `B.C.`.
/// - Runs of `.`, of `-`, and of `!` and `?` are one token.
///
/// Two tokens touch where no white space lies between their ranges.
public struct TokenizedText: Sendable {
  /// All tokens in the order of the text.
  public let tokens: [Token]

  /// The sentences as half-open ranges of indices in `tokens`, in order, without gaps; none is
  /// empty. A line break always ends a sentence.
  public let sentences: [Range<Int>]

  /// Cuts a text. Cost: O(n) in its length.
  public init(_ text: ArticleText) {
    var tokenizer = Tokenizer(byteCount: text.bytes.count)
    text.bytes.withUnsafeBufferPointer { tokenizer.run($0) }
    tokens = tokenizer.tokens
    sentences = tokenizer.sentences
  }

  /// The tokens that touch none of the given ranges, as if those were white space; sentences that
  /// lose all tokens are gone. Cost: O(n) in the number of tokens and ranges.
  ///
  /// - Parameter ranges: Sorted, disjoint ranges of bytes, such as the marks of Markdown.
  public func without(_ ranges: [Range<Int>]) -> TokenizedText {
    guard !ranges.isEmpty else { return self }
    var kept: [Token] = []
    kept.reserveCapacity(tokens.count)
    var keptSentences: [Range<Int>] = []
    keptSentences.reserveCapacity(sentences.count)
    var next = 0
    for sentence in sentences {
      let start = kept.count
      for token in tokens[sentence] {
        while next < ranges.count, ranges[next].upperBound <= token.range.lowerBound { next += 1 }
        if next < ranges.count, ranges[next].lowerBound < token.range.upperBound { continue }
        kept.append(token)
      }
      if kept.count > start { keptSentences.append(start..<kept.count) }
    }
    return TokenizedText(tokens: kept, sentences: keptSentences)
  }

  private init(tokens: [Token], sentences: [Range<Int>]) {
    self.tokens = tokens
    self.sentences = sentences
  }
}
