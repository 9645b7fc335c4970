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
    var matcher = RowMatcher(filter, self)
    let kept = Dictionary(grouping: kept.filter(has), by: \.article)
    let isOfPassages = filter.kind?.passage != nil
    var rows: [WorkItem.ID] = []
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
      guard let kept = kept[index] else { continue }
      rows += kept.filter { !rows[first...].contains($0) }
      rows[first...].sort { $0.index < $1.index }
    }
    switch order {
    case .article: return rows
    case .speaker: return sortedBySpeaker(rows)
    case .rank, .kind, .verdict:
      return StableSort.sorted(rows, by: rows.map { key(of: $0, order) })
    }
  }

  /// Whether a filter lets a row through.
  public func accepts(_ id: WorkItem.ID, _ filter: WorkFilter) -> Bool {
    var matcher = RowMatcher(filter, self)
    guard has(id), id.isPassage == (filter.kind?.passage != nil), matcher.begin(article: id.article)
    else { return false }
    return id.isPassage ? matcher.accepts(passage: id.index) : matcher.accepts(claim: id.index)
  }

  /// What rows are sorted by, the smallest first; the place in the folder decides among equals.
  private func key(of id: WorkItem.ID, _ order: WorkOrder) -> UInt16 {
    switch order {
    case .article, .speaker: return 0
    case .verdict:
      let verdict = mark(of: id).verdict.flatMap(Verdict.allCases.firstIndex)
      return verdict.map { UInt16($0) } ?? .max
    case .rank: return UInt16.max - (id.isPassage ? 0 : entries[id.article].claims[id.index].rank)
    case .kind:
      if id.isPassage { return UInt16(entries[id.article].passages[id.index].kind) << 11 }
      let claim = entries[id.article].claims[id.index]
      return UInt16(claim.kind) << 11 | (2047 - claim.rank)
    }
  }

  private func sortedBySpeaker(_ ids: [WorkItem.ID]) -> [WorkItem.ID] {
    func speaker(_ id: WorkItem.ID) -> UInt32 {
      id.isPassage ? 0 : entries[id.article].claims[id.index].speaker
    }
    // Each name is spelled out once; nobody comes last.
    let numbers = Set(ids.map(speaker))
    let order = numbers.map { ($0, texts[$0].lowercased()) }.sorted { $0.1 < $1.1 }.map(\.0)
    var places: [UInt32: Int] = [:]
    for (place, number) in order.enumerated() { places[number] = number == 0 ? .max : place }
    // One number a row, since sorting numbers is ten times as fast as sorting pairs.
    let keys = ids.enumerated().map { row, id -> UInt64 in
      let place = places[speaker(id)].flatMap { UInt32(exactly: $0) } ?? .max
      return UInt64(place) << 32 | UInt64(UInt32(truncatingIfNeeded: row))
    }
    return keys.sorted().map { ids[Int($0 & 0xFFFF_FFFF)] }
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

  /// Whether a filter lets a row of an article through.
  func hasRow(_ filter: WorkFilter, article: Int) -> Bool {
    var matcher = RowMatcher(filter, self)
    guard matcher.begin(article: article) else { return false }
    if filter.kind?.passage != nil {
      return entries[article].passages.indices.contains { matcher.accepts(passage: $0) }
    }
    return entries[article].claims.indices.contains { matcher.accepts(claim: $0) }
  }
}

/// Tells which rows of the articles a filter lets through.
private struct RowMatcher {
  private let filter: WorkFilter
  private let index: FolderIndex
  private let words: [[UInt8]]
  /// Whether each text of the index holds the speaker that is asked for, as far as looked up.
  private var speakers: [UInt32: Bool] = [:]
  private var article = 0
  private var marks = ArticleMarks.unmarked
  private var wordsLeft: [[UInt8]] = []
  private var tagged: [Range<Int>] = []
  private var claimStart = 0
  private var claimNext = 0

  init(_ filter: WorkFilter, _ index: FolderIndex) {
    self.filter = filter
    self.index = index
    words = filter.words.map { Array($0.utf8) }
  }

  /// Turns to an article; false when none of its rows can be let through.
  mutating func begin(article: Int) -> Bool {
    self.article = article
    marks = index.entries[article].marks
    (claimStart, claimNext) = (0, 0)
    // No claim is a name.
    if filter.nameKind != nil { return false }
    if !filter.tag.isEmpty {
      tagged = marks.annotations.compactMap { annotation in
        filter.hasTag(in: annotation.content.tags) ? annotation.range : nil
      }
      if tagged.isEmpty { return false }
    }
    guard !words.isEmpty else { return true }
    // What the title holds need not stand in the claim as well.
    let title = index.texts.utf8(index.entries[article].title)
    wordsLeft = words.filter { !TextMatch.contains($0, in: title) }
    return true
  }

  mutating func accepts(claim place: Int) -> Bool {
    let claim = index.entries[article].claims[place]
    if let kind = filter.kind, claim.kind != kind.rawValue { return false }
    let start = Int(claim.start)
    guard
      accepts(
        marks.mark(of: WorkItem.ID(article: article, claim: place)),
        start..<start + Int(claim.length))
    else { return false }
    if !filter.speaker.isEmpty, !isSpeaker(claim.speaker) { return false }
    guard !wordsLeft.isEmpty else { return true }
    let speaker = index.texts.utf8(claim.speaker)
    return wordsLeft.allSatisfy {
      TextMatch.contains($0, in: speaker) || TextMatch.contains($0, in: text(ofClaim: place))
    }
  }

  mutating func accepts(passage place: Int) -> Bool {
    let passage = index.entries[article].passages[place]
    if let kind = filter.kind, passage.kind != kind.rawValue { return false }
    let start = Int(passage.start)
    guard
      accepts(
        marks.mark(of: WorkItem.ID(article: article, passage: place)),
        start..<start + Int(passage.length)), filter.speaker.isEmpty
    else { return false }
    guard !wordsLeft.isEmpty else { return true }
    let text = index.keptText(of: WorkItem.ID(article: article, passage: place)) ?? []
    return wordsLeft.allSatisfy { TextMatch.contains($0, in: text) }
  }

  private func accepts(_ mark: WorkMark, _ range: Range<Int>) -> Bool {
    switch filter.standing {
    case .all: break
    case .open: if mark.isChecked { return false }
    case .checked: if !mark.isChecked { return false }
    case .disputed: if !mark.isDisputed { return false }
    case .changed: if !mark.needsLook { return false }
    }
    if let verdict = filter.verdict, mark.verdict != verdict { return false }
    return filter.tag.isEmpty || tagged.contains { $0.overlaps(range) }
  }

  private mutating func isSpeaker(_ number: UInt32) -> Bool {
    if let known = speakers[number] { return known }
    let found = TextMatch.contains(Array(filter.speaker.utf8), in: index.texts.utf8(number))
    speakers[number] = found
    return found
  }

  /// Claims are asked for in order, so that their texts are walked over once.
  private mutating func text(ofClaim place: Int) -> ArraySlice<UInt8> {
    let entry = index.entries[article]
    guard !entry.text.isEmpty else { return [] }
    while claimNext < place {
      claimStart += Int(entry.claims[claimNext].length)
      claimNext += 1
    }
    return entry.text[claimStart..<claimStart + Int(entry.claims[place].length)]
  }
}

/// Looks for words in texts.
public enum TextMatch {
  /// Whether a text holds a word that is given in small letters. ASCII capitals match too; other
  /// letters match in their own case, or where the word was typed in it. Cost: O(n · m), mostly O(n).
  static func contains(_ word: [UInt8], in text: ArraySlice<UInt8>) -> Bool {
    guard let first = word.first else { return true }
    guard text.count >= word.count else { return false }
    return text.withUnsafeBufferPointer { text in
      word.withUnsafeBufferPointer { word in
        for start in 0...(text.count - word.count) where folded(text[start]) == first {
          var index = 1
          while index < word.count, folded(text[start + index]) == word[index] { index += 1 }
          if index == word.count { return true }
        }
        return false
      }
    }
  }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
