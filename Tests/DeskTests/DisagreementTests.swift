import Testing

@testable import Annotations
@testable import Desk

@Suite struct DisagreementTests {
  private static func verdict(
    _ verdict: Verdict, by person: String, at range: Range<Int>, created: String, id: String
  ) -> PlacedAnnotation {
    var content = AnnotationContent()
    content.verdict = verdict
    return PlacedAnnotation(
      id: id, content: content, creator: Annotator(id: person, name: person, nickname: person),
      created: created, modified: created, range: range, state: .inPlace, quotation: "41 per cent",
      isMine: false, conflicts: 0, formerByte: range.lowerBound)
  }

  @Test(
    "the earlier verdict stands first, of one second that of the person whose identifier does",
    arguments: [
      (mo: "2024-06-04T09:12:31Z", ada: "2024-06-04T09:12:32Z", first: "mo"),
      (mo: "2024-06-04T09:12:32Z", ada: "2024-06-04T09:12:31Z", first: "ada"),
      (mo: "2024-06-04T09:12:31Z", ada: "2024-06-04T09:12:31Z", first: "ada"),
    ], [["a", "b"], ["b", "a"]])
  func order(times: (mo: String, ada: String, first: String), ids: [String]) throws {
    let range = 20..<31
    let annotations = [
      Self.verdict(.isTrue, by: "mo", at: range, created: times.mo, id: ids[0]),
      Self.verdict(.isFalse, by: "ada", at: range, created: times.ada, id: ids[1]),
    ].sorted { $0.precedes($1) }
    let found = Disagreement.all(in: annotations)
    #expect(found.map { $0.first.creator?.id } == [times.first])
  }

  @Test(
    "verdicts are on the same text where they share half of what they cover together",
    arguments: [
      (0..<10, 0..<10, true), (0..<10, 5..<10, true), (0..<10, 6..<10, false),
      (0..<10, 5..<15, false), (0..<10, 10..<20, false),
    ])
  func sameText(one: Range<Int>, other: Range<Int>, isSame: Bool) {
    #expect(Disagreement.areSame(one, other) == isSame)
    #expect(Disagreement.areSame(other, one) == isSame)
  }
}
