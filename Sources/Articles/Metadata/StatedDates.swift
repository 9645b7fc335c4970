/// The dates that a line near the beginning or the end of an article states, and what else it holds.
struct StatedDates {
  /// How strongly a date is said to be that of publication; the smaller, the stronger.
  enum Rank: Int, Comparable {
    /// "Published", "Posted", "Date:".
    case published
    /// A date by itself, in a line without sentences.
    case bare
    /// "Updated": only where the article gives no other date.
    case updated

    static func < (left: Rank, right: Rank) -> Bool { left.rawValue < right.rawValue }
  }

  private(set) var best: (rank: Rank, published: PublicationTime)?

  /// What is left of the line beside dates and the words that announce them, divided at dashes and
  /// bars.
  private(set) var pieces: [ArraySlice<Unicode.Scalar>] = []

  /// Longer lines are paragraphs.
  private static let longestLine = 200

  init(_ line: ArraySlice<Unicode.Scalar>) {
    guard line.count <= Self.longestLine else { return }
    let scalars = Array(line)
    var start = 0
    var isAfterDate = false
    while let date = WrittenDate.first(in: scalars, from: start) {
      let before = scalars[start..<date.range.lowerBound]
      let rank = rank(before: before, after: scalars[date.range.upperBound...], isAfterDate)
      if let rank, best.map({ rank < $0.rank }) ?? true { best = (rank, date.published) }
      pieces += Self.divided(Self.withoutAnnouncement(before))
      start = date.range.upperBound
      isAfterDate = true
    }
    pieces += Self.divided(scalars[start...])
  }

  private func rank(
    before: ArraySlice<Unicode.Scalar>, after: ArraySlice<Unicode.Scalar>, _ isAfterDate: Bool
  ) -> Rank? {
    let words = HeaderWord.words(of: before).map(\.core).filter { !$0.isEmpty }
    // The announcement nearest to the date counts: "Published … Updated …".
    for word in words.suffix(7).reversed() {
      if Self.publishedWords.contains(word) { return Self.isNear(words) ? .published : nil }
      if Self.updatedWords.contains(word) { return .updated }
      if Self.otherWords.contains(word) { return nil }
    }
    let trimmed = before.trimmingWhiteSpace()
    let isDelimited = trimmed.last.map { "|—–-·•,;(/:".unicodeScalars.contains($0) } ?? true
    let follower = after.first { !$0.isWhiteSpace }
    let isClosed = follower.map { "|—–-·•,;)/".unicodeScalars.contains($0) } ?? true
    let isByline = Byline(trimmed) != nil
    guard isDelimited || isByline, isClosed, Self.isShort(before), Self.isShort(after) else {
      return nil
    }
    return .bare
  }

  private static func isNear(_ words: [String]) -> Bool {
    // "The book, published by Harper on …" is a sentence.
    guard let index = words.lastIndex(where: publishedWords.contains) else { return false }
    return index <= 6 && words.count - index <= 7
  }

  /// Whether text beside a date has no sentence in it.
  private static func isShort(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = HeaderWord.words(of: text)
    return text.count <= 100
      && words.count {
        $0.isLowercaseWord && !$0.isParticle && !["in", "by", "at", "on"].contains($0.core)
      } <= 2
  }

  private static func withoutAnnouncement(
    _ text: ArraySlice<Unicode.Scalar>
  ) -> ArraySlice<Unicode.Scalar> {
    let words = HeaderWord.words(of: text)
    guard
      let first = words.lastIndex(where: {
        publishedWords.contains($0.core) || updatedWords.contains($0.core)
      }), words.count - first <= 7, !words[first...].contains(where: { $0.core == "by" })
    else { return text }
    var start = first
    while start > 0, ["last", "first", "originally"].contains(words[start - 1].core) { start -= 1 }
    return text[..<words[start].range.lowerBound]
  }

  /// Divides at dashes with white space around them, at long dashes, bars and points in the middle.
  private static func divided(_ text: ArraySlice<Unicode.Scalar>) -> [ArraySlice<Unicode.Scalar>] {
    text.indices.split { index in
      switch text[index] {
      case "—", "|", "·", "•", "\t": true
      case "-", "–", "/":
        index > text.startIndex && text[index - 1] == " "
          && (index + 1 == text.endIndex || text[index + 1] == " ")
      default: false
      }
    }.compactMap { indices in
      guard let first = indices.first, let last = indices.last else { return nil }
      let piece = text[first...last].trimming {
        $0.isWhiteSpace || ",;:".unicodeScalars.contains($0)
      }
      return piece.contains(where: \.isLetterOrDigit) ? piece : nil
    }
  }

  private static let publishedWords: Set<String> = [
    "published", "posted", "date", "dated", "issued", "released", "publication", "pubdate",
    "filed", "first-published",
  ]

  private static let updatedWords: Set<String> = [
    "updated", "update", "modified", "edited", "revised", "corrected", "amended",
  ]

  /// Dates of something else.
  private static let otherWords: Set<String> = [
    "accessed", "retrieved", "archived", "expires", "born", "died", "until", "since", "copyright",
    "printed", "page",
  ]
}
