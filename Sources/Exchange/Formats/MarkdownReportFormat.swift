import Analysis
import Annotations
import Articles

/// The report as Markdown, for mails, tickets and repositories: what the HTML report says of claims,
/// without the text.
struct MarkdownReportFormat: ExportFormat {
  static let description = FormatDescription(
    name: "markdown", summary: "the report as Markdown",
    holds: [
      .verdicts, .notes, .tags, .sources, .creators, .times, .overlaps, .orphans, .claims,
      .contradictions, .sourceDetails, .identities, .decisions,
    ], shape: .file, offsets: .none, needsAnalysis: true, isReadable: false, fileExtension: "md")

  private let options: ExportOptions
  private var isFirst = true
  var losses = Losses()

  init(_ options: ExportOptions) { self.options = options }

  mutating func begin() -> [ExportPiece] {
    guard options.isFolder else { return [] }
    let date = options.now.isEmpty ? "" : "\n\n\(ReportDates.time(options.now))"
    return [ExportPiece("# \(Self.escaped(options.title)): fact check\(date)\n\n")]
  }

  mutating func add(_ article: CheckedArticle) -> [ExportPiece] {
    let level = options.isFolder ? "##" : "#"
    var out = "\(isFirst ? "" : "\n")\(level) \(Self.escaped(article.title))\n\n"
    isFirst = false
    out += facts(of: article)
    out += table(of: article)
    for (index, annotation) in article.remarks.filter({ !$0.content.isEmpty }).enumerated() {
      out += section(of: annotation, number: index + 1, level: level + "#", in: article)
    }
    out += lists(of: article, level: level + "#")
    return [ExportPiece(out)]
  }

  private func facts(of article: CheckedArticle) -> String {
    let metadata = article.article.metadata
    var facts = ["File: `\(article.name.onOneLine)`"]
    if let byline = metadata.byline { facts.append("By \(Self.escaped(byline))") }
    if let published = metadata.published {
      facts.append("Published \(ReportDates.day(published.iso8601))")
    }
    facts.append("Digest: `\(article.digest)`")
    if let problem = article.problem {
      facts.append("**The annotations could not be read:** \(Self.escaped(problem))")
    }
    let progress = article.progress
    facts.append("\(progress.checkedClaims) of \(progress.claims) claims are checked")
    if progress.disputed > 0 { facts.append("\(progress.disputed) disputed") }
    if progress.toLookAt > 0 { facts.append("\(progress.toLookAt) to look at again") }
    return facts.map { "- \($0)\n" }.joined() + "\n"
  }

  private func table(of article: CheckedArticle) -> String {
    let counts = ReportSummary.counts(of: article.annotations)
    if counts.isEmpty { return "" }
    let rows = Verdict.allCases.compactMap { verdict in
      counts[verdict].map { "| \(Self.escaped(options.label(of: verdict))) | \($0) |\n" }
    }
    return "| Verdict | Number |\n| --- | ---: |\n\(rows.joined())\n"
  }

  private func section(
    of annotation: PlacedAnnotation, number: Int, level: String, in article: CheckedArticle
  ) -> String {
    let content = annotation.content
    var out =
      "\(level) \(number). \(Self.escaped(content.verdict.map(options.label) ?? "Note"))\n\n"
    let quotation = annotation.range.map(article.article.readableText) ?? annotation.quotation
    out += "> \(Self.escaped(quotation.onOneLine))\n\n"
    switch annotation.state {
    case .inPlace, .moved: break
    case .textChanged(let was):
      out +=
        "*The text has changed since this was said. It was: “\(Self.escaped(was.onOneLine))”*\n\n"
    case .orphan: out += "*The article does not contain this text any more.*\n\n"
    }
    if let identity = content.identity {
      out += "Names \(Self.escaped(identity.onOneLine)).\n\n"
    }
    if !content.decides.isEmpty { out += "\(content.decisionSentence)\n\n" }
    if !content.note.isEmpty {
      let lines = content.note.split(separator: "\n", omittingEmptySubsequences: false)
      out += lines.map { Self.escaped(String($0)) }.joined(separator: "\n") + "\n\n"
    }
    for source in content.sources { out += "- \(line(of: source))\n" }
    if !content.sources.isEmpty { out += "\n" }
    if !content.tags.isEmpty {
      out += "Tags: \(content.tags.map(Self.escaped).joined(separator: ", "))\n\n"
    }
    return out + "\(who(annotation))\n\n"
  }

  private func line(of source: SourceReference) -> String {
    var parts = [
      HTMLEscaping.isFollowable(source.url)
        ? "<\(Self.address(source.url))>" : Self.escaped(source.url)
    ]
    if !source.locator.isEmpty { parts.append(Self.escaped(source.locator)) }
    if let stance = source.stance { parts.append(stance.rawValue) }
    if !source.evidence.isEmpty { parts.append("“\(Self.escaped(source.evidence.onOneLine))”") }
    if let looked = source.lookedAt { parts.append("looked at \(ReportDates.time(looked))") }
    if let archived = source.archived { parts.append("archived: <\(Self.address(archived))>") }
    return parts.joined(separator: ", ")
  }

  private func who(_ annotation: PlacedAnnotation) -> String {
    var text = annotation.content.verdict == nil ? "Noted" : "Checked"
    if let creator = annotation.creator { text += " by \(Self.escaped(creator.fullName))" }
    if !annotation.created.isEmpty { text += ", \(ReportDates.time(annotation.created))" }
    if annotation.modified != annotation.created {
      text += "; last changed \(ReportDates.time(annotation.modified))"
    }
    return "*\(text)*"
  }

  private func lists(of article: CheckedArticle, level: String) -> String {
    var out = ""
    let checks = article.checks
    if !checks.isEmpty {
      out += "\(level) Contradictions\n\n"
      for check in checks {
        let text = Self.escaped(article.article.readableText(check.range))
        out += "- “\(text)”: \(Self.escaped(check.message))\n"
      }
      out += "\n"
    }
    let open = article.openClaims
    if !open.isEmpty {
      out += "\(level) Still open\n\n"
      for claim in open.prefix(ReportSummary.openClaimLimit) {
        let speaker = claim.speaker.isEmpty ? "" : " (\(Self.escaped(claim.speaker.onOneLine)))"
        out += "1. \(Self.escaped(article.article.readableText(claim.range)))\(speaker)\n"
      }
      if open.count > ReportSummary.openClaimLimit {
        out += "\nand \(open.count - ReportSummary.openClaimLimit) more\n"
      }
    }
    return out
  }

  /// A text in which nothing is markup: ASCII punctuation that could be has a backslash
  /// (CommonMark 0.31.2, section 2.4), control characters are pictures.
  static func escaped(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!", "&":
        out.append("\\")
        out.append(scalar)
      case "\n", "\t": out.append(scalar)
      case let scalar where scalar.value < 0x20:
        out.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      default: out.append(scalar)
      }
    }
    var result = String(out)
    // What would begin a list at the start of a line.
    if let first = result.first, "-+=".contains(first) { result = "\\" + result }
    if let point = result.firstIndex(where: { !$0.isNumber }), point > result.startIndex,
      result[point] == "." || result[point] == ")"
    {
      result.insert("\\", at: point)
    }
    return result
  }

  /// An address between angle brackets: no white space and no brackets.
  private static func address(_ address: String) -> String {
    address.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" }
  }
}
