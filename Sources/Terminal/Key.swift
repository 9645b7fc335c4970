/// What a press of a key, a paste or the mouse has sent.
///
/// A terminal sends the same byte for Tab and ^I, for Enter and ^M, for Escape and ^[: they arrive
/// as `tab`, `enter` and `escape`.
public enum Key: Hashable, Sendable {
  /// A character, with Shift already in it; the space bar is `character(" ")`.
  case character(Unicode.Scalar)
  /// Ctrl and a letter or one of `@ \ ] ^ _`, given in lower case: "f" for ^F.
  case control(Unicode.Scalar)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, pageUp, pageDown, home, end
  /// F1 is `function(1)`.
  case function(Int)
  /// A bracketed paste: line ends are "\n", control characters other than tab are left out, and
  /// what is longer than `PasteReader.limit` is cut there.
  case paste(String)
  case mouse(MouseEvent)

  /// The name people know the key by: `^F`, `Space`, `PgDn`, `F1`, `j`.
  public var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): VisibleText.of(String(scalar))
    case .control(let scalar): "^" + String(scalar).uppercased()
    case .enter: "Enter"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Del"
    case .insert: "Ins"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .home: "Home"
    case .end: "End"
    case .function(let number): "F\(number)"
    case .paste: "Paste"
    case .mouse: "Mouse"
    }
  }

  /// The key of a name as `name` gives it; nil for other names, pastes and the mouse.
  public init?(named name: String) {
    if let key = Key.byName[name] {
      self = key
      return
    }
    let scalars = Array(name.unicodeScalars)
    switch (scalars.count, scalars.first) {
    case (1, let scalar?): self = .character(scalar)
    case (2, "^"): self = .control(Unicode.Scalar(String(scalars[1]).lowercased()) ?? scalars[1])
    case (2..., "F"):
      guard let number = Int(name.dropFirst()), 1...63 ~= number else { return nil }
      self = .function(number)
    default: return nil
    }
  }

  private static let byName: [String: Key] = {
    let named: [Key] = [
      .character(" "), .enter, .tab, .backTab, .escape, .backspace, .delete, .insert,
      .up, .down, .left, .right, .pageUp, .pageDown, .home, .end,
    ]
    return Dictionary(uniqueKeysWithValues: named.map { ($0.name, $0) })
  }()
}

/// What the mouse did, when `Terminal.enableMouse` has switched it on.
public struct MouseEvent: Hashable, Sendable {
  /// What happened.
  public enum Kind: Hashable, Sendable {
    /// A button went down or up; 1 is the left one.
    case press(button: Int)
    case release(button: Int)
    case wheelUp, wheelDown
    /// The mouse went to another cell with a button down.
    case drag
  }

  /// What happened.
  public let kind: Kind
  /// The cell, counted from 0 at the top.
  public let row: Int
  /// The cell, counted from 0 at the left.
  public let column: Int

  /// An event at a cell.
  public init(kind: Kind, row: Int, column: Int) {
    self.kind = kind
    self.row = row
    self.column = column
  }
}
