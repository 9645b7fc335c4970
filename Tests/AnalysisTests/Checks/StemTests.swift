import Testing

@testable import Analysis

@Suite struct StemTests {
  @Test(
    "forms of one word have one stem",
    arguments: [
      ("parties", "party"), ("churches", "church"), ("taxes", "tax"), ("boats", "boat"),
      ("glass", "glass"), ("virus", "virus"), ("running", "run"), ("planned", "plan"),
      ("calling", "call"), ("dies", "die"), ("children", "child"), ("house", "hous"),
      ("été", "été"), ("", ""),
    ])
  func stem(word: String, expected: String) { #expect(Stem.of(word) == expected) }

  @Test(
    "a word is in a set in capitals and small letters, and nothing else is",
    arguments: [
      ("mayor", true), ("Mayor", true), ("mayors", false), ("mayo", false), ("judge", true),
      ("representatives", false), ("a-word-of-17-bytes", false), ("", false),
    ])
  func wordSet(word: String, isIn: Bool) {
    let words: WordSet = ["mayor", "judge", "representative"]
    #expect(words.contains(word) == isIn)
    if !word.isEmpty { #expect(words.contains(Array(word.utf8), 0..<word.utf8.count) == isIn) }
  }
}
