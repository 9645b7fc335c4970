import Articles
import CSQLite

/// What is kept under one number.
struct Row: Sendable {
  let key: Int64
  let records: [UInt8]
  let texts: [UInt8]?
  /// Nil leaves what there is.
  let summary: [UInt8]?
}

/// One connection to the file of kept summaries, used by one thread at a time.
///
/// The file is an SQLite database of two tables, from a number to bytes: one of what every start asks
/// for, records and texts, and one of summaries, which only articles with annotations need. Nothing in
/// it is relied on: what is read is examined by `SummaryStore`, and a file that SQLite finds damaged is
/// thrown away.
final class SummaryDatabase {
  /// What SQLite answered.
  struct Failure: Error {
    let code: Int32

    /// Whether another thread or process uses the file in a way that excludes this one.
    var isBusy: Bool { code & 0xFF == SQLITE_BUSY || code & 0xFF == SQLITE_LOCKED }

    /// Whether the file is no database, or a damaged one.
    var isDamage: Bool {
      let primary = code & 0xFF
      return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_FORMAT
    }
  }

  private let connection: OpaquePointer
  private var reading: OpaquePointer?
  private var readingSummary: OpaquePointer?
  private var writing: OpaquePointer?
  private var writingSummary: OpaquePointer?

  /// Milliseconds to wait for another process that writes.
  private static let patience: Int32 = 2_000

  /// Counting what it uses of memory, SQLite has all threads wait for each other at each allocation.
  private static let countsNoMemory: Bool = cs_count_no_memory() == SQLITE_OK

  /// Opens a file, which is made where it is missing, and emptied where it is of another version.
  init(_ path: ArticlePath, version: Int32) throws(Failure) {
    _ = Self.countsNoMemory
    var opened: OpaquePointer?
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let code = path.withCString { sqlite3_open_v2($0, &opened, flags, nil) }
    guard code == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw Failure(code: code)
    }
    connection = opened
    do throws(Failure) {
      try prepare(version: version)
    } catch {
      sqlite3_close_v2(opened)
      throw error
    }
  }

  deinit {
    for statement in [reading, readingSummary, writing, writingSummary] {
      sqlite3_finalize(statement)
    }
    sqlite3_close_v2(connection)
  }

  private func prepare(version: Int32) throws(Failure) {
    sqlite3_busy_timeout(connection, Self.patience)
    // Rows of some thousand bytes, three to a page; of a file that is there it stays as it is.
    try run("PRAGMA page_size = 16384")
    // A power failure may damage the file, which costs but the work of making it anew: nothing is
    // forced to the disk. Readers and a writer do not wait for each other.
    try run("PRAGMA journal_mode = WAL")
    try run("PRAGMA synchronous = OFF")
    guard try number("PRAGMA user_version") != version else { return }
    try run("BEGIN IMMEDIATE")
    // Another process may have done it meanwhile.
    if try number("PRAGMA user_version") != version {
      for table in ["record", "summary"] { try run("DROP TABLE IF EXISTS \(table)") }
      try run("CREATE TABLE record (file INTEGER PRIMARY KEY, kept BLOB NOT NULL, texts BLOB)")
      try run("CREATE TABLE summary (file INTEGER PRIMARY KEY, kept BLOB NOT NULL)")
      try run("PRAGMA user_version = \(version)")
    }
    try run("COMMIT")
  }

  /// The size of the file, in bytes.
  func size() throws(Failure) -> Int {
    try Int(number("PRAGMA page_count")) * Int(number("PRAGMA page_size"))
  }

  /// Has what `body` reads be of one moment, without asking other processes about it for each row.
  func readingTogether<Result>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try run("BEGIN")
    let result: Result
    do throws(Failure) {
      result = try body()
    } catch {
      try? run("ROLLBACK")
      throw error
    }
    try run("COMMIT")
    return result
  }

  /// Reads the records and texts that are kept under a number; nil when nothing is. The bytes are there
  /// only as long as `body` runs; of records that are not asked for texts there are none.
  func withRecords<Result>(
    of key: Int64, withTexts: Bool,
    _ body: (_ records: UnsafeRawBufferPointer, _ texts: UnsafeRawBufferPointer?) -> Result?
  ) throws(Failure) -> Result? {
    let statement = try prepared(&reading, "SELECT kept, texts FROM record WHERE file = ?")
    return try withRow(of: key, statement) { statement in
      blob(statement, 0).flatMap { body($0, withTexts ? blob(statement, 1) : nil) }
    }
  }

  /// Reads the summary that is kept under a number, in the same way.
  func withSummary<Result>(
    of key: Int64, _ body: (UnsafeRawBufferPointer) -> Result?
  ) throws(Failure) -> Result? {
    let statement = try prepared(&readingSummary, "SELECT kept FROM summary WHERE file = ?")
    return try withRow(of: key, statement) { blob($0, 0).flatMap(body) }
  }

  private func withRow<Result>(
    of key: Int64, _ statement: OpaquePointer, _ body: (OpaquePointer) -> Result?
  ) throws(Failure) -> Result? {
    defer { sqlite3_reset(statement) }
    sqlite3_bind_int64(statement, 1, key)
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return body(statement)
    case SQLITE_DONE: return nil
    case let code: throw Failure(code: code)
    }
  }

  private func blob(_ statement: OpaquePointer, _ column: Int32) -> UnsafeRawBufferPointer? {
    guard let start = sqlite3_column_blob(statement, column) else { return nil }
    return UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(statement, column)))
  }

  /// Keeps rows, in the place of those there were.
  func keep(_ rows: [Row]) throws(Failure) {
    try run("BEGIN IMMEDIATE")
    do throws(Failure) {
      let record = try prepared(&writing, "INSERT OR REPLACE INTO record VALUES (?, ?, ?)")
      for row in rows { try write([row.records, row.texts], under: row.key, record) }
      let summary = try prepared(&writingSummary, "INSERT OR REPLACE INTO summary VALUES (?, ?)")
      for row in rows where row.summary != nil {
        try write([row.summary], under: row.key, summary)
      }
      try run("COMMIT")
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  private func write(
    _ columns: [[UInt8]?], under key: Int64, _ statement: OpaquePointer
  ) throws(Failure) {
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    sqlite3_bind_int64(statement, 1, key)
    for (column, bytes) in columns.enumerated() {
      // Unbound it is null.
      guard let bytes else { continue }
      bytes.withUnsafeBytes { bytes in
        _ = sqlite3_bind_blob64(
          statement, Int32(column) + 2, bytes.baseAddress, UInt64(bytes.count), Self.copied)
      }
    }
    let code = sqlite3_step(statement)
    guard code == SQLITE_DONE else { throw Failure(code: code) }
  }

  /// Has SQLite keep a copy of what is bound: `SQLITE_TRANSIENT`, a macro that is not imported.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  private func prepared(
    _ statement: inout OpaquePointer?, _ text: String
  ) throws(Failure) -> OpaquePointer {
    if let statement { return statement }
    let code = sqlite3_prepare_v3(
      connection, text, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &statement, nil)
    guard code == SQLITE_OK, let statement else { throw Failure(code: code) }
    return statement
  }

  private func run(_ text: String) throws(Failure) {
    let code = sqlite3_exec(connection, text, nil, nil, nil)
    guard code == SQLITE_OK else { throw Failure(code: code) }
  }

  private func number(_ text: String) throws(Failure) -> Int32 {
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v2(connection, text, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    guard code == SQLITE_OK else { throw Failure(code: code) }
    let step = sqlite3_step(statement)
    guard step == SQLITE_ROW else { throw Failure(code: step) }
    return sqlite3_column_int(statement, 0)
  }
}
