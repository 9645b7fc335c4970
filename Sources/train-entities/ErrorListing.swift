import Analysis
import Articles

/// Lists what a model gets wrong on the development sets, to be read by a person.
enum ErrorListing {
  static func print(
    _ model: EntityModel, corpora: String, sets names: [String]
  ) throws(TrainingError) {
    for set in try DevelopmentSets(corpora: corpora).sets where names.contains(set.name) {
      for document in set.documents {
        let gold = document.names.filter { $0.kind < set.kindCount }
        let found = TrainEntities.find(in: document.text, model)
          .filter { $0.kind < set.kindCount }
        for name in gold where !found.contains(where: { $0 == name }) {
          let clashes = found.filter { $0.range.overlaps(name.range) }
            .map { document.text.string($0.range) + "/" + CorpusReader.labels[$0.kind] }
          show("-", name, in: document.text, " got: " + clashes.joined(separator: "; "))
        }
        for name in found
        where !gold.contains(where: { $0.range.overlaps(name.range) }) {
          show("+", name, in: document.text, "")
        }
      }
    }
  }

  private static func show(
    _ mark: String, _ name: (range: Range<Int>, kind: Int), in text: ArticleText, _ note: String
  ) {
    let start = max(0, name.range.lowerBound - 50)
    let end = min(text.bytes.count, name.range.upperBound + 40)
    let line =
      text.string(start..<name.range.lowerBound) + "[" + text.string(name.range) + "]"
      + text.string(name.range.upperBound..<end)
    Swift.print(
      mark, CorpusReader.labels[name.kind], line.split(separator: "\n").joined(separator: "¶"), note
    )
  }
}
