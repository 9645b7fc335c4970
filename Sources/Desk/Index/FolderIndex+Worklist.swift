import Annotations
import Articles

extension FolderIndex {
  /// The rows that a filter lets through, in order. Cost: O(n log n) in the number of claims, and
  /// O(n) in the length of their texts where words are looked for.
  ///
  /// - Parameter kept: rows that are in the list whether the filter lets them through or not.
  public func worklist(
    _ filter: WorkFilter, by order: WorkOrder = .rank, keeping kept: Set<WorkItem.ID> = []
  ) -> [WorkItem.ID] {
    let rows = rows(filter, keeping: kept)
    var keys = RowKeys(entries)
    switch order {
    case .article: return rows
    case .speaker: return sortedBySpeaker(rows)
    case .rank: return StableSort.sorted(rows, by: rows.map { .max - keys.rank(of: $0) })
    case .kind: return StableSort.sorted(rows, by: rows.map { keys.kind(of: $0) })
    case .verdict: return StableSort.sorted(rows, by: rows.map { keys.verdict(of: $0) })
    }
  }

  /// The rows that a filter lets through, and those that are kept, in the order of the folder.
  private func rows(_ filter: WorkFilter, keeping kept: Set<WorkItem.ID>) -> [WorkItem.ID] {
    var matcher = RowMatcher(filter, self)
    let kept = Dictionary(grouping: kept.filter(has), by: \.article)
    let isOfPassages = filter.kind?.passage != nil
    let entries = entries
    var rows: [WorkItem.ID] = []
    // Rows that outgrow their room are copied, millions of them while a key waits.
    rows.reserveCapacity(claimCount)
    for index in entries.indices where entries[index].isKnown {
      let first = rows.count
      if matcher.begin(article: index) {
        if isOfPassages {
          for passage in entries[index].passages.indices where matcher.accepts(passage: passage) {
            rows.append(WorkItem.ID(article: index, passage: passage))
          }
        } else {
          for claim in entries[index].claims.indices where matcher.accepts(claim: claim) {
            rows.append(WorkItem.ID(article: index, claim: claim))
          }
        }
      }
      guard !kept.isEmpty, let kept = kept[index] else { continue }
      rows += kept.filter { !rows[first...].contains($0) }
      rows[first...].sort { $0.index < $1.index }
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

  private func sortedBySpeaker(_ rows: [WorkItem.ID]) -> [WorkItem.ID] {
    var keys = RowKeys(entries)
    let speakers = rows.map { keys.speaker(of: $0) }
    // Each name is spelled out once; nobody comes last.
    var places = [UInt32](repeating: .max, count: texts.count)
    for speaker in speakers { places[Int(speaker)] = 0 }
    places[0] = .max
    let order = places.indices.filter { places[$0] == 0 }
      .map { ($0, texts[UInt32($0)].lowercased()) }.sorted { $0.1 < $1.1 }
    for (place, speaker) in order.enumerated() { places[speaker.0] = UInt32(place) }
    // Where there are not too many of them, one pass sorts the rows.
    if order.count < Int(UInt16.max) {
      return StableSort.sorted(rows, by: speakers.map { UInt16(clamping: places[Int($0)]) })
    }
    return StableSort.sorted(rows, by: speakers.map { places[Int($0)] })
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

/// Reads what rows are sorted by. Rows of one article are asked for together, so that it is looked up
/// once for all of them.
private struct RowKeys {
  private let entries: [FolderIndex.Entry]
  private var article = -1
  private var claims = PackedRecords().claims
  private var marks = ArticleMarks.unmarked

  init(_ entries: [FolderIndex.Entry]) { self.entries = entries }

  @inline(__always)
  private mutating func turn(to id: WorkItem.ID) {
    guard id.article != article else { return }
    article = id.article
    claims = entries[article].claims
    marks = entries[article].marks
  }

  /// 0 for passages.
  mutating func rank(of id: WorkItem.ID) -> UInt16 {
    turn(to: id)
    return id.isPassage ? 0 : claims[id.index].rank
  }

  /// One kind after the other, in each the highest ranks first.
  mutating func kind(of id: WorkItem.ID) -> UInt16 {
    turn(to: id)
    if id.isPassage { return UInt16(entries[article].passages[id.index].kind) << 11 }
    return UInt16(claims[id.index].kind) << 11 | (2047 - claims[id.index].rank)
  }

  /// Rows without a verdict last.
  mutating func verdict(of id: WorkItem.ID) -> UInt16 {
    turn(to: id)
    guard !marks.annotations.isEmpty else { return .max }
    return marks.mark(of: id).verdict.flatMap(Verdict.allCases.firstIndex).map(UInt16.init) ?? .max
  }

  /// The number of a text; 0 where nobody says it.
  mutating func speaker(of id: WorkItem.ID) -> UInt32 {
    turn(to: id)
    return id.isPassage ? 0 : claims[id.index].speaker
  }
}
