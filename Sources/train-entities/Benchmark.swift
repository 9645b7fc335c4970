import Analysis
import Articles
import FoundationEssentials
import Glibc

/// Times the stages of the pipeline on one core, on news of the training corpora repeated up to a
/// size. What is measured is processor time, which other programs on the machine disturb less.
enum Benchmark {
  /// - Parameter megabytes: How much text to make, in 10^6 bytes.
  static func run(
    _ model: EntityModel, corpora: String, megabytes: Int
  ) throws(TrainingError) {
    let articles = try makeArticles(corpora: corpora, byteCount: megabytes * 1_000_000)
    let byteCount = articles.reduce(0) { $0 + $1.count }
    var texts: [ArticleText] = []
    let decoding = processorTime {
      texts = articles.map { ArticleText(decoding: $0) }
    }
    var tokenized: [TokenizedText] = []
    let tokenising = processorTime { tokenized = texts.map { TokenizedText($0) } }
    let tokenCount = tokenized.reduce(0) { $0 + $1.tokens.count }
    let tagger = EntityTagger(model: model)
    if let text = texts.first, let tokens = tokenized.first {
      for order in ["first article", "the same again"] {
        let seconds = processorTime { _ = tagger.names(in: text, tokens: tokens) }
        show(order, seconds, tokens.tokens.count, text.bytes.count)
      }
    }
    var nameCount = 0
    let tagging = processorTime {
      for (text, tokens) in zip(texts, tokenized) {
        nameCount += tagger.names(in: text, tokens: tokens).count
      }
    }
    print(
      "\(articles.count) articles, \(byteCount) bytes, \(tokenCount) tokens, \(nameCount) names")
    show("decode", decoding, tokenCount, byteCount)
    show("tokens and sentences", tokenising, tokenCount, byteCount)
    show("entities", tagging, tokenCount, byteCount)
    show("whole pipeline", decoding + tokenising + tagging, tokenCount, byteCount)
  }

  /// Writes the texts that are timed, one a line as a JSON string, for programs to compare with.
  static func writeTexts(
    corpora: String, megabytes: Int, to path: String
  ) throws(TrainingError) {
    let articles = try makeArticles(corpora: corpora, byteCount: megabytes * 1_000_000)
    var lines: [UInt8] = []
    for article in articles {
      guard let line = try? JSONEncoder().encode(String(decoding: article, as: UTF8.self)) else {
        continue
      }
      lines += line
      lines.append(0x0A)
    }
    do {
      try Data(lines).write(to: URL(filePath: path))
    } catch {
      throw .unwritable(path: path)
    }
  }

  /// Articles of about eight documents each, since the documents are short.
  private static func makeArticles(
    corpora: String, byteCount: Int
  ) throws(TrainingError) -> [[UInt8]] {
    let documents = try CorpusReader.documents(at: "\(corpora)/train/gmb_agree.tsv")
    var articles: [[UInt8]] = []
    var total = 0
    var next = 0
    while total < byteCount, !documents.isEmpty {
      var article: [UInt8] = []
      for _ in 0..<8 {
        article += documents[next % documents.count].text.bytes
        next += 1
      }
      total += article.count
      articles.append(article)
    }
    return articles
  }

  /// The seconds of processor time that some work takes.
  private static func processorTime(_ work: () -> Void) -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }
    let start = now()
    work()
    return max(now() - start, 1e-9)
  }

  private static func show(_ stage: String, _ seconds: Double, _ tokens: Int, _ bytes: Int) {
    let rate = Int(Double(tokens) / seconds)
    let speed = Int(Double(bytes) / seconds / 1_000_000)
    let microseconds = Int(seconds * 1_000_000)
    print("\(stage.padded(to: 22)) \(microseconds) µs  \(rate) tokens/s  \(speed) MB/s")
  }
}
