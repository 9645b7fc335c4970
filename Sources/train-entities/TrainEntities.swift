import Analysis
import Articles
import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#endif

/// Trains the entity model and scores it.
@main
struct TrainEntities {
  static let usage = """
    usage: train-entities train CORPORA MODEL [NAME=VALUE…]
             trains on the folder CORPORA, writes MODEL and scores it; for experiments: rows, runs,
             epochs, rate, dropout, lexical, seed, minimum, twice, without, repairs
           train-entities score CORPORA MODEL
             scores a model on the development sets
           train-entities errors CORPORA MODEL SET…
             lists what a model gets wrong on development sets
           train-entities show MODEL FILE
             lists the names of a text
           train-entities bench CORPORA MODEL [MEGABYTES [FILE]]
             times the pipeline; writes the texts that were timed to FILE
    """

  static func main() async {
    do {
      try await run(CommandLine.arguments.dropFirst().map { $0 })
    } catch {
      FileHandleOutput.standardError(error.sentence + "\n")
      exit(2)
    }
  }

  private static func run(_ arguments: [String]) async throws(TrainingError) {
    guard arguments.count >= 3 else { throw .usage }
    switch arguments[0] {
    case "train":
      try await Training(
        corpora: arguments[1], output: arguments[2],
        options: Training.Options(arguments.dropFirst(3))
      ).run()
    case "score":
      let model = try ModelWriter.load(try CorpusReader.read(arguments[2]))
      print(try score(model, corpora: arguments[1]))
    case "errors":
      let model = try ModelWriter.load(try CorpusReader.read(arguments[2]))
      try ErrorListing.print(model, corpora: arguments[1], sets: Array(arguments.dropFirst(3)))
    case "show":
      let model = try ModelWriter.load(try CorpusReader.read(arguments[1]))
      show(ArticleText(utf8: try CorpusReader.read(arguments[2]), encoding: .utf8), model)
    case "bench":
      let model = try ModelWriter.load(try CorpusReader.read(arguments[2]))
      let megabytes = arguments.count > 3 ? Int(arguments[3]) ?? 50 : 50
      try Benchmark.run(model, corpora: arguments[1], megabytes: megabytes)
      if arguments.count > 4 {
        try Benchmark.writeTexts(
          corpora: arguments[1], megabytes: megabytes, to: arguments[4])
      }
    default: throw .usage
    }
  }

  static func score(_ model: EntityModel, corpora: String) throws(TrainingError) -> String {
    try DevelopmentSets(corpora: corpora).report { find(in: $0, model) }
  }

  /// Prints each name of a text with its kind and its entity.
  private static func show(_ text: ArticleText, _ model: EntityModel) {
    let mentions = find(in: text, model).map {
      Mention(range: $0.range, kind: EntityLabel.kinds[$0.kind])
    }
    let index = EntityIndex(mentions, in: text)
    for (number, mention) in mentions.enumerated() {
      let name = index.entity(ofMention: number).map { "\($0.id) \($0.name)" } ?? ""
      let start = max(0, mention.range.lowerBound - 30)
      let context =
        text.string(start..<mention.range.lowerBound)
        .split(separator: "\n").last.map(String.init) ?? ""
      print(
        mention.kind.rawValue, "…" + context + "[" + text.string(mention.range) + "]", "→", name)
    }
  }

  static func find(
    in text: ArticleText, _ model: EntityModel
  ) -> [(range: Range<Int>, kind: Int)] {
    let tokens = TokenizedText(text)
    return EntityTagger(model: model).names(in: text, tokens: tokens).map {
      let first = tokens.tokens[$0.tokens.lowerBound].range
      let last = tokens.tokens[$0.tokens.upperBound - 1].range
      return (first.lowerBound..<last.upperBound, $0.kind)
    }
  }
}

enum FileHandleOutput {
  static func standardError(_ text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBytes { _ = write(2, $0.baseAddress, $0.count) }
  }
}
