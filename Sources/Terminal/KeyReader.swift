import CNcurses
import Glibc

/// Turns what curses reads into keys.
struct KeyReader {
  private typealias Input = (kind: UInt32, value: UInt32)

  /// What was read to see what follows an Escape and belongs to the next key.
  private var pushedBack: Input?

  /// The next key that has arrived; nil when there is none. Never waits, but for the rest of a
  /// paste.
  mutating func next() -> Key? {
    while true {
      if cn_mouse_waits() {
        guard let key = mouse() else { continue }
        return key
      }
      let input = read()
      switch input.kind {
      case CN_KEY_NONE.rawValue: return nil
      case CN_KEY_CHARACTER.rawValue:
        if let key = key(ofCharacter: input.value) { return key }
      case CN_KEY_SPECIAL.rawValue:
        if let key = key(ofSpecial: input.value) { return key }
      default: break
      }
    }
  }

  private mutating func read() -> Input {
    if let input = pushedBack {
      pushedBack = nil
      return input
    }
    var value: UInt32 = 0
    let kind = UInt32(cn_read_key(&value))
    return (kind, value)
  }

  private mutating func key(ofCharacter value: UInt32) -> Key? {
    switch value {
    case 0x09: return .tab
    case 0x0a, 0x0d: return .enter
    case 0x1b: return afterEscape()
    case 0x7f, 0x08: return .backspace
    case 0x00: return .control("@")
    case 0..<0x20:
      return Unicode.Scalar(value + (value < 0x1b ? 0x60 : 0x40)).map { .control($0) }
    case 0x80...0x9f: return nil
    default: return Unicode.Scalar(value).map { .character($0) }
    }
  }

  /// An Escape alone is the key; one with something right behind it is the start of a sequence that
  /// curses does not know (an answer of the terminal, a key of another terminal), which must not be
  /// taken for a row of commands.
  private mutating func afterEscape() -> Key? {
    let input = read()
    guard input.kind == CN_KEY_CHARACTER.rawValue else {
      pushedBack = input.kind == CN_KEY_NONE.rawValue ? nil : input
      return .escape
    }
    switch input.value {
    case 0x5b: return afterControlSequence()
    case 0x4f: _ = readSequence { _ in true }
    case 0x5d, 0x50, 0x5f, 0x5e, 0x58: skipString()
    default:
      pushedBack = input
      return .escape
    }
    return nil
  }

  /// The rest of `ESC [` goes up to a byte in 0x40…0x7E (ECMA-48, section 5.4). The start of a paste
  /// comes this way when it arrived too slowly for curses.
  private mutating func afterControlSequence() -> Key? {
    let sequence = readSequence { 0x40...0x7e ~= $0 }
    return sequence == Array("200~".unicodeScalars.map(\.value)) ? .paste(PasteReader.read()) : nil
  }

  /// The rest of a control string goes up to BEL or ESC \.
  private mutating func skipString() {
    var last: UInt32 = 0
    _ = readSequence { value in
      defer { last = value }
      return value == 0x07 || (last == 0x1b && value == 0x5c)
    }
  }

  /// Characters up to one that ends them, as far as they have arrived.
  private mutating func readSequence(until isLast: (UInt32) -> Bool) -> [UInt32] {
    var sequence: [UInt32] = []
    while true {
      let input = read()
      guard input.kind == CN_KEY_CHARACTER.rawValue else {
        if input.kind != CN_KEY_NONE.rawValue { pushedBack = input }
        return sequence
      }
      sequence.append(input.value)
      if isLast(input.value) { return sequence }
    }
  }

  private func key(ofSpecial value: UInt32) -> Key? {
    switch value {
    case CN_UP.rawValue: .up
    case CN_DOWN.rawValue: .down
    case CN_LEFT.rawValue: .left
    case CN_RIGHT.rawValue: .right
    case CN_HOME.rawValue: .home
    case CN_END.rawValue: .end
    case CN_PAGE_UP.rawValue: .pageUp
    case CN_PAGE_DOWN.rawValue: .pageDown
    case CN_INSERT.rawValue: .insert
    case CN_DELETE.rawValue: .delete
    case CN_BACKSPACE.rawValue: .backspace
    case CN_BACK_TAB.rawValue: .backTab
    case CN_ENTER.rawValue: .enter
    case CN_MOUSE.rawValue: mouse()
    case CN_PASTE_START.rawValue: .paste(PasteReader.read())
    case (CN_FUNCTION.rawValue + 1)...(CN_FUNCTION.rawValue + 63):
      .function(Int(value - CN_FUNCTION.rawValue))
    default: nil
    }
  }

  private func mouse() -> Key? {
    var row: Int32 = 0
    var column: Int32 = 0
    var button: Int32 = 0
    let kind: MouseEvent.Kind
    switch UInt32(cn_read_mouse(&row, &column, &button)) {
    case CN_MOUSE_PRESS.rawValue: kind = .press(button: Int(button))
    case CN_MOUSE_RELEASE.rawValue: kind = .release(button: Int(button))
    case CN_MOUSE_WHEEL_UP.rawValue: kind = .wheelUp
    case CN_MOUSE_WHEEL_DOWN.rawValue: kind = .wheelDown
    case CN_MOUSE_DRAG.rawValue: kind = .drag
    default: return nil
    }
    return .mouse(MouseEvent(kind: kind, row: Int(row), column: Int(column)))
  }
}
