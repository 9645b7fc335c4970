import Testing

@testable import Terminal

@Suite struct FallbackTests {
  // The test runner has the C locale, which has no bytes for anything but ASCII.
  @Test(
    "what the locale lacks is drawn in ASCII",
    arguments: [
      ("a", "a"), ("─", "-"), ("━", "-"), ("│", "|"), ("┌", "+"), ("╭", "+"), ("┼", "+"),
      ("═", "="),
      ("█", "#"), ("—", "-"), ("“", "\""), ("’", "'"), ("•", "*"), ("…", "."), ("→", ">"),
      ("▲", "^"),
      ("✓", "v"), ("✗", "x"), ("\u{a0}", " "), ("é", "?"), ("渥", "?"),
    ] as [(Unicode.Scalar, Unicode.Scalar)])
  func draws(scalar: Unicode.Scalar, fallback: Unicode.Scalar) {
    #expect(Fallback.scalar(for: scalar.value) == fallback.value)
  }
}
