/// Looks for what the parser of TOML takes for granted, and would end the program where it does not
/// hold: that a name follows the brackets of a table (`[[`, `[=`, `[é]`), and that neither `}` nor one of
/// Unicode's line ends stands in an array in the place of a value (`[0,}`).
struct ParserAssumptions {
  private let bytes: [UInt8]
  private var offset = 0
  /// Where a value is missing in what was gone over.
  private var missingValue: Int?

  /// The first byte of a text that breaks one, with what is wrong there; nil where they hold. Cost:
  /// O(n).
  static func firstBroken(in bytes: [UInt8]) -> (byte: Int, what: String)? {
    var assumptions = ParserAssumptions(bytes: bytes)
    return assumptions.first()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func holds(_ byte: Unicode.Scalar, at index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: byte)
  }

  private mutating func first() -> (byte: Int, what: String)? {
    while offset < bytes.count {
      skipBlanks()
      if holds("[", at: offset) {
        let start = offset
        offset += holds("[", at: offset + 1) ? 2 : 1
        skipBlanks()
        guard offset < bytes.count, isOfName(bytes[offset]) else {
          return (start, "the brackets of a table hold no name")
        }
      }
      skipLine()
      if let missingValue { return (missingValue, "a value of an array is missing") }
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

  /// Whether a value cannot begin with a character, which nothing passes over either: `}`, U+0085, U+2028
  /// and U+2029.
  private func endsValue(_ index: Int) -> Bool {
    let rest = bytes[index...].prefix(3)
    return rest.first == UInt8(ascii: "}") || rest.starts(with: [0xC2, 0x85])
      || rest.elementsEqual([0xE2, 0x80, 0xA8]) || rest.elementsEqual([0xE2, 0x80, 0xA9])
  }

  /// Goes to the next line that does not belong to a string or an array which begins on this one.
  private mutating func skipLine() {
    var open: [UInt8] = []
    /// Whether what comes next in an array is a value.
    var isValueNext = false
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        skipString()
        isValueNext = false
        continue
      case UInt8(ascii: "#"):
        while offset < bytes.count, !holds("\n", at: offset) { offset += 1 }
        continue
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        open.append(bytes[offset])
        isValueNext = true
      case UInt8(ascii: ","): isValueNext = true
      case _ where isValueNext && open.last == UInt8(ascii: "[") && endsValue(offset):
        missingValue = missingValue ?? offset
        isValueNext = false
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        _ = open.popLast()
        isValueNext = false
      case UInt8(ascii: "\n") where open.isEmpty:
        offset += 1
        return
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"): break
      default: isValueNext = false
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
