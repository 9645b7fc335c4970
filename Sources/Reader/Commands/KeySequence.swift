import Terminal

/// The keys that call a command: one key, or several in a row such as `zz`.
public struct KeySequence: Sendable, Hashable {
  public let keys: [Key]

  init(keys: [Key]) { self.keys = keys }

  /// Reads the spelling of the key table: `^F`, `Space`, `Tab`, `PgDn`, `zz`, `^X^S`. The arrows
  /// may be written `Up`, `Down`, `Left` and `Right`.
  public init(_ spelling: String) {
    if let key = Key(named: spelling) ?? Self.otherNames[spelling] {
      keys = [key]
      return
    }
    var keys: [Key] = []
    var rest = spelling.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "^", let letter = rest.first, let key = Key(named: "^\(letter)") {
        keys.append(key)
        rest.removeFirst()
      } else {
        keys.append(.character(scalar))
      }
    }
    self.keys = keys
  }

  private static let otherNames: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Escape": .escape,
    "PageUp": .pageUp, "PageDown": .pageDown, "Delete": .delete, "Insert": .insert,
    "Shift-Tab": .backTab,
  ]

  /// The spelling of the key table.
  public var name: String { keys.map(\.name).joined() }
}
