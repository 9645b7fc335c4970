import Terminal

/// What stands in the side panel beside the lines of the text, kept from paint to paint as it is
/// drawn: a line that scrolls stays what it was.
struct LineNotes {
  /// What is beside one line.
  struct Note {
    /// The byte ranges that mark the note while the cursor is on one of them.
    var ranges: [Range<Int>]
    /// A row as wide as the panel, without the mark of the cursor; nil where nothing begins on the
    /// line.
    var row: Canvas?
  }

  /// What the notes depend on besides the line.
  struct Origin: Equatable {
    var revision: Int
    var tab: SidePanel.Tab
    var theme: Theme
    var columns: Int
  }

  /// How many lines are kept: more than any window shows.
  private static let limit = 1000

  private var origin: Origin?
  private var notes: [Range<Int>: Note] = [:]

  /// Forgets everything that was made of something else.
  mutating func keep(for origin: Origin) {
    guard self.origin != origin else { return }
    self.origin = origin
    notes = [:]
  }

  /// The note of a line, made where it is not known.
  mutating func note(on line: Range<Int>, make: () -> Note) -> Note {
    if let known = notes[line] { return known }
    let note = make()
    if notes.count >= Self.limit { notes = [:] }
    notes[line] = note
    return note
  }
}
