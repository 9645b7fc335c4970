import Analysis
import Articles
import FoundationEssentials
import Testing

@testable import train_entities

@Suite struct TrainEntitiesTests {
  /// Writes a corpus file, gives its path to `body` and removes it.
  private func withCorpus<Result>(
    _ content: String, _ body: (String) throws -> Result
  ) throws -> Result {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "train-entities-\(UInt64.random(in: 0...UInt64.max)).tsv")
    try Data(content.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url.path)
  }

  private let corpus = """
    # doc_id = one
    Jane\tB-PER
    Philpott\tI-PER\tSpaceAfter=No
    's\tO
    visit\tO

    Ottawa\tB-LOC
    waits\tO\tSpaceAfter=No
    .\tO

    Next\tO
    # doc_id = two
    Paris\tB-LOC

    """

  @Test("documents are rebuilt as running text with their names by offset")
  func readsCorpus() throws {
    try withCorpus(corpus) { path in
      let documents = try CorpusReader.documents(at: path)
      #expect(documents.map(\.id) == ["one", "two"])
      let text = documents[0].text
      #expect(text.string(0..<text.bytes.count) == "Jane Philpott's visit\nOttawa waits. Next")
      #expect(documents[0].names.map { text.string($0.range) } == ["Jane Philpott", "Ottawa"])
      #expect(documents[0].names.map(\.kind) == [0, 2])
    }
  }

  @Test("a missing or malformed corpus is said to be so, with the line")
  func refusesBadCorpus() throws {
    #expect(throws: TrainingError.self) { try CorpusReader.documents(at: "/nowhere/at.all") }
    try withCorpus("Jane\tB-PER\nJane\tX\n") { path in
      do {
        _ = try CorpusReader.documents(at: path)
        Issue.record("the second line should have been refused")
      } catch let error as TrainingError {
        #expect(error.sentence.hasSuffix("line 2, is not in the expected form."))
      }
    }
  }

  @Test("names become labels of the tokens that they cover")
  func projectsNames() throws {
    try withCorpus(corpus) { path in
      let document = try CorpusReader.documents(at: path)[0]
      let labels = Projection.labels(of: document, TokenizedText(document.text))
      #expect(labels == [1, 2, 0, 0, 5, 0, 0, 0])
    }
  }

  @Test("the exponential function is right to the last digits", arguments: -80...80)
  func exponentiates(power: Int) {
    let value = Float(power) / 4
    var expected = 1.0
    let base = power < 0 ? 1 / 1.284_025_416_687_741_5 : 1.284_025_416_687_741_5
    for _ in 0..<abs(power) { expected *= base }
    #expect(abs(Double(exponential(value)) / expected - 1) < 1e-5)
  }
}
