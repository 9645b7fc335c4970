import Articles
import Glibc
import Synchronization

/// Keeps summaries of articles between runs, in `summaries.sqlite` in the cache folder.
///
/// A summary is given only for the very file that it was made of: the same device, inode, name,
/// size, and times of modification and of change, to the nanosecond; and only to the version of the
/// program that made it. All that is kept can be deleted at any time, also while it is in use. Any
/// number of threads and processes may use the file at once. Where it cannot be used nothing is
/// kept, and nobody is told: the only loss is time.
public final class SummaryStore: ArticleSummaryCache {
  private struct State {
    /// Connections that no thread is using.
    var connections: [Connection] = []
    var waiting: [Row] = []
    var isUsable = true
  }

  /// A connection on its way from thread to thread; the one that took it out is the only one to
  /// use it.
  private struct Connection: @unchecked Sendable {
    let database: SummaryDatabase
  }

  private let folder: ArticlePath
  private let path: ArticlePath
  private let version: Int32
  private let state = Mutex(State())

  /// How many summaries are written at a time.
  private static let batchSize = 512

  /// How long a file is tried that another thread or process is making.
  private static let patience = Duration.seconds(2)

  /// A file that has grown beyond this size, in bytes, is begun anew: summaries of articles that
  /// are gone are not looked for otherwise.
  private static let largestSize = 1 << 30

  /// Nothing is opened or made before the first question.
  ///
  /// - Parameters:
  ///   - folder: the cache folder, which is made where it is missing.
  ///   - version: changes whenever a summary of the same file may be another one.
  public init(folder: ArticlePath, version: String) {
    path = folder.appending("summaries.sqlite".utf8)
    self.folder = folder
    self.version = Int32(truncatingIfNeeded: Self.hash(Array(version.utf8)) >> 32)
  }

  deinit { flush() }

  public func records(of files: [KeptFile], withTexts: Bool) -> [KeptRecords?] {
    guard !files.isEmpty else { return [] }
    let found = reading { database throws(SummaryDatabase.Failure) in
      try database.readingTogether { () throws(SummaryDatabase.Failure) in
        var found: [KeptRecords?] = []
        for file in files { found.append(try records(of: file, withTexts, in: database)) }
        return found
      }
    }
    return found ?? Array(repeating: nil, count: files.count)
  }

  private func records(
    of file: KeptFile, _ withTexts: Bool, in database: SummaryDatabase
  ) throws(SummaryDatabase.Failure) -> KeptRecords? {
    let seal = SealedBytes(of: file.identity, named: file.name)
    let key = Self.key(of: file.identity)
    return try database.withRecords(of: key, withTexts: withTexts) { records, texts in
      guard let records = seal.content(of: records, for: .records),
        let found = ArticleRecords(encoded: records)
      else { return nil }
      let words = texts.flatMap { seal.content(of: $0, for: .texts) }
      return KeptRecords(records: found, texts: words.map { ClaimTexts(bytes: Array($0)) })
    }
  }

  public func kept(
    of file: FileIdentity, named name: [UInt8], withTexts: Bool
  ) -> KeptArticle? {
    let seal = SealedBytes(of: file, named: name)
    let summary = reading { database throws(SummaryDatabase.Failure) in
      try database.withSummary(of: Self.key(of: file)) { kept in
        seal.content(of: kept, for: .summary).flatMap { ArticleSummary(encoded: Array($0)) }
      }
    }
    guard let summary else { return nil }
    guard withTexts else { return KeptArticle(summary: summary) }
    let records = records(of: [KeptFile(identity: file, name: name)], withTexts: true)
    return KeptArticle(summary: summary, texts: records.first??.texts)
  }

  private func reading<Result>(
    _ body: (SummaryDatabase) throws(SummaryDatabase.Failure) -> Result?
  ) -> Result? {
    guard let connection = take() else { return nil }
    do throws(SummaryDatabase.Failure) {
      let result = try body(connection.database)
      giveBack(connection)
      return result
    } catch {
      handle(error, connection)
      return nil
    }
  }

  public func keep(
    _ article: KeptArticle, of file: FileIdentity, named name: [UInt8], withSummary: Bool
  ) {
    let seal = SealedBytes(of: file, named: name)
    let row = Row(
      key: Self.key(of: file), records: seal.sealed(article.records.encoded(), for: .records),
      texts: article.texts.map { seal.sealed($0.bytes, for: .texts) },
      summary: withSummary ? seal.sealed(article.summary.encoded(), for: .summary) : nil)
    let isMuch = state.withLock { state in
      guard state.isUsable else { return false }
      state.waiting.append(row)
      return state.waiting.count >= Self.batchSize
    }
    if isMuch { flush() }
  }

  public func flush() {
    let waiting = state.withLock { state in
      defer { state.waiting = [] }
      return state.waiting
    }
    guard !waiting.isEmpty, let connection = take() else { return }
    do throws(SummaryDatabase.Failure) {
      // In the order of the table, so that its pages are visited once.
      try connection.database.keep(waiting.sorted { $0.key < $1.key })
      giveBack(connection)
    } catch {
      handle(error, connection)
    }
  }

  // MARK: Connections

  private func take() -> Connection? {
    let (free, isUsable) = state.withLock { ($0.connections.popLast(), $0.isUsable) }
    if let free { return free }
    guard isUsable else { return nil }
    Self.makeFolder(folder)
    // Only its owner may read it: words of articles stand in it. Not by opening it, since to close a
    // file gives up the locks that SQLite holds on it.
    _ = path.withCString { mknod($0, S_IFREG | 0o600, 0) }
    let latest = ContinuousClock.now + Self.patience
    var thrown = 0
    while thrown < 2 {
      do throws(SummaryDatabase.Failure) {
        let database = try SummaryDatabase(path, version: version)
        if try database.size() <= Self.largestSize { return Connection(database: database) }
      } catch {
        if error.isBusy, ContinuousClock.now < latest {
          // SQLite does not always wait by itself for whoever makes the file at this moment.
          usleep(5_000)
          continue
        }
        guard error.isDamage else { break }
      }
      throwAway()
      thrown += 1
    }
    state.withLock { $0.isUsable = false }
    return nil
  }

  private func giveBack(_ connection: Connection) {
    state.withLock { $0.connections.append(connection) }
  }

  /// A damaged file is thrown away; after any other failure, such as a full disk or another process
  /// that does not end its writing, the store is left alone.
  private func handle(_ failure: SummaryDatabase.Failure, _ connection: Connection) {
    if failure.isDamage {
      throwAway()
    } else {
      state.withLock { $0.isUsable = false }
    }
  }

  private func throwAway() {
    state.withLock { $0.connections = [] }
    for suffix in ["", "-wal", "-shm"] {
      _ = ArticlePath(bytes: path.bytes + Array(suffix.utf8)).withCString { unlink($0) }
    }
  }

  /// Inodes that were made together stand together in the table, and are asked for together.
  private static func key(of file: FileIdentity) -> Int64 {
    Int64(bitPattern: file.inode &+ file.device &* 0x9E37_79B9_7F4A_7C15)
  }

  /// FNV-1a, 64 bits (Fowler, Noll and Vo).
  static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  private static func makeFolder(_ folder: ArticlePath) {
    for end in folder.bytes.indices.dropFirst() where folder.bytes[end] == 0x2F {
      _ = ArticlePath(bytes: folder.bytes[..<end]).withCString { mkdir($0, 0o700) }
    }
    _ = folder.withCString { mkdir($0, 0o700) }
  }
}
