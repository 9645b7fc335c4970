import Terminal

/// A text that a person types: one line, or several.
///
/// The cursor stands before the character at `cursor`, an index into `characters`.
public struct TextField: Sendable, Equatable {
  public private(set) var characters: [Character]
  public private(set) var cursor: Int
  public let isMultiline: Bool

  public init(_ text: String = "", isMultiline: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
  }

  /// The text typed so far. Cost: O(n).
  public var text: String { String(characters) }

  /// Replaces everything, with the cursor at the end.
  public mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Takes what was typed or pasted; control characters other than line ends are left out, and
  /// line ends become spaces in a field of one line.
  public mutating func insert(_ text: String) {
    let cleaned = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.value {
      case 0x0A: result.unicodeScalars.append(isMultiline ? "\n" : " ")
      case 0x09: result.unicodeScalars.append(" ")
      case 0..<0x20, 0x7F..<0xA0: break
      default: result.unicodeScalars.append(scalar)
      }
    }
    // The whole is cut into characters anew: a combining mark joins the character before it.
    let before = String(characters[..<cursor]) + cleaned
    let after = String(characters[cursor...])
    characters = Array(before + after)
    cursor = min(characters.count, Array(before).count)
  }

  /// Handles a key of editing. Gives false for a key that means nothing here.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let scalar): insert(String(Character(scalar)))
    case .paste(let text): insert(text.replacingLineEnds())
    case .enter where isMultiline: insert("\n")
    case .backspace, .control("h"): removeBackward(to: cursor - 1)
    case .delete: removeForward()
    case .control("w"): removeBackward(to: wordStart())
    case .control("u"): removeBackward(to: lineStart())
    case .control("k"): characters.removeSubrange(cursor..<lineEnd())
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = lineStart()
    case .end: cursor = lineEnd()
    case .up where isMultiline: return moveLine(by: -1)
    case .down where isMultiline: return moveLine(by: 1)
    default: return false
    }
    return true
  }

  private mutating func removeBackward(to start: Int) {
    let start = max(0, start)
    guard start < cursor else { return }
    characters.removeSubrange(start..<cursor)
    cursor = start
  }

  private mutating func removeForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  private func lineStart() -> Int {
    characters[..<cursor].lastIndex(where: \.isNewline).map { $0 + 1 } ?? 0
  }

  private func lineEnd() -> Int {
    characters[cursor...].firstIndex(where: \.isNewline) ?? characters.count
  }

  private func wordStart() -> Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  /// Moves to the line above or below; gives false at the first and the last.
  private mutating func moveLine(by step: Int) -> Bool {
    let start = lineStart()
    let column = cursor - start
    if step < 0 {
      guard start > 0 else { return false }
      cursor = start - 1
      let above = lineStart()
      cursor = min(above + column, start - 1)
    } else {
      let end = lineEnd()
      guard end < characters.count else { return false }
      cursor = end + 1
      cursor = min(cursor + column, lineEnd())
    }
    return true
  }
}

extension String {
  /// The same text with CR LF and CR, which terminals send for a pasted line end, as LF.
  func replacingLineEnds() -> String {
    var result = ""
    var previousWasReturn = false
    for scalar in unicodeScalars {
      if scalar == "\r" {
        result.unicodeScalars.append("\n")
      } else if scalar != "\n" || !previousWasReturn {
        result.unicodeScalars.append(scalar)
      }
      previousWasReturn = scalar == "\r"
    }
    return result
  }
}
