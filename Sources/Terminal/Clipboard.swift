import Glibc

/// The sequence that asks a terminal to take a text as its clipboard
/// (https://invisible-island.net/xterm/ctlseqs/ctlseqs.html, "OSC 52").
enum Clipboard {
  /// Terminals drop longer sequences (in bytes of base64).
  static let limit = 100_000

  static func sequence(for text: String) -> [UInt8]? {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    return sequence(for: text, terminalType: type, insideTmux: getenv("TMUX") != nil)
  }

  static func sequence(for text: String, terminalType: String, insideTmux: Bool) -> [UInt8]? {
    let encoded = base64(Array(text.utf8))
    // The Linux console has no clipboard and shows the sequence as text.
    guard encoded.count <= limit, terminalType != "linux" else { return nil }
    let sequence = Array("\u{1b}]52;c;".utf8) + encoded + [0x07]
    // GNU screen passes on only what is wrapped for it; tmux reads the sequence itself.
    guard terminalType.hasPrefix("screen") && !insideTmux else { return sequence }
    return Array("\u{1b}P".utf8) + sequence + Array("\u{1b}\\".utf8)
  }

  /// RFC 4648, section 4.
  static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let padded = Array(group) + Array(repeating: 0, count: 3 - group.count)
      let value = padded.reduce(0) { $0 << 8 | Int($1) }
      for place in 0...3 {
        let digit = alphabet[value >> (18 - 6 * place) & 63]
        result.append(place <= group.count ? digit : UInt8(ascii: "="))
      }
    }
    return result
  }
}
