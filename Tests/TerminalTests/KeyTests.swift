import Testing

@testable import Terminal

@Suite struct KeyTests {
  static let names: [(Key, String)] = [
    (.character("j"), "j"), (.character(" "), "Space"), (.character("^"), "^"),
    (.character("F"), "F"), (.character("é"), "é"), (.control("f"), "^F"), (.control("]"), "^]"),
    (.enter, "Enter"), (.tab, "Tab"), (.backTab, "S-Tab"), (.escape, "Esc"),
    (.backspace, "Backspace"), (.delete, "Del"), (.insert, "Ins"), (.up, "↑"), (.down, "↓"),
    (.left, "←"), (.right, "→"), (.pageUp, "PgUp"), (.pageDown, "PgDn"), (.home, "Home"),
    (.end, "End"), (.function(12), "F12"),
  ]

  @Test("a key has one name and is found by it", arguments: names)
  func named(key: Key, name: String) {
    #expect(key.name == name)
    #expect(Key(named: name) == key)
  }

  @Test(
    "other names are no keys", arguments: ["", "Fx", "F0", "F64", "jj", "^ff", "Paste", "Mouse"])
  func unknown(name: String) {
    #expect(Key(named: name) == nil)
  }

  @Test("a paste comes with plain line ends and without control characters")
  func cleansPastes() {
    let pasted = "a\r\nb\rc\nd\te\u{1b}[31mf\u{9b}g\u{7f}é"
    let scalars = pasted.unicodeScalars.map(\.value)
    #expect(PasteReader.clean(scalars) == "a\nb\nc\nd\te[31mfgé")
  }
}
