import Annotations
import Articles
import Testing

@testable import Exchange

/// What is exported can be read back: spans, verdicts, notes, tags, sources, people and times.
@Suite struct RoundTripTests {
  static let formats = ["jsonl", "spacy", "brat", "w3c", "doccano", "labelstudio"]

  @Test(arguments: formats) func readingBackGivesTheSame(_ format: String) throws {
    let samples = try Samples()
    let file = try export(samples, to: format)
    let copy = try Samples(files: ["market.txt": Samples.market, "sub/bridge.md": Samples.bridge])
    let (report, complaints) = try copy.import(file, format)
    #expect(complaints.isEmpty)
    #expect(report.added == Samples.remarks.count)
    let before = try samples.annotations("market.txt")
    let after = try copy.annotations("market.txt")
    #expect(after.map(\.range) == before.map(\.range))
    #expect(after.map(\.content) == before.map(\.content))
    #expect(after.map(\.id) == before.map(\.id))
    #expect(after.map(\.creator) == before.map(\.creator))
    #expect(after.map(\.created) == before.map(\.created))
  }

  @Test(arguments: formats) func importingTwiceChangesNothing(_ format: String) throws {
    let samples = try Samples()
    let file = try export(samples, to: format)
    let copy = try Samples(files: ["market.txt": Samples.market, "sub/bridge.md": Samples.bridge])
    _ = try copy.import(file, format)
    let written = try copy.folder.read("articles/market.txt.annotations.json")
    let (report, _) = try copy.import(file, format)
    #expect(report.added == 0)
    #expect(report.known == Samples.remarks.count)
    #expect(try copy.folder.read("articles/market.txt.annotations.json") == written)
  }

  @Test(arguments: formats) func importingWhereItCameFromChangesNothing(_ format: String) throws {
    let samples = try Samples()
    let written = try samples.folder.read("articles/market.txt.annotations.json")
    let (report, _) = try samples.import(try export(samples, to: format), format)
    #expect(report.added == 0)
    #expect(try samples.folder.read("articles/market.txt.annotations.json") == written)
  }

  @Test(arguments: formats) func takingBackLeavesNothing(_ format: String) throws {
    let samples = try Samples()
    let file = try export(samples, to: format)
    let copy = try Samples(files: ["market.txt": Samples.market, "sub/bridge.md": Samples.bridge])
    _ = try copy.import(file, format)
    let (report, _) = try copy.import(file, format) { $0.takesBack = true }
    #expect(report.removed == Samples.remarks.count)
    #expect(try copy.annotations("market.txt").isEmpty)
    // What was taken out stays out, until it is asked for.
    #expect(try copy.import(file, format).report.deletedHere == Samples.remarks.count)
    #expect(try copy.import(file, format) { $0.revives = true }.report.added > 0)
    #expect(try copy.annotations("market.txt").count == Samples.remarks.count)
  }

  /// Writes an export to the disk; the path of it.
  private func export(_ samples: Samples, to format: String) throws -> String {
    let (text, files, _) = try samples.export(format) { $0.unit = .utf16 }
    for (name, text) in files { try samples.folder.write(text, to: "out/" + name) }
    return files.isEmpty
      ? try samples.folder.write(text, to: "out.data") : samples.folder.path + "/out"
  }
}
