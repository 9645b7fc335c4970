import Articles
import CSQLite

/// What is kept under one number.
struct Row: Sendable {
  let key: Int64
  let summary: [UInt8]
  let texts: [UInt8]?
}

/// One connection to the file of kept summaries, used by one thread at a time.
///
/// The file is an SQLite database of one table, from a number to bytes of summaries and texts. Nothing in it is relied on:
/// what is read is examined by `SummaryStore`, and a file that SQLite finds damaged is thrown away.
final class SummaryDatabase {
  /// What SQLite answered.
  struct Failure: Error {
    let code: Int32

    /// Whether the file is no database, or a damaged one.
    var isDamage: Bool {
      let primary = code & 0xFF
      return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB || primary == SQLITE_FORMAT
    }
  }

  private let connection: OpaquePointer
  private var reading: OpaquePointer?
  private var writing: OpaquePointer?

  /// Milliseconds to wait for another process that writes.
  private static let patience: Int32 = 2_000

  /// Opens a file, which is made where it is missing, and emptied where it is of another version.
  init(_ path: ArticlePath, version: Int32) throws(Failure) {
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
    sqlite3_finalize(reading)
    sqlite3_finalize(writing)
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
      try run("DROP TABLE IF EXISTS summary")
      try run(
        """
        CREATE TABLE summary (file INTEGER PRIMARY KEY, kept BLOB NOT NULL, texts BLOB)
        """)
      try run("PRAGMA user_version = \(version)")
    }
    try run("COMMIT")
  }

  /// The size of the file, in bytes.
  func size() throws(Failure) -> Int {
    try Int(number("PRAGMA page_count")) * Int(number("PRAGMA page_size"))
  }

  /// What is kept under a number; nil when nothing is. Texts that are not asked for are not read.
  func row(of key: Int64, withTexts: Bool) throws(Failure) -> Row? {
    let statement = try prepared(&reading, "SELECT kept, texts FROM summary WHERE file = ?")
    defer { sqlite3_reset(statement) }
    sqlite3_bind_int64(statement, 1, key)
    switch sqlite3_step(statement) {
    case SQLITE_ROW:
      return Row(
        key: key, summary: blob(statement, 0) ?? [], texts: withTexts ? blob(statement, 1) : nil)
    case SQLITE_DONE: return nil
    case let code: throw Failure(code: code)
    }
  }

  private func blob(_ statement: OpaquePointer, _ column: Int32) -> [UInt8]? {
    guard let start = sqlite3_column_blob(statement, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement, column))
    return Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Keeps rows, in the place of those there were.
  func keep(_ rows: [Row]) throws(Failure) {
    try run("BEGIN IMMEDIATE")
    do throws(Failure) {
      for row in rows { try write(row) }
      try run("COMMIT")
    } catch {
      try? run("ROLLBACK")
      throw error
    }
  }

  private func write(_ row: Row) throws(Failure) {
    let statement = try prepared(&writing, "INSERT OR REPLACE INTO summary VALUES (?, ?, ?)")
    sqlite3_bind_int64(statement, 1, row.key)
    let code = row.summary.withUnsafeBytes { summary in
      (row.texts ?? []).withUnsafeBytes { texts in
        // Without a destructor the bytes are only borrowed, until the statement is reset.
        sqlite3_bind_blob64(statement, 2, summary.baseAddress, UInt64(summary.count), nil)
        // Unbound it is null.
        if row.texts != nil {
          sqlite3_bind_blob64(statement, 3, texts.baseAddress, UInt64(texts.count), nil)
        }
        defer {
          sqlite3_reset(statement)
          sqlite3_clear_bindings(statement)
        }
        return sqlite3_step(statement)
      }
    }
    guard code == SQLITE_DONE else { throw Failure(code: code) }
  }

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
