import Analysis
import Annotations
import Desk
import Terminal

/// A list over the article to choose from, narrowed by the same filters as the lists of all articles.
public struct ListPanel {
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
  private let source: ListSource
  /// Places in the source of the items that the filter lets through, in order.
  private var rows: [Int]
  private(set) var query = ""
  private(set) var order: Order?
  var selection: ListSelection

  /// Index of the selected item.
  public var selected: Int { selection.row }

  /// How many items there are, whether they are shown or not.
  var count: Int { source.count }

  /// Columns of the widest sign.
  var signColumns: Int { source.signColumns }

  /// Those that the filter lets through, in order; each is made when it is asked for.
  public var items: LazyMapSequence<[Int], Item> { rows.lazy.map(source.item) }

  /// The selected item; nil in an empty list.
  var selectedItem: Item? { rows.indices.contains(selected) ? source.item(rows[selected]) : nil }

  init(title: String, items: [Item], selected: Int = 0, orders: [Order] = []) {
    self.init(title: title, ListSource(items), selected: selected, orders: orders)
  }

  init(title: String, _ source: ListSource, selected: Int = 0, orders: [Order] = []) {
    self.title = title
    self.source = source
    self.orders = orders
    rows = Array(0..<source.count)
    order = orders.first
    selection = ListSelection(row: max(0, min(selected, rows.count - 1)))
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
    selection.select(old.selected, of: rows.count)
  }

  /// Builds the rows anew; the selection stays on its item where that is still shown.
  private mutating func refresh() {
    let before = rows.indices.contains(selected) ? rows[selected] : nil
    let filter = WorkFilter(query, standing: .all)
    rows = Array(0..<source.count)
    if filter != WorkFilter("", standing: .all) {
      rows.removeAll { row in
        !filter.accepts(source.subject(row)) { source.holds(row, $0) }
      }
    }
    sort()
    selection.select(before.flatMap { rows.firstIndex(of: $0) } ?? 0, of: rows.count)
  }

  private mutating func sort() {
    func by<Key: Comparable>(_ key: (Int) -> Key) {
      rows = rows.map { (key($0), $0) }.sorted { $0 < $1 }.map(\.1)
    }
    switch order {
    case nil, orders.first: break
    case .place: by(source.place)
    // What has no verdict, tag or name comes last.
    case .verdict: by { source.subject($0).verdict.flatMap(Verdict.allCases.firstIndex) ?? .max }
    case .tag: by { source.subject($0).tags.min()?.lowercased() ?? "\u{10FFFF}" }
    case .person:
      by {
        let person = source.subject($0).person
        return person.isEmpty ? "\u{10FFFF}" : person.lowercased()
      }
    case .newest:
      let times = rows.map { source.item($0).time }
      rows = rows.indices.sorted { (times[$1], $0) < (times[$0], $1) }.map { rows[$0] }
    case .rank: break
    }
  }

  /// Moves the selection in a window of so many rows.
  mutating func move(by count: Int, rows: Int) { select(selected + count, rows: rows) }

  mutating func select(_ index: Int, rows: Int) {
    selection.select(index, of: self.rows.count)
    selection.settle(rows: rows, of: self.rows.count)
  }
}

/// What a list shows, made row by row when it is looked at: a long article has tens of thousands of
/// claims, and they would have to be made before the first could be seen.
struct ListSource {
  let count: Int
  /// Columns of the widest sign.
  let signColumns: Int
  let item: (Int) -> ListPanel.Item
  /// What a filter looks at beside the texts.
  let subject: (Int) -> FilterSubject
  /// Whether a word in small letters stands in what of an item is read, whatever the case there.
  let holds: (Int, String) -> Bool
  /// Where it is in the text, as a byte.
  let place: (Int) -> Int
}

extension ListSource {
  init(_ items: [ListPanel.Item]) {
    self.init(
      count: items.count,
      signColumns: items.contains { CellWidth.columns(of: $0.sign) > 2 } ? 3 : 2,
      item: { items[$0] }, subject: { items[$0].subject },
      holds: { row, word in
        [items[row].text, items[row].detail, items[row].subject.text].contains {
          $0.holdsInAnyCase(word)
        }
      },
      place: { items[$0].place })
  }
}
