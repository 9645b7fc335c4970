/// What the `key: value` lines at the top of a Markdown file state.
struct FrontMatter {
  private(set) var title: String?
  private(set) var titleRange: Range<Int>?
  private(set) var author: String?
  private(set) var place: String?
  private(set) var published: PublicationTime?

  init() {}

  /// Reads the simple part of YAML that such lines are written in: one value a key, quoted or not,
  /// lists in brackets or as lines that begin with a hyphen.
  init(_ range: Range<Int>, of text: ArticleText) {
    var start = range.lowerBound
    var key = ""
    var list: [String] = []
    while start < range.upperBound {
      let end = text.bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
      let line = text.bytes[start..<end]
      defer { start = end + 1 }
      if let item = Self.listItem(line) {
        list.append(item)
        take(key, Self.joined(list), range: nil)
        continue
      }
      guard let colon = line.firstIndex(of: 0x3A), let first = line.first,
        !MarkdownLink.isWhiteSpace(first)
      else { continue }
      list = []
      key = String(decoding: line[..<colon], as: UTF8.self).lowercased().filter { $0.isLetter }
      let valueRange = Self.valueRange(line[(colon + 1)...])
      if !valueRange.isEmpty {
        take(key, Self.value(text.bytes[valueRange]), range: valueRange)
      }
    }
  }

  private mutating func take(_ key: String, _ value: String, range: Range<Int>?) {
    guard !value.isEmpty else { return }
    switch key {
    case "title", "headline":
      title = title ?? value
      titleRange = titleRange ?? range
    case "author", "authors", "byline", "by", "creator": author = value
    case "place", "location", "dateline", "city": place = value
    case "date", "published", "publishdate", "pubdate", "datepublished", "publicationdate",
      "publishedat", "publishedon":
      published = WrittenDate.first(in: Array(value.unicodeScalars))?.published ?? published
    default: break
    }
  }

  private static func valueRange(_ line: ArraySlice<UInt8>) -> Range<Int> {
    var range = line.startIndex..<line.endIndex
    while let first = range.first, MarkdownLink.isWhiteSpace(line[first]) {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, MarkdownLink.isWhiteSpace(line[last]) {
      range = range.lowerBound..<last
    }
    if range.count >= 2, let first = range.first, let last = range.last,
      line[first] == line[last], line[first] == 0x22 || line[first] == 0x27
    {
      range = (first + 1)..<last
    }
    return range
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.first == 0x5B, bytes.last == 0x5D else {
      return String(decoding: bytes, as: UTF8.self)
    }
    let items = bytes.dropFirst().dropLast().split(separator: 0x2C).map {
      String(decoding: $0[valueRange($0)], as: UTF8.self)
    }
    return joined(items)
  }

  private static func listItem(_ line: ArraySlice<UInt8>) -> String? {
    let content = line[valueRange(line)]
    guard content.first == 0x2D, content.dropFirst().first == 0x20 else { return nil }
    let item = content.dropFirst()
    return String(decoding: item[valueRange(item)], as: UTF8.self)
  }

  /// "A", "A and B", "A, B and C".
  private static func joined(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }
}
