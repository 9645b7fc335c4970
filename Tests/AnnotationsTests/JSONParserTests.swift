import Testing

@testable import Annotations

@Suite struct JSONParserTests {
  /// The problem of a text, or nil when it is JSON.
  private func problem(_ text: [UInt8]) -> JSONProblem? {
    do throws(JSONProblem) {
      _ = try JSONValue(parsing: text)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "What is not JSON is refused with its kind, line and column",
    arguments: [
      ("", .unexpectedEnd, 1, 1), ("  ", .unexpectedEnd, 1, 3), ("[1,]", .trailingComma, 1, 3),
      ("{\"a\": 1,\n}", .trailingComma, 1, 8), ("{\"é\": 1,\n \"é\": 2}", .duplicateKey("é"), 2, 2),
      ("{\"a\": 1, \"\\u0061\": 2}", .duplicateKey("a"), 1, 10),
      ("[01]", .malformedNumber, 1, 2), ("[1.]", .malformedNumber, 1, 2),
      ("[-]", .malformedNumber, 1, 2), ("[1e]", .malformedNumber, 1, 2),
      ("[NaN]", .unexpectedByte(UInt8(ascii: "N")), 1, 2),
      ("[1] 2", .trailingText, 1, 5), ("\"a\nb\"", .rawControlCharacter(0x0A), 1, 3),
      ("\"\\x\"", .unknownEscape, 1, 2), ("\"\\u12g4\"", .unknownEscape, 1, 2),
      ("[tru]", .unexpectedByte(UInt8(ascii: "]")), 1, 5),
      ("{1: 2}", .unexpectedByte(UInt8(ascii: "1")), 1, 2),
      ("[1 2]", .unexpectedByte(UInt8(ascii: "2")), 1, 4),
      ("{\"a\" 1}", .unexpectedByte(0x31), 1, 6),
      ("\"abc", .unexpectedEnd, 1, 5), ("\u{FEFF}[]", .unexpectedByte(0xEF), 1, 1),
    ] as [(String, JSONProblem.Kind, Int, Int)])
  func refused(text: String, kind: JSONProblem.Kind, line: Int, column: Int) {
    let problem = problem(Array(text.utf8))
    #expect(problem?.kind == kind)
    #expect(problem?.line == line)
    #expect(problem?.column == column)
  }

  @Test(
    "Ill-formed UTF-8 in a string is refused",
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xFF], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0x80],
    ] as [[UInt8]])
  func illFormed(bytes: [UInt8]) {
    #expect(problem([0x22, 0x61] + bytes + [0x22])?.kind == .illFormedUTF8)
  }

  @Test("Brackets may be nested to a limit, and no deeper")
  func depth() {
    func nested(_ depth: Int) -> [UInt8] {
      [UInt8](repeating: UInt8(ascii: "["), count: depth)
        + [UInt8](repeating: UInt8(ascii: "]"), count: depth)
    }
    #expect(problem(nested(JSONParser.depthLimit)) == nil)
    #expect(problem(nested(JSONParser.depthLimit + 1))?.kind == .tooDeep)
    #expect(problem(nested(100_000))?.kind == .tooDeep)
  }

  @Test("Many keys are compared as strictly as few")
  func manyKeys() {
    let keys = (0..<100).map { "\"k\($0)\": 0" }
    #expect(problem(Array("{\(keys.joined(separator: ","))}".utf8)) == nil)
    let twice = (keys + ["\"k50\": 1"]).joined(separator: ",")
    #expect(problem(Array("{\(twice)}".utf8))?.kind == .duplicateKey("k50"))
  }

  @Test(
    "Strings are spelled in one way, whatever way they came",
    arguments: [
      (#""a\/b""#, #""a/b""#), (#""\u00e9""#, #""é""#), (#""\u000a\u0009""#, #""\n\t""#),
      (#""\uD83D\uDE00""#, #""😀""#), (#""\ud800 x""#, #""\ud800 x""#),
      (#""\udc00\ud800""#, #""\udc00\ud800""#), ("\"\u{202E}\"", #""\u202e""#),
      ("\"\u{7F}\u{9B}\"", #""\u007f\u009b""#), ("\"\u{E0041}\"", #""\udb40\udc41""#),
      ("\"e\u{301}\"", "\"e\u{301}\""), (#""\u001b]52""#, #""\u001b]52""#),
    ])
  func spelling(text: String, canonical: String) throws {
    let value = try JSONValue(parsing: Array(text.utf8))
    #expect(value.canonical() == Array(canonical.utf8))
  }

  @Test(
    "Numbers keep their spelling", arguments: ["2.50", "1e3", "-0", "1E+2", "12345678901234567890"])
  func numbers(spelling: String) throws {
    #expect(try JSONValue(parsing: Array(spelling.utf8)).canonical() == Array(spelling.utf8))
  }

  @Test("Composed and decomposed letters are different strings")
  func composition() {
    #expect(JSONValue.text("\u{E9}") != JSONValue.text("e\u{301}"))
  }
}
