import Analysis
import Annotations
import Articles
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
  /// Whether there is a figure or a claim, once somebody asked.
  private var hasClaims: Bool?

  /// The rows of a list. Cost: O(n) in what the article holds after that has changed, else O(1).
  mutating func rows(_ tab: SidePanel.Tab, of reader: ArticleReader) -> [PanelRow] {
    forgetOldRows(of: reader)
    if let known = rows[tab] { return known }
    var made =
      switch tab {
      case .claims: Self.claims(of: reader, beginningIn: 0..<Int.max)
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

  /// Whether there is a figure or a claim.
  mutating func hasClaims(of reader: ArticleReader) -> Bool {
    forgetOldRows(of: reader)
    if let hasClaims { return hasClaims }
    let found =
      reader.allHighlights.contains(where: \.isClaim) || reader.findings?.claims.isEmpty == false
    hasClaims = found
    return found
  }

  private mutating func forgetOldRows(of reader: ArticleReader) {
    guard revision != reader.revision || query != reader.panelFilter else { return }
    rows = [:]
    hasClaims = nil
    (revision, query) = (reader.revision, reader.panelFilter)
  }

  /// Every figure that begins in a part of the text, and the claims that hold none, in the order of
  /// the text. Cost: O(log n) and the number of highlights and claims in the part.
  static func claims(of reader: ArticleReader, beginningIn part: Range<Int>) -> [PanelRow] {
    var rows: [PanelRow] = []
    let highlights = reader.allHighlights
    let claims = reader.findings?.claims ?? []
    var nextClaim = claims.partitioningIndex { $0.range.lowerBound >= part.lowerBound }
    func addClaims(before byte: Int) {
      while nextClaim < claims.count, claims[nextClaim].range.lowerBound < byte {
        let range = claims[nextClaim].range
        let index = highlights.firstIndex(endingAfter: range.lowerBound)
        let holdsFigure = highlights[index...].lazy
          .prefix { $0.range.lowerBound < range.upperBound }.contains(where: \.isClaim)
        if !holdsFigure {
          rows.append(PanelRow(subject: .sentence(nextClaim), range: range))
        }
        nextClaim += 1
      }
    }
    var index = highlights.partitioningIndex { $0.range.lowerBound >= part.lowerBound }
    while index < highlights.count, highlights[index].range.lowerBound < part.upperBound {
      if highlights[index].isClaim {
        let range = highlights[index].range
        addClaims(before: range.lowerBound)
        rows.append(PanelRow(subject: .figure(index), range: range))
      }
      index += 1
    }
    addClaims(before: part.upperBound)
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

  /// Whether a list of the panel holds anything. Cost: that of its rows where they are narrowed; else
  /// O(1), but for the first time after a change.
  func hasPanelRows(_ tab: SidePanel.Tab) -> Bool {
    guard panelFilter.isEmpty else { return !panelRows(tab).isEmpty }
    return switch tab {
    case .claims: panelRows.hasClaims(of: self)
    case .names: analysis != nil && findings?.entities.entities.isEmpty == false
    case .notes: !annotations.isEmpty
    case .checks: !checks.isEmpty
    }
  }

  /// The rows of what begins on a line, in the order of the text. Cost: O(log n) and the number
  /// found, so that the lists themselves need not be made; that of the list where it is narrowed.
  func panelRows(_ tab: SidePanel.Tab, beginningIn line: Range<Int>) -> [PanelRow] {
    // A line without text still holds what begins at its one place.
    let line = line.lowerBound..<max(line.upperBound, line.lowerBound + 1)
    if tab == .names { return namesMentioned(in: line) }
    if tab == .claims, panelFilter.isEmpty { return PanelRows.claims(of: self, beginningIn: line) }
    let rows = panelRows(tab)
    let start = rows.partitioningIndex { $0.start >= line.lowerBound }
    return Array(rows[start...].prefix { $0.start < line.upperBound })
  }

  /// The names with a mention that begins in a part of the text, each once.
  private func namesMentioned(in part: Range<Int>) -> [PanelRow] {
    guard let findings, let mentions = analysis?.mentions else { return [] }
    var rows: [PanelRow] = []
    let start = mentions.partitioningIndex { $0.range.lowerBound >= part.lowerBound }
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
    let passed = rows.partitioningIndex { $0.start >= cursor.upperBound }
    return passed > 0 ? passed - 1 : nil
  }

  /// The entity that the cursor is on, or whose mention it last passed, by its index.
  private var nameUnderCursor: Int? {
    guard let findings, let mentions = analysis?.mentions else { return nil }
    let passed = mentions.partitioningIndex { $0.range.lowerBound >= cursor.upperBound }
    let last = (0..<passed).reversed().prefix(200)
    return last.lazy.compactMap { findings.entities.entityIDs[$0] }.first.map { $0 - 1 }
  }
}

extension PanelRow {
  /// Where its text begins; what has lost its place comes last.
  fileprivate var start: Int { range?.lowerBound ?? .max }
}
