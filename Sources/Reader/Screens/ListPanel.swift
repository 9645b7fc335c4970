import Analysis
import Annotations
import Desk

/// A list over the article to choose from, narrowed by the same filters as the lists of all articles.
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
    /// What a filter looks at, beside the text and the detail.
    var subject = FilterSubject()
    /// Where it is in the text, as a byte; what has no place comes last.
    var place = Int.max
    /// When it was last changed, UTC; empty where that means nothing.
    var time = ""
  }

  /// What the items are ordered by.
  enum Order: String, CaseIterable, Sendable {
    case place, rank, verdict, tag, person, newest
  }

  public let title: String
  /// The orders that make sense of the items; they come in the first one. None but the one they come
  /// in where it is empty.
  let orders: [Order]
  private let all: [Item]
  /// Those that the filter lets through, in order.
  public private(set) var items: [Item]
  private(set) var query = ""
  private(set) var order: Order?
  var selection: ListSelection

  /// Index of the selected item.
  public var selected: Int { selection.row }

  /// All items, whether they are shown or not.
  var count: Int { all.count }

  /// The selected item; nil in an empty list.
  var selectedItem: Item? { items.indices.contains(selected) ? items[selected] : nil }

  init(title: String, items: [Item], selected: Int = 0, orders: [Order] = []) {
    self.title = title
    self.items = items
    self.orders = orders
    all = items
    order = orders.first
    selection = ListSelection(row: max(0, min(selected, items.count - 1)))
  }

  /// Shows the items that a filter lets through; see `WorkFilter`.
  mutating func narrow(_ query: String) {
    self.query = query
    refresh()
  }

  /// Sorts by the next order; false where there is but one.
  mutating func sortByNext() -> Bool {
    guard orders.count > 1, let order, let index = orders.firstIndex(of: order) else {
      return false
    }
    self.order = orders[(index + 1) % orders.count]
    refresh()
    return true
  }

  /// Takes over how a list of the same things was narrowed and sorted.
  mutating func adopt(_ old: ListPanel) {
    query = old.query
    if let order = old.order, orders.contains(order) { self.order = order }
    refresh()
    selection.select(old.selected, of: items.count)
  }

  /// Builds the rows anew; the selection stays on its item where that is still shown.
  private mutating func refresh() {
    let before = selectedItem
    let filter = WorkFilter(query, standing: .all)
    items = all.filter { item in
      var subject = item.subject
      subject.text = [item.text, item.detail, subject.text].joined(separator: " ")
      return filter.accepts(subject)
    }
    sort()
    let row = before.flatMap { item in items.firstIndex { $0.choice == item.choice } }
    selection.select(row ?? 0, of: items.count)
  }

  private mutating func sort() {
    func by<Key: Comparable>(_ key: (Item) -> Key) {
      items = items.enumerated().map { (key($1), $0, $1) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }
        .map(\.2)
    }
    switch order {
    case nil, orders.first: break
    case .place: by(\.place)
    // What has no verdict, tag or name comes last.
    case .verdict: by { $0.subject.verdict.flatMap(Verdict.allCases.firstIndex) ?? .max }
    case .tag: by { $0.subject.tags.min()?.lowercased() ?? "\u{10FFFF}" }
    case .person: by { $0.subject.person.isEmpty ? "\u{10FFFF}" : $0.subject.person.lowercased() }
    case .newest:
      items = items.enumerated().sorted {
        ($1.element.time, $0.offset) < ($0.element.time, $1.offset)
      }.map(\.element)
    case .rank: break
    }
  }

  /// Moves the selection in a window of so many rows.
  mutating func move(by count: Int, rows: Int) { select(selected + count, rows: rows) }

  mutating func select(_ index: Int, rows: Int) {
    selection.select(index, of: items.count)
    selection.settle(rows: rows, of: items.count)
  }
}
