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
  public private(set) var selected: Int

  init(title: String, items: [Item], selected: Int = 0) {
    self.title = title
    self.items = items
    self.selected = max(0, min(selected, items.count - 1))
  }

  mutating func move(by count: Int) { select(selected + count) }

  mutating func select(_ index: Int) {
    selected = max(0, min(index, items.count - 1))
  }
}
