import Articles
import Glibc

/// Where a person was in an article: cursor, marks and jumps, as byte offsets in its text.
struct ReadingPlace: Equatable {
  var byte: Int
  var marks: [Unicode.Scalar: Int] = [:]
  /// The latest last.
  var jumps: [Int] = []
}

/// Where the reader was in each article, remembered between runs.
///
/// Kept in `places` in the state folder, one article a line, the newest first. An article is found
/// again by its path, or by its content when it was moved or renamed; in one that was edited the
/// places are found by the text around them.
struct ReadingPlaces {
  /// Bytes that the file has at most; the articles that were read longest ago are forgotten first.
  static let sizeLimit = 1 << 20
  private static let (markLimit, jumpLimit) = (60, 20)
  /// Bytes of text that are kept on either side of the cursor, and of a mark.
  private static let (reach, markReach) = (48, 24)

  private let file: StateFile?
  /// The lines as they were read; nil before the first question.
  private var lines: [ArraySlice<UInt8>]?

  /// - Parameter folder: where the file lies; nil remembers nothing.
  init(folder: String?) { file = folder.map { StateFile(folder: $0, name: "places") } }

  /// Where the reader left an article; nil when it was never open. Cost: O(n) in the length of the
  /// file, and in that of an article that was moved or edited.
  mutating func place(in article: Article) -> ReadingPlace? {
    let lines = loaded()
    let key = Array(Self.hexadecimal(Self.hash(path: article.path)).utf8)
    if let line = lines.first(where: { $0.starts(with: key) }), let record = Record(line) {
      return record.place(in: article)
    }
    // Nothing is hashed unless an article of this length is known.
    let size = Array(" \(article.fileBytes.count) ".utf8)
    let likely = lines.filter { $0.dropFirst(33).starts(with: size) }.compactMap { Record($0) }
    guard !likely.isEmpty else { return nil }
    let content = Self.hash(contentOf: article)
    return likely.first { $0.content == content }?.place(in: article)
  }

  /// Hashes of the paths of all articles opened before. Cost: O(n) in their number.
  mutating func openedPaths() -> Set<UInt64> {
    Set(loaded().compactMap { UInt64(String(decoding: $0.prefix(16), as: UTF8.self), radix: 16) })
  }

  /// Remembers where the reader left an article, for this run and the next. Cost: O(n) in the
  /// length of article and file.
  mutating func remember(_ place: ReadingPlace, of article: Article) {
    guard !article.path.isStandardInput, let file else { return }
    let record = Record(
      path: Self.hash(path: article.path), content: Self.hash(contentOf: article), place, article)
    let line = Array(record.line.utf8)
    let key = line.prefix(16)
    var kept: [ArraySlice<UInt8>] = []
    // Another Galley may have written since: what it remembered is kept.
    file.update { bytes in
      var size = line.count + 1
      kept = [line[...]]
      for other in bytes.split(separator: 0x0A) where !other.starts(with: key) {
        size += other.count + 1
        guard size <= Self.sizeLimit else { break }
        kept.append(other)
      }
      return Array(kept.joined(separator: [0x0A])) + [0x0A]
    }
    if !kept.isEmpty { lines = kept }
  }

  private mutating func loaded() -> [ArraySlice<UInt8>] {
    if let lines { return lines }
    let read = file?.read().split(separator: 0x0A) ?? []
    lines = read
    return read
  }

  /// The hash of a path, made absolute without following links.
  static func hash(path: ArticlePath) -> UInt64 {
    var bytes = path.bytes
    if bytes.first != UInt8(ascii: "/") {
      if bytes.starts(with: [0x2E, 0x2F]) { bytes.removeFirst(2) }
      bytes = workingFolder + [0x2F] + bytes
    }
    return hash(bytes)
  }

  private static let workingFolder: [UInt8] = {
    guard let path = getcwd(nil, 0) else { return [] }
    defer { free(path) }
    return Array(String(cString: path).utf8)
  }()

  /// The hash of a file's content; of a large file that of its ends, so that it costs nobody a
  /// wait.
  private static func hash(contentOf article: Article) -> UInt64 {
    let bytes = article.fileBytes
    guard bytes.count > 4 * hashedEnd else { return hash(bytes) }
    return hash(Array(bytes.prefix(hashedEnd)) + Array(bytes.suffix(hashedEnd)))
  }

  /// In bytes.
  private static let hashedEnd = 65_536

  /// FNV-1a, 64 bits (Fowler, Noll and Vo): enough to tell one person's articles apart.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// Sixteen digits.
  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}

extension ReadingPlaces {
  /// One line of the file, its fields parted by blanks: hash of the path, hash of the content,
  /// length of the file, the cursor with the text around it, marks, jumps.
  private struct Record {
    let content: UInt64
    let line: String
    private let size: Int
    private let cursor: TextContext
    private let marks: [(Unicode.Scalar, TextContext)]
    private let jumps: [Int]

    init(path: UInt64, content: UInt64, _ place: ReadingPlace, _ article: Article) {
      let text = article.text.bytes
      self.content = content
      size = article.fileBytes.count
      cursor = TextContext(at: place.byte, in: text, reach: ReadingPlaces.reach)
      marks = place.marks.sorted { $0.key < $1.key }.prefix(ReadingPlaces.markLimit).map {
        ($0.key, TextContext(at: $0.value, in: text, reach: ReadingPlaces.markReach))
      }
      jumps = place.jumps.suffix(ReadingPlaces.jumpLimit)
      let fields = [
        hexadecimal(path), hexadecimal(content), "\(size)", Self.spelling(of: cursor),
        marks.map { "\($0.0.value)=\(Self.spelling(of: $0.1))" }.joined(separator: ";"),
        jumps.map(String.init).joined(separator: ","),
      ]
      line = fields.map { $0.isEmpty ? "-" : $0 }.joined(separator: " ")
    }

    /// Nil for a line that is none.
    init?(_ line: ArraySlice<UInt8>) {
      let text = String(decoding: line, as: UTF8.self)
      let fields = text.split(separator: " ")
      guard fields.count == 6, let content = UInt64(fields[1], radix: 16),
        let size = Int(fields[2]), let cursor = Self.context(fields[3])
      else { return nil }
      self.line = text
      self.content = content
      self.size = size
      self.cursor = cursor
      marks = fields[4].split(separator: ";").compactMap { mark in
        let parts = mark.split(separator: "=")
        guard parts.count == 2, let scalar = UInt32(parts[0]).flatMap(Unicode.Scalar.init),
          let context = Self.context(parts[1])
        else { return nil }
        return (scalar, context)
      }
      jumps = fields[5].split(separator: ",").compactMap { Int($0) }
    }

    /// The places in an article, which may have been edited since.
    func place(in article: Article) -> ReadingPlace {
      let text = article.text.bytes
      let isUnchanged = size == article.fileBytes.count && cursor.isInPlace(in: text)
      var place = ReadingPlace(byte: cursor.place(in: text) ?? min(cursor.byte, text.count))
      for (mark, context) in marks {
        // A mark whose text is gone is gone with it.
        if let byte = context.place(in: text) { place.marks[mark] = byte }
      }
      if isUnchanged { place.jumps = jumps.filter { $0 <= text.count } }
      return place
    }

    /// "offset:before:after", each byte of text in two digits.
    private static func spelling(of context: TextContext) -> String {
      func digits(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
      }
      return "\(context.byte):\(digits(context.before)):\(digits(context.after))"
    }

    private static func context(_ spelling: Substring) -> TextContext? {
      let parts = spelling.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 3, let byte = Int(parts[0]), byte >= 0 else { return nil }
      guard let before = bytes(parts[1]), let after = bytes(parts[2]), before.count <= byte else {
        return nil
      }
      return TextContext(byte: byte, before: before, after: after)
    }

    private static func bytes(_ digits: Substring) -> [UInt8]? {
      let digits = Array(digits.utf8)
      var bytes: [UInt8] = []
      for index in stride(from: 0, to: digits.count - 1, by: 2) {
        guard
          let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16)
        else { return nil }
        bytes.append(byte)
      }
      return bytes
    }
  }
}
