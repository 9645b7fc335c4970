import Annotations
import Articles

extension FolderIndex {
  /// The rows that a filter lets through, in order. Cost: O(n log n) in the number of claims, and
  /// O(n) in the length of their texts where words are looked for.
  ///
  /// - Parameter kept: rows that are in the list whether the filter lets them through or not.
  public func worklist(
    _ filter: WorkFilter, by order: WorkOrder = .rank, keeping kept: Set<WorkItem.ID> = []
  ) -> WorkRows {
    let numbers = numbersOfRows
    return WorkRows(sorted(rows(filter, keeping: kept, numbers), by: order, numbers), of: numbers)
  }

  private var numbersOfRows: RowNumbers {
    if let rowNumbers { return rowNumbers }
    let made = RowNumbers(entries)
    rowNumbers = made
    return made
  }

  /// The numbers of the rows that a filter lets through, and of those that are kept, ascending.
  private func rows(
    _ filter: WorkFilter, keeping kept: Set<WorkItem.ID>, _ numbers: RowNumbers
  ) -> [UInt32] {
    var matcher = RowMatcher(filter, self)
    let kept = Dictionary(grouping: kept.filter(has), by: \.article)
    let isOfPassages = filter.kind?.passage != nil
    let entries = entries
    var rows: [UInt32] = []
    // Rows that outgrow their room are copied, millions of them while a key waits.
    rows.reserveCapacity(claimCount)
    for index in entries.indices where entries[index].isKnown {
      let first = rows.count
      if matcher.begin(article: index) {
        let all = isOfPassages ? numbers.passages(of: index) : numbers.claims(of: index)
        if !isOfPassages, matcher.acceptsAll {
          rows.append(contentsOf: all)
        } else {
          for number in all {
            let place = Int(number - all.lowerBound)
            let accepts =
              isOfPassages ? matcher.accepts(passage: place) : matcher.accepts(claim: place)
            if accepts { rows.append(number) }
          }
        }
      }
      guard !kept.isEmpty, let kept = kept[index] else { continue }
      let more = kept.compactMap(numbers.number).filter { !rows[first...].contains($0) }
      rows += more
      rows[first...].sort()
    }
    return rows
  }

  /// Whether a filter lets a row through.
  public func accepts(_ id: WorkItem.ID, _ filter: WorkFilter) -> Bool {
    var matcher = RowMatcher(filter, self)
    guard has(id), id.isPassage == (filter.kind?.passage != nil), matcher.begin(article: id.article)
    else { return false }
    return id.isPassage ? matcher.accepts(passage: id.index) : matcher.accepts(claim: id.index)
  }

  /// Whether nothing is left to do about a row.
  public func isChecked(_ id: WorkItem.ID) -> Bool { mark(of: id).isChecked }

  func mark(of id: WorkItem.ID) -> WorkMark { entries[id.article].marks.mark(of: id) }

  /// The tags used in the folder, the most frequent first.
  public var tags: [String] { counted { $0.content.tags } }

  /// The addresses and titles of sources used in the folder, the most frequent first.
  public var sources: [String] { counted { $0.content.sources.map(\.url) } }

  private func counted(_ values: (PlacedAnnotation) -> [String]) -> [String] {
    var counts: [String: Int] = [:]
    for entry in entries {
      for annotation in entry.marks.annotations {
        for value in values(annotation) { counts[value, default: 0] += 1 }
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }
}
