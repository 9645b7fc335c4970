/// Why a text is not the JSON that the program reads, and where.
public struct JSONProblem: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// The text ends inside a value, or is empty.
    case unexpectedEnd
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8)
    /// Bytes that are not well-formed UTF-8 (overlong forms and encoded surrogates are not).
    case illFormedUTF8
    /// A control character that RFC 8259 wants escaped.
    case rawControlCharacter(UInt8)
    /// A `\` followed by what is not an escape.
    case unknownEscape
    /// A number that breaks the grammar of RFC 8259, such as `01` or `1.`.
    case malformedNumber
    /// A comma before a closing bracket.
    case trailingComma
    /// The same key twice in one object.
    case duplicateKey(String)
    /// More brackets within each other than `JSONParser.depthLimit`.
    case tooDeep
    /// Something after the end of the value.
    case trailingText
    /// Longer than 4 GB: offsets would not fit.
    case tooLong
  }

  public let kind: Kind
  /// Where, in bytes from the start.
  public let offset: Int
  /// Where, as a line, the first being 1.
  public let line: Int
  /// Where in the line, in Unicode scalars, the first being 1.
  public let column: Int

  /// Cost: O(n) in the offset, which is counted through for the line.
  init(_ kind: Kind, at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    self.kind = kind
    self.offset = offset
    var line = 1
    var lineStart = 0
    for index in 0..<min(offset, bytes.count) where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    self.line = line
    var column = 1
    for index in lineStart..<max(lineStart, min(offset, bytes.count))
    where bytes[index] & 0xC0 != 0x80 {
      column += 1
    }
    self.column = column
  }

  /// One sentence for a person, with the place.
  public var sentence: String {
    "line \(line), column \(column): \(what)"
  }

  /// What is wrong, for a person, without the place.
  public var what: String {
    switch kind {
    case .unexpectedEnd: "the text ends too early"
    case .unexpectedByte(let byte): "unexpected \(JSONProblem.name(of: byte))"
    case .illFormedUTF8: "bytes that are not UTF-8"
    case .rawControlCharacter(let byte): "control character \(JSONProblem.name(of: byte))"
    case .unknownEscape: "unknown escape"
    case .malformedNumber: "malformed number"
    case .trailingComma: "comma before a closing bracket"
    case .duplicateKey(let key): "the key “\(key)” stands twice"
    case .tooDeep: "more than \(JSONParser.depthLimit) levels of brackets"
    case .trailingText: "text after the end"
    case .tooLong: "more than 4 GB"
    }
  }

  private static func name(of byte: UInt8) -> String {
    if byte > 0x20, byte < 0x7F { return "“\(Character(Unicode.Scalar(byte)))”" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte " + (digits.utf8.count == 1 ? "0" : "") + digits
  }
}
