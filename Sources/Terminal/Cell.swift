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
    private static let styleShift = 64 - UInt64(Style.bitCount)

    /// No canvas holds this one.
    static let unknown = Cell(scalar: UInt32(scalarBits))

    /// The largest index of marks.
    static let mostMarks = 0xffff

    init(scalar: UInt32 = 0x20, style: Style = .plain) {
      bits = UInt64(scalar) & Self.scalarBits | UInt64(style.bits) << Self.styleShift
    }

    /// The character; 0 in the second half of a wide one.
    @inline(__always)
    var scalar: UInt32 { UInt32(truncatingIfNeeded: bits & Self.scalarBits) }

    @inline(__always)
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
    @inline(__always)
    var isContinuation: Bool { bits & Self.scalarBits == 0 }

    /// The bits by which a cell differs from a blank of which nothing is seen.
    private static let seenBits =
      scalarBits | marksBits | UInt64(Style.bitsSeenOnBlanks) << styleShift

    /// Whether nothing is seen of the cell.
    @inline(__always)
    var isBlank: Bool { bits & Self.seenBits == 0x20 }

    /// A cell of a style without a character, which `isPlainText` compares with.
    @inline(__always)
    static func empty(_ style: Style) -> Cell { Cell(scalar: 0, style: style) }

    /// Whether the cell holds one character of ASCII without marks in the style of an empty one.
    @inline(__always)
    func isPlainText(like empty: Cell) -> Bool { (bits ^ empty.bits) &- 0x20 < 0x5f }

    /// The last eight bits of the character.
    @inline(__always)
    var lowByte: UInt8 { UInt8(truncatingIfNeeded: bits) }

    /// A cell without a character, showing one of ASCII.
    func showing(ascii byte: UInt8) -> Cell {
      var cell = self
      cell.bits |= UInt64(byte)
      return cell
    }
  }
}
