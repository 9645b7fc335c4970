import Analysis
import Annotations
import Desk

/// Going on after a verdict, and saying the same of all mentions of a name.
extension Session {
  /// Goes to the next name that nobody has judged yet; false when there is none further on.
  @discardableResult
  func goOnToName() -> Bool {
    guard let reader,
      let next = reader.highlights.first(where: {
        $0.kind.isEntity && $0.origin == .machine && $0.range.lowerBound >= reader.cursor.upperBound
      })
    else { return false }
    reader.moveCursor(to: next.range)
    reader.settle(rows: bodyRows)
    return true
  }

  /// Says of all mentions of the name under the cursor what was said of this one, or, where nothing
  /// was said, that the machine is right; in one step, and goes on to the next name.
  func judgeAllMentions() {
    guard let reader else { return }
    if let reason = reader.store.access.refusal {
      return say("Cannot annotate: \(reason)", .failure)
    }
    reader.identifyAnnotator()
    guard let highlight = reader.currentHighlight, highlight.kind.isEntity else {
      if goOnToName() { return }
      return say(
        "There is no name under the cursor; \(key("next-highlight")) goes to a highlight", .failure)
    }
    let said = reader.annotations.first { $0.range == highlight.range && $0.isMine }?.content
    let ranges = reader.mentionRanges(ofNameAt: highlight.range)
    let changes = ranges.compactMap { range -> AnnotationStore.Change? in
      guard let other = reader.allHighlights.first(where: { $0.range == range }) else { return nil }
      return change(of: other, in: reader, as: said, from: highlight)
    }
    guard !changes.isEmpty else {
      if !goOnToName() { say("Every name is judged; \(key("next-claim")) goes to a claim") }
      return
    }
    let outcome = reader.store.put(changes)
    reader.reloadAnnotations()
    switch outcome {
    case .saved:
      let count = Count.of(changes.count, "mention")
      let verdict = said?.verdict.map(label) ?? "accepted"
      say("saved · \(reader.quotation(highlight.range)): \(count) \(verdict)", .success)
      goOnToName()
    case .notSaved: break  // The status line shows the store's state.
    case .refused(let reason): say("Cannot annotate: \(reason)", .failure)
    }
  }

  private func change(
    of other: Highlight, in reader: ArticleReader, as said: AnnotationContent?,
    from highlight: Highlight
  ) -> AnnotationStore.Change? {
    let own = reader.annotations.first { $0.range == other.range && $0.isMine }
    var content = own?.content ?? AnnotationContent()
    if let said, said.verdict != nil || said.correction?.action != .accept, !said.isEmpty {
      content = content.adding(said)
      if other.range != highlight.range { content.identity = own?.content.identity }
      if let correction = said.correction, other.range != highlight.range {
        content.correction = Correction(
          action: correction.action, from: other.kind.rawValue, to: correction.to)
      }
    } else {
      guard content.correction == nil else { return nil }
      content.correction = Correction(
        action: .accept, from: other.kind.rawValue, to: other.kind.rawValue)
    }
    guard content != own?.content else { return nil }
    return AnnotationStore.Change(content: content, range: other.range, id: own?.id)
  }
}

extension ArticleReader {
  /// The ranges of all mentions of the name at a range, the machine's and its own first.
  func mentionRanges(ofNameAt range: Range<Int>) -> [Range<Int>] {
    guard let analysis, let entity = currentEntity else { return [range] }
    let ranges = entity.mentions.map { analysis.mentions[$0].range }
    return ranges.contains(range) ? ranges : [range] + ranges
  }
}
