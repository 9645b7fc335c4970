/// What a terminal reads: text, single control characters and control sequences (ECMA-48).
enum TerminalInput: Equatable {
  case text(Unicode.Scalar)
  case control(UInt8)
  /// `ESC`, intermediate bytes and a final byte, as in `ESC ( B`.
  case escape(intermediates: String, final: Character)
  /// `ESC [`, a private mark (`?`, `>`), numbers, intermediate bytes and a final byte.
  case sequence(mark: String, numbers: [Int], intermediates: String, final: Character)
  /// The body of an OSC, DCS, APC, PM or SOS string, with the character that introduces it.
  case string(kind: Character, body: String)
}

/// Cuts the bytes that a program writes into what a terminal makes of them. Incomplete ends wait
/// for the next bytes.
struct ControlSequenceParser {
  private var pending: [UInt8] = []

  /// The inputs that are complete now, in their order.
  mutating func parse(_ bytes: some Sequence<UInt8>) -> [TerminalInput] {
    pending.append(contentsOf: bytes)
    var inputs: [TerminalInput] = []
    var at = 0
    while at < pending.count, let (input, length) = Self.input(pending[at...]) {
      inputs.append(input)
      at += length
    }
    pending.removeFirst(at)
    return inputs
  }

  private static func input(_ bytes: ArraySlice<UInt8>) -> (TerminalInput, Int)? {
    guard let first = bytes.first else { return nil }
    if first == 0x1b { return escape(bytes) }
    if first < 0x20 || first == 0x7f { return (.control(first), 1) }
    let length = first < 0xc0 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
    guard bytes.count >= length else { return nil }
    let scalars = String(decoding: bytes.prefix(length), as: UTF8.self).unicodeScalars
    return (.text(scalars.first ?? "\u{fffd}"), length)
  }

  private static func escape(_ bytes: ArraySlice<UInt8>) -> (TerminalInput, Int)? {
    let start = bytes.startIndex
    guard bytes.count > 1 else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "["): return sequence(bytes)
    case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"),
      UInt8(ascii: "X"):
      return string(bytes)
    default:
      let body = bytes[(start + 1)...]
      guard let final = body.firstIndex(where: { !(0x20...0x2f ~= $0) }) else { return nil }
      let input = TerminalInput.escape(
        intermediates: text(body[..<final]), final: character(body[final]))
      return (input, final + 1 - start)
    }
  }

  private static func sequence(_ bytes: ArraySlice<UInt8>) -> (TerminalInput, Int)? {
    let start = bytes.startIndex
    let body = bytes[(start + 2)...]
    guard let final = body.firstIndex(where: { 0x40...0x7e ~= $0 }) else { return nil }
    let mark = body[..<final].prefix { 0x3c...0x3f ~= $0 }
    let digits = body[mark.endIndex..<final].prefix { 0x30...0x3b ~= $0 }
    let numbers = digits.split(
      whereSeparator: { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: ":") })
    let input = TerminalInput.sequence(
      mark: text(mark), numbers: numbers.map { Int(text($0)) ?? 0 },
      intermediates: text(body[digits.endIndex..<final]), final: character(body[final]))
    return (input, final + 1 - start)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> (TerminalInput, Int)? {
    let start = bytes.startIndex
    let kind = character(bytes[start + 1])
    var at = start + 2
    while at < bytes.endIndex {
      if bytes[at] == 0x07 {
        return (.string(kind: kind, body: text(bytes[(start + 2)..<at])), at + 1 - start)
      }
      if bytes[at] == 0x1b, at + 1 < bytes.endIndex, bytes[at + 1] == UInt8(ascii: "\\") {
        return (.string(kind: kind, body: text(bytes[(start + 2)..<at])), at + 2 - start)
      }
      at += 1
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  private static func character(_ byte: UInt8) -> Character {
    Character(UnicodeScalar(byte))
  }
}
