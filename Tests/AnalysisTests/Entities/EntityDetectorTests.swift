import Articles
import Testing

@testable import Analysis

@Suite struct EntityDetectorTests {
  @Test(
    "a name of two or more words is found with its kind",
    arguments: [
      ("Health Minister Jane Philpott spoke on Thursday.", "Jane Philpott", MentionKind.person),
      ("Sergeant Luc Chicoine works there.", "Luc Chicoine", .person),
      ("He teaches at Simon Fraser University.", "Simon Fraser University", .organisation),
      ("It was seen in British Columbia.", "British Columbia", .location),
    ])
  func findsName(text: String, name: String, kind: MentionKind) {
    let input = DetectionInput(text: ArticleText(text))
    let found = EntityDetector().mentions(in: input)
    #expect(found.contains { input.text.string($0.range) == name && $0.kind == kind })
  }

  @Test("a range that is not prose holds no mention")
  func leavesOutExcludedRanges() {
    let input = DetectionInput(text: ArticleText("Simon Fraser University"), excluded: [6..<12])
    #expect(EntityDetector().mentions(in: input).isEmpty)
  }
}
