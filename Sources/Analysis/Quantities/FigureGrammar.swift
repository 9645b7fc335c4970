/// A figure that the grammar has found, in terms of lexemes.
struct Figure {
  /// Indices of lexemes, half-open.
  var lexemes: Range<Int>
  var kind: MentionKind
  var quantity: Quantity
}

/// The hand-written grammar of figures: reads lexemes from left to right, once.
///
/// Where a figure may start, the productions are tried in the order of how specific they are:
/// dates and times, then what only looks like a figure (names, scores, telephone numbers), then
/// amounts with their units, ratios and ordinals. Each looks at a bounded number of lexemes ahead and
/// back, so that the whole costs O(n) on any input.
struct FigureGrammar {
  let bytes: UnsafeBufferPointer<UInt8>
  let text: UnsafeBufferPointer<Lexeme>
  let vocabulary: Vocabulary
  let published: CivilDay?

  private(set) var figures: [Figure] = []
  /// The lexeme after the last figure or stretch that was passed over.
  private(set) var cursor = 0

  init(
    bytes: UnsafeBufferPointer<UInt8>, lexemes: UnsafeBufferPointer<Lexeme>, published: CivilDay?
  ) {
    self.bytes = bytes
    text = lexemes
    vocabulary = .shared
    self.published = published
  }

  /// The lexeme at an index; an end mark before the first and after the last.
  @inline(__always)
  subscript(index: Int) -> Lexeme {
    index >= 0 && index < text.count ? text[index] : .end
  }

  func entry(_ index: Int) -> Vocabulary.Entry { vocabulary.entries[Int(self[index].entry)] }

  /// Whether two neighbouring lexemes belong to one phrase: no line break or other sign between.
  func joined(_ index: Int) -> Bool { !self[index].flags.contains(.paragraph) }

  mutating func run() {
    while cursor < text.count {
      if text[cursor].mayStartFigure, let end = read(at: cursor) {
        cursor = max(end, cursor + 1)
      } else {
        cursor += 1
      }
    }
  }

  /// Reads what starts at a lexeme, adds the figures to the list and returns the lexeme after what
  /// was read or is to be passed over; nil where nothing starts.
  private mutating func read(at start: Int) -> Int? {
    if let first = currencyStart(before: start) { return readAmounts(at: first) }
    if self[start].kind == .hyphen, dateOrTime(at: start + 1) != nil { return start + 1 }
    if let moment = dateOrTime(at: start) {
      figures.append(moment)
      return moment.lexemes.upperBound
    }
    if let race = raceTime(at: start) { return add(race) }
    if let end = notAFigure(at: start) { return end }
    if let figure = ratio(at: start) ?? ordinal(at: start) ?? multiplier(at: start) {
      return add(figure)
    }
    return readAmounts(at: start)
  }

  /// The letters before a currency sign that belong to it: "US" in "US$5", "HK" in "HK $5".
  private func currencyStart(before sign: Int) -> Int? {
    guard self[sign].kind == .currency else { return nil }
    let first = self[sign - 1].kind == .period ? sign - 4 : sign - 1
    guard first >= (figures.last?.lexemes.upperBound ?? 0), self[first].isWord,
      let prefix = currencyPrefix(at: first), prefix.next > sign
    else { return nil }
    return first
  }

  mutating func add(_ figure: Figure) -> Int {
    figures.append(figure)
    return figure.lexemes.upperBound
  }

  var lastFigure: Figure? { figures.last }

  mutating func replaceLast(with figure: Figure) { figures[figures.count - 1] = figure }
}
