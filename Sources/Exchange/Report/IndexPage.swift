import Analysis
import Annotations
import Articles
import Desk

/// The first page of a report of several articles: totals, what is open, names, contradictions, and
/// when what was checked.
struct IndexPage {
  private let articles: [(summary: ReportSummary, link: String)]
  private let folder: FolderIndex
  private let options: ExportOptions
  /// Open claims, the worthiest first.
  private let open: WorkRows
  private let between: [FolderContradiction]
  private var contents: [(fragment: String, name: String)] = []

  /// How many are listed of each kind; the numbers tell of all.
  private static let claimLimit = 60
  private static let contradictionLimit = 60
  private static let nameLimit = 150
  private static let eventLimit = 200

  /// - Parameter folder: knows the same articles in the same order.
  init(
    _ articles: [(summary: ReportSummary, link: String)], _ folder: FolderIndex,
    _ options: ExportOptions
  ) {
    self.articles = articles
    self.folder = folder
    self.options = options
    open = folder.worklist(WorkFilter())
    between = folder.contradictions
  }

  mutating func html() -> [UInt8] {
    var main = ""
    func add(_ fragment: String, _ heading: String, _ content: String) {
      guard !content.isEmpty else { return }
      contents.append((fragment, heading))
      main += HTMLPage.section(fragment, heading, content)
    }
    add("articles", "Articles", table)
    add("open", "Open claims", openClaims)
    add("contradictions", "Contradictions", contradictions)
    add("timeline", "Timeline of the checking", timeline)
    add("names", "Names", names)
    return HTMLPage.html(
      title: "\(options.title) – fact check", header: header, contents: contents, main: main,
      footer: footer)
  }

  private var header: String {
    let publisher = options.publisher.map { "\(HTMLEscaping.escaped($0)) · " } ?? ""
    let summaries = articles.map(\.summary)
    let progress = summaries.reduce(into: CheckingProgress()) { $0 += $1.progress }
    var counts: [Verdict: Int] = [:]
    for summary in summaries { counts.merge(summary.verdicts, uniquingKeysWith: +) }
    let people = summaries.reduce(into: Set<String>()) { $0.formUnion($1.people) }
    var html = "<p class=\"kicker\">\(publisher)Fact check</p>\n"
    html += "<h1 dir=\"auto\">\(HTMLEscaping.escaped(options.title))</h1>\n"
    if !people.isEmpty {
      let names = people.sorted().map { "<bdi>\(HTMLEscaping.escaped($0))</bdi>" }
      html += "<p class=\"meta\">Checked by \(names.joined(separator: ", "))</p>\n"
    }
    html += HTMLPage.facts([
      ("articles", "\(articles.count)"),
      ("claims checked", "\(progress.checkedClaims) of \(progress.claims)"),
      ("verdicts", "\(counts.values.reduce(0, +))"),
      ("open claims", "\(progress.openClaims)"), ("disputed", "\(progress.disputed)"),
      ("to look at again", "\(progress.toLookAt)"),
      ("contradictions", "\(summaries.map(\.contradictions.count).reduce(0, +))"),
      ("between articles", "\(between.count)"),
    ])
    return html + VerdictChart.svg(counts, options)
  }

  private func link(_ article: (summary: ReportSummary, link: String), to anchor: String = "")
    -> String
  {
    let address = HTMLEscaping.escaped(article.link + anchor)
    return "<a href=\"\(address)\"><bdi>\(HTMLEscaping.escaped(article.summary.title))</bdi></a>"
  }

  private var table: String {
    let rows = articles.map { article in
      let summary = article.summary
      let published = summary.published.map { ReportDates.element($0, withTime: false) } ?? ""
      let verdicts = Verdict.allCases.compactMap { verdict in
        summary.verdicts[verdict].map {
          "<span class=\"badge \(verdict.cssClass)\">\(HTMLEscaping.escaped(options.label(of: verdict))) \($0)</span>"
        }
      }
      let problem = summary.problem == nil ? "" : " <strong>annotations unreadable</strong>"
      return """
        <tr><td>\(link(article))\(problem)</td><td>\(published)</td>\
        <td class="number">\(summary.progress.checkedClaims) of \(summary.progress.claims)</td>\
        <td>\(verdicts.joined(separator: ", "))</td>\
        <td class="number">\(summary.progress.toLookAt == 0 ? "" : "\(summary.progress.toLookAt)")</td></tr>
        """
    }
    return """
      <div class="scroll"><table>
      <thead><tr><th scope="col">Article</th><th scope="col">Published</th>\
      <th scope="col" class="number">Checked</th><th scope="col">Verdicts</th>\
      <th scope="col" class="number">To look at</th></tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody></table></div>

      """
  }

  private var openClaims: String {
    let shown = open.prefix(Self.claimLimit).map { id in
      let speaker = folder.item(id).speaker
      let who = speaker.isEmpty ? "" : " — <bdi>\(HTMLEscaping.escaped(speaker.onOneLine))</bdi>"
      return "<li><bdi>\(text(of: id))</bdi>\(who) "
        + "<span class=\"score\">in \(link(articles[id.article], to: "#open"))</span></li>"
    }
    if shown.isEmpty { return "" }
    var html =
      "<p class=\"meta\">Found by the program, the worthiest first; nobody has given a verdict yet.</p>\n"
    html += "<ol class=\"plain\">\n\(shown.joined(separator: "\n"))\n</ol>\n"
    html += more(than: shown.count, of: open.count)
    return html
  }

  /// The text of a claim, escaped; read again from the article where the index has no room for it.
  private func text(of id: WorkItem.ID) -> String {
    if let text = folder.text(of: id) { return HTMLEscaping.escaped(text.onOneLine) }
    guard let article = try? Article(reading: folder.article(id.article).path) else { return "" }
    let bytes = 0..<article.text.bytes.count
    return HTMLEscaping.escaped(article.readableText(folder.item(id).range.clamped(to: bytes)))
  }

  private func more(than shown: Int, of all: Int) -> String {
    all > shown ? "<p class=\"meta\">and \(all - shown) more</p>\n" : ""
  }

  /// Those between articles first.
  private var contradictions: String {
    var lines = between.prefix(Self.contradictionLimit).map { contradiction in
      let others = contradiction.others.prefix(5).map(place).joined(separator: "; ")
      let left = contradiction.others.count - 5
      let more = left > 0 ? "; and in \(left) more" : ""
      return "<li>\(place(of: contradiction.claim)), but \(others)\(more)</li>"
    }
    let left = between.count - lines.count
    lines += articles.flatMap { article in
      article.summary.contradictions.map { check in
        "<li>“<bdi>\(HTMLEscaping.escaped(check.text))</bdi>” — \(HTMLEscaping.escaped(check.message)) "
          + "<span class=\"score\">in \(link(article, to: "#contradictions"))</span></li>"
      }
    }
    if lines.isEmpty { return "" }
    let html = "<ul class=\"plain\">\n\(lines.joined(separator: "\n"))\n</ul>\n"
    return html
      + (left > 0 ? "<p class=\"meta\">and \(left) more between articles</p>\n" : "")
  }

  private func place(of id: WorkItem.ID) -> String {
    "“<bdi>\(text(of: id))</bdi>” <span class=\"score\">in \(link(articles[id.article]))</span>"
  }

  private var timeline: String {
    var events: [(event: ReportSummary.Event, article: Int)] = []
    for (index, article) in articles.enumerated() {
      events += article.summary.events.filter { !$0.time.isEmpty }.map { ($0, index) }
    }
    if events.isEmpty { return "" }
    events.sort { ($0.event.time, $0.event.anchor) > ($1.event.time, $1.event.anchor) }
    var html = "<ol class=\"days\">\n"
    var shown = 0
    var start = 0
    while start < events.count, shown < Self.eventLimit {
      let day = events[start].event.time.prefix(10)
      let end = events[start...].firstIndex { $0.event.time.prefix(10) != day } ?? events.count
      html += "<li><h3>\(ReportDates.element(String(day), withTime: false)) "
      html += "<span class=\"score\">\(end - start)</span></h3>\n<ul>\n"
      for (event, index) in events[start..<end].prefix(Self.eventLimit - shown) {
        html += line(of: event, in: articles[index])
        shown += 1
      }
      html += "</ul></li>\n"
      start = end
    }
    html += "</ol>\n"
    if shown < events.count {
      html += "<p class=\"meta\">and \(events.count - shown) earlier</p>\n"
    }
    return html
  }

  private func line(
    of event: ReportSummary.Event, in article: (summary: ReportSummary, link: String)
  ) -> String {
    let time = String(decoding: event.time.utf8.dropFirst(11).prefix(5), as: UTF8.self)
    let verdict =
      event.verdict.map {
        "<span class=\"badge \($0.cssClass)\">\(HTMLEscaping.escaped(options.label(of: $0)))</span>"
      } ?? "note"
    let quotation = HTMLEscaping.escaped(event.quotation.shortened(to: 90))
    return
      "<li><span class=\"score\">\(time)</span> <bdi>\(HTMLEscaping.escaped(event.who))</bdi>: \(verdict) "
      + "on “<bdi>\(quotation)</bdi>” <span class=\"score\">in \(link(article, to: "#\(event.anchor)"))</span></li>\n"
  }

  private var names: String {
    let all = folder.names
    if all.isEmpty { return "" }
    let shown = all.prefix(Self.nameLimit).map { name in
      let articles = name.articles.count > 1 ? " in \(name.articles.count) articles" : ""
      return
        "<li><bdi>\(HTMLEscaping.escaped(name.name.onOneLine))</bdi> <span class=\"score\">×\(name.mentions)\(articles)</span></li>"
    }
    var html = "<ul class=\"names\">\n\(shown.joined(separator: "\n"))\n</ul>\n"
    html += more(than: shown.count, of: all.count)
    return html
  }

  private var footer: String {
    let date = options.now.isEmpty ? "" : ", \(ReportDates.element(options.now))"
    return
      "<p>Made with Galley\(date). Names, figures, open claims and contradictions were found by a program; verdicts are by the people named.</p>\n"
  }
}
