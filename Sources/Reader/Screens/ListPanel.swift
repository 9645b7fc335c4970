import Analysis

/// A list over the article to choose from.
public struct ListPanel: Sendable, Equatable {
  /// What choosing an item does.
  public enum Choice: Sendable, Equatable {
    /// Go to the annotation with an id.
    case annotation(String)
    /// Go to a place in the text, a byte range.
    case place(Range<Int>)
    /// Give the current highlight a kind.
    case relabel(MentionKind)
    /// Switch the highlights of kinds on or off.
    case switchKinds([MentionKind])
    /// Switch quotations or superlatives on or off.
    case switchPassages(PassageKind)
    /// Show an address in the browser.
    case address(String)
  }

  public struct Item: Sendable, Equatable {
    /// Shown first, in a column of its own; one or two characters.
    public var sign: String
    public var text: String
    /// Shown at the right.
    public var detail: String
    public var choice: Choice
  }

  public let title: String
  public var items: [Item]
  var selection: ListSelection

  /// Index of the selected item.
  public var selected: Int { selection.row }

  /// The selected item; nil in an empty list.
  var selectedItem: Item? { items.indices.contains(selected) ? items[selected] : nil }

  init(title: String, items: [Item], selected: Int = 0) {
    self.title = title
    self.items = items
    selection = ListSelection(row: max(0, min(selected, items.count - 1)))
  }

  /// Moves the selection in a window of so many rows.
  mutating func move(by count: Int, rows: Int) { select(selected + count, rows: rows) }

  mutating func select(_ index: Int, rows: Int) {
    selection.select(index, of: items.count)
    selection.settle(rows: rows, of: items.count)
  }
}
