import Testing

@testable import Reader

/// Text put on one line and cut to a width.
@Suite struct OneLineTests {
  @Test(
    "white space becomes single blanks, and what is too long ends in an ellipsis",
    arguments: [
      ("a  b\tc\r\nd\u{a0}e", 20, "a b c d e"), ("  a ", 20, "a"), ("Ottawa", 6, "Ottawa"),
      ("Ottawa and Beijing", 7, "Ottawa…"), ("Ottawa and Beijing", 8, "Ottawa …"),
      ("渥太華城", 8, "渥太華城"), ("渥太華城", 7, "渥太華…"), ("渥太華城", 6, "渥太…"),
      ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("abc", 1, "…"), ("", 3, ""),
    ])
  func fits(text: String, columns: Int, line: String) {
    #expect(OneLine.of(text, columns: columns) == line)
  }

  @Test(
    "a text whose blanks are kept is cut where it does not fit",
    arguments: [
      ("a  b", 5, true, "a  b"), ("a  b", 4, true, "a  b"), ("a  b", 4, false, "a  …"),
      ("a  bcd", 4, true, "a  …"), ("渥太", 3, true, "渥…"), ("渥太", 4, false, "渥…"),
    ])
  func keepsBlanks(text: String, columns: Int, isLast: Bool, line: String) {
    #expect(OneLine.keepingBlanks(text, columns: columns, isLast: isLast) == line)
  }
}
