import Articles
import Testing

@testable import Annotations

@Suite struct AnchoringTests {
  private static let text = """
    Harbour bridge to close for 14 months

    The Marlow Bay bridge will close in May for 14 months, the port authority said on Tuesday. About
    23,400 vehicles cross it each day, and a ferry will carry 1,900 of them. “We have no choice,”
    said its director, Ida Källström. The work costs $48.5 million.

    Shop owners in Quay Street expect to lose a third of their trade. Ida Källström met them on
    Monday. A petition against the closure had 5,200 names by Tuesday evening.

    """

  private func selector(_ quotation: String, in text: String = text) throws -> Selector {
    let article = Article(path: "a.txt", fileBytes: Array(text.utf8))
    let start = try #require(text.firstRange(of: quotation)).lowerBound.utf16Offset(in: text)
    let byte = text.utf8.distance(
      from: text.startIndex, to: String.Index(utf16Offset: start, in: text))
    return AnnotatedText(article, time: 0).selector(for: byte..<byte + quotation.utf8.count)
  }

  /// What is found in a new text; nil for an orphan.
  private func found(_ quotation: String, in new: String) throws -> String? {
    let text = ArticleText(new)
    var anchoring = Anchoring(bytes: text.bytes, positions: TextPositions(text))
    return anchoring.find(try selector(quotation)).map { text.string($0.range) }
  }

  private func replacing(_ old: String, by new: String) -> String {
    Self.text.replacing(old, with: new)
  }

  @Test(
    "A quotation is found in the text that it was made from",
    arguments: ["14 months", "Ida Källström", "“We have no choice,”", "a third of their trade."])
  func unchanged(quotation: String) throws {
    #expect(try found(quotation, in: Self.text) == quotation)
  }

  @Test("It is found again after text was put before it")
  func inserted() throws {
    let new = "Updated at noon.\n\nCorrection: see below.\n\n" + Self.text
    #expect(try found("1,900 of them", in: new) == "1,900 of them")
  }

  @Test("Of two copies the one that stands as it stood is taken")
  func copies() throws {
    let new = replacing(
      "The work costs", by: "Critics doubted the 23,400 vehicles. The work costs")
    let text = ArticleText(new)
    var anchoring = Anchoring(bytes: text.bytes, positions: TextPositions(text))
    let range = try #require(anchoring.find(try selector("23,400 vehicles"))?.range)
    #expect(text.string(range.upperBound..<range.upperBound + 9) == " cross it")
  }

  @Test("New line breaks, straight quotation marks and markup are seen through")
  func levelled() throws {
    #expect(
      try found("“We have no choice,”\nsaid its director", in: replacing("\n", by: " "))
        == "“We have no choice,” said its director")
    let straight = replacing("“", by: "\"").replacing("”", with: "\"")
    #expect(try found("“We have no choice,”", in: straight) == "\"We have no choice,\"")
    let marked = replacing("port authority", by: "[port](https://a.example/1) **authority**")
    #expect(
      try found("the port authority said", in: marked)
        == "the [port](https://a.example/1) **authority** said")
  }

  @Test("Decomposed letters are the composed ones")
  func decomposed() throws {
    let new = replacing("Källström", by: "Ka\u{308}llstro\u{308}m")
    let result = try #require(try found("Ida Källström", in: new))
    #expect(result.unicodeScalars.elementsEqual("Ida Ka\u{308}llstro\u{308}m".unicodeScalars))
  }

  @Test("Changed words and figures are found with their surroundings")
  func changed() throws {
    #expect(try found("$48.5 million", in: replacing("$48.5", by: "$51.2")) == "$51.2 million")
    #expect(try found("1,900", in: replacing("1,900", by: "2,150")) == "2,150")
    #expect(
      try found("a ferry will carry 1,900 of them", in: replacing("carry", by: "take about"))
        == "a ferry will take about 1,900 of them")
  }

  @Test("A number is not found inside a longer one")
  func numbers() throws {
    #expect(try found("1,900", in: replacing("1,900", by: "91,900")) == "91,900")
  }

  @Test("What was taken out is an orphan, also where the same words stand elsewhere")
  func deleted() throws {
    let new = replacing(" “We have no choice,”\nsaid its director, Ida Källström.", by: "")
    #expect(try found("“We have no choice,”", in: new) == nil)
    #expect(try found("Ida Källström", in: new) == nil)
    #expect(try found("14 months", in: "Something else entirely.\n") == nil)
    #expect(try found("14 months", in: "") == nil)
  }

  @Test("A sentence that was moved is found in its new place")
  func moved() throws {
    let sentence = "A petition against the closure had 5,200 names by Tuesday evening."
    let new = sentence + "\n\n" + replacing(" " + sentence, by: "")
    #expect(try found(sentence, in: new) == sentence)
  }

  @Test("The store tells how each annotation stands to the new text")
  func states() {
    let desk = Desk()
    let store = desk.open()
    for quotation in ["41 per cent", "212,000 households", "lost 30 per cent of its water"] {
      _ = store.put(AnnotationContent(verdict: .isTrue), on: desk.range(quotation))
    }
    let before = desk.json
    var new = Desk.text.replacing("lost 30 per cent", with: "lost 18.7 per cent")
    new = new.replacing("asked\n212,000 households to save", with: "resigned")
    desk.folder.write("halden.txt", "Updated. " + new)
    store.articleChanged(to: desk.article)
    #expect(
      store.annotations.map(\.state) == [
        .moved, .textChanged(was: "lost 30 per cent of its water"), .orphan,
      ])
    #expect(store.annotations.map(\.isChecked) == [true, false, false])
    #expect(desk.json == before)
    #expect(desk.open().annotations.map(\.state) == store.annotations.map(\.state))
  }
}
