/// Tells which articles of a folder hold something that a filter lets through, its words left out: a
/// claim or an annotation of that tag, verdict and kind, a name of that kind. Open, checked and disputed
/// is an article by what its claims are.
///
/// It tells of the index as it was when it was made.
public struct ArticleFilter {
  private let filter: WorkFilter
  /// What is asked for but for the standing and the kind of a name.
  private let ofRows: WorkFilter
  private let entries: [FolderIndex.Entry]
  private var rows: RowMatcher

  fileprivate init(_ filter: WorkFilter, _ index: FolderIndex) {
    self.filter = filter
    entries = index.entries
    var ofRows = filter
    (ofRows.standing, ofRows.nameKind, ofRows.words) = (.all, nil, [])
    self.ofRows = ofRows
    rows = RowMatcher(ofRows, index)
  }

  /// Whether the article at a place of the list is let through. Cost: O(n) in the number of its claims
  /// and annotations.
  public mutating func accepts(_ place: Int) -> Bool {
    guard entries.indices.contains(place) else { return false }
    guard hasStanding(place) else { return false }
    if let kind = filter.nameKind,
      !entries[place].records.names.contains(where: { WorkFilter.kinds[Int($0.kind)] == kind })
    {
      return false
    }
    guard ofRows.isAboutRows else { return true }
    if hasRow(place) { return true }
    guard ofRows.kind == nil, ofRows.speaker.isEmpty else { return false }
    return entries[place].marks.annotations.contains {
      ofRows.accepts(FilterSubject($0, kinds: [], isDisputed: false))
    }
  }

  private func hasStanding(_ place: Int) -> Bool {
    let marks = entries[place].marks
    switch filter.standing {
    case .all: return true
    case .open: return marks.claims.count(where: \.isChecked) < entries[place].claims.count
    case .checked: return marks.claims.count(where: \.isChecked) == entries[place].claims.count
    case .disputed: return marks.disagreements.contains { !$0.isDecided }
    case .changed: return marks.toLookAt > 0
    }
  }

  private mutating func hasRow(_ place: Int) -> Bool {
    guard rows.begin(article: place) else { return false }
    if ofRows.kind?.passage != nil {
      return entries[place].passages.indices.contains { rows.accepts(passage: $0) }
    }
    return entries[place].claims.indices.contains { rows.accepts(claim: $0) }
  }
}

extension FolderIndex {
  /// Which articles hold something that a filter lets through, for asking of many of them.
  public func articles(holding filter: WorkFilter) -> ArticleFilter { ArticleFilter(filter, self) }
}
