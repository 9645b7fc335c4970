import Analysis
import Annotations
import Terminal

/// The form of one annotation, as far as it is filled in.
public struct AnnotationForm: Sendable, Equatable {
  /// Columns of the table of sources.
  enum SourceColumn: Int, CaseIterable, Sendable {
    case url, locator, stance, lookedAt, archived, evidence
  }

  /// What the keyboard writes into.
  enum Field: Sendable, Equatable {
    case verdict, note
    case source(Int, SourceColumn)
    case tags, kind
  }

  /// One line of the table of sources.
  struct SourceRow: Sendable, Equatable {
    var url = TextField()
    var locator = TextField()
    var stance: SourceReference.Stance?
    var lookedAt = TextField()
    var archived = TextField()
    var evidence = TextField()
    /// Whether the date looked at was filled in, so that it stays empty once it is taken out.
    var wasDated = false
  }

  /// What the person says of the kind of the highlight.
  enum Judgement: Sendable, Equatable {
    case none, accept, reject
    case kind(MentionKind)
  }

  /// Half-open byte range of the text that is annotated.
  let range: Range<Int>
  let quotation: String
  /// What the machine made of the text; nil where it found nothing there.
  let machineKind: MentionKind?
  /// The annotation being changed; nil for a new one.
  let annotationID: String?
  let original: AnnotationContent

  var verdict: Verdict?
  var note: TextField
  var sources: [SourceRow]
  var tags: TextField
  var judgement: Judgement
  var focus: Field
  /// What completes tags and sources, and the templates for notes.
  var completions = FormCompletions()
  /// Set by the first Esc on a changed form, so that the second one drops the changes.
  var warnedOfLoss = false

  init(
    range: Range<Int>, quotation: String, machineKind: MentionKind?, annotationID: String?,
    content: AnnotationContent, focus: Field
  ) {
    self.range = range
    self.quotation = quotation
    self.machineKind = machineKind
    self.annotationID = annotationID
    original = content
    verdict = content.verdict
    note = TextField(content.note, isMultiline: true)
    sources = content.sources.map(SourceRow.init)
    sources.append(SourceRow())
    tags = TextField(content.tags.joined(separator: ", "))
    judgement = Judgement(content.correction)
    self.focus = focus
    if case .source = focus { self.focus = .source(sources.count - 1, .url) }
  }

  var hasChanges: Bool { content != original }

  /// What the form says, as an annotation's content. Sources without an address and empty tags
  /// are left out.
  var content: AnnotationContent {
    var content = original
    content.verdict = verdict
    content.note = note.text.trimmingBlanks()
    content.sources = sources.compactMap(\.reference)
    content.tags = tags.text.split(separator: ",").map { $0.trimmingBlanks() }
      .filter { !$0.isEmpty }
    if judgement != Judgement(original.correction) {
      content.correction = judgement.correction(of: machineKind)
    }
    return content
  }

  /// The fields in the order of the Tab key.
  var fields: [Field] {
    var fields: [Field] = [.verdict, .note]
    for index in sources.indices {
      let columns = sources[index].isEmpty ? [SourceColumn.url] : SourceColumn.allCases
      fields += columns.map { .source(index, $0) }
    }
    return fields + [.tags, .kind]
  }

  /// Goes to the next field, or the one before, round the end.
  mutating func moveFocus(by step: Int) {
    let fields = fields
    guard let index = fields.firstIndex(of: focus) else {
      focus = .verdict
      return
    }
    focus = fields[(index + step + fields.count) % fields.count]
  }

  /// What the kind can be judged to be.
  var judgements: [Judgement] {
    let kinds = MentionKind.allCases.filter { $0 != machineKind }.map(Judgement.kind)
    return (machineKind == nil ? [.none] : [.none, .accept, .reject]) + kinds
  }
}

extension AnnotationForm.SourceRow {
  init(_ source: SourceReference) {
    url = TextField(source.url)
    locator = TextField(source.locator)
    stance = source.stance
    lookedAt = TextField(source.lookedAt ?? "")
    archived = TextField(source.archived ?? "")
    evidence = TextField(source.evidence)
    wasDated = true
  }

  var isEmpty: Bool { url.text.trimmingBlanks().isEmpty }

  /// Nil for a row without an address.
  var reference: SourceReference? {
    let address = url.text.trimmingBlanks()
    guard !address.isEmpty else { return nil }
    let date = lookedAt.text.trimmingBlanks()
    let copy = archived.text.trimmingBlanks()
    return SourceReference(
      url: address, locator: locator.text.trimmingBlanks(), stance: stance,
      lookedAt: date.isEmpty ? nil : date, archived: copy.isEmpty ? nil : copy,
      evidence: evidence.text.trimmingBlanks())
  }
}

extension AnnotationForm.Judgement {
  init(_ correction: Correction?) {
    switch correction?.action {
    case .accept: self = .accept
    case .reject: self = .reject
    case .relabel, .add, .resize:
      self = correction?.to.flatMap(MentionKind.init(rawValue:)).map(Self.kind) ?? .none
    case nil: self = .none
    }
  }

  /// The correction that says so of a highlight of a kind, or of text without one.
  func correction(of machineKind: MentionKind?) -> Correction? {
    let from = machineKind?.rawValue
    switch self {
    case .none: return nil
    case .accept: return Correction(action: .accept, from: from, to: from)
    case .reject: return Correction(action: .reject, from: from)
    case .kind(let kind):
      return Correction(action: from == nil ? .add : .relabel, from: from, to: kind.rawValue)
    }
  }
}

extension StringProtocol {
  /// The text without white space at its ends.
  func trimmingBlanks() -> String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map { index(after: $0) } ?? start
    return String(self[start..<Swift.max(start, end)])
  }
}
