import Articles
import Testing

@testable import Analysis

@Suite struct NameCorrectionTests {
  private let text = ArticleText("Paris met Paris in Rome. Paris and Parisians, 5 Paris")

  private func apply(
    _ corrections: [NameCorrection], to mentions: [Mention]
  ) -> CorrectedMentions {
    CorrectedMentions(
      applying: corrections, to: mentions, in: text, tokens: TokenizedText(text))
  }

  private var detected: [Mention] {
    [
      Mention(range: 0..<5, kind: .location), Mention(range: 10..<15, kind: .location),
      Mention(range: 19..<23, kind: .location), Mention(range: 46..<47, kind: .cardinal),
    ]
  }

  @Test("without corrections everything stays as it was found")
  func none() {
    let result = apply([], to: detected)
    #expect(result.mentions == detected)
    #expect(result.origins.allSatisfy { $0 == .detected })
  }

  @Test("a name given another kind has it everywhere in the article")
  func relabels() {
    let result = apply([NameCorrection(range: 0..<5, action: .relabel(.person))], to: detected)
    #expect(result.mentions.map(\.range) == [0..<5, 10..<15, 19..<23, 25..<30, 46..<47, 48..<53])
    #expect(
      result.mentions.map(\.kind) == [.person, .person, .location, .person, .cardinal, .person])
    #expect(
      result.origins == [
        .corrected(0), .derived(0), .detected, .derived(0), .detected, .derived(0),
      ])
  }

  @Test("a rejected name is gone everywhere and can be shown as such")
  func rejects() {
    let result = apply([NameCorrection(range: 10..<15, action: .reject)], to: detected)
    #expect(result.mentions.map(\.range) == [19..<23, 46..<47])
    #expect(result.suppressed.map(\.range) == [0..<5, 10..<15])
    #expect(result.suppressedBy == [.derived(0), .corrected(0)])
  }

  @Test("a name that was added is found wherever it stands as whole words")
  func adds() {
    let result = apply([NameCorrection(range: 25..<30, action: .add(.person))], to: [])
    #expect(result.mentions.map(\.range) == [0..<5, 10..<15, 25..<30, 48..<53])
  }

  @Test("an accepted name is added where it was overlooked and keeps its kind")
  func accepts() {
    let result = apply([NameCorrection(range: 0..<5, action: .accept(.location))], to: detected)
    #expect(
      result.origins == [
        .corrected(0), .detected, .detected, .derived(0), .detected, .derived(0),
      ])
  }

  @Test("a correction of one place holds there against a later one of the same words elsewhere")
  func placeBeforeText() {
    let result = apply(
      [
        NameCorrection(range: 0..<5, action: .relabel(.person)),
        NameCorrection(range: 10..<15, action: .relabel(.organisation)),
      ], to: detected)
    #expect(
      result.mentions.map(\.kind) == [
        .person, .organisation, .location, .organisation, .cardinal, .organisation,
      ])
  }

  @Test("a name with a new extent takes the place of what it overlaps")
  func replaces() {
    let result = apply([NameCorrection(range: 10..<23, action: .add(.otherName))], to: detected)
    #expect(result.mentions.map(\.range) == [0..<5, 10..<23, 46..<47])
    #expect(result.suppressed.map(\.range) == [10..<15, 19..<23])
  }

  @Test("a range that does not lie in the text is passed over")
  func ignoresNonsense() {
    let result = apply([NameCorrection(range: 50..<90, action: .reject)], to: detected)
    #expect(result.mentions == detected)
  }
}
