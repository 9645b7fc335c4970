import Annotations

/// Tells which rows of the articles a filter lets through: turned to one article after the other, and
/// asked for its rows in their order.
struct RowMatcher {
  private let filter: WorkFilter
  private let entries: [FolderIndex.Entry]
  private let texts: StringTable
  private var words: [WordSearch]
  private var speaker: WordSearch
  private var article = 0
  private var claims = PackedRecords().claims
  private var marks = ArticleMarks.unmarked
  /// Places in `words` of those that the article's title does not hold.
  private var wordsLeft: [Int] = []
  private var tagged: [Range<Int>] = []
  /// Whether the filter lets every claim of the article through.
  private(set) var acceptsAll = false
  private var claimStart = 0
  private var claimNext = 0

  init(_ filter: WorkFilter, _ index: FolderIndex) {
    self.filter = filter
    (entries, texts) = (index.entries, index.texts)
    words = filter.words.map(WordSearch.init)
    speaker = WordSearch(filter.speaker)
  }

  /// Turns to an article; false when none of its rows can be let through.
  mutating func begin(article: Int) -> Bool {
    self.article = article
    (claims, marks) = (entries[article].claims, entries[article].marks)
    (claimStart, claimNext) = (0, 0)
    // No claim is a name.
    if filter.nameKind != nil { return false }
    if marks.annotations.isEmpty, filter.isAboutAnnotations { return false }
    if !filter.tag.isEmpty {
      tagged = marks.annotations.compactMap { annotation in
        filter.hasTag(in: annotation.content.tags) ? annotation.range : nil
      }
      if tagged.isEmpty { return false }
    }
    // What the title holds need not stand in the claim as well.
    wordsLeft.removeAll(keepingCapacity: true)
    for word in words.indices where !words[word].isIn(entries[article].title, of: texts) {
      wordsLeft.append(word)
    }
    acceptsAll =
      wordsLeft.isEmpty && filter.kind == nil && filter.speaker.isEmpty
      && !filter.isAboutAnnotations && (filter.standing == .all || marks.annotations.isEmpty)
    return true
  }

  mutating func accepts(claim place: Int) -> Bool {
    if acceptsAll { return true }
    let claim = claims[place]
    if let kind = filter.kind, claim.kind != kind.rawValue { return false }
    let start = Int(claim.start)
    guard
      accepts(
        marks.mark(of: WorkItem.ID(article: article, claim: place)),
        start..<start + Int(claim.length))
    else { return false }
    if !filter.speaker.isEmpty, !speaker.isIn(claim.speaker, of: texts) { return false }
    for word in wordsLeft where !words[word].isIn(claim.speaker, of: texts) {
      guard words[word].isIn(text(ofClaim: place)) else { return false }
    }
    return true
  }

  mutating func accepts(passage place: Int) -> Bool {
    let passage = entries[article].passages[place]
    if let kind = filter.kind, passage.kind != kind.rawValue { return false }
    let start = Int(passage.start)
    guard
      accepts(
        marks.mark(of: WorkItem.ID(article: article, passage: place)),
        start..<start + Int(passage.length)), filter.speaker.isEmpty
    else { return false }
    guard !wordsLeft.isEmpty else { return true }
    let text = entries[article].keptText(of: WorkItem.ID(article: article, passage: place)) ?? []
    return wordsLeft.allSatisfy { words[$0].isIn(text) }
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

  /// Claims are asked for in order, so that their texts are walked over once.
  private mutating func text(ofClaim place: Int) -> ArraySlice<UInt8> {
    guard !entries[article].text.isEmpty else { return [] }
    while claimNext < place {
      claimStart += Int(claims[claimNext].length)
      claimNext += 1
    }
    return entries[article].text[claimStart..<claimStart + Int(claims[place].length)]
  }
}

extension WorkFilter {
  /// Whether nothing is let through of which nobody has said anything.
  fileprivate var isAboutAnnotations: Bool {
    switch standing {
    case .checked, .disputed, .changed: true
    case .all, .open: verdict != nil || !tag.isEmpty
    }
  }
}
