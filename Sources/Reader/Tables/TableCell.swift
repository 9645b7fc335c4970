import Terminal

/// What one column of one row of a table shows: pieces of text on one line.
public struct TableCell: Sendable, Equatable, ExpressibleByStringLiteral {
  /// A piece of text; without a style it is shown in that of the column.
  public struct Piece: Sendable, Equatable {
    public var text: String
    public var style: Style?

    public init(_ text: String, _ style: Style? = nil) {
      self.text = text
      self.style = style
    }
  }

  public var pieces: [Piece]

  public init(_ text: String, _ style: Style? = nil) { pieces = [Piece(text, style)] }

  public init(_ pieces: [Piece]) { self.pieces = pieces }

  public init(stringLiteral text: String) { self.init(text) }

  /// Columns that the cell would take without being cut.
  var columns: Int { pieces.reduce(0) { $0 + CellWidth.columns(of: $1.text) } }
}
