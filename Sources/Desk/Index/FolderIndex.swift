import Annotations
import Articles

/// What is known of all articles of a folder: their claims, passages, names and annotations, kept
/// small enough for a hundred thousand articles.
///
/// The records of an article are one block of memory; speakers, units and names are kept once each. The
/// words of claims are kept too as long as they fit into `textLimit`; beyond that they are read from the
/// article again when they are shown. Used from one thread.
public final class FolderIndex {
  /// Bytes of claims' texts that are kept in memory at most.
  public static let textLimit = 48 << 20

  /// One article.
  struct Entry {
    let article: FoundArticle
    var problem: String?
    var records = PackedRecords()
    /// Whom or what spellings of names stand for, as people have said.
    var identities: [UInt64: UInt32] = [:]
    /// The texts of claims and passages, one after another; empty when they are not kept.
    var text: [UInt8] = []
    /// What people said of it.
    var marks = ArticleMarks.unmarked
    var nameMentions: UInt32 = 0
    var title: UInt32 = 0
    /// Days since 1970; nil where the article has no date.
    var day: Int32?
    var isKnown = false

    var claims: PackedArray<ClaimRecord> { records.claims }
    var passages: PackedArray<PassageRecord> { records.passages }

    /// Whether its claims are those of another entry, whatever was said of them.
    func saysTheSame(as other: Entry) -> Bool {
      isKnown == other.isKnown && day == other.day
        && records.counted.isSame(as: other.records.counted)
        && claims.count == other.claims.count
        && zip(claims, other.claims).allSatisfy {
          $0.wording == $1.wording && $0.signature == $1.signature
        }
    }

    /// The bytes of a row's text where they are kept.
    func keptText(of id: WorkItem.ID) -> ArraySlice<UInt8>? {
      guard !text.isEmpty else { return nil }
      var start = 0
      if id.isPassage {
        for claim in claims { start += Int(claim.length) }
        for passage in passages.prefix(id.index) { start += Int(passage.length) }
        return text[start..<start + Int(passages[id.index].length)]
      }
      for claim in claims.prefix(id.index) { start += Int(claim.length) }
      return text[start..<start + Int(claims[id.index].length)]
    }
  }

  var entries: [Entry]
  var texts = StringTable()
  var keptText = 0
  /// Grows with every change, so that what was made from an index can be told to be out of date.
  public private(set) var version = 0
  /// How many articles are known.
  public private(set) var knownCount = 0
  /// How many claims they have.
  public private(set) var claimCount = 0
  var comparison: FolderComparison?
  /// Names what would be compared now: another number after each change of it, and in each index.
  var comparisonGeneration = FolderComparison.nextGeneration()
  /// Related claims that were found in it lately.
  var relatedFound: [WorkItem.ID: [RelatedClaim]] = [:]
  /// Made when rows are asked for; nil once an article has other rows.
  var rowNumbers: RowNumbers?
  var nameGroups: (version: Int, names: [FolderName])?

  public init(_ articles: [FoundArticle]) {
    entries = articles.map { Entry(article: $0) }
  }

  /// Takes over from an earlier index what it knows of articles that are in the list still. Both may
  /// be used on.
  ///
  /// - Parameter places: where each article of the earlier index is in this one's list; nil for those
  ///   that are gone.
  public func adopt(_ old: FolderIndex, places: [Int?]) {
    version += 1
    rowNumbers = nil
    forgetComparison()
    texts = old.texts
    keptText = 0
    for (before, place) in places.enumerated() where old.entries[before].isKnown {
      guard let place, entries.indices.contains(place), !entries[place].isKnown else { continue }
      entries[place] = old.entries[before]
      keptText += entries[place].text.count
      claimCount += entries[place].claims.count
      knownCount += 1
    }
  }

  /// Takes an article that is not in the list yet, and what is known of it. Cost: O(n) in its size.
  public func append(_ article: FoundArticle, _ analysed: AnalysedArticle) {
    entries.append(Entry(article: article))
    rowNumbers = nil
    take(analysed, at: entries.count - 1)
  }

  /// The list of articles, as given.
  public var count: Int { entries.count }

  public func article(_ index: Int) -> FoundArticle { entries[index].article }

  /// Whether an article was taken, and could be read.
  public func isRead(_ index: Int) -> Bool {
    entries[index].isKnown && entries[index].problem == nil
  }

  /// The title of an article; its file's name while it is not known.
  public func title(_ index: Int) -> String {
    let title = texts[entries[index].title]
    return title.isEmpty ? entries[index].article.displayName : title
  }

  /// The annotations of an article, in the order of its text.
  public func annotations(of index: Int) -> [PlacedAnnotation] { entries[index].marks.annotations }

  /// Takes what is known of an article, in the place of what was known. Cost: O(n) in its size.
  public func take(_ analysed: AnalysedArticle, at index: Int) {
    version += 1
    if !entries[index].isKnown { knownCount += 1 }
    keptText -= entries[index].text.count
    var entry = Entry(article: entries[index].article, problem: analysed.problem)
    entry.isKnown = true
    if let records = analysed.records {
      take(records, into: &entry)
      if let texts = analysed.texts, keptText < Self.textLimit,
        // What was kept of it may be of other lengths, where the cache was tampered with.
        texts.bytes.count == records.textLength
      {
        entry.text = texts.bytes
      }
      keptText += entry.text.count
      if let marks = analysed.marks { take(marks, into: &entry) }
    }
    // A verdict changes nothing of what articles have in common, and of one that was not known before
    // nothing is found yet.
    if entries[index].isKnown, !entries[index].saysTheSame(as: entry) { forgetComparison() }
    let (claims, passages) = (entries[index].claims.count, entries[index].passages.count)
    if entry.claims.count != claims || entry.passages.count != passages { rowNumbers = nil }
    claimCount += entry.claims.count - claims
    entries[index] = entry
  }

  /// Takes records over, their texts by the numbers of this index.
  private func take(_ records: ArticleRecords, into entry: inout Entry) {
    let numbers = texts.numbers(of: records.strings)
    entry.title = numbers[Int(records.titleNumber)]
    entry.day = records.day
    entry.nameMentions = records.nameMentions
    entry.records = records.packed
    entry.records.renumber(numbers)
  }

  /// The text of a row where it is kept in memory; nil where it has to be read from the article.
  public func text(of id: WorkItem.ID) -> String? {
    entries[id.article].keptText(of: id).map { text in
      String(decoding: text.lazy.filter { $0 != 1 }, as: UTF8.self)
    }
  }

  /// A row as people see it. The row must be one that this index gave and whose article was not
  /// taken again since.
  public func item(_ id: WorkItem.ID) -> WorkItem {
    let entry = entries[id.article]
    let mark = entry.marks.mark(of: id)
    if id.isPassage {
      let passage = entry.passages[id.index]
      let range = Int(passage.start)..<Int(passage.start) + Int(passage.length)
      return WorkItem(
        id: id, range: range, sentence: range, rank: 0,
        kind: ClaimKind(rawValue: passage.kind) ?? .statement, speaker: "",
        verdict: mark.verdict, isChecked: mark.isChecked,
        isDisputed: mark.isDisputed, needsLook: mark.needsLook)
    }
    let claim = entry.claims[id.index]
    let range = Int(claim.start)..<Int(claim.start) + Int(claim.length)
    return WorkItem(
      id: id, range: range,
      sentence: range.lowerBound - Int(claim.before)..<range.upperBound + Int(claim.after),
      rank: Int(claim.rank), kind: ClaimKind(rawValue: claim.kind) ?? .statement,
      speaker: texts[claim.speaker], verdict: mark.verdict, isChecked: mark.isChecked,
      isDisputed: mark.isDisputed, needsLook: mark.needsLook)
  }

  /// Whether a row still stands for the same claim: its article has as many of them.
  public func has(_ id: WorkItem.ID) -> Bool {
    guard entries.indices.contains(id.article) else { return false }
    let entry = entries[id.article]
    return id.index < (id.isPassage ? entry.passages.count : entry.claims.count)
  }
}

/// Days as numbers.
enum CalendarDay {
  /// Days since 1970-01-01 of a date in ISO 8601 form; nil for anything else. The calendar is the
  /// Gregorian one; the arithmetic is that of Hinnant's "chrono-compatible low-level date algorithms".
  static func number(_ iso: String) -> Int32? {
    let parts = iso.prefix(10).split(separator: "-").compactMap { Int32($0) }
    guard parts.count == 3, 1...12 ~= parts[1], 1...31 ~= parts[2], 0...9999 ~= parts[0] else {
      return nil
    }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (parts[1] + (parts[1] > 2 ? -3 : 9)) + 2) / 5 + parts[2] - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}
