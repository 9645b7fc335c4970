import Terminal

/// What stands in the side panel beside the lines of the text, kept from paint to paint as it is
/// drawn: a line that scrolls stays what it was.
struct LineNotes {
  /// What is beside one line. A class, so that to look at it again copies nothing.
  final class Note {
    /// The byte ranges that mark the note while the cursor is on one of them.
    let ranges: [Range<Int>]
    /// A row as wide as the panel, without the mark of the cursor; nil where nothing begins on the
    /// line.
    let row: Canvas?

    init(ranges: [Range<Int>], row: Canvas?) {
      (self.ranges, self.row) = (ranges, row)
    }
  }

  /// What the notes depend on besides the line.
  struct Origin: Equatable {
    var revision: Int
    var tab: SidePanel.Tab
    var theme: Theme
    var columns: Int
  }

  private var origin: Origin?
  private var notes = LineNotes.none

  /// For more lines than any window shows.
  private static var none: RecentValues<Range<Int>, Note> { RecentValues(bits: 10) }

  /// Forgets everything that was made of something else.
  mutating func keep(for origin: Origin) {
    guard self.origin != origin else { return }
    self.origin = origin
    notes = Self.none
  }

  /// The note of a line, made where it is not known.
  mutating func note(on line: Range<Int>, make: () -> Note) -> Note {
    let number = UInt64(line.lowerBound)
    if let note = notes.find(line, number: number) { return note }
    let note = make()
    notes.keep(note, of: line, number: number)
    return note
  }
}
