/// The lines of a TOML file that its keys stand on. The parser keeps none, and a complaint without
/// a line sends a person searching.
struct LineNumbers {
  private var lines: [[String]: Int] = [:]

  /// Notes each `[table]` and each `key =` that stands at the beginning of a line. Cost: O(n).
  init(_ text: String) {
    var table: [String] = []
    var fence: UInt8?
    let lines = Array(text.utf8).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.drop { Self.isBlank($0) }
      if let open = fence {
        if Self.fences(open, in: line) > 0 { fence = nil }
        continue
      }
      guard let first = line.first, first != UInt8(ascii: "#") else { continue }
      if first == UInt8(ascii: "[") {
        table = Self.parts(
          line.drop { $0 == UInt8(ascii: "[") }.prefix { $0 != UInt8(ascii: "]") })
        note(table, index + 1)
      } else if let equals = line.firstIndex(of: UInt8(ascii: "=")) {
        note(table + Self.parts(line[..<equals]), index + 1)
        fence = [UInt8(ascii: "\""), UInt8(ascii: "'")].first {
          Self.fences($0, in: line[equals...]) == 1
        }
      }
    }
  }

  private mutating func note(_ key: [String], _ line: Int) {
    if lines[key] == nil { lines[key] = line }
  }

  /// The line of a key, given with its tables, counted from 1; that of its table where the key has
  /// no line of its own; nil where neither was found.
  func line(of path: [String]) -> Int? {
    var path = path
    while !path.isEmpty {
      if let line = lines[path] { return line }
      path.removeLast()
    }
    return nil
  }

  /// The line of a byte, counted from 1. Cost: O(n).
  static func line(ofByte offset: Int, in bytes: [UInt8]) -> Int {
    bytes[..<offset].reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }
  }

  /// The parts of a dotted key, without their quotation marks.
  private static func parts(_ key: ArraySlice<UInt8>) -> [String] {
    key.split(separator: UInt8(ascii: ".")).map { part in
      String(
        decoding: part.filter { !isBlank($0) && $0 != 0x22 && $0 != 0x27 }, as: UTF8.self)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D
  }

  /// How often three of a quotation mark stand in a row.
  private static func fences(_ mark: UInt8, in line: ArraySlice<UInt8>) -> Int {
    var count = 0
    var run = 0
    for byte in line {
      run = byte == mark ? run + 1 : 0
      if run == 3 { (count, run) = (count + 1, 0) }
    }
    return count
  }
}
