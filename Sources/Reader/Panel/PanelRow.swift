import Analysis
import Annotations
import Desk

/// A row of the side panel: what it is about, and where that is in the text.
struct PanelRow: Equatable {
  enum Subject: Equatable {
    /// A figure, by its index in all highlights.
    case figure(Int)
    /// A claim without a figure, by its index in the findings.
    case sentence(Int)
    /// A name, by its index among the entities.
    case name(Int)
    /// An annotation, by its index in the annotations.
    case annotation(Int)
    /// A contradiction or a difference, by its index in the checks.
    case check(Int)
  }

  var subject: Subject
  /// Byte range in the text; nil for an annotation whose text is gone.
  var range: Range<Int>?

  /// Whether a note beside the text is marked while the cursor is on what it tells of. Sentences
  /// follow one another, so that a mark would only run along with the cursor.
  var isMarkedAtCursor: Bool {
    if case .sentence = subject { false } else { true }
  }
}

/// The rows of each list of the panel, made when they are first asked for.
struct PanelRows {
  private var rows: [SidePanel.Tab: [PanelRow]] = [:]
  /// The reader's revision that they were made at.
  private var revision = -1
  private var query = ""

  /// The rows of a list. Cost: O(n) in what the article holds after that has changed, else O(1).
  mutating func rows(_ tab: SidePanel.Tab, of reader: ArticleReader) -> [PanelRow] {
    if revision != reader.revision || query != reader.panelFilter {
      rows = [:]
      (revision, query) = (reader.revision, reader.panelFilter)
    }
    if let known = rows[tab] { return known }
    var made =
      switch tab {
      case .claims: Self.claims(of: reader)
      case .names: Self.names(of: reader)
      case .notes:
        reader.annotations.enumerated().map {
          PanelRow(subject: .annotation($0.offset), range: $0.element.range)
        }
      case .checks:
        reader.checks.enumerated().map {
          PanelRow(subject: .check($0.offset), range: $0.element.range)
        }
      }
    if !query.isEmpty {
      let filter = WorkFilter(query, standing: .all)
      made = made.filter { reader.accepts($0, filter) }
    }
    rows[tab] = made
    return made
  }

  /// Every figure, and the claims that hold none, in the order of the text.
  private static func claims(of reader: ArticleReader) -> [PanelRow] {
    var rows: [PanelRow] = []
    let claims = reader.findings?.claims ?? []
    var nextClaim = 0
    func addClaims(before byte: Int) {
      while nextClaim < claims.count, claims[nextClaim].range.lowerBound < byte {
        let claim = claims[nextClaim]
        let index = reader.allHighlights.firstIndex(endingAfter: claim.range.lowerBound)
        let holdsFigure = reader.allHighlights[index...].lazy
          .prefix { $0.range.lowerBound < claim.range.upperBound }.contains(where: \.isClaim)
        if !holdsFigure {
          rows.append(PanelRow(subject: .sentence(nextClaim), range: claim.range))
        }
        nextClaim += 1
      }
    }
    for (index, highlight) in reader.allHighlights.enumerated() where highlight.isClaim {
      addClaims(before: highlight.range.lowerBound)
      rows.append(PanelRow(subject: .figure(index), range: highlight.range))
    }
    addClaims(before: .max)
    return rows
  }

  /// The names in the order of their first mentions.
  private static func names(of reader: ArticleReader) -> [PanelRow] {
    guard let findings = reader.findings, let analysis = reader.analysis else { return [] }
    return findings.entities.entities.enumerated().map { index, entity in
      PanelRow(
        subject: .name(index),
        range: entity.mentions.first.map { analysis.mentions[$0].range })
    }
  }
}

extension ArticleReader {
  /// The rows of a list of the panel.
  func panelRows(_ tab: SidePanel.Tab) -> [PanelRow] { panelRows.rows(tab, of: self) }

  /// The rows of what begins on a line, in the order of the text. Cost: O(log n) and the number
  /// found.
  func panelRows(_ tab: SidePanel.Tab, beginningIn line: Range<Int>) -> [PanelRow] {
    // A line without text still holds what begins at its one place.
    let line = line.lowerBound..<max(line.upperBound, line.lowerBound + 1)
    if tab == .names { return namesMentioned(in: line) }
    let rows = panelRows(tab)
    let start = rows.countOfLeading { $0.start < line.lowerBound }
    return Array(rows[start...].prefix { $0.start < line.upperBound })
  }

  /// The names with a mention that begins in a part of the text, each once.
  private func namesMentioned(in part: Range<Int>) -> [PanelRow] {
    guard let findings, let mentions = analysis?.mentions else { return [] }
    var rows: [PanelRow] = []
    let start = mentions.countOfLeading { $0.range.lowerBound < part.lowerBound }
    for index in start..<mentions.count where findings.entities.entityIDs.indices.contains(index) {
      guard mentions[index].range.lowerBound < part.upperBound else { break }
      guard let id = findings.entities.entityIDs[index] else { continue }
      let row = PanelRow(subject: .name(id - 1), range: mentions[index].range)
      guard !rows.contains(where: { $0.subject == row.subject }) else { continue }
      if panelFilter.isEmpty || accepts(row, WorkFilter(panelFilter, standing: .all)) {
        rows.append(row)
      }
    }
    return rows
  }

  /// The row that belongs to the place of the cursor: what it is on, or else what it last passed.
  /// Cost: O(log n).
  func panelRow(_ tab: SidePanel.Tab) -> Int? {
    let rows = panelRows(tab)
    if tab == .names {
      return nameUnderCursor.flatMap { name in rows.firstIndex { $0.subject == .name(name) } }
    }
    let passed = rows.countOfLeading { $0.start < cursor.upperBound }
    return passed > 0 ? passed - 1 : nil
  }

  /// The entity that the cursor is on, or whose mention it last passed, by its index.
  private var nameUnderCursor: Int? {
    guard let findings, let mentions = analysis?.mentions else { return nil }
    let passed = mentions.countOfLeading { $0.range.lowerBound < cursor.upperBound }
    let last = (0..<passed).reversed().prefix(200)
    return last.lazy.compactMap { findings.entities.entityIDs[$0] }.first.map { $0 - 1 }
  }
}

extension PanelRow {
  /// Where its text begins; what has lost its place comes last.
  fileprivate var start: Int { range?.lowerBound ?? .max }
}

extension Array {
  /// How many elements at the beginning meet a condition that none after them does.
  /// Cost: O(log n).
  fileprivate func countOfLeading(where condition: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if condition(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
