import Testing

@testable import Articles

/// Bytes and what they are read as.
private struct DecodingCase: CustomTestStringConvertible {
  let testDescription: String
  let bytes: [UInt8]
  let text: String
  var encoding = TextEncoding.utf8

  init(_ name: String, _ bytes: [UInt8], _ text: String, _ encoding: TextEncoding = .utf8) {
    testDescription = name
    self.bytes = bytes
    self.text = text
    self.encoding = encoding
  }
}

@Suite struct DecodingTests {
  private static let utf8Cases: [DecodingCase] = [
    DecodingCase("nothing", [], ""),
    DecodingCase("a byte order mark alone", [0xEF, 0xBB, 0xBF], ""),
    DecodingCase("one byte order mark is not counted", [0xEF, 0xBB, 0xBF, 0x61], "a"),
    DecodingCase(
      "a second one is", [0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61], "\u{FEFF}a"),
    DecodingCase("line breaks stay", Array("a\r\nb\rc\n".utf8), "a\r\nb\rc\n"),
    DecodingCase("NUL stays", [0x61, 0, 0x62], "a\0b"),
    DecodingCase("four bytes", Array("😀".utf8), "😀"),
    DecodingCase("a continuation byte alone", Array("é".utf8) + [0x80], "é\u{FFFD}"),
    DecodingCase("a lead byte before ASCII", Array("éé".utf8) + [0xC3, 0x61], "éé\u{FFFD}a"),
    DecodingCase(
      "a character of three bytes cut after two is one part", Array("éé".utf8) + [0xE2, 0x82],
      "éé\u{FFFD}"),
    DecodingCase(
      "a character of four bytes cut after three is one part",
      Array("éé".utf8) + [0xF0, 0x9F, 0x98], "éé\u{FFFD}"),
    DecodingCase(
      "an overlong form is a part for each byte", Array("ééé".utf8) + [0xC0, 0xAF],
      "ééé\u{FFFD}\u{FFFD}"),
    DecodingCase(
      "an encoded surrogate is a part for each byte", Array("éééé".utf8) + [0xED, 0xA0, 0x80],
      "éééé\u{FFFD}\u{FFFD}\u{FFFD}"),
    DecodingCase(
      "beyond U+10FFFF a part for each byte", Array("ééééé".utf8) + [0xF4, 0x90, 0x80, 0x80],
      "ééééé\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}"),
    DecodingCase(
      "a replacement character is well-formed", Array("\u{FFFD}".utf8) + [0xFF], "\u{FFFD}\u{FFFD}"),
  ]

  private static let utf16Cases: [DecodingCase] = [
    DecodingCase("little end first", [0xFF, 0xFE, 0x61, 0, 0xE9, 0], "aé", .utf16LittleEndian),
    DecodingCase("big end first", [0xFE, 0xFF, 0, 0x61, 0, 0xE9], "aé", .utf16BigEndian),
    DecodingCase("a pair", [0xFE, 0xFF, 0xD8, 0x3D, 0xDE, 0x00], "😀", .utf16BigEndian),
    DecodingCase(
      "a byte too many", [0xFF, 0xFE, 0x61, 0, 0x62], "a\u{FFFD}", .utf16LittleEndian),
    DecodingCase(
      "a low surrogate alone", [0xFE, 0xFF, 0xDE, 0x00, 0, 0x61], "\u{FFFD}a", .utf16BigEndian),
    DecodingCase(
      "a high surrogate before a letter", [0xFE, 0xFF, 0xD8, 0x3D, 0, 0x61], "\u{FFFD}a",
      .utf16BigEndian),
    DecodingCase(
      "a high surrogate at the end", [0xFE, 0xFF, 0xD8, 0x3D], "\u{FFFD}", .utf16BigEndian),
    DecodingCase(
      "a high surrogate and one byte", [0xFE, 0xFF, 0xD8, 0x3D, 0xDE], "\u{FFFD}",
      .utf16BigEndian),
    DecodingCase("the mark alone", [0xFF, 0xFE], "", .utf16LittleEndian),
    DecodingCase(
      "a second mark is text", [0xFF, 0xFE, 0xFF, 0xFE], "\u{FEFF}", .utf16LittleEndian),
  ]

  private static let windowsCases: [DecodingCase] = [
    DecodingCase(
      "more ill-formed parts than characters", [0x80, 0x35, 0x20, 0x5A, 0xFC], "€5 Zü", .windows1252
    ),
    DecodingCase(
      "bytes without a character", [0x81, 0x8D, 0x8F, 0x90, 0x9D],
      "\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}", .windows1252),
    DecodingCase("as many of both is UTF-8", Array("é".utf8) + [0xE9, 0x20], "é\u{FFFD} "),
    DecodingCase(
      "quotation marks and dashes", [0x93, 0x96, 0x94], "\u{201C}\u{2013}\u{201D}", .windows1252),
  ]

  @Test("UTF-8 is read, each ill-formed part as U+FFFD", arguments: utf8Cases)
  private func utf8(_ example: DecodingCase) { expect(example) }

  @Test("UTF-16 is read where a byte order mark says so", arguments: utf16Cases)
  private func utf16(_ example: DecodingCase) { expect(example) }

  @Test("Windows-1252 is read where UTF-8 is unlikely", arguments: windowsCases)
  private func windows(_ example: DecodingCase) { expect(example) }

  private func expect(_ example: DecodingCase) {
    let text = ArticleText(decoding: example.bytes)
    #expect(text.bytes == Array(example.text.utf8))
    #expect(text.encoding == example.encoding)
  }

  @Test(
    "only the first 64 KB decide about Windows-1252",
    arguments: [(65_535, TextEncoding.windows1252), (65_536, .utf8)])
  func sampleSize(ascii: Int, expected: TextEncoding) {
    let bytes = [UInt8](repeating: 0x61, count: ascii) + [0xFF, 0x61]
    #expect(ArticleText(decoding: bytes).encoding == expected)
  }

  @Test("a character that 64 KB cut in half counts as ill-formed there")
  func cutCharacter() {
    let ascii = [UInt8](repeating: 0x61, count: 65_535)
    #expect(ArticleText(decoding: ascii + Array("éb".utf8)).encoding == .windows1252)
    #expect(
      ArticleText(decoding: Array("é".utf8) + ascii.dropLast(2) + Array("éb".utf8)).encoding
        == .utf8)
  }

  @Test("every text of one to three bytes becomes well-formed UTF-8")
  func shortTexts() {
    let bytes: [UInt8] = [
      0x00, 0x61, 0x80, 0xA0, 0xBF, 0xC0, 0xC2, 0xE0, 0xED, 0xEF, 0xF0, 0xF4, 0xFF,
    ]
    for first in bytes {
      for second in bytes {
        for third in bytes {
          let text = ArticleText(decoding: [first, second, third])
          #expect(Array(String(decoding: text.bytes, as: UTF8.self).utf8) == text.bytes)
        }
      }
    }
  }
}
