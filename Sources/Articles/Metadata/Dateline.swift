/// What stands before a story proper: place, day, agency.
///
/// `OTTAWA — …`, `HALDEN, June 4 (NordNews) — …`, `LONDON (Reuters) - …`,
/// `VANCOUVER and TORONTO — The Globe and Mail`, `PORT ELLERY, Nova Scotia, April 19, 2026`.
struct Dateline {
  let place: String

  /// A date with its year; the day alone states none.
  let date: PublicationTime?

  /// "Reuters" in `LONDON (Reuters) -`.
  let agency: String?

  /// Where the text after the dash begins, as an index of the line's scalars.
  let rest: Int

  /// How many scalars place, day and agency take at most.
  private static let longest = 110

  init?(_ line: ArraySlice<Unicode.Scalar>) {
    guard let dash = Self.dash(in: line) else { return nil }
    let head = line[line.startIndex..<dash.lowerBound]
    self.init(head: head, rest: dash.upperBound)
    // "NATO — which …": a story begins with a capital, a figure or a quotation mark.
    if let next = line[dash.upperBound...].first, next.isLowercaseLetter { return nil }
  }

  /// Reads place, day and agency alone, as a piece of a line between dashes.
  init?(piece: ArraySlice<Unicode.Scalar>) {
    guard piece.contains(",") else { return nil }
    self.init(head: piece, rest: piece.endIndex)
    guard date != nil else { return nil }
  }

  private init?(head: ArraySlice<Unicode.Scalar>, rest: Int) {
    var head = head.trimmingWhiteSpace()
    var agency: String?
    if head.last == ")", let open = head.lastIndex(of: "(") {
      agency = head[(open + 1)..<(head.endIndex - 1)].trimmingWhiteSpace().string
      head = head[..<open].trimmingWhiteSpace()
    }
    let parts = head.split(separator: ",").map { $0.trimmingWhiteSpace() }
    guard let first = parts.first, !first.isEmpty else { return nil }
    let dayStart = parts.dropFirst().firstIndex { Self.isDay($0) }
    let placeParts = parts[..<(dayStart ?? parts.endIndex)]
    let isCapital = Self.isCapitalPlace(first)
    guard isCapital || (agency != nil || dayStart != nil) && Self.isPlace(first),
      placeParts.dropFirst().allSatisfy(Self.isPlace), placeParts.count <= 3,
      !Self.headings.contains(first.string)
    else { return nil }
    place = placeParts.map(\.string).joined(separator: ", ")
    date =
      dayStart.flatMap {
        WrittenDate.first(in: Array(head), from: parts[$0].startIndex - head.startIndex)
      }?
      .published
    self.agency = agency
    self.rest = rest
  }

  /// The dash after the place, with the white space around it.
  private static func dash(in line: ArraySlice<Unicode.Scalar>) -> Range<Int>? {
    let reach = min(line.endIndex, line.startIndex + longest)
    var index = line.startIndex
    while index < reach {
      let isHyphen = line[index] == "-"
      if isHyphen || line[index] == "—" || line[index] == "–" {
        var end = index + 1
        while end < line.endIndex, line[end] == "-" { end += 1 }
        let hasSpaces =
          index > line.startIndex && line[index - 1].isWhiteSpace
          && (end == line.endIndex || line[end].isWhiteSpace)
        // A hyphen or a dash between letters belongs to a name, `--` and the long dash do not.
        if hasSpaces || line[index] == "—" || end - index > 1 {
          while end < line.endIndex, line[end].isWhiteSpace { end += 1 }
          return index..<end
        }
      }
      index += 1
    }
    return nil
  }

  /// `OTTAWA`, `VANCOUVER and TORONTO`, `ST. JOHN’S`, `RIO DE JANEIRO`.
  private static func isCapitalPlace(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = HeaderWord.words(of: part)
    // Two letters alone are more often "PS" or "TV".
    guard let first = words.first, first.isAllCapitals, (1...8).contains(words.count),
      part.count > 2
    else { return false }
    let connections = ["and", "&", "/", "de", "del", "of", "the", "et", "y", "in", "a", "à", "al"]
    return words.allSatisfy { word in
      !word.hasDigit && (word.isAllCapitals || connections.contains(word.text.lowercased()))
    }
  }

  /// `Nova Scotia`, `D.C.`, `London`.
  private static func isPlace(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = HeaderWord.words(of: part)
    guard (1...5).contains(words.count) else { return false }
    return words.allSatisfy { ($0.isCapitalised || $0.isParticle) && !$0.hasDigit }
      && words[0].isCapitalised && words[0].core != "by"
  }

  private static func isDay(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = HeaderWord.words(of: part)
    return words.contains { word in
      CalendarWords.month(word.core) != nil || CalendarWords.weekday(word.core) != nil
    } || part.count == 10 && CalendarDate(iso8601: part.string) != nil
  }

  /// What newspapers print in capitals before a dash that is no place.
  private static let headings: Set<String> = [
    "UPDATE", "UPDATED", "CORRECTION", "BREAKING", "BREAKING NEWS", "EXCLUSIVE", "OPINION",
    "ANALYSIS", "WATCH", "READ", "READ MORE", "VIDEO", "PHOTOS", "LIVE", "NEWS", "SPORT", "SPORTS",
    "BUSINESS", "EDITORIAL", "COMMENT", "FACT CHECK", "EXPLAINER", "EXPLAINED", "NOTE", "REVIEW",
    "RELATED", "PREVIEW", "PROFILE", "FEATURE", "INTERVIEW", "OBITUARY", "LETTER", "LETTERS",
    "TL;DR",
    "NATO", "UN", "EU", "FBI", "CIA", "RCMP", "WHO", "NASA", "OPEC", "FIFA", "UEFA", "UNESCO",
    "UNICEF", "BBC", "IMF", "WTO", "BY",
  ]
}
