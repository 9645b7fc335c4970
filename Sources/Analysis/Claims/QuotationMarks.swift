/// Which side of a quotation a mark is on.
enum QuotationMarks {
  /// Whether a quotation mark opens: the curly and angular ones say so, a straight one opens where
  /// white space or a bracket stands before it and none after.
  static func opens(
    _ index: Int, in lexemes: UnsafeBufferPointer<Lexeme>, _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    let mark = lexemes[index]
    switch mark.count {
    case 3:
      let last = bytes[Int(mark.end) - 1]
      return last == 0x9C || last == 0x9E
    case 2: return bytes[Int(mark.end) - 1] == 0xAB
    default:
      let followsSpace = !mark.touches || index > 0 && lexemes[index - 1].kind == .open
      return followsSpace && index + 1 < lexemes.count && lexemes[index + 1].touches
    }
  }
}
