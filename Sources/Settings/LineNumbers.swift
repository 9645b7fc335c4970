/// The lines of a TOML file that its keys stand on. The parser keeps none, and a complaint without
/// a line sends a person searching.
struct LineNumbers {
  private var lines: [[String]: Int] = [:]

  /// Notes each `[table]` and each `key =` that stands at the beginning of a line. Cost: O(n).
  init(_ text: String) {
    var table: [String] = []
    var fence: String?
    // CR LF is one character and a line end of its own.
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.drop(while: \.isWhitespace)
      if let open = fence {
        if line.contains(open) { fence = nil }
        continue
      }
      if line.hasPrefix("[") {
        let name = line.drop { $0 == "[" }.prefix { $0 != "]" && $0 != "#" }
        table = Self.parts(name)
        if lines[table] == nil { lines[table] = index + 1 }
      } else if let equals = line.firstIndex(of: "="), !line.hasPrefix("#") {
        let key = table + Self.parts(line[..<equals])
        if lines[key] == nil { lines[key] = index + 1 }
        let value = line[equals...]
        fence = ["\"\"\"", "'''"].first { value.occurrences(of: $0) == 1 }
      }
    }
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
  private static func parts(_ key: Substring) -> [String] {
    key.split(separator: ".").map { part in
      String(part.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
        .filter { $0 != "\"" && $0 != "'" }
    }
  }
}

extension Substring {
  /// How often a text stands in this one, without overlaps.
  fileprivate func occurrences(of text: String) -> Int {
    var count = 0
    var rest = self
    while let range = rest.range(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  private func range(of text: String) -> Range<Index>? {
    indices.first { self[$0...].hasPrefix(text) }.map { $0..<index($0, offsetBy: text.count) }
  }
}
