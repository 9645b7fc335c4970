import Analysis
import Annotations
import Settings
import Terminal

/// The form's fields laid out in rows.
struct FormRows {
  typealias Row = [(String, Style)]

  private(set) var rows: [Row] = []
  /// Where the text cursor stands: row and column within the form.
  private(set) var cursor: (row: Int, column: Int)?
  /// The row that has to be in sight.
  private(set) var focusedRow = 0
  private let form: AnnotationForm
  private let theme: Theme
  private let settings: Settings
  private let columns: Int
  private static let labelColumns = 9

  init(form: AnnotationForm, theme: Theme, settings: Settings, columns: Int) {
    self.form = form
    self.theme = theme
    self.settings = settings
    self.columns = columns
    addVerdict()
    addNote()
    addSources()
    addLine(form.tags, label: "Tags", field: .tags, placeholder: "separated by commas")
    addCompletions(for: .tags)
    addKind()
  }

  private var valueColumns: Int { max(1, columns - Self.labelColumns) }

  private func label(_ text: String, _ isFocused: Bool) -> (String, Style) {
    let padded = text + String(repeating: " ", count: max(0, Self.labelColumns - text.count))
    return (padded, isFocused ? theme.key : theme.dimmed)
  }

  /// The whole scale, wrapped between choices.
  private mutating func addVerdict() {
    let isFocused = form.focus == .verdict
    var row: Row = [label("Verdict", isFocused)]
    var used = 0
    for verdict in Verdict.allCases {
      let isChosen = verdict == form.verdict
      let text = "(\(isChosen ? "•" : " ")) \(verdict.letter) \(settings.label(of: verdict))"
      let width = CellWidth.columns(of: text) + 2
      if used > 0, used + width > valueColumns {
        rows.append(row)
        row = [label("", false)]
        used = 0
      }
      let style = isChosen ? (isFocused ? theme.current(theme.bar) : theme.bar) : theme.text
      row.append((text, style))
      row.append(("  ", theme.text))
      if isChosen, isFocused {
        focusedRow = rows.count
        cursor = (rows.count, Self.labelColumns + used + 1)
      }
      used += width
    }
    rows.append(row)
    if isFocused, cursor == nil { cursor = (0, Self.labelColumns + 1) }
  }

  private mutating func addNote() {
    let isFocused = form.focus == .note
    let before = String(form.note.characters[..<form.note.cursor])
    let lines = WrappedField(form.note.text, columns: valueColumns)
    let place = WrappedField(before, columns: valueColumns).end
    let start = rows.count
    for (index, line) in lines.lines.enumerated() {
      rows.append([label(index == 0 ? "Note" : "", isFocused), (line, theme.text)])
    }
    guard isFocused else { return }
    focusedRow = start + place.row
    cursor = (focusedRow, Self.labelColumns + place.column)
    while rows.count <= focusedRow { rows.append([label("", isFocused)]) }
    if !form.completions.templates.isEmpty {
      let names = form.completions.templates.map(\.name).joined(separator: "  ")
      rows.append([
        label("", false),
        (OneLine.of("^T template: \(names)", columns: valueColumns), theme.dimmed),
      ])
    }
  }

  private mutating func addSources() {
    for (index, source) in form.sources.enumerated() {
      let isFocused: Bool
      var focusedColumn: AnnotationForm.SourceColumn?
      if case .source(index, let column) = form.focus {
        isFocused = true
        focusedColumn = column
      } else {
        isFocused = false
      }
      addAddress(of: source, label: index == 0 ? "Sources" : "", isFocused, focusedColumn == .url)
      addCompletions(for: .source(index, .url))
      if isFocused || !source.isEmpty { addDetails(of: source, focusedColumn) }
    }
  }

  private mutating func addAddress(
    of source: AnnotationForm.SourceRow, label text: String, _ isInFocus: Bool, _ hasCursor: Bool
  ) {
    let isLast = source.isEmpty
    var row: Row = [label(text, isInFocus)]
    if isLast, !hasCursor {
      row.append(("+ address of a source", theme.dimmed))
    } else {
      row.append(value(of: source.url, hasCursor, columns: valueColumns, at: Self.labelColumns))
    }
    rows.append(row)
  }

  private mutating func addDetails(
    of source: AnnotationForm.SourceRow, _ column: AnnotationForm.SourceColumn?
  ) {
    guard !source.isEmpty else { return }
    var row: Row = [label("", false)]
    var used = Self.labelColumns
    func add(_ text: String, _ style: Style) {
      row.append((text, style))
      used += CellWidth.columns(of: text)
    }
    let width = max(8, valueColumns - 46)
    add("where ", column == .locator ? theme.key : theme.dimmed)
    let locator = value(of: source.locator, column == .locator, columns: width, at: used)
    add(locator.0.padded(to: column == .locator ? width : 4), locator.1)
    add("  ", theme.text)
    let stance = source.stance?.rawValue ?? "no stance"
    let stanceStyle = column == .stance ? theme.current(theme.bar) : theme.text
    if column == .stance { (focusedRow, cursor) = (rows.count, (rows.count, used)) }
    add(column == .stance ? "< \(stance) >" : stance, stanceStyle)
    add("  looked at ", column == .lookedAt ? theme.key : theme.dimmed)
    let date = value(of: source.lookedAt, column == .lookedAt, columns: 21, at: used)
    add(date.0, date.1)
    rows.append(row)
    if column != nil || !source.archived.text.isEmpty || !source.evidence.text.isEmpty {
      addProof(of: source, column)
    }
  }

  /// The archived copy, and the words of the source.
  private mutating func addProof(
    of source: AnnotationForm.SourceRow, _ column: AnnotationForm.SourceColumn?
  ) {
    for (title, field, name) in [
      ("copy in an archive ", source.archived, AnnotationForm.SourceColumn.archived),
      ("quoted evidence ", source.evidence, .evidence),
    ] {
      let hasCursor = column == name
      let start = Self.labelColumns + CellWidth.columns(of: title)
      rows.append([
        label("", false), (title, hasCursor ? theme.key : theme.dimmed),
        value(of: field, hasCursor, columns: max(8, columns - start), at: start),
      ])
    }
  }

  /// What completes the field that is typed into, where there is something.
  private mutating func addCompletions(for field: AnnotationForm.Field) {
    guard form.focus == field else { return }
    let found = form.shownCompletions
    guard !found.isEmpty else { return }
    let text = "^N " + found.joined(separator: "  ")
    rows.append([
      label("", false), (OneLine.of(text, columns: valueColumns), theme.dimmed),
    ])
  }

  private mutating func addLine(
    _ field: TextField, label text: String, field name: AnnotationForm.Field, placeholder: String
  ) {
    let isFocused = form.focus == name
    if field.text.isEmpty, !isFocused {
      rows.append([label(text, false), (placeholder, theme.dimmed)])
    } else {
      let shown = value(of: field, isFocused, columns: valueColumns, at: Self.labelColumns)
      rows.append([label(text, isFocused), shown])
    }
  }

  private mutating func addKind() {
    let isFocused = form.focus == .kind
    let text = form.judgement.name(machineKind: form.machineKind)
    let style = isFocused ? theme.current(theme.bar) : theme.text
    if isFocused { (focusedRow, cursor) = (rows.count, (rows.count, Self.labelColumns)) }
    rows.append([label("Kind", isFocused), (isFocused ? "< \(text) >" : text, style)])
  }

  /// A field's text in a window of so many columns; the cursor is put into it where it has it.
  private mutating func value(
    of field: TextField, _ hasCursor: Bool, columns: Int, at column: Int
  ) -> (String, Style) {
    let before = String(field.characters[..<field.cursor])
    let shown = TextWindow(field.text, before: hasCursor ? before : "", columns: columns)
    if hasCursor {
      focusedRow = rows.count
      cursor = (rows.count, column + shown.cursorColumn)
    }
    return (shown.text, theme.text)
  }
}

extension AnnotationForm.Judgement {
  /// How the form calls it.
  func name(machineKind: MentionKind?) -> String {
    switch self {
    case .none: machineKind.map { "\($0.name), as the machine found it" } ?? "not a highlight"
    case .accept: "right: \(machineKind?.name ?? "")"
    case .reject: "wrong: no highlight"
    case .kind(let kind): kind.name
    }
  }
}

extension String {
  func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: max(0, columns - CellWidth.columns(of: self)))
  }
}
