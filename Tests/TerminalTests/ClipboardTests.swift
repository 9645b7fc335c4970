import Testing

@testable import Terminal

@Suite struct ClipboardTests {
  @Test(
    "base64 is that of RFC 4648",
    arguments: [
      ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
      ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("ÿ?>", "w78/Pg=="),
    ])
  func encodes(text: String, encoded: String) {
    #expect(String(decoding: Clipboard.base64(Array(text.utf8)), as: UTF8.self) == encoded)
  }

  @Test("GNU screen gets the sequence wrapped, tmux and others as it is")
  func wraps() {
    func sequence(_ type: String, insideTmux: Bool) -> String? {
      Clipboard.sequence(for: "foo", terminalType: type, insideTmux: insideTmux)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let plain = "\u{1b}]52;c;Zm9v\u{7}"
    #expect(sequence("xterm-256color", insideTmux: false) == plain)
    #expect(sequence("screen-256color", insideTmux: true) == plain)
    #expect(sequence("screen", insideTmux: false) == "\u{1b}P\(plain)\u{1b}\\")
    #expect(sequence("linux", insideTmux: false) == nil)
  }

  @Test("what terminals would cut is refused")
  func refuses() {
    let text = String(repeating: "x", count: Clipboard.limit)
    #expect(Clipboard.sequence(for: text, terminalType: "xterm", insideTmux: false) == nil)
  }
}
