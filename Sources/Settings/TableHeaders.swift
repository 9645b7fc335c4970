/// Looks for headers of tables that name no table: `[[`, `[=`, `[é]`. The parser takes for granted
/// that a name follows the brackets, and would end the program.
struct TableHeaders {
  private let bytes: [UInt8]
  private var offset = 0

  /// The byte of the first header without a name; nil where all have one. Cost: O(n).
  static func firstWithoutName(in bytes: [UInt8]) -> Int? {
    var headers = TableHeaders(bytes: bytes)
    return headers.first()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func holds(_ byte: Unicode.Scalar, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: byte)
  }

  private mutating func first() -> Int? {
    while offset < bytes.count {
      skipBlanks()
      if holds("[", at: offset) {
        let start = offset
        offset += holds("[", at: offset + 1) ? 2 : 1
        skipBlanks()
        guard offset < bytes.count, isOfName(bytes[offset]) else { return start }
      }
      skipLine()
    }
    return nil
  }

  private mutating func skipBlanks() {
    while holds(" ", at: offset) || holds("\t", at: offset) { offset += 1 }
  }

  private func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "\""), UInt8(ascii: "'"):
      true
    default: false
    }
  }

  /// Goes to the next line that does not belong to a string or an array which begins on this one.
  private mutating func skipLine() {
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipString()
        continue
      case UInt8(ascii: "#"):
        while offset < bytes.count, !holds("\n", at: offset) { offset += 1 }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
      case UInt8(ascii: "\n") where depth == 0:
        offset += 1
        return
      default: break
      }
      offset += 1
    }
  }

  /// Goes behind a string; one on a single line ends with the line at the latest.
  private mutating func skipString() {
    let quote = Unicode.Scalar(bytes[offset])
    let isLong = holds(quote, at: offset + 1) && holds(quote, at: offset + 2)
    offset += isLong ? 3 : 1
    while offset < bytes.count {
      if quote == "\"", holds("\\", at: offset) {
        offset += 2
        continue
      }
      if !isLong, holds("\n", at: offset) { return }
      if holds(quote, at: offset),
        !isLong || (holds(quote, at: offset + 1) && holds(quote, at: offset + 2))
      {
        offset += isLong ? 3 : 1
        return
      }
      offset += 1
    }
  }
}
