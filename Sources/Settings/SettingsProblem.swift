/// Something in the configuration file that could not be taken.
public struct SettingsProblem: Sendable, Equatable {
  public enum Reason: Sendable, Equatable {
    /// The file cannot be read; the text says why.
    case unreadable(String)
    /// The file is no TOML; nothing of it is taken.
    case syntax(String)
    /// There is no such setting; those that there are.
    case unknownKey(allowed: [String])
    /// The value is not one of those allowed, which the text describes.
    case wrongValue(String, allowed: String)
    /// Two settings cannot both hold; the text says which one does.
    case conflict(String)
  }

  /// The path of the file.
  public var file: String
  /// Counted from 1; nil where it could not be told.
  public var line: Int?
  /// The setting with the tables around it, such as `keys.reader.search`; empty for the whole file.
  public var key: String
  public var reason: Reason

  public init(file: String, line: Int?, key: String, _ reason: Reason) {
    self.file = file
    self.line = line
    self.key = key
    self.reason = reason
  }

  /// What is wrong, where, and what is allowed, in one line.
  public var sentence: String { "\(place(file)): \(explanation)" }

  /// The same with the file's name alone, for the narrow line of messages.
  public var shortSentence: String {
    "\(place(file.split(separator: "/").last.map(String.init) ?? file)): \(explanation)"
  }

  private func place(_ file: String) -> String { line.map { "\(file):\($0)" } ?? file }

  private var explanation: String {
    switch reason {
    case .unreadable(let why): return "cannot be read: \(why)"
    case .syntax(let what):
      return "not TOML: \(what); mend it, nothing of the file holds until then"
    case .unknownKey(let allowed):
      guard let nearest = Self.nearest(to: lastPart, among: allowed) else {
        return "\(key): there is no such setting; there are \(allowed.joined(separator: ", "))"
      }
      return
        "\(key): there is no such setting; did you mean \(nearest)? There are "
        + allowed.joined(separator: ", ")
    case .wrongValue(let value, let allowed):
      return "\(key) cannot be \(value); allowed: \(allowed)"
    case .conflict(let text): return "\(key): \(text)"
    }
  }

  private var lastPart: String { key.split(separator: ".").last.map(String.init) ?? key }

  /// The word that was probably meant: the one that differs least, in at most two letters.
  static func nearest(to word: String, among words: [String]) -> String? {
    let distances = words.map { ($0, distance(from: Array(word.utf8), to: Array($0.utf8))) }
    return distances.filter { $0.1 <= 2 && $0.1 < word.utf8.count }.min { $0.1 < $1.1 }?.0
  }

  /// Letters to put in, leave out or change (Levenshtein 1966). Cost: O(n · m).
  private static func distance(from left: [UInt8], to right: [UInt8]) -> Int {
    guard abs(left.count - right.count) <= 2 else { return Int.max }
    var row = Array(0...right.count)
    for (i, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let change = diagonal + (letter == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(change, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
