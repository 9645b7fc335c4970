import Articles
import Testing

@testable import Analysis

@Suite struct AnalysisWindowTests {
  private static let paragraph =
    "Anna Keller of Ottawa said on May 12, 2026 that 1,150 teachers would cost $94 million – 5% more.\n\n"
  private static let text = String(repeating: paragraph, count: 800)

  @Test(
    "a part around a byte holds it and begins and ends with lines",
    arguments: [0, 500, 40_000, 79_000])
  func around(byte: Int) {
    let text = ArticleText(Self.text)
    let part = AnalysisWindow.around(byte, size: 30_000, in: text)
    #expect(part.contains(byte) || part.upperBound == text.bytes.count)
    #expect(part.count <= 30_000 && part.count > 0)
    #expect(part.lowerBound == 0 || text.bytes[part.lowerBound - 1] == 0x0A)
    #expect(part.upperBound == text.bytes.count || text.bytes[part.upperBound - 1] == 0x0A)
  }

  @Test("a text without line ends or blanks is cut where characters begin")
  func noBlanks() {
    let text = ArticleText(String(repeating: "é", count: 60_000))
    let part = AnalysisWindow.around(60_001, size: 40_000, in: text)
    #expect(String(validating: text.bytes[part], as: UTF8.self) != nil)
  }

  @Test("what is found in a part stands where it stands in the whole")
  func sameMentions() {
    let article = Article(path: "a.txt", text: Self.text)
    let part = AnalysisWindow.around(40_000, size: 30_000, in: article.text)
    let whole = ArticleAnalysis(of: article).mentions.filter { part.contains($0.range.lowerBound) }
    let found = ArticleAnalysis(of: article, within: part)
    #expect(!whole.isEmpty)
    #expect(found.mentions == whole)
    let findings = ArticleFindings(of: article, mentions: found.mentions, within: part)
    #expect(!findings.claims.isEmpty)
    for claim in findings.claims {
      #expect(
        part.lowerBound <= claim.range.lowerBound && claim.range.upperBound <= part.upperBound)
    }
  }

  @Test("what lies over a place is found without looking at the rest")
  func overlapping() {
    let article = Article(path: "a.txt", text: Self.text)
    let findings = ArticleFindings(of: article, mentions: ArticleAnalysis(of: article).mentions)
    let place = 20_000..<20_200
    #expect(
      findings.claims(overlapping: place) == findings.claims.filter { $0.sentence.overlaps(place) })
    #expect(
      findings.passages(overlapping: place)
        == findings.passages.filter { $0.range.overlaps(place) })
  }
}
