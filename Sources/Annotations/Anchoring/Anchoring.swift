import Articles

/// Finds the text of annotations again in an article that may have changed since.
///
/// A wrong place is worse than none: an annotation is anchored only where enough speaks for the
/// place, and is an orphan otherwise. What counts is, in this order: the quotation with what stood
/// around it, letter by letter; every copy of the quotation, compared by what stands around it, with
/// white space, quotation marks, dashes, composed letters and markup levelled; places where most of
/// the quotation stands in most of its surroundings.
struct Anchoring {
  private let bytes: [UInt8]
  private let positions: TextPositions
  private var letters = LetterTable()
  private var folded: FoldedText?

  /// Prepares for finding anchors in a text. Cost: nothing; the text is folded when first needed.
  init(bytes: [UInt8], positions: TextPositions) {
    self.bytes = bytes
    self.positions = positions
  }

  /// Where something was found.
  struct Found: Equatable {
    /// In bytes of the text.
    var range: Range<Int>
    /// Whether the words are those of the quotation, give or take what folding levels.
    var isExact: Bool
    /// Whether nothing else can be meant: all that stood around the quotation stands there.
    var isCertain: Bool
  }

  /// Finds a quotation; nil for an orphan. `expected` is the byte where it probably begins, when
  /// other annotations tell.
  mutating func find(_ selector: Selector, expected: Int? = nil) -> Found? {
    let exact = Array(selector.exact.utf8)
    guard !exact.isEmpty else { return nil }
    let prefix = Array(selector.prefix.utf8)
    let suffix = Array(selector.suffix.utf8)
    let stored = selector.position.flatMap { positions.byteOffset(ofScalar: $0.lowerBound) }
    for start in [stored, expected] {
      if let start, holds(prefix, exact, suffix, at: start) {
        return Found(range: start..<start + exact.count, isExact: true, isCertain: true)
      }
    }
    if let start = onlyCopy(prefix, exact, suffix) {
      return Found(range: start..<start + exact.count, isExact: true, isCertain: true)
    }
    let near = expected ?? stored ?? selector.position?.lowerBound ?? 0
    let candidates = self.candidates(prefix, exact, suffix, near: near)
    guard let best = candidates.first else { return nil }
    let other = candidates.first { $0.rivals(best) }
    guard best.isAccepted(over: other) else { return nil }
    let isCertain = best.isExact && best.copies == 1 && best.hasWholeContext
    return Found(range: best.range, isExact: best.isExact, isCertain: isCertain)
  }

  /// Whether the text has these three at the byte where the second would begin; a context that is
  /// cut short by the text's edge counts.
  private func holds(_ prefix: [UInt8], _ exact: [UInt8], _ suffix: [UInt8], at start: Int) -> Bool
  {
    let from = start - prefix.count
    let to = start + exact.count + suffix.count
    guard from >= 0, to <= bytes.count else { return false }
    return bytes[start..<start + exact.count].elementsEqual(exact)
      && bytes[from..<start].elementsEqual(prefix)
      && bytes[start + exact.count..<to].elementsEqual(suffix)
  }

  /// Where the quotation begins, if it stands in the text exactly once with all that stood around
  /// it; most anchors are found so, without folding. Cost: O(n).
  private func onlyCopy(_ prefix: [UInt8], _ exact: [UInt8], _ suffix: [UInt8]) -> Int? {
    let whole = prefix + exact + suffix
    guard prefix.count + suffix.count >= 20, let first = whole.first else { return nil }
    return bytes.withUnsafeBufferPointer { text in
      whole.withUnsafeBufferPointer { whole -> Int? in
        var found: Int?
        var index = 0
        while index + whole.count <= text.count {
          if text[index] == first {
            var length = 1
            while length < whole.count, text[index + length] == whole[length] { length += 1 }
            if length == whole.count {
              if found != nil { return nil }
              found = index + prefix.count
            }
          }
          index += 1
        }
        return found
      }
    }
  }

  /// The places that might be meant, best first.
  mutating func candidates(
    _ prefix: [UInt8], _ exact: [UInt8], _ suffix: [UInt8], near: Int
  ) -> [AnchorCandidate] {
    let text = foldedText()
    let quote = FoldedQuote(prefix, exact, suffix, &letters)
    guard !quote.exact.isEmpty else { return [] }
    let near = text.unit(atByte: near)
    var found: [AnchorCandidate] = []
    // A copy inside a longer word or number is none: 700 is not in 9700.
    let copies = AnchorSearch.copies(of: quote.exact, in: text.units, limit: 500).filter {
      quote.hasItsEdges($0, in: text.units)
    }
    for copy in copies {
      let candidate = AnchorCandidate(
        copyOf: quote, at: copy, in: text, copies: copies.count, near: near)
      if candidate.hasWholeContext, copies.count == 1 { return [candidate] }
      found.append(candidate)
    }
    found.sort { $0.score > $1.score }
    if let best = found.first, best.isCertain(for: quote) { return found }
    for window in AnchorSearch.windows(like: quote.units, in: text.units, count: 4) {
      if let candidate = AnchorCandidate(quote, alignedWith: text, in: window, near: near),
        !found.contains(where: { $0.isExact && $0.units.overlaps(candidate.units) })
      {
        found.append(candidate)
        if candidate.hasWholeContext { break }
      }
    }
    return found.sorted { $0.score > $1.score }
  }

  private mutating func foldedText() -> FoldedText {
    if let folded { return folded }
    let text = bytes.withUnsafeBufferPointer { FoldedText($0, &letters) }
    folded = text
    return text
  }
}

/// A quotation with its contexts, folded as one text.
struct FoldedQuote {
  let units: [UInt32]
  /// Where the quotation stands in `units`.
  let range: Range<Int>
  /// Whether the quotation begins and ends at the edge of a word.
  let beginsAtWord: Bool
  let endsAtWord: Bool

  init(
    _ prefix: [UInt8], _ exact: [UInt8], _ suffix: [UInt8], _ letters: inout LetterTable
  ) {
    let whole = prefix + exact + suffix
    let folded = whole.withUnsafeBufferPointer { FoldedText($0, &letters) }
    units = folded.units
    let start = folded.unit(atByte: prefix.count)
    range = start..<max(start, folded.unit(atByte: prefix.count + exact.count))
    beginsAtWord = WordEdge.stands(at: range.lowerBound, in: units)
    endsAtWord = WordEdge.stands(at: range.upperBound, in: units)
  }

  /// Whether a copy at an index begins and ends at the edges of words as the quotation did. A few
  /// words run into a neighbour by a slip of the pen are let through; a number never.
  func hasItsEdges(_ start: Int, in text: [UInt32]) -> Bool {
    func isEdge(_ index: Int) -> Bool {
      if WordEdge.stands(at: index, in: text) { return true }
      return range.count >= 8
        && !(NumberShape.isFigure(text[index - 1]) && NumberShape.isFigure(text[index]))
    }
    return (!beginsAtWord || isEdge(start)) && (!endsAtWord || isEdge(start + range.count))
  }

  var exact: ArraySlice<UInt32> { units[range] }
  var before: ReversedCollection<ArraySlice<UInt32>> { units[..<range.lowerBound].reversed() }
  var after: ArraySlice<UInt32> { units[range.upperBound...] }
}

/// Where words begin and end.
enum WordEdge {
  /// Whether a unit is of a word: a letter or a figure.
  @inline(__always)
  static func isOfWord(_ unit: UInt32) -> Bool {
    switch unit {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0..<0x80: false
    default: true
    }
  }

  /// Whether no word goes on from one side of an index to the other.
  static func stands(at index: Int, in units: [UInt32]) -> Bool {
    guard index > 0, index < units.count else { return true }
    return !isOfWord(units[index - 1]) || !isOfWord(units[index])
  }
}
