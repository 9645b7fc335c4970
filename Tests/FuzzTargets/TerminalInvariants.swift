import HostileFiles
import Terminal

/// What `Terminal` promises of any text that is to be shown.
enum TerminalInvariants {
  static func visibleText(_ bytes: [UInt8]) throws(Violation) {
    let visible = VisibleText.of(bytes: bytes)
    for scalar in visible.unicodeScalars {
      try hold(HarmlessOutput.allows(scalar), "U+\(String(scalar.value, radix: 16)) is let through")
    }
    try hold(VisibleText.of(visible) == visible, "what is visible is not left as it is")
    var canvas = Canvas(columns: 1 + bytes.count % 9, rows: 2)
    canvas.write(visible, row: 1, column: 0)
    canvas.write(String(decoding: bytes, as: UTF8.self), row: 0, column: -1)
    for scalar in canvas.picture().unicodeScalars {
      try hold(
        scalar == "\n" || HarmlessOutput.allows(scalar),
        "U+\(String(scalar.value, radix: 16)) stands on the canvas")
    }
  }
}
