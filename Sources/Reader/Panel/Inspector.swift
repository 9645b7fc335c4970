import Analysis
import Annotations
import Settings
import Terminal

/// All that is known of what the cursor is on, a fact a line.
struct Inspector {
  /// A fact: what it is, and what it says.
  struct Fact: Equatable {
    var label: String
    var text: String
    var style: Style
  }

  let reader: ArticleReader
  let theme: Theme
  let settings: Settings
  let otherPeople: OtherPeople

  /// The facts in the order in which a fact-checker wants them: what it is, who says it, why it is
  /// worth checking, what was found. Cost: O(1) but for the mentions of a name.
  var facts: [Fact] {
    var facts: [Fact] = []
    func add(_ label: String, _ text: String, _ style: Style? = nil) {
      facts.append(Fact(label: label, text: text, style: style ?? theme.text))
    }
    if let highlight = reader.currentHighlight { addHighlight(highlight, add) }
    if let passage = reader.currentPassage, reader.currentHighlight == nil {
      add("kind", passage.kind.name, theme.passage(passage.kind, over: theme.text))
    }
    if let check = reader.currentCheck {
      add(check.kind.isContradiction ? "!" : "differs", check.message, theme.notice)
    }
    if let claim = reader.currentClaim { addClaim(claim, add) }
    for annotation in reader.annotationsUnderCursor { addAnnotation(annotation, add) }
    if facts.isEmpty {
      let waits = reader.analysis == nil
      add("", waits ? "finding names and figures…" : "nothing highlighted here", theme.dimmed)
    }
    return facts
  }

  /// Whether all that is known is in what stands beside the lines: nothing at all, or a claim without
  /// a figure.
  func isToldBesideLines(tab: SidePanel.Tab) -> Bool {
    reader.currentHighlight == nil && reader.currentPassage == nil && reader.currentCheck == nil
      && reader.annotationsUnderCursor.isEmpty && (tab == .claims || reader.currentClaim == nil)
  }

  private func addHighlight(_ highlight: Highlight, _ add: (String, String, Style?) -> Void) {
    let origin = highlight.origin.name.map { " (\($0))" } ?? ""
    add("kind", highlight.kind.name + origin, theme.highlight(highlight.kind, over: theme.text))
    if let quantity = highlight.quantity {
      let summary = quantity.summary(as: highlight.kind)
      add("value", summary, nil)
      if let other = quantity.conversion(as: highlight.kind) { add("other", other, nil) }
      if let resolved = quantity.resolved, quantity.extent != .unresolved, summary != resolved {
        add("date", resolved, nil)
      }
      if let tolerance = quantity.tolerance, tolerance.double > 0 {
        add("rounded", "± \(tolerance.description) as printed", theme.dimmed)
      }
    }
    guard let entity = reader.currentEntity else { return }
    add("name", entity.name, theme.strong)
    add("mentions", mentions(of: entity), nil)
  }

  /// "2 of 3: lines 1, 4, 9". A line is one of the text, as `4g` counts them.
  private func mentions(of entity: NamedEntity) -> String {
    guard let mentions = reader.analysis?.mentions else { return "" }
    let here = entity.mentions.firstIndex { mentions[$0].range.overlaps(reader.cursor) } ?? 0
    let count = entity.mentions.count
    let text = "\(here + 1) of \(count)"
    guard count > 1, let lines = reader.textLines(of: entity.mentions.map { mentions[$0].range })
    else { return text }
    return text + ": lines " + lines.map(String.init).joined(separator: ", ")
  }

  private func addClaim(_ claim: Claim, _ add: (String, String, Style?) -> Void) {
    if let speaker = claim.speaker { add("says", speaker.resolved, nil) }
    add("rank", "\(claim.rank) of 100: \(claim.reasons.joined(separator: ", "))", theme.dimmed)
  }

  private func addAnnotation(
    _ annotation: PlacedAnnotation, _ add: (String, String, Style?) -> Void
  ) {
    let content = annotation.content
    let sign = MarginSign(annotation)
    let verdict = content.verdict.map(settings.label) ?? "annotated"
    add(sign.text, verdict, theme.margin(sign.verdict))
    if otherPeople.isOther(annotation) {
      add("by", annotation.creatorName, otherPeople.style(of: annotation, theme))
    }
    if case .textChanged(let old) = annotation.state {
      add("changed", "the text was “\(OneLine.of(old, columns: 200))”", theme.notice)
    }
    if !content.note.isEmpty { add("note", OneLine.of(content.note, columns: 1000), nil) }
    for source in content.sources {
      let parts = [
        source.url, source.locator, source.stance?.rawValue ?? "", source.lookedAt ?? "",
      ]
      add("source", parts.filter { !$0.isEmpty }.joined(separator: " · "), theme.link)
    }
    if !content.tags.isEmpty {
      add("tags", content.tags.map { "#\($0)" }.joined(separator: " "), nil)
    }
    if let correction = content.correction { add("mark", correction.summary, nil) }
    if annotation.conflicts > 0 {
      let lost = reader.store.conflicts(of: annotation.id).joined(separator: "; ")
      add("conflict", "also said: \(lost)", theme.notice)
    }
    add("", String(annotation.modified.prefix(10)), theme.dimmed)
  }
}

extension ArticleReader {
  /// Lines of the text, counted from 1, of ascending byte ranges; nil for a text that is too long to
  /// be counted while a key waits. Cost: O(n) in the length of the text.
  func textLines(of ranges: [Range<Int>]) -> [Int]? {
    let bytes = article.text.bytes
    guard bytes.count <= 200_000 else { return nil }
    var line = 1
    var index = 0
    var lines: [Int] = []
    for range in ranges.prefix(40) {
      while index < range.lowerBound {
        if bytes[index] == 0x0A { line += 1 }
        index += 1
      }
      if lines.last != line { lines.append(line) }
    }
    return lines
  }

  /// The annotations that the cursor is on, one's own first.
  var annotationsUnderCursor: [PlacedAnnotation] {
    let place = currentHighlight?.range ?? cursor
    let here = annotations(overlapping: place)
    return here.filter(\.isMine) + here.filter { !$0.isMine }
  }
}

extension Claim {
  /// The score as it is shown, of 100.
  var rank: Int { Int((score * 100).rounded()) }
}
