import Articles

extension Session {
  /// Lists the headings of a Markdown article.
  func openOutline() {
    guard let reader else { return }
    let headings = reader.article.markup.compactMap { span -> (level: Int, range: Range<Int>)? in
      guard case .heading(let level) = span.kind else { return nil }
      return (level, span.range)
    }
    guard !headings.isEmpty else {
      return say(
        "This article has no headings; \(key("next-paragraph")) goes to the next paragraph")
    }
    let items = headings.map { heading in
      ListPanel.Item(
        sign: String(heading.level),
        text: String(repeating: "  ", count: heading.level - 1) + reader.shownText(heading.range),
        detail: "", choice: .place(heading.range))
    }
    let here = headings.lastIndex { $0.range.lowerBound <= reader.cursor.lowerBound } ?? 0
    overlay = .list(ListPanel(title: "Outline", items: items, selected: here))
  }

  /// Lists the links of the article and of the sources; choosing one opens it in the browser.
  func openLinks() {
    guard let reader else { return }
    let links = reader.links
    guard !links.isEmpty else {
      return say("No link in this article, and no source yet; \(key("source")) adds a source")
    }
    let items = links.map { link in
      ListPanel.Item(
        sign: link.isSource ? "s" : "", text: link.address, detail: link.description,
        choice: .address(link.address))
    }
    let here = links.firstIndex { ($0.byte ?? .max) >= reader.cursor.lowerBound }
    overlay = .list(ListPanel(title: "Links", items: items, selected: here ?? items.count - 1))
  }

  /// Shows only the paragraphs with annotations, or all again.
  func toggleAnnotatedOnly() {
    guard let reader else { return }
    if reader.isAnnotatedOnly {
      reader.isAnnotatedOnly = false
      reader.wrap(width: reader.layout.width)
      reader.settle(rows: bodyRows)
      return say("Showing all of the article")
    }
    guard reader.annotations.contains(where: { $0.range != nil }) else {
      return say("No annotations yet; \(key("annotate")) makes one")
    }
    reader.rememberJump()
    reader.isAnnotatedOnly = true
    reader.wrap(width: reader.layout.width)
    reader.moveToShownText(forward: true)
    reader.settle(rows: bodyRows)
    say("Only paragraphs with annotations; \(key("annotated-only")) shows all again")
  }
}
