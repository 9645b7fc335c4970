import Terminal

/// The keys that call a command: one key, or several in a row such as `zz`.
public struct KeySequence: Sendable, Hashable {
  public let keys: [Key]

  init(keys: [Key]) { self.keys = keys }

  /// Reads the spelling of the key table: `^F`, `Space`, `Tab`, `PgDn`, `zz`.
  public init(_ spelling: String) {
    keys = Key(named: spelling).map { [$0] } ?? spelling.unicodeScalars.map(Key.character)
  }

  /// The spelling of the key table.
  public var name: String { keys.map(\.name).joined() }
}
