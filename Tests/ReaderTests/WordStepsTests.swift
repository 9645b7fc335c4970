import Articles
import Testing

@testable import Reader

@Suite struct WordStepsTests {
  private func words(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var position = 0
    while let word = WordSteps.word(atOrAfter: position, in: bytes) {
      result.append(String(decoding: bytes[word], as: UTF8.self))
      position = word.upperBound
    }
    return result
  }

  private func wordsBackward(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var result: [String] = []
    var position = bytes.count
    while let word = WordSteps.word(before: position, in: bytes) {
      result.append(String(decoding: bytes[word], as: UTF8.self))
      position = word.lowerBound
    }
    return result.reversed()
  }

  static let cases: [(String, [String])] = [
    ("", []),
    ("one two", ["one", "two"]),
    ("“We ask,” she said.", ["We", "ask", "she", "said"]),
    ("up 1,234.5 per cent.", ["up", "1,234.5", "per", "cent"]),
    ("$5m or 60%", ["$5m", "or", "60%"]),
    ("Canada’s well-known O'Brien", ["Canada’s", "well-known", "O'Brien"]),
    ("a — b", ["a", "b"]),
    ("'quoted'", ["quoted"]),
    ("Åse 王小明", ["Åse", "王", "小", "明"]),
    ("... !!", []),
  ]

  @Test("a cursor steps forward on words", arguments: cases)
  func forward(text: String, expected: [String]) {
    #expect(words(text) == expected)
  }

  @Test("a cursor steps backward on the same words", arguments: cases)
  func backward(text: String, expected: [String]) {
    #expect(wordsBackward(text) == expected)
  }

  @Test("a long run without blanks is cut, so that a step stays short")
  func longRun() {
    let word = WordSteps.word(atOrAfter: 0, in: Array(repeating: 0x61, count: 100_000))
    #expect(word?.count == WordSteps.longestWord)
  }
}
