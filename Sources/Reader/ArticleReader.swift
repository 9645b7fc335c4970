import Analysis
import Annotations
import Articles
import Desk

/// One open article: its text, its highlights and annotations, and where the reader is in it.
public final class ArticleReader {
  public let article: Article
  public let store: AnnotationStore

  /// What the machine found, in the part of the text that `analysed` tells; nil until the analysis
  /// of a large article has come so far.
  public private(set) var analysis: ArticleAnalysis?

  /// The part of the text that `analysis` is of.
  private(set) var analysed = 0..<0

  /// The part of a very long text that is being analysed, or was.
  var awaited = 0..<0

  /// What follows from the mentions; nil until the background has it.
  public private(set) var findings: ArticleFindings? {
    didSet { revision += 1 }
  }
  private var waitingFindings: ArticleFindings?

  /// Mentions with people's corrections, less the kinds that are switched off.
  public private(set) var highlights: [Highlight] = []

  /// All highlights, whatever is switched off.
  private(set) var allHighlights: [Highlight] = []

  /// In the order of the text, orphans last.
  public private(set) var annotations: [PlacedAnnotation] = []
  private var annotationIndex = RangeIndex([])
  /// How far the checking has come; its claims are counted once the background has found them.
  public private(set) var progress = CheckingProgress()
  /// The claims by which the checking is measured; nil until the background has found them.
  private var claims: ArticleClaims?
  /// Open claims that hold no figure, in the order of the text.
  private(set) var openStatements: [Range<Int>] = []
  private(set) var checked = CheckedRanges([])

  /// Kinds that are not highlighted.
  public var hiddenKinds: Set<MentionKind> = [] {
    didSet { refreshHighlights() }
  }

  /// Counts the changes of highlights, findings and annotations, for what is made from them.
  private(set) var revision = 0
  var panelRows = PanelRows()
  /// What narrows the lists of the side panel; see `WorkFilter`.
  var panelFilter = "" {
    didSet { revision += 1 }
  }
  /// Texts on which two people's verdicts differ and nobody has decided.
  private(set) var openDisagreements: [Disagreement] = []
  var lineNotes = LineNotes()
  /// The row of the side panel that follows the text.
  var followedRow = ListSelection(margin: 0)
  private var mapCache: (rows: Int, revision: Int, hits: Int, map: ArticleMap)?

  public private(set) var layout: PageLayout

  /// Whether only paragraphs with annotations are shown, and which these are.
  var isAnnotatedOnly = false
  private(set) var shownParagraphs: [Range<Int>] = []

  /// The marks of Markdown that the page leaves out: those of emphasis, code and links, and link
  /// addresses. Marks at the beginning of a line stay, since they tell what the line is.
  let hiddenMarkup: [Range<Int>]
  private let markupIndex: RangeIndex

  /// The text as it is read, made when something is first searched for.
  private(set) lazy var shownText = ShownText(article.text, hiding: hiddenMarkup)

  /// Where the article contradicts itself, less what a person has dismissed; in the order of the
  /// text.
  private(set) var checks: [Check] = []
  private var checkIndex = RangeIndex([])

  /// The word under the cursor, as a byte range; empty only in a text without words.
  public internal(set) var cursor: Range<Int>

  /// The first byte of the line that was at the top when the reader last moved. A resize does
  /// not change it, so that the place in the text survives any size of window.
  var topByte: Int

  /// The column that moving by lines tries to keep; nil after a move that sets a new one.
  var goalColumn: Int?

  /// The word at which a selection began; nil when nothing is being selected.
  public internal(set) var selectionAnchor: Range<Int>?

  /// An annotation whose covered text is being changed by the selection.
  var widenedAnnotation: String?

  /// Whether empty lines set paragraphs apart, as the beginning of the text shows.
  private(set) lazy var hasEmptyLines = article.text.hasEmptyLines(inFirst: 1 << 18)

  /// A text that was gone to as a whole, such as a claim of the worklist: what a verdict or a note is
  /// put on until the cursor moves.
  private var pinned: (range: Range<Int>, cursor: Range<Int>)?

  /// The tokens of the text, made when they are first asked for.
  private lazy var tokens = TokenizedText(article.text)

  /// Kinds of passages that are shown.
  var shownPassages: Set<PassageKind> = []

  public internal(set) var search: Search? {
    // Another search counts its revisions from the same number.
    didSet { if search !== oldValue { mapCache = nil } }
  }
  var marks: [Unicode.Scalar: Int] = [:]
  var jumps: [Int] = []

  init(article: Article, store: AnnotationStore, width: Int) {
    self.article = article
    self.store = store
    hiddenMarkup = article.markup.filter { $0.kind == .hiddenSyntax }.map(\.range)
    markupIndex = RangeIndex(article.markup.map { $0.range })
    layout = PageLayout(text: article.text, width: width, hidden: hiddenMarkup)
    let start = article.metadata.titleRange?.lowerBound ?? 0
    cursor = WordSteps.word(near: start, in: article.text.bytes)
    topByte = 0
    reloadAnnotations()
  }

  /// The selected bytes; nil when nothing is being selected.
  public var selection: Range<Int>? {
    guard let anchor = selectionAnchor else { return nil }
    return min(anchor.lowerBound, cursor.lowerBound)..<max(anchor.upperBound, cursor.upperBound)
  }

  /// Takes what follows from the mentions. Where nothing in it is urgent it is shown with the next
  /// key, so that nothing moves on the screen unless the reader moved it.
  func take(_ findings: ArticleFindings) {
    waitingFindings = findings
    if findings.checks.contains(where: \.kind.isContradiction) { showFindings() }
  }

  /// Takes the claims by which the checking is measured.
  func take(_ claims: ArticleClaims) {
    self.claims = claims
    refreshProgress()
  }

  /// Shows what was found in the background.
  func showFindings() {
    guard let waiting = waitingFindings else { return }
    findings = waiting
    waitingFindings = nil
    refreshChecks()
  }

  /// Takes the result of the analysis and wraps the text anew, since figures are kept on one line.
  ///
  /// - Parameter part: the part of the text that it is of.
  func take(_ analysis: ArticleAnalysis, of part: Range<Int>) {
    self.analysis = analysis
    analysed = part
    // Those of another part would be told apart by places in its mentions.
    if !isWhollyAnalysed { forgetFindings() }
    refreshHighlights()
    wrap(width: layout.width)
  }

  /// Whether the whole text has been analysed.
  var isWhollyAnalysed: Bool { analysis != nil && analysed.count == article.text.bytes.count }

  private func forgetFindings() {
    findings = nil
    waitingFindings = nil
    claims = nil
    refreshChecks()
  }

  /// Wraps the text at a width in columns, keeping the place.
  func wrap(width: Int) {
    shownParagraphs = isAnnotatedOnly ? annotatedParagraphs : []
    if shownParagraphs.isEmpty { isAnnotatedOnly = false }
    layout = PageLayout(
      text: article.text, width: width, hidden: hiddenMarkup,
      unbroken: allHighlights.lazy.filter(\.isClaim).map(\.range),
      only: isAnnotatedOnly ? shownParagraphs : nil)
  }

  /// Reads the store's annotations again, after anything that changed them.
  func reloadAnnotations() {
    annotations = store.annotations
    annotationIndex = RangeIndex(annotations.map { $0.range ?? Int.max..<Int.max })
    refreshChecks()
    checked = CheckedRanges(annotations)
    openDisagreements = Disagreement.all(in: annotations).filter { !$0.isDecided }
    refreshHighlights()
  }

  /// Finds out who annotates, and so which annotations are theirs. Asked before the first change,
  /// never when an article is opened.
  func identifyAnnotator() {
    store.currentAnnotator()
    reloadAnnotations()
  }

  private func refreshHighlights() {
    let mentions = analysis?.mentions ?? []
    // Words of a very long article are not all known, so that names cannot be corrected everywhere.
    allHighlights =
      article.text.bytes.count > BackgroundAnalysis.wholeLimit
      ? Highlights.of(mentions, correctedBy: annotations)
      : Highlights.of(
        mentions, in: article.text, tokens: { tokens }, correctedBy: annotations)
    highlights =
      hiddenKinds.isEmpty ? allHighlights : allHighlights.filter { !hiddenKinds.contains($0.kind) }
    refreshProgress()
  }

  private func refreshProgress() {
    let found = claims ?? ArticleClaims()
    let marks = ClaimMarks(of: found, highlights: allHighlights, with: annotations)
    progress = CheckingProgress(marks, highlights: allHighlights, with: annotations)
    openStatements = found.claims.indices.filter {
      found.claims[$0].figures.isEmpty && !marks.isChecked($0)
    }.map { found.claims[$0].range }
    revision += 1
  }

  /// The map of the article for a column of so many rows. Cost: O(1) where nothing changed.
  func map(rows: Int) -> ArticleMap {
    let hits = search?.revision ?? -1
    if let cached = mapCache, cached.rows == rows, cached.revision == revision, cached.hits == hits
    {
      return cached.map
    }
    let map = ArticleMap(of: self, rows: rows)
    mapCache = (rows, revision, hits, map)
    return map
  }

  /// The highlight that the cursor is on.
  public var currentHighlight: Highlight? {
    let index = highlights.firstIndex(endingAfter: cursor.lowerBound)
    guard index < highlights.count, highlights[index].range.overlaps(cursor) else { return nil }
    return highlights[index]
  }

  /// Leaves out the checks that a person has dismissed.
  private func refreshChecks() {
    checks = findings?.checks ?? []
    if !checks.isEmpty {
      var dismissed: [Range<Int>: [String]] = [:]
      for annotation in annotations {
        guard let correction = annotation.content.correction, correction.action == .reject,
          let range = annotation.range, let kind = correction.from
        else { continue }
        dismissed[range, default: []].append(kind)
      }
      checks.removeAll { dismissed[$0.range]?.contains($0.kind.rawValue) ?? false }
    }
    checkIndex = RangeIndex(checks.map { $0.range })
    revision += 1
  }

  /// The checks that overlap a part of the text. Cost: O(log n) and the number found.
  func checks(overlapping range: Range<Int>) -> some Sequence<Check> {
    checks[checkIndex.candidates(overlapping: range)].lazy.filter { $0.range.overlaps(range) }
  }

  /// The contradiction that the cursor is on.
  var currentCheck: Check? { checks(overlapping: cursor).first { _ in true } }

  /// The Markdown on a part of the text. Cost: O(log n) and the number found.
  func markup(overlapping range: Range<Int>) -> [MarkupSpan] {
    article.markup[markupIndex.candidates(overlapping: range)].filter { $0.range.overlaps(range) }
  }

  /// The annotations on a part of the text. Cost: O(log n) and the number found.
  func annotations(overlapping range: Range<Int>) -> [PlacedAnnotation] {
    annotations[annotationIndex.candidates(overlapping: range)].filter {
      $0.range?.overlaps(range) ?? false
    }
  }

  /// The shortest shown passage that the cursor is in.
  var currentPassage: Passage? {
    passages(overlapping: cursor).min { $0.range.count < $1.range.count }
  }

  /// The passages of the kinds that are shown, on a part of the text.
  func passages(overlapping range: Range<Int>) -> [Passage] {
    guard !shownPassages.isEmpty, let findings else { return [] }
    return findings.passages(overlapping: range).filter { shownPassages.contains($0.kind) }
  }

  /// The claim that the cursor is in.
  var currentClaim: Claim? {
    findings?.claims(overlapping: cursor).first
  }

  /// The entity that the current highlight names.
  var currentEntity: NamedEntity? {
    guard let findings, let analysis, let range = currentHighlight?.range,
      let index = analysis.mentions.firstIndex(beginningAt: range.lowerBound),
      analysis.mentions[index].range == range
    else { return nil }
    return findings.entities.entity(ofMention: index)
  }

  /// The annotation that the cursor is on: one on exactly the current highlight, else the
  /// shortest one that covers the cursor; one's own before another person's.
  public var currentAnnotation: PlacedAnnotation? {
    let range = pinnedRange ?? currentHighlight?.range
    let covering = annotations(overlapping: cursor)
    let exact = covering.filter { $0.range == range }
    if let annotation = exact.first(where: \.isMine) ?? exact.first { return annotation }
    return covering.min { left, right in
      (left.range?.count ?? 0, left.isMine ? 0 : 1) < (
        right.range?.count ?? 0, right.isMine ? 0 : 1
      )
    }
  }

  /// What a verdict or a note would be put on: the selection, the current highlight, or the
  /// annotation under the cursor; nil when there is none of these.
  var target: (range: Range<Int>, annotation: PlacedAnnotation?)? {
    if let selection, !selection.isEmpty {
      let exact = annotations(overlapping: selection).filter { $0.range == selection }
      return (selection, exact.first(where: \.isMine) ?? exact.first)
    }
    if let pinnedRange {
      let exact = annotations.filter { $0.range == pinnedRange }
      return (pinnedRange, exact.first(where: \.isMine) ?? exact.first)
    }
    let annotation = currentAnnotation
    if let highlight = currentHighlight {
      return (highlight.range, annotation?.range == highlight.range ? annotation : nil)
    }
    if let annotation, let range = annotation.range { return (range, annotation) }
    return currentPassage.map { ($0.range, nil) }
  }

  /// The text that was gone to as a whole, while the cursor is still there.
  var pinnedRange: Range<Int>? {
    pinned.flatMap { $0.cursor == cursor ? $0.range : nil }
  }

  /// Puts the cursor on a range and makes that what is annotated, until the cursor moves.
  func pin(_ range: Range<Int>) {
    let range = article.text.wholeCharacters(in: range)
    moveCursor(to: range)
    pinned = (range, cursor)
  }

  /// Remembers where a jump began, so that it can be undone; at most 100 places.
  func rememberJump() { rememberJump(from: cursor.lowerBound) }

  /// Remembers that a jump began at a byte.
  func rememberJump(from byte: Int) {
    guard jumps.last != byte else { return }
    jumps.append(byte)
    if jumps.count > 100 { jumps.removeFirst() }
  }

  /// Puts the cursor on the word nearest to a byte.
  func moveCursor(toByte byte: Int) {
    cursor = WordSteps.word(
      near: min(max(0, byte), article.text.bytes.count), in: article.text.bytes)
    goalColumn = nil
  }
}

extension [Mention] {
  /// The mention that begins at a byte, of mentions in the order of the text. Cost: O(log n).
  fileprivate func firstIndex(beginningAt byte: Int) -> Int? {
    let next = partitioningIndex { $0.range.lowerBound >= byte }
    return next < count && self[next].range.lowerBound == byte ? next : nil
  }
}

extension Array where Element == Highlight {
  /// The first highlight that ends after a byte. Cost: O(log n).
  func firstIndex(endingAfter byte: Int) -> Int {
    partitioningIndex { $0.range.upperBound > byte }
  }
}
