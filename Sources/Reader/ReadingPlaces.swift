import Articles
import Glibc

/// Where the reader was in each article, remembered between runs.
///
/// Kept in `places` in the state folder, one article a line, the newest first: a hash of the path,
/// a hash of the content, and the byte offset of the cursor. An article is found again by its
/// path, or by its content when it was moved. Losing the file loses nothing that a person made.
struct ReadingPlaces {
  private struct Place {
    var path: UInt64
    var content: UInt64
    var byte: Int
  }

  private static let limit = 10_000
  private let file: String?
  private let folder: String?
  private var places: [Place]?

  /// - Parameter folder: where the file lies; nil remembers nothing.
  init(folder: String?) {
    self.folder = folder
    file = folder.map { $0 + "/places" }
  }

  /// The byte at which the reader left an article; nil when it was never open.
  mutating func byte(in article: Article) -> Int? {
    let places = loaded()
    guard !places.isEmpty else { return nil }
    let path = Self.hash(path: article.path)
    if let place = places.first(where: { $0.path == path }) { return place.byte }
    let content = Self.hash(contentOf: article)
    return places.first { $0.content == content }?.byte
  }

  /// Hashes of the paths of all articles opened before. Cost: O(n) in their number.
  mutating func openedPaths() -> Set<UInt64> { Set(loaded().map(\.path)) }

  /// Remembers where the reader left an article, for this run and the next.
  mutating func remember(_ byte: Int, of article: Article) {
    guard !article.path.isStandardInput else { return }
    let place = Place(
      path: Self.hash(path: article.path), content: Self.hash(contentOf: article), byte: byte)
    // Another Galley may have written since: what it remembered is kept.
    var places = read()
    places.removeAll { $0.path == place.path }
    places.insert(place, at: 0)
    self.places = Array(places.prefix(Self.limit))
    write()
  }

  private mutating func loaded() -> [Place] {
    if let places { return places }
    let read = read()
    places = read
    return read
  }

  private func read() -> [Place] {
    guard let file, let bytes = try? ArticleFile.read(path: ArticlePath(file)) else { return [] }
    return bytes.split(separator: 0x0A).compactMap { line in
      let fields = String(decoding: line, as: UTF8.self).split(separator: " ")
      guard fields.count == 3, let path = UInt64(fields[0], radix: 16),
        let content = UInt64(fields[1], radix: 16), let byte = Int(fields[2])
      else { return nil }
      return Place(path: path, content: content, byte: byte)
    }
  }

  /// Writes a new file beside the old one and puts it in its place. A failure is let pass: what is
  /// lost is a convenience.
  private func write() {
    guard let folder, let file, let places else { return }
    Self.makeFolders(folder)
    let temporary = "\(file).\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return }
    let text = places.map {
      "\(String($0.path, radix: 16)) \(String($0.content, radix: 16)) \($0.byte)\n"
    }.joined()
    let bytes = Array(text.utf8)
    let written = Glibc.write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count, rename(temporary, file) == 0 else {
      unlink(temporary)
      return
    }
  }

  private static func makeFolders(_ path: String) {
    var made = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false) {
      made += made.isEmpty && !part.isEmpty ? String(part) : "/" + part
      mkdir(made, 0o700)
    }
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

  /// The hash of a file's content; of a large file that of its ends and its size.
  private static func hash(contentOf article: Article) -> UInt64 {
    let bytes = article.fileBytes
    guard bytes.count > 4 * hashedEnd else { return hash(bytes) }
    let size = withUnsafeBytes(of: bytes.count.littleEndian) { Array($0) }
    return hash(bytes.prefix(hashedEnd) + bytes.suffix(hashedEnd) + size)
  }

  private static let hashedEnd = 65_536

  private static let workingFolder: [UInt8] = {
    guard let path = getcwd(nil, 0) else { return [] }
    defer { free(path) }
    return Array(String(cString: path).utf8)
  }()

  /// FNV-1a, 64 bits (Fowler, Noll and Vo): enough to tell one person's articles apart.
  private static func hash(_ bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
