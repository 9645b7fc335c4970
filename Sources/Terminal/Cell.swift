extension Canvas {
  /// One cell of a canvas; blanks hold U+0020.
  ///
  /// Packed into eight bytes, since every paint fills and compares all cells of a window: bits 0–20
  /// hold the scalar, 21–36 the index of the marks, the others the style.
  struct Cell: Equatable, Sendable {
    private var bits: UInt64

    private static let scalarBits: UInt64 = (1 << 21) - 1
    private static let marksShift: UInt64 = 21
    private static let marksBits: UInt64 = 0xffff << marksShift
    private static let styleShift: UInt64 = 37

    /// The largest index of marks.
    static let mostMarks = 0xffff

    init(scalar: UInt32 = 0x20, style: Style = .plain) {
      bits = UInt64(scalar) & Self.scalarBits | UInt64(style.bits) << Self.styleShift
    }

    /// The character; 0 in the second half of a wide one.
    var scalar: UInt32 { UInt32(truncatingIfNeeded: bits & Self.scalarBits) }

    var style: Style {
      get { Style(bits: UInt32(truncatingIfNeeded: bits >> Self.styleShift)) }
      set {
        let others: UInt64 = (1 << Self.styleShift) - 1
        bits = bits & others | UInt64(newValue.bits) << Self.styleShift
      }
    }

    /// Which of the canvas's marks are this cell's, counted from 1; 0 for none.
    var marksIndex: Int {
      get { Int(truncatingIfNeeded: (bits & Self.marksBits) >> Self.marksShift) }
      set {
        bits = bits & ~Self.marksBits | UInt64(newValue) << Self.marksShift & Self.marksBits
      }
    }

    /// The cell without its combining marks, to be compared with one of another canvas.
    var withoutMarks: Cell {
      var cell = self
      cell.bits &= ~Self.marksBits
      return cell
    }

    /// The second half of a wide character.
    var isContinuation: Bool { bits & Self.scalarBits == 0 }

    /// Whether nothing is seen of the cell.
    var isBlank: Bool {
      bits & (Self.scalarBits | Self.marksBits) == 0x20 && style.isUnseenOnBlanks
    }

    /// A cell without a character, showing one of ASCII.
    func showing(ascii byte: UInt8) -> Cell {
      var cell = self
      cell.bits |= UInt64(byte)
      return cell
    }
  }
}
