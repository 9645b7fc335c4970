extension Claims {
  /// The quotations of at least two words, with their marks, as byte ranges in order. A quotation
  /// that is not closed ends with its paragraph. Cost: O(n).
  public static func quotations(in input: DetectionInput) -> [Range<Int>] {
    withLexemes(of: input, quotations)
  }

  private static func quotations(
    _ bytes: UnsafeBufferPointer<UInt8>, _ lexemes: UnsafeBufferPointer<Lexeme>
  ) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in lexemes.indices {
      if lexemes[index].flags.contains(.paragraph), let open = start {
        add(open..<index, lexemes, to: &ranges)
        start = nil
      }
      guard lexemes[index].kind == .quote else { continue }
      if let open = start, !QuotationMarks.opens(index, in: lexemes, bytes) {
        add(open..<index + 1, lexemes, to: &ranges)
        start = nil
      } else {
        start = start ?? index
      }
    }
    if let open = start { add(open..<lexemes.count, lexemes, to: &ranges) }
    return ranges
  }

  /// The words that claim a first place: "largest", "first-ever", "record", "unprecedented", as byte
  /// ranges in order. Cost: O(n).
  public static func superlatives(in input: DetectionInput) -> [Range<Int>] {
    withLexemes(of: input) { superlatives($1) }
  }

  /// Quotations and superlatives, each in the order of the text. Cost: O(n).
  static func quotationsAndSuperlatives(
    in input: DetectionInput
  ) -> (quotations: [Range<Int>], superlatives: [Range<Int>]) {
    withLexemes(of: input) { (quotations($0, $1), superlatives($1)) }
  }

  private static func superlatives(_ lexemes: UnsafeBufferPointer<Lexeme>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for index in lexemes.indices {
      let lexeme = lexemes[index]
      guard lexeme.kind == .word else { continue }
      if lexeme.classes.contains(.superlative), !lexeme.is(.first) {
        ranges.append(lexeme.range)
        continue
      }
      guard lexeme.is(.first) else { continue }
      let next = index + 2 < lexemes.count ? lexemes[index + 2] : .end
      if lexemes[min(index + 1, lexemes.count - 1)].kind == .hyphen, next.is(.ever) {
        ranges.append(Int(lexeme.start)..<Int(next.end))
      } else if lexeme.classes.contains(.superlative) {
        ranges.append(lexeme.range)
      }
    }
    return ranges
  }

  private static func add(
    _ range: Range<Int>, _ lexemes: UnsafeBufferPointer<Lexeme>, to ranges: inout [Range<Int>]
  ) {
    guard range.count >= 4, let last = range.last else { return }
    ranges.append(Int(lexemes[range.lowerBound].start)..<Int(lexemes[last].end))
  }

  private static func withLexemes<Result>(
    of input: DetectionInput,
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<Lexeme>) -> Result
  ) -> Result {
    input.text.bytes.withUnsafeBufferPointer { bytes in
      // A quotation goes on in the next paragraph; the ends that stand between them have no place.
      input.lexemes.filter { $0.kind != .end }
        .withUnsafeBufferPointer { body(bytes, $0) }
    }
  }
}
