import Analysis
import Annotations
import Articles

/// The report of one article as a page.
struct ArticlePage {
  private let article: CheckedArticle
  private let options: ExportOptions
  /// Annotations with something to tell, each with its number in the report.
  private let numbered: [(number: Int, annotation: PlacedAnnotation)]
  private var contents: [(fragment: String, name: String)] = []

  init(_ article: CheckedArticle, _ options: ExportOptions) {
    self.article = article
    self.options = options
    let told = article.remarks.filter { !$0.content.isEmpty }
    numbered = told.enumerated().map { ($0 + 1, $1) }
  }

  /// - Parameter index: the way to the page of all articles; nil where there is none.
  mutating func html(index: String?) -> [UInt8] {
    var main = ""
    func add(_ fragment: String, _ heading: String, _ content: String) {
      guard !content.isEmpty else { return }
      contents.append((fragment, heading))
      main += HTMLPage.section(fragment, heading, content)
    }
    let placed = numbered.filter { $0.annotation.range != nil }
    let lost = numbered.filter { $0.annotation.range == nil }
    add("article", "The article", "<article class=\"text\">\n\(text)</article>\n")
    add("checked", "What was checked", cards(placed))
    add("lost", "Text that is gone", cards(lost))
    add("open", "Still open", open)
    add("contradictions", "Contradictions", contradictions)
    add("names", "Names", names)
    return HTMLPage.html(
      title: "\(article.title) – fact check", header: header(index: index), contents: contents,
      main: main, footer: footer)
  }

  private func header(index: String?) -> String {
    let metadata = article.article.metadata
    let publisher = options.publisher.map { "\(HTMLEscaping.escaped($0)) · " } ?? ""
    let back = index.map { " · <a href=\"\(HTMLEscaping.escaped($0))\">All articles</a>" } ?? ""
    var html = "<p class=\"kicker\">\(publisher)Fact check\(back)</p>\n"
    html += "<h1 dir=\"auto\">\(HTMLEscaping.escaped(article.title))</h1>\n"
    var facts: [String] = []
    if let byline = metadata.byline {
      facts.append("By <bdi>\(HTMLEscaping.escaped(byline))</bdi>")
    }
    if let published = metadata.published {
      facts.append("published \(ReportDates.element(published.iso8601, withTime: false))")
    }
    facts.append("file <bdi>\(HTMLEscaping.escaped(article.name))</bdi>")
    html += "<p class=\"meta\">\(facts.joined(separator: ", "))</p>\n"
    html += "<p class=\"meta digest\">\(HTMLEscaping.escaped(article.digest))</p>\n"
    if let problem = article.problem {
      html +=
        "<p class=\"warning\">The annotations could not be read: "
        + "\(HTMLEscaping.escaped(problem)). This report is without them.</p>\n"
    }
    let progress = article.progress
    html += HTMLPage.facts([
      ("claims checked", "\(progress.checkedClaims) of \(progress.claims)"),
      ("disputed", "\(progress.disputed)"),
      ("verdicts", "\(numbered.count { $0.annotation.content.verdict != nil })"),
      ("to look at again", "\(progress.toLookAt)"),
      ("contradictions", "\(article.checks.count(where: \.kind.isContradiction))"),
    ])
    return html + VerdictChart.svg(ReportSummary.counts(of: article.annotations), options)
  }

  private var text: String {
    let numbers = Dictionary(numbered.map { ($0.annotation.id, $0.number) }) { one, _ in one }
    let marks = article.remarks.compactMap { annotation in
      annotation.range.map {
        MarkedText.Mark(range: $0, annotation: annotation, number: numbers[annotation.id])
      }
    }
    return MarkedText.html(
      article.article, marks: marks, highlights: article.highlights, options)
  }

  private func cards(_ cards: [(number: Int, annotation: PlacedAnnotation)]) -> String {
    if cards.isEmpty { return "" }
    let html = cards.map {
      ClaimCard.html($0.annotation, number: $0.number, in: article.article, options)
    }
    return "<ol class=\"claims\">\n\(html.joined())</ol>\n"
  }

  private var open: String {
    let claims = article.openClaims
    if claims.isEmpty { return "" }
    let shown = claims.prefix(ReportSummary.openClaimLimit).map { claim in
      let text = article.article.readableText(claim.range)
      let speaker =
        claim.speaker.isEmpty
        ? "" : " — <bdi>\(HTMLEscaping.escaped(claim.speaker.onOneLine))</bdi>"
      let reasons = HTMLEscaping.escaped(claim.reasons.prefix(4).joined(separator: ", "))
      return "<li><bdi>\(HTMLEscaping.escaped(text))</bdi>\(speaker) "
        + "<span class=\"score\">\(reasons)</span></li>"
    }
    var html =
      "<p class=\"meta\">Found by the program, the worthiest first; nobody has given a verdict yet.</p>\n"
    html += "<ol class=\"plain\">\n\(shown.joined(separator: "\n"))\n</ol>\n"
    if claims.count > shown.count {
      html += "<p class=\"meta\">and \(claims.count - shown.count) more</p>\n"
    }
    return html
  }

  private var contradictions: String {
    let checks = article.checks
    if checks.isEmpty { return "" }
    let shown = checks.map { check in
      let text = article.article.readableText(check.range)
      return
        "<li>“<bdi>\(HTMLEscaping.escaped(text))</bdi>” — \(HTMLEscaping.escaped(check.message))</li>"
    }
    return "<ul class=\"plain\">\n\(shown.joined(separator: "\n"))\n</ul>\n"
  }

  private var names: String {
    let names = article.findings?.entities.entities ?? []
    if names.isEmpty { return "" }
    let shown = names.map { entity in
      let count =
        entity.mentions.count > 1 ? " <span class=\"score\">×\(entity.mentions.count)</span>" : ""
      return "<li><bdi>\(HTMLEscaping.escaped(entity.name.onOneLine))</bdi>\(count)</li>"
    }
    return "<ul class=\"names\">\n\(shown.joined(separator: "\n"))\n</ul>\n"
  }

  private var footer: String {
    let date = options.now.isEmpty ? "" : ", \(ReportDates.element(options.now))"
    return
      "<p>Made with Galley\(date). Highlighted names and figures were found by a program and are marked as corrected by people; verdicts are by the people named.</p>\n"
  }
}
