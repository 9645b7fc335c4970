import Testing

@testable import Articles

@Suite struct TextPositionsTests {
  private static let texts = [
    "", "plain", "é", "a😀b\r\nc", String(repeating: "x", count: 2000),
    String(repeating: "日é😀a", count: 700),
    String(repeating: "a", count: 511) + "é" + String(repeating: "b", count: 600),
  ]

  @Test("bytes and scalars are turned into each other", arguments: texts)
  func bothWays(text: String) {
    let article = ArticleText(text)
    let positions = TextPositions(article)
    var byte = 0
    var scalar = 0
    for value in text.unicodeScalars {
      #expect(positions.scalarOffset(ofByte: byte) == scalar)
      #expect(positions.byteOffset(ofScalar: scalar) == byte)
      byte += UTF8.encode(value)?.count ?? 0
      scalar += 1
    }
    #expect(positions.scalarCount == scalar)
    #expect(positions.scalarOffset(ofByte: byte) == scalar)
    #expect(positions.byteOffset(ofScalar: scalar) == byte)
  }

  @Test("what lies outside the text is clamped or nil")
  func outside() {
    let positions = TextPositions(ArticleText("né"))
    #expect(positions.scalarOffset(ofByte: -1) == 0)
    #expect(positions.scalarOffset(ofByte: 99) == 2)
    #expect(positions.byteOffset(ofScalar: -1) == nil)
    #expect(positions.byteOffset(ofScalar: 3) == nil)
    #expect(positions.byteRange(ofScalars: 1..<3) == nil)
    #expect(positions.byteRange(ofScalars: 1..<2) == 1..<3)
    #expect(positions.scalarRange(ofBytes: 1..<3) == 1..<2)
  }

  @Test("an offset inside a character counts as its beginning")
  func insideCharacter() {
    let positions = TextPositions(ArticleText("a😀b"))
    #expect((1...4).map { positions.scalarOffset(ofByte: $0) } == [1, 1, 1, 1])
    #expect(positions.scalarOffset(ofByte: 5) == 2)
  }
}
