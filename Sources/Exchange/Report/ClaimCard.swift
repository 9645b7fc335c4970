import Annotations
import Articles

/// One annotation in full: quotation, verdict, note, sources, who checked.
enum ClaimCard {
  static func html(
    _ annotation: PlacedAnnotation, number: Int, in article: Article, _ options: ExportOptions
  ) -> String {
    let content = annotation.content
    let style = content.verdict?.cssClass ?? "v-none"
    var html =
      "<li class=\"claim \(style)\" id=\"\(annotation.anchor)\">\n<h3><span>\(number).</span> "
    html +=
      "<span class=\"badge\">\(HTMLEscaping.escaped(content.verdict.map(options.label) ?? "Note"))</span>"
    if let rating = content.verdict?.ratingValue {
      html += " <span class=\"rating\">\(rating) on a scale from 1, false, to 5, true</span>"
    }
    html += "</h3>\n"
    let quotation = annotation.range.map(article.readableText) ?? annotation.quotation
    html += "<blockquote dir=\"auto\">\(HTMLEscaping.escaped(quotation.onOneLine))</blockquote>\n"
    html += state(of: annotation)
    if let identity = content.identity {
      html += "<p>Names <bdi>\(HTMLEscaping.escaped(identity.onOneLine))</bdi>.</p>\n"
    }
    if !content.decides.isEmpty { html += "<p>\(content.decisionSentence)</p>\n" }
    for paragraph in content.note.split(separator: "\n\n", omittingEmptySubsequences: true) {
      html += "<p dir=\"auto\">\(HTMLEscaping.lines(String(paragraph)))</p>\n"
    }
    if !content.sources.isEmpty {
      html += "<ul class=\"sources\" aria-label=\"Sources\">\n"
      for source in content.sources { html += "<li>\(self.source(source))</li>\n" }
      html += "</ul>\n"
    }
    if !content.tags.isEmpty {
      let tags = content.tags.map {
        "<span class=\"tag\"><bdi>\(HTMLEscaping.escaped($0))</bdi></span>"
      }
      html += "<p>\(tags.joined(separator: " "))</p>\n"
    }
    return html + "<p class=\"who\">\(who(annotation))</p>\n</li>\n"
  }

  private static func state(of annotation: PlacedAnnotation) -> String {
    switch annotation.state {
    case .inPlace, .moved: ""
    case .textChanged(let was):
      "<p class=\"changed\">The text has changed since this was said. It was: "
        + "“<bdi>\(HTMLEscaping.escaped(was.onOneLine))</bdi>”</p>\n"
    case .orphan: "<p class=\"changed\">The article does not contain this text any more.</p>\n"
    }
  }

  private static func source(_ source: SourceReference) -> String {
    var html = ""
    switch source.stance {
    case .supports: html += "<span class=\"stance\">Supports:</span> "
    case .refutes: html += "<span class=\"stance\">Refutes:</span> "
    case .context: html += "<span class=\"stance\">Context:</span> "
    case nil: break
    }
    html += HTMLEscaping.link(to: source.url)
    if !source.locator.isEmpty { html += ", <bdi>\(HTMLEscaping.escaped(source.locator))</bdi>" }
    if !source.evidence.isEmpty {
      html += ": <q dir=\"auto\">\(HTMLEscaping.escaped(source.evidence.onOneLine))</q>"
    }
    if let looked = source.lookedAt { html += " — looked at \(ReportDates.element(looked))" }
    if let archived = source.archived {
      html += " — " + HTMLEscaping.link(to: archived, showing: "archived copy")
      html += HTMLEscaping.isFollowable(archived) ? "" : " (\(HTMLEscaping.escaped(archived)))"
    }
    return html
  }

  private static func who(_ annotation: PlacedAnnotation) -> String {
    let isProgram = annotation.creator?.isSoftware == true
    let verb = isProgram ? "Suggested" : annotation.content.verdict == nil ? "Noted" : "Checked"
    var html = verb
    if let creator = annotation.creator {
      html += " by <bdi>\(HTMLEscaping.escaped(creator.fullName))</bdi>"
    }
    if !annotation.created.isEmpty { html += ", \(ReportDates.element(annotation.created))" }
    if annotation.modified != annotation.created, !annotation.modified.isEmpty {
      html += "; last changed \(ReportDates.element(annotation.modified))"
    }
    return html
  }
}

extension AnnotationContent {
  /// That it decides, for a report: the annotations between which it does are in there too.
  var decisionSentence: String {
    let count = decides.count
    return "Decides between \(count) \(count == 1 ? "annotation" : "annotations") of this text."
  }
}
