import Testing

@testable import Exchange

@Suite struct LineFeedTextTests {
  @Test func offsetsGoThereAndBack() {
    let text = LineFeedText(Array("a\r\nb\r\n\rc".utf8))
    #expect(text.bytes == Array("a\nb\n\nc".utf8))
    #expect(text.joinedLineEnds == 2)
    for (original, offset) in [(0, 0), (1, 1), (3, 2), (4, 3), (6, 4), (7, 5), (8, 6)] {
      #expect(text.offset(ofOriginal: original) == offset)
      #expect(text.original(ofOffset: offset) == original)
    }
  }
}
