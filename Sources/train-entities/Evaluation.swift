import Analysis
import Articles
import FoundationEssentials

/// Counts of names that were found, expected and both.
struct Score {
  var both = 0
  var expected = 0
  var found = 0

  var precision: Double { found == 0 ? 0 : Double(both) / Double(found) }
  var recall: Double { expected == 0 ? 0 : Double(both) / Double(expected) }
  var f1: Double { found + expected == 0 ? 0 : 2 * Double(both) / Double(found + expected) }
}

/// Scores a tagger on documents whose names are known, exactly by range and kind.
struct Evaluation {
  var all = Score()
  var kinds = [Score](repeating: Score(), count: 4)
  /// By range alone.
  var spans = Score()

  /// - Parameter kindCount: How many of `EntityLabel.kinds` count; the others are left out.
  init(
    _ documents: [AnnotatedDocument], kindCount: Int = 4,
    find: (ArticleText) -> [(range: Range<Int>, kind: Int)]
  ) {
    for document in documents {
      let gold = document.names.filter { $0.kind < kindCount }
      let found = find(document.text).filter { $0.kind < kindCount }
      let goldRanges = Dictionary(gold.map { ($0.range, $0.kind) }) { first, _ in first }
      for name in gold {
        all.expected += 1
        spans.expected += 1
        kinds[name.kind].expected += 1
      }
      for name in found {
        all.found += 1
        spans.found += 1
        kinds[name.kind].found += 1
        guard let kind = goldRanges[name.range] else { continue }
        spans.both += 1
        guard kind == name.kind else { continue }
        all.both += 1
        kinds[kind].both += 1
      }
    }
  }
}

/// The development sets.
struct DevelopmentSets {
  private struct Line: Decodable {
    struct Name: Decodable {
      var start: Int
      var end: Int
      var label: String
    }
    var id: String
    var text: String
    var entities: [Name]
  }

  var sets: [(name: String, kindCount: Int, documents: [AnnotatedDocument])] = []

  init(corpora folder: String) throws(TrainingError) {
    for (name, kindCount) in [("gum_news", 4), ("pud", 3), ("wikigold", 4), ("ewt", 3), ("gmb", 4)]
    {
      let path = "\(folder)/dev_jsonl/\(name).jsonl"
      sets.append((name, kindCount, try Self.read(path)))
    }
  }

  /// Reads one document a line, with offsets in Unicode scalars.
  static func read(_ path: String) throws(TrainingError) -> [AnnotatedDocument] {
    var documents: [AnnotatedDocument] = []
    for (number, line) in try CorpusReader.read(path).split(separator: 0x0A).enumerated() {
      guard let parsed = try? JSONDecoder().decode(Line.self, from: Data(line)) else {
        throw .malformed(path: path, line: number + 1)
      }
      var offsets = [0]
      for scalar in parsed.text.unicodeScalars {
        offsets.append((offsets.last ?? 0) + UTF8.width(scalar))
      }
      let names = parsed.entities.compactMap { name -> (range: Range<Int>, kind: Int)? in
        guard let kind = CorpusReader.labels.firstIndex(of: name.label), name.start < name.end,
          name.end < offsets.count
        else { return nil }
        return (offsets[name.start]..<offsets[name.end], kind)
      }
      documents.append(
        AnnotatedDocument(id: parsed.id, text: ArticleText(parsed.text), names: names))
    }
    return documents
  }

  /// Scores a tagger on all sets and returns lines to print; the last is the mean that counts.
  func report(find: (ArticleText) -> [(range: Range<Int>, kind: Int)]) -> String {
    var lines = ["set            F1      P      R  spans   |  PER   ORG   LOC  MISC"]
    var means = (all: 0.0, spans: 0.0)
    for (index, set) in sets.enumerated() {
      let result = Evaluation(set.documents, kindCount: set.kindCount, find: find)
      if index < 3 {
        means.all += result.all.f1 / 3
        means.spans += result.spans.f1 / 3
      }
      let kinds = result.kinds.map { percent($0.f1) }.joined(separator: " ")
      lines.append(
        set.name.padded(to: 10) + " " + percent(result.all.f1) + " "
          + percent(result.all.precision) + " " + percent(result.all.recall) + " "
          + percent(result.spans.f1) + "   | " + kinds)
    }
    lines.append("DEV        " + percent(means.all) + "  spans " + percent(means.spans))
    return lines.joined(separator: "\n")
  }

  private func percent(_ value: Double) -> String {
    let hundredths = Int((value * 10_000).rounded())
    let text = "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }
}

extension String {
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
