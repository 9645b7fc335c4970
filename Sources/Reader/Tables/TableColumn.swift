import Terminal

/// A column of a table: its heading, how wide it is, and how its text looks.
public struct TableColumn: Sendable, Equatable {
  public enum Width: Sendable, Equatable {
    /// So many columns of the window.
    case fixed(Int)
    /// A part of what the fixed ones leave, by weight.
    case share(Int)
  }

  public enum Alignment: Sendable { case left, right }

  public var title: String
  public var width: Width
  public var alignment: Alignment
  public var style: Style
  /// The column is left out of tables that are narrower than so many columns of the window.
  public var leastTableWidth: Int

  public init(
    _ title: String = "", width: Width, alignment: Alignment = .left, style: Style = .plain,
    leastTableWidth: Int = 0
  ) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.style = style
    self.leastTableWidth = leastTableWidth
  }
}

extension [TableColumn] {
  /// Columns of the window between two columns of a table.
  private static let gap = 1

  /// Where each column of a table stands in columns of the window; nil for one that is left out.
  func places(in columns: Range<Int>) -> [Range<Int>?] {
    let shown = filter { $0.leastTableWidth <= columns.count }
    var left = columns.count - Self.gap * Swift.max(0, shown.count - 1)
    var weights = 0
    for column in shown {
      switch column.width {
      case .fixed(let width): left -= width
      case .share(let weight): weights += weight
      }
    }
    var start = columns.lowerBound
    return map { column in
      guard column.leastTableWidth <= columns.count else { return nil }
      var width: Int
      switch column.width {
      case .fixed(let fixed): width = fixed
      case .share(let weight):
        width = Swift.max(0, left) * weight / Swift.max(1, weights)
        left -= width
        weights -= weight
      }
      width = Swift.max(0, Swift.min(width, columns.upperBound - start))
      defer { start = Swift.min(columns.upperBound, start + width + Self.gap) }
      return start..<(start + width)
    }
  }
}
