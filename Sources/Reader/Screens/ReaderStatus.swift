import Analysis
import Annotations
import Desk
import Settings
import Terminal

/// What the status line tells about the highlight or the annotation under the cursor.
struct ReaderStatus {
  let reader: ArticleReader
  let theme: Theme
  let settings: Settings
  let otherPeople: OtherPeople
  /// The keys of a command.
  let key: (String) -> String

  var parts: [(String, Style)] {
    if let selection = reader.selection {
      return [("selected: \(reader.quotation(selection))", theme.notice)]
    }
    var parts: [(String, Style)] = []
    if reader.currentHighlight == nil, let passage = reader.currentPassage {
      parts.append((passage.kind.name, theme.passage(passage.kind, over: theme.text)))
    }
    if let highlight = reader.currentHighlight {
      parts.append((highlight.kind.name, theme.highlight(highlight.kind, over: theme.text)))
      parts.append((" " + description(of: highlight), theme.text))
      if let origin = highlight.origin.name { parts.append((" · \(origin)", theme.dimmed)) }
    }
    if let annotation = reader.currentAnnotation {
      parts += describe(annotation) + others(beside: annotation)
    }
    if let check = reader.currentCheck {
      parts.append((" · \(check.message)", theme.notice))
      parts.append((" \(key("dismiss"))", theme.dimmed))
    }
    if let claim = reader.currentClaim {
      if reader.currentHighlight != nil {
        parts += describe(claim)
      } else if reader.pinnedRange != nil {
        parts += [(" · claim", theme.text)] + describe(claim)
      }
    }
    if let first = parts.first, first.0.hasPrefix(" · ") {
      parts[0].0 = String(first.0.dropFirst(3))
    }
    if parts.isEmpty, let reason = reader.store.access.refusal {
      parts.append(("read only: \(reason)", theme.notice))
    }
    if parts.isEmpty, reader.analysis == nil {
      parts.append(("finding names and figures…", theme.dimmed))
    }
    return parts
  }

  private func description(of highlight: Highlight) -> String {
    if let quantity = highlight.quantity {
      let summary = quantity.summary(as: highlight.kind)
      return quantity.conversion(as: highlight.kind).map { "\(summary) \($0)" } ?? summary
    }
    let entity = reader.currentEntity
    let name = OneLine.of(entity?.name ?? reader.quotation(highlight.range), columns: 40)
    guard let count = entity?.mentions.count, count > 1 else { return name }
    return "\(name) · \(count) mentions"
  }

  /// Who says it, and why it deserves checking.
  private func describe(_ claim: Claim) -> [(String, Style)] {
    var parts: [(String, Style)] = []
    if let speaker = claim.speaker { parts.append((" · says: \(speaker.resolved)", theme.text)) }
    let reasons = claim.reasons.joined(separator: ", ")
    parts.append((" · rank \(claim.rank) of 100: \(reasons)", theme.dimmed))
    return parts
  }

  /// The verdicts of other people on the same text.
  private func others(beside annotation: PlacedAnnotation) -> [(String, Style)] {
    guard let range = annotation.range else { return [] }
    return reader.annotations(overlapping: range)
      .filter { $0.range == range && $0.id != annotation.id }
      .flatMap { other -> [(String, Style)] in
        guard let verdict = other.content.verdict else { return [] }
        return [
          (" · \(settings.label(of: verdict))", theme.margin(verdict)), (" by ", theme.dimmed),
          (other.creatorName, otherPeople.style(of: other, theme)),
        ]
      }
  }

  private func describe(_ annotation: PlacedAnnotation) -> [(String, Style)] {
    var parts: [(String, Style)] = []
    let content = annotation.content
    if case .textChanged(let old) = annotation.state {
      let was = "text changed since; it was “\(OneLine.of(old, columns: 30))”"
      parts.append((" · \(was)", theme.notice))
    }
    if let verdict = content.verdict {
      parts.append((" · \(settings.label(of: verdict))", theme.margin(verdict)))
    }
    if !content.note.isEmpty {
      parts.append((" · \(OneLine.of(content.note, columns: 60))", theme.text))
    }
    if !content.sources.isEmpty {
      let count = content.sources.count
      parts.append((" · \(Count.of(count, "source"))", theme.dimmed))
    }
    if !content.tags.isEmpty {
      parts.append((" · #\(content.tags.joined(separator: " #"))", theme.dimmed))
    }
    if otherPeople.isOther(annotation) {
      parts.append((" · by ", theme.dimmed))
      parts.append((annotation.creatorName, otherPeople.style(of: annotation, theme)))
    }
    if annotation.conflicts > 0 {
      let lost = reader.store.conflicts(of: annotation.id).joined(separator: "; ")
      parts.append((" · conflict, also said: \(lost) \(key("settle"))", theme.notice))
    }
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
    case .derived: "as corrected elsewhere"
    }
  }
}

extension PassageKind {
  /// What people call the kind.
  var name: String { rawValue }
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
