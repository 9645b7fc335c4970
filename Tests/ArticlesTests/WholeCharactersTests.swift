import Articles
import Testing

/// Ranges of bytes that are kept to the characters of a text.
@Suite struct WholeCharactersTests {
  /// "aé€𝄞b": characters of one, two, three, four and one bytes.
  private static let text = ArticleText("aé€𝄞b")

  private static let cases: [(asked: Range<Int>, whole: Range<Int>)] = [
    (0..<11, 0..<11), (1..<3, 1..<3), (1..<2, 1..<1), (2..<6, 3..<6), (2..<5, 3..<3),
    (4..<9, 6..<6), (5..<10, 6..<10), (10..<40, 10..<11), (30..<40, 11..<11), (-5..<1, 0..<1),
  ]

  @Test("a range keeps its whole characters and no byte outside the text", arguments: cases)
  func whole(asked: Range<Int>, whole: Range<Int>) {
    #expect(Self.text.wholeCharacters(in: asked) == whole)
  }
}
