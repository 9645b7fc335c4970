import Analysis
import Articles
import FoundationEssentials

/// Trains a model from the corpora, from reading them to writing the file.
struct Training {
  /// Departures from the standard training, for experiments.
  struct Options {
    var rows = 115_000
    var runs = 4
    var minimum: Int32 = 2
    var settings = ConditionalRandomField.Settings()
    var twice: Set<String> = ["gum", "wikigold"]
    var leftOut: Set<String> = []
    var repairs = true

    init(_ arguments: ArraySlice<String>) throws(TrainingError) {
      for argument in arguments {
        let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { throw .usage }
        switch parts[0] {
        case "rows": rows = try Self.value(parts[1], Int.self)
        case "runs": runs = try Self.value(parts[1], Int.self)
        case "epochs": settings.epochs = try Self.value(parts[1], Int.self)
        case "rate": settings.rate = try Self.value(parts[1], Float.self)
        case "dropout": settings.dropout = try Self.value(parts[1], Double.self)
        case "lexical": settings.lexicalDropout = try Self.value(parts[1], Double.self)
        case "seed": settings.seed = try Self.value(parts[1], UInt64.self)
        case "twice": twice = Set(parts[1].split(separator: ",").map(String.init))
        case "without": leftOut = Set(parts[1].split(separator: ",").map(String.init))
        case "repairs": repairs = parts[1] == "yes"
        case "minimum": minimum = try Self.value(parts[1], Int32.self)
        default: throw .usage
        }
      }
      guard runs > 0, rows > 0, settings.epochs > settings.firstAveraged else { throw .usage }
    }

    private static func value<Value: LosslessStringConvertible>(
      _ text: String, _ type: Value.Type
    ) throws(TrainingError) -> Value {
      guard let value = Value(text) else { throw .usage }
      return value
    }
  }

  /// The corpora as paths under the folder of corpora.
  static let corpusNames = [
    "train/gum", "train/wikigold", "train/ewt", "train/redocred", "train/crossner",
    "train/europarl", "train/gmb_agree", "optional/btc_news", "optional/wnut17",
  ]

  let corpora: String
  let output: String
  let options: Options
  private let start = ContinuousClock.now

  init(corpora: String, output: String, options: Options) {
    self.corpora = corpora
    self.output = output
    self.options = options
  }

  func run() async throws(TrainingError) {
    var sections = try LexiconBuilder(corpora: corpora).sections()
    sections.merge(Self.emptyWeights) { $1 }
    let lexicon = try ModelWriter.load(ModelWriter.file(sections)).lexicon
    tell("word lists compiled")
    let set = try await trainingSet(lexicon)
    tell("\(set.labels.count) tokens, \(set.features.count) features, \(set.keys.count) different")
    let result = await train(set)
    sections.merge(
      ModelBuilder.sections(
        result, keys: set.keys, counts: set.counts, rowCount: options.rows)
    ) { $1 }
    let file = ModelWriter.file(sections)
    do {
      try Data(file).write(to: URL(filePath: output))
    } catch {
      throw .unwritable(path: output)
    }
    tell("\(file.count) bytes written to \(output)")
    print(try TrainEntities.score(ModelWriter.load(file), corpora: corpora))
    tell("done")
  }

  private static var emptyWeights: [EntityModel.Section: [UInt8]] {
    let layout = BucketTable.layOut([])
    return [
      .transitions: [Int32](repeating: 0, count: 90).littleEndianBytes,
      .featureKeys: layout.fingerprints.littleEndianBytes,
      .featureWeights: [UInt8](repeating: 0, count: layout.indices.count * 8),
    ]
  }

  private func trainingSet(_ lexicon: EntityLexicon) async throws(TrainingError) -> TrainingSet {
    var parts: [RawPart] = []
    for path in Self.corpusNames {
      let name = String(path.drop { $0 != "/" }.dropFirst())
      guard !options.leftOut.contains(name) else { continue }
      var documents = try CorpusReader.documents(at: "\(corpora)/\(path).tsv")
      if options.repairs { LabelRepairs.apply(to: &documents) }
      parts += await RawPart.make(
        documents, lexicon: lexicon, repeats: options.twice.contains(name) ? 2 : 1)
      tell("\(name): \(documents.count) documents")
    }
    return TrainingSet(parts, minimum: options.minimum)
  }

  /// Trains several times with different seeds, two at a time, and takes the mean of the weights,
  /// which varies less than any of them.
  private func train(_ set: TrainingSet) async -> ConditionalRandomField.Result {
    let results = await withTaskGroup(of: [(Int, ConditionalRandomField.Result)].self) { group in
      for worker in 0..<min(2, options.runs) {
        group.addTask {
          stride(from: worker, to: options.runs, by: 2).map { run in
            var settings = options.settings
            settings.seed += UInt64(run)
            var field = ConditionalRandomField(set, settings)
            return (run, field.train { tell("run \(run), epoch \($0): loss \($1)") })
          }
        }
      }
      var results: [(Int, ConditionalRandomField.Result)] = []
      for await some in group { results += some }
      return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
    var mean = results[0]
    for result in results.dropFirst() {
      for index in mean.weights.indices { mean.weights[index] += result.weights[index] }
      for index in mean.transitions.indices { mean.transitions[index] += result.transitions[index] }
    }
    let count = Float(results.count)
    mean.weights = mean.weights.map { $0 / count }
    mean.transitions = mean.transitions.map { $0 / count }
    return mean
  }

  private func tell(_ message: String) {
    let seconds = (ContinuousClock.now - start).components.seconds
    FileHandleOutput.standardError("[\(seconds) s] \(message)\n")
  }
}
