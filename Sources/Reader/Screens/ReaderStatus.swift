import Analysis
import Annotations
import Terminal

/// What the status line tells about the highlight or the annotation under the cursor.
struct ReaderStatus {
  let reader: ArticleReader
  let theme: Theme

  var parts: [(String, Style)] {
    if let selection = reader.selection {
      return [("selected: \(reader.quotation(selection))", theme.notice)]
    }
    var parts: [(String, Style)] = []
    if let highlight = reader.currentHighlight {
      parts.append((highlight.kind.name, theme.highlight(highlight.kind, over: theme.text)))
      parts.append((" " + description(of: highlight), theme.text))
      if let origin = highlight.origin.name { parts.append((" · \(origin)", theme.dimmed)) }
    }
    if let annotation = reader.currentAnnotation { parts += describe(annotation) }
    if parts.isEmpty, let reason = reader.store.access.refusal {
      parts.append(("read only: \(reason)", theme.notice))
    }
    if parts.isEmpty, reader.analysis == nil {
      parts.append(("finding names and figures…", theme.dimmed))
    }
    return parts
  }

  private func description(of highlight: Highlight) -> String {
    if let quantity = highlight.quantity { return quantity.summary(as: highlight.kind) }
    let name = reader.quotation(highlight.range)
    return OneLine.of(name, columns: 40)
  }

  private func describe(_ annotation: PlacedAnnotation) -> [(String, Style)] {
    var parts: [(String, Style)] = []
    let content = annotation.content
    if case .textChanged(let old) = annotation.state {
      let was = "text changed since; it was “\(OneLine.of(old, columns: 30))”"
      parts.append((" · \(was)", theme.notice))
    }
    if let verdict = content.verdict {
      parts.append((" · \(verdict.name.lowercased())", theme.margin(verdict)))
    }
    if !content.note.isEmpty {
      parts.append((" · \(OneLine.of(content.note, columns: 60))", theme.text))
    }
    if !content.sources.isEmpty {
      let count = content.sources.count
      parts.append((" · \(count) source\(count == 1 ? "" : "s")", theme.dimmed))
    }
    if !content.tags.isEmpty {
      parts.append((" · #\(content.tags.joined(separator: " #"))", theme.dimmed))
    }
    if !annotation.isMine {
      parts.append((" · by \(annotation.creator?.name ?? "someone else")", theme.dimmed))
    }
    if annotation.conflicts > 0 { parts.append((" · conflict", theme.notice)) }
    return parts
  }
}

extension Highlight.Origin {
  /// How the status line calls it; nil for what the machine found.
  var name: String? {
    switch self {
    case .machine: nil
    case .accepted: "accepted"
    case .corrected: "kind corrected"
    case .added: "added"
    }
  }
}

extension MentionKind {
  /// What people call the kind.
  public var name: String {
    switch self {
    case .person: "person"
    case .organisation: "organisation"
    case .location: "location"
    case .otherName: "other name"
    default: rawValue
    }
  }
}
