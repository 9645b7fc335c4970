import Testing

@testable import Terminal

/// The glyphs of a text.
@Suite struct GlyphTests {
  @Test("printable ASCII ends at every other byte, wherever it stands", arguments: 0..<20)
  func plainRunEnds(at place: Int) {
    let plain = (0..<20).map { UInt8(0x20 + $0 * 37 % 95) }
    for byte in UInt8.min...UInt8.max {
      var bytes = plain
      bytes[place] = byte
      let run = bytes.withUnsafeBufferPointer { Glyph.plainRun(in: $0, at: 0, limit: 20) }
      let expected =
        switch byte {
        case 0x20..<0x7f: 20
        // Such a byte may begin a mark on the character before it.
        case 0x80...: max(0, place - 1)
        default: place
        }
      #expect(run == expected, "byte \(byte)")
    }
  }
}
