/// What was typed at the prompts, remembered between runs: `history` in the state folder, one entry
/// a line, the oldest first, each behind the sign of its prompt.
struct InputHistory {
  /// Entries kept of each prompt.
  static let limit = 200
  private static let (command, search) = (":", "/")

  private let file: StateFile?

  /// - Parameter folder: where the file lies; nil remembers nothing.
  init(folder: String?) { file = folder.map { StateFile(folder: $0, name: "history") } }

  /// Commands and searches of earlier runs, the latest last. Cost: O(n) in the length of the file.
  func read() -> (commands: [String], searches: [String]) {
    let lines = Self.lines(file?.read() ?? [])
    return (Self.entries(Self.command, in: lines), Self.entries(Self.search, in: lines))
  }

  /// Keeps the entries of this run, behind those that another Galley has kept meanwhile.
  func keep(commands: [String], searches: [String]) {
    file?.update { bytes in
      let lines = Self.lines(bytes)
      let kept =
        Self.merged(Self.command, Self.entries(Self.command, in: lines), commands)
        + Self.merged(Self.search, Self.entries(Self.search, in: lines), searches)
      return Array(kept.map { $0 + "\n" }.joined().utf8)
    }
  }

  private static func lines(_ bytes: [UInt8]) -> [String] {
    bytes.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  private static func entries(_ sign: String, in lines: [String]) -> [String] {
    lines.filter { $0.hasPrefix(sign) }.map { String($0.dropFirst()) }
  }

  private static func merged(_ sign: String, _ old: [String], _ own: [String]) -> [String] {
    let known = Set(own)
    return (old.filter { !known.contains($0) } + own).suffix(limit)
      // An entry is a line; what is longer than anybody types is no entry.
      .filter { $0.utf8.count <= 1_000 && !$0.contains(where: \.isNewline) }.map { sign + $0 }
  }
}
