import Testing

@testable import Terminal

@Suite struct VisibleTextTests {
  @Test(
    "what could steer a terminal or hide is shown as a code",
    arguments: [
      ("\u{00}", "^@"), ("\u{07}", "^G"), ("\u{0a}", "^J"), ("\u{0b}", "^K"), ("\u{0c}", "^L"),
      ("\u{1b}[2J", "^[[2J"), ("\u{1f}", "^_"), ("\u{7f}", "^?"), ("\t", "^I"),
      ("\u{80}", "<80>"), ("\u{85}", "<85>"), ("\u{9b}31m", "<9B>31m"), ("\u{9f}", "<9F>"),
      ("\u{61c}", "<U+061C>"), ("\u{200e}", "<U+200E>"), ("\u{200f}", "<U+200F>"),
      ("\u{202a}", "<U+202A>"), ("\u{202e}", "<U+202E>"), ("\u{2066}", "<U+2066>"),
      ("\u{2069}", "<U+2069>"), ("\u{2028}", "<U+2028>"), ("\u{2029}", "<U+2029>"),
      ("\u{2061}", "<U+2061>"), ("\u{2064}", "<U+2064>"), ("\u{180e}", "<U+180E>"),
      ("\u{115f}", "<U+115F>"), ("\u{3164}", "<U+3164>"), ("\u{e0041}", "<U+E0041>"),
      ("\u{e007f}", "<U+E007F>"), ("\u{fff9}", "<U+FFF9>"),
    ])
  func showsCodes(text: String, visible: String) {
    #expect(VisibleText.of(text) == visible)
  }

  @Test(
    "what has no picture but stands in honest text is left out",
    arguments: [
      "co\u{ad}op", "co\u{200b}op", "co\u{200c}op", "co\u{200d}op", "co\u{2060}op", "co\u{feff}op",
      "co\u{fe0f}op",
    ])
  func drops(text: String) {
    #expect(VisibleText.of(text) == "coop")
  }

  @Test(
    "ill-formed bytes become one U+FFFD for each maximal part",
    arguments: [
      ([0x9b], 1), ([0xff, 0xfe], 2), ([0xe2, 0x82], 1), ([0xf0, 0x9f, 0x98], 1),
      ([0xc0, 0xaf], 2), ([0xed, 0xa0, 0x80], 3), ([0xf4, 0x90, 0x80, 0x80], 4),
      ([0xf8, 0x88, 0x80, 0x80, 0x80], 5), ([0xe0, 0x80, 0x80], 3), ([0xf0, 0x80], 2),
    ] as [([UInt8], Int)])
  func replaces(bytes: [UInt8], count: Int) {
    let expected = "a" + String(repeating: "\u{fffd}", count: count) + "b"
    #expect(VisibleText.of(bytes: [0x61] + bytes + [0x62]) == expected)
  }

  @Test(
    "noncharacters become U+FFFD",
    arguments: [0xfdd0, 0xfdef, 0xfffe, 0xffff, 0x1fffe, 0x10ffff] as [UInt32])
  func replacesNoncharacters(value: UInt32) throws {
    let scalar = try #require(Unicode.Scalar(value))
    #expect(VisibleText.of(String(scalar)) == "\u{fffd}")
  }

  @Test(
    "ordinary text stays as it is",
    arguments: [
      "", "Ottawa", "Zoë Brontë", "naïve — “quoted” … £5", "渥太華", "مرحبا", "e\u{301}", "한국어", "👩🏽‍🚀",
      "🇨🇦", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "❤️", "no\u{a0}break", "\u{e000}",
    ])
  func keeps(text: String) {
    #expect(Array(VisibleText.of(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  /// An emoji of this version of Unicode that the system's tables do not know; nil where they know all.
  private static let unknownEmoji = (0x1fa00..<0x1fb00).lazy.compactMap(Unicode.Scalar.init).first {
    $0.properties.isEmoji && Visibility(of: $0.value) == .replaced
  }

  @Test(
    "an emoji that the system's tables do not know joins no sequence",
    .enabled(if: unknownEmoji != nil))
  func joinsNothingUnknown() throws {
    let unknown = try #require(Self.unknownEmoji)
    #expect(VisibleText.of("\u{1f3f3}\u{200d}\(unknown)") == "\u{1f3f3}\u{fffd}")
  }

  @Test("layout is let through where it is wanted")
  func keepsLayout() {
    #expect(VisibleText.of("a\tb\nc\r", keeping: [.tabs, .newlines]) == "a\tb\nc^M")
    #expect(VisibleText.of("a\tb\nc", keeping: .newlines) == "a^Ib\nc")
  }

  @Test("a flood of combining marks is cut after sixteen")
  func cutsFloods() {
    let text = "e" + String(repeating: "\u{301}", count: 40) + "t"
    #expect(VisibleText.of(text).unicodeScalars.count == 18)
  }

  @Test("no bytes give anything that a terminal could act on", arguments: 0..<40)
  func survivesNoise(seed: UInt64) {
    var noise = Noise(seed: seed)
    let bytes = (0..<2000).map { _ in noise.byte() }
    for scalar in VisibleText.of(bytes: bytes).unicodeScalars {
      switch Visibility(of: scalar.value) {
      case .shown, .dropped: break  // dropped ones remain inside emoji sequences only
      default:
        // The tags of a flag.
        #expect(0xe0020...0xe007f ~= scalar.value || scalar == "\u{fffd}", "\(scalar.value)")
      }
    }
  }

  @Test("columns are what the canvas uses, and glyphs cover all bytes", arguments: 0..<40)
  func agrees(seed: UInt64) {
    var noise = Noise(seed: seed)
    let bytes = (0..<300).map { _ in noise.byte() }
    var canvas = Canvas(columns: 4000, rows: 1)
    let used = canvas.write(bytes: bytes[...], row: 0, column: 0)
    #expect(used == CellWidth.columns(of: bytes[...]))
    let drawn = canvas.cells.reduce(0) { $0 + ($1.isContinuation ? 0 : $1.columns) }
    #expect(drawn == canvas.columns)
  }
}

extension Canvas.Cell {
  fileprivate var columns: Int {
    Unicode.Scalar(scalar).map { CellWidth.columns(of: $0) } ?? -1
  }
}

/// Bytes that favour what is odd: lead bytes, controls, and whole scalars of the odd classes.
private struct Noise {
  private var state: UInt64
  private var pending: [UInt8] = []
  private static let odd: [Unicode.Scalar] = [
    "\u{1b}", "\u{9b}", "\u{202e}", "\u{200d}", "\u{fe0f}", "\u{301}", "👩", "🏽", "🏴", "\u{e0067}",
    "\u{e007f}", "渥", "\u{ad}", "\u{fffe}", "\u{1160}", "각", "\u{11a8}", "a", "\t", "\u{302e}",
  ]

  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }

  private mutating func number(below limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(limit))
  }

  mutating func byte() -> UInt8 {
    if pending.isEmpty {
      pending =
        number(below: 4) == 0
        ? [UInt8(number(below: 256))]
        : Array(String(Noise.odd[number(below: Noise.odd.count)]).utf8)
    }
    return pending.removeFirst()
  }
}
