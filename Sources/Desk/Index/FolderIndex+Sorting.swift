import Annotations

extension FolderIndex {
  /// Rows in an order, those that are alike in it in the order of the folder. Cost: O(n), and O(n log n)
  /// in the number of speakers.
  ///
  /// - Parameter rows: numbers of rows, ascending.
  func sorted(_ rows: [UInt32], by order: WorkOrder, _ numbers: RowNumbers) -> [UInt32] {
    var keys = RowKeys(entries, numbers)
    switch order {
    case .article: return rows
    case .speaker: return sortedBySpeaker(rows, &keys)
    case .rank: return StableSort.sorted(rows, by: rows.map { .max - keys.rank(of: $0) })
    case .kind: return StableSort.sorted(rows, by: rows.map { keys.kind(of: $0) })
    case .verdict: return StableSort.sorted(rows, by: rows.map { keys.verdict(of: $0) })
    }
  }

  private func sortedBySpeaker(_ rows: [UInt32], _ keys: inout RowKeys) -> [UInt32] {
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
}

/// Reads what rows are sorted by. Rows are asked for by ascending numbers, so that each article is looked
/// up once for all of its rows.
private struct RowKeys {
  private let entries: [FolderIndex.Entry]
  private let numbers: RowNumbers
  private var article = -1
  private var claims = PackedRecords().claims
  private var marks = ArticleMarks.unmarked
  /// The numbers of the article's claims and passages.
  private var (claimStart, passageStart, end): (UInt32, UInt32, UInt32) = (0, 0, 0)

  init(_ entries: [FolderIndex.Entry], _ numbers: RowNumbers) {
    (self.entries, self.numbers) = (entries, numbers)
  }

  @inline(__always)
  private mutating func turn(to number: UInt32) {
    if number >= end { turnOn(to: number) }
  }

  private mutating func turnOn(to number: UInt32) {
    repeat {
      article += 1
      end = numbers.passages(of: article).upperBound
    } while number >= end
    (claims, marks) = (entries[article].claims, entries[article].marks)
    claimStart = numbers.claims(of: article).lowerBound
    passageStart = numbers.passages(of: article).lowerBound
  }

  /// 0 for passages.
  mutating func rank(of number: UInt32) -> UInt16 {
    turn(to: number)
    return number < passageStart ? claims[Int(number - claimStart)].rank : 0
  }

  /// One kind after the other, in each the highest ranks first.
  mutating func kind(of number: UInt32) -> UInt16 {
    turn(to: number)
    if number >= passageStart {
      return UInt16(entries[article].passages[Int(number - passageStart)].kind) << 11
    }
    let claim = claims[Int(number - claimStart)]
    return UInt16(claim.kind) << 11 | (2047 - claim.rank)
  }

  /// Rows without a verdict last.
  mutating func verdict(of number: UInt32) -> UInt16 {
    turn(to: number)
    guard !marks.annotations.isEmpty else { return .max }
    let id =
      number < passageStart
      ? WorkItem.ID(article: article, claim: Int(number - claimStart))
      : WorkItem.ID(article: article, passage: Int(number - passageStart))
    return marks.mark(of: id).verdict.flatMap(Verdict.allCases.firstIndex).map(UInt16.init) ?? .max
  }

  /// The number of a text; 0 where nobody says it.
  mutating func speaker(of number: UInt32) -> UInt32 {
    turn(to: number)
    return number < passageStart ? claims[Int(number - claimStart)].speaker : 0
  }
}
