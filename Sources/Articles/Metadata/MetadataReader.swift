/// Finds headline, byline, place and date in the text of an article.
///
/// Read are the lines around the headline and the last lines; nothing is taken from the story
/// itself but its dateline.
struct MetadataReader {
  private var byline: String?
  /// Taken where nobody signs: a paper or an agency.
  private var source: String?
  private var place: String?
  /// Taken where there is no dateline.
  private var bylinePlace: String?
  private var date: (rank: StatedDates.Rank, published: PublicationTime)?

  /// How many lines that are not empty are looked at, and how many paragraphs among the first.
  private static let firstLines = 14
  private static let lastLines = 10
  private static let paragraphs = 3

  /// Cost: does not depend on the length of the text but for its lines at both ends.
  static func metadata(
    of text: ArticleText, markdown: MarkdownDocument, path: ArticlePath
  ) -> ArticleMetadata {
    let first = HeaderLine.first(firstLines, of: text, markdown: markdown)
    let last = HeaderLine.last(
      lastLines, of: text, markdown: markdown,
      from: first.last?.range.upperBound ?? markdown.contentStart)
    let headline = Headline(first, markdown: markdown, bytes: text.bytes)
    let front = markdown.frontMatter.map { FrontMatter($0, of: text) } ?? FrontMatter()
    var reader = MetadataReader()
    reader.readTop(first, headline: headline)
    for line in last where !line.isProse { reader.readEnd(line) }
    return ArticleMetadata(
      title: headline?.title ?? front.title ?? path.displayName,
      titleRange: headline?.range ?? front.titleRange,
      byline: front.author ?? reader.byline ?? reader.source,
      place: front.place ?? reader.place ?? reader.bylinePlace,
      published: front.published ?? reader.date?.published)
  }

  // MARK: Lines

  private mutating func readTop(_ lines: [HeaderLine], headline: Headline?) {
    var paragraphs = 0
    for (index, line) in lines.enumerated() {
      if let headline, line.range.overlaps(headline.range) { continue }
      if let dateline = Dateline(line.scalars[...]) {
        take(dateline, rest: line.scalars[dateline.rest...])
        if line.isProse { paragraphs += 1 }
      } else if line.isProse {
        paragraphs += 1
      } else {
        let isBelowHeadline = headline.map { index == $0.nextLine } ?? false
        let isDated =
          index + 1 < lines.count && StatedDates(lines[index + 1].scalars[...]).best != nil
        readHeader(
          line.scalars[...],
          bareName: isBelowHeadline ? (isDated ? .allowed : .withRole) : .refused)
      }
      if paragraphs == Self.paragraphs { return }
    }
  }

  private mutating func readEnd(_ line: HeaderLine) {
    if let dateline = Dateline(line.scalars[...]) {
      take(dateline, rest: line.scalars[dateline.rest...])
    } else {
      readHeader(line.scalars[...], bareName: .refused)
    }
  }

  // MARK: Pieces

  /// Whether a name without "By" is taken for the author's.
  private enum BareName {
    case refused, withRole, allowed
  }

  private mutating func readHeader(_ line: ArraySlice<Unicode.Scalar>, bareName: BareName) {
    let dates = StatedDates(line)
    if let best = dates.best { take(best.rank, best.published) }
    for piece in dates.pieces {
      if let found = Byline(piece) {
        byline = byline ?? found.author
        bylinePlace = bylinePlace ?? found.place
      } else if let dateline = Dateline(piece: piece) {
        take(dateline, rest: [])
      } else if bareName != .refused, byline == nil {
        let needsRole = bareName == .withRole && dates.best == nil
        if Byline.isBareName(piece, needsRole: needsRole) { byline = piece.string }
      }
      if dates.best != nil, place == nil { place = Self.capitalPlace(piece) }
    }
  }

  /// A place in capitals that stands by itself beside a date.
  private static func capitalPlace(_ piece: ArraySlice<Unicode.Scalar>) -> String? {
    // A dash makes it a dateline.
    Dateline(Array(piece)[...] + [" ", "—", " "])?.place
  }

  private mutating func take(_ dateline: Dateline, rest: ArraySlice<Unicode.Scalar>) {
    place = place ?? dateline.place
    source = source ?? dateline.agency
    if let published = dateline.date { take(.bare, published) }
    guard !rest.isEmpty, rest.count <= 160 else { return }
    let dates = StatedDates(Array(rest)[...])
    if let best = dates.best { take(best.rank, best.published) }
    for piece in dates.pieces {
      if let found = Byline(piece) {
        byline = byline ?? found.author
      } else if dates.pieces.count == 1, Self.isSource(piece) {
        source = source ?? piece.string
      }
    }
  }

  /// The name of a paper or agency by itself: "The Globe and Mail".
  private static func isSource(_ piece: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = HeaderWord.words(of: piece)
    return piece.count <= 60 && words.count <= 7 && piece.last != "."
      && Byline.isName(words[...]) && !words.contains { $0.text.hasSuffix(",") }
  }

  private mutating func take(_ rank: StatedDates.Rank, _ published: PublicationTime) {
    guard let old = date else {
      date = (rank, published)
      return
    }
    if rank < old.rank { date = (rank, published) }
  }
}
