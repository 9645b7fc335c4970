import Analysis
import Articles

/// Names as CoNLL-2003 has them: a token a line with part of speech, chunk and BIO label, a blank line
/// after each sentence (Tjong Kim Sang and De Meulder, 2003). Part of speech and chunk are `_`, since
/// nothing here tells them. Figures too where `labels` asks for them.
struct CoNLLFormat: ExportFormat {
  static let description = FormatDescription(
    name: "conll", summary: "names as CoNLL-2003: token, BIO label",
    holds: [.text, .highlights], shape: .file, offsets: .none, needsAnalysis: true,
    isReadable: false, fileExtension: "conll")

  private var options: ExportOptions
  var losses = Losses()

  init(_ options: ExportOptions) {
    self.options = options
    self.options.spans = .highlights
    if options.labels == nil {
      self.options.labels = Set(MentionKind.allCases.filter(\.isEntity).map(\.rawValue))
    }
  }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let spans = LabelledSpans(of: article, options, losses: &losses)
    losses.add(.rejections, spans.rejected.count)
    losses.add(.claimSpans, article.remarks.count)
    var cut = CutTokens(of: article.article.text, at: spans.highlights.map(\.range))
    var out = Array("-DOCSTART- -X- -X- O\n\n".utf8)
    var next = 0
    for sentence in cut.sentences() {
      var last: Int?
      for token in sentence {
        while next < spans.highlights.count,
          spans.highlights[next].range.upperBound <= token.lowerBound
        { next += 1 }
        var label = "O"
        if next < spans.highlights.count, spans.highlights[next].range.overlaps(token) {
          label = (last == next ? "I-" : "B-") + spans.highlights[next].label
          if last != next, spans.highlights[next].range.lowerBound < token.lowerBound {
            losses.add(.splitSpans)
          }
          last = next
        } else {
          last = nil
        }
        out += article.article.text.bytes[token]
        out += Array(" _ _ \(label)\n".utf8)
      }
      out.append(0x0A)
    }
    return [ExportPiece(out)]
  }
}

/// The tokens of a text, cut wherever a span begins or ends.
private struct CutTokens {
  private let text: TokenizedText
  private let cuts: [Int]
  private var next = 0

  init(of text: ArticleText, at ranges: [Range<Int>]) {
    self.text = TokenizedText(text)
    cuts = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.sorted()
  }

  /// The tokens of each sentence, in bytes of the text.
  mutating func sentences() -> [[Range<Int>]] {
    text.sentences.map { sentence in
      var tokens: [Range<Int>] = []
      for token in text.tokens[sentence] {
        var start = token.range.lowerBound
        while next < cuts.count, cuts[next] <= start { next += 1 }
        while next < cuts.count, cuts[next] < token.range.upperBound {
          if cuts[next] > start { tokens.append(start..<cuts[next]) }
          start = cuts[next]
          next += 1
        }
        tokens.append(start..<token.range.upperBound)
      }
      return tokens
    }
  }
}
