/// One picture in a line of text: what stands in one cell, or in two, or the visible form of a
/// character that must not reach the terminal.
///
/// A combining mark belongs to the glyph of its base, and an emoji sequence (modifiers, joined
/// emoji, tags) is one glyph that shows its first emoji, because terminals do not agree on the
/// width of the whole.
public struct Glyph {
  /// How the glyph is drawn.
  public enum Picture: Equatable {
    /// A character and up to four combining marks; unused ones are 0.
    case character(UInt32, marks: SIMD4<UInt32>)
    /// Combining marks without a base: they join the cell to their left.
    case marks(SIMD4<UInt32>)
    /// The visible form of a character, plain ASCII, to be set off by reverse video.
    case code(UInt32)
    /// `columns` blanks.
    case blank
    /// Nothing.
    case nothing
  }

  /// Blanks for a tab: the same number everywhere, so that the width of a text does not depend on
  /// the column it starts in.
  public static let tabColumns = 4

  /// The length in the text, at least 1.
  public let byteCount: Int
  /// Columns on the screen.
  public let columns: Int
  public let picture: Picture

  init(_ picture: Picture, columns: Int, byteCount: Int) {
    self.picture = picture
    self.columns = columns
    self.byteCount = byteCount
  }

  /// The glyph that starts at a byte of UTF-8 text (`start < bytes.count`). Each ill-formed part is
  /// one U+FFFD. Cost: O(n) in the glyph's length.
  public init(in bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    let first = bytes[start]
    // No mark or joiner starts with a byte below 0xC2.
    let isAlone = start + 1 >= bytes.count || bytes[start + 1] < 0x80
    if first >= 0x20 && first < 0x7f && isAlone {
      self.init(.character(UInt32(first), marks: SIMD4()), columns: 1, byteCount: 1)
      return
    }
    let (value, length) = decodeScalar(bytes, at: start)
    guard let value else {
      self.init(.character(0xfffd, marks: SIMD4()), columns: 1, byteCount: length)
      return
    }
    switch Visibility(of: value) {
    case .caret: self.init(.code(value), columns: 2, byteCount: length)
    case .code(let columns): self.init(.code(value), columns: columns, byteCount: length)
    case .tab: self.init(.blank, columns: Glyph.tabColumns, byteCount: length)
    case .dropped: self.init(.nothing, columns: 0, byteCount: length)
    case .replaced:
      self.init(.character(0xfffd, marks: SIMD4()), columns: 1, byteCount: length)
    case .shown(0):
      let (marks, end) = Glyph.marks(bytes, from: start)
      self.init(.marks(marks), columns: 0, byteCount: end - start)
    case .shown(let columns):
      let (marks, end) = Glyph.marks(bytes, from: start + length)
      let after = EmojiSequence.end(in: bytes, base: value, from: end)
      self.init(.character(value, marks: marks), columns: columns, byteCount: after - start)
    }
  }

  /// How many of the bytes from one on are printable ASCII, a glyph of one column each: most of most
  /// texts.
  @inline(__always)
  static func plainRun(in bytes: UnsafeBufferPointer<UInt8>, at start: Int, limit: Int) -> Int {
    var end = start
    let raw = UnsafeRawBufferPointer(bytes)
    while limit &- end >= 8, isPlain(raw.loadUnaligned(fromByteOffset: end, as: UInt64.self)) {
      end &+= 8
    }
    while end < limit, 0x20 <= bytes[end], bytes[end] < 0x7f { end += 1 }
    // What is not ASCII may be a mark that joins the character before it.
    if end > start, end < bytes.count, bytes[end] >= 0x80 { end -= 1 }
    return end - start
  }

  /// Whether each of eight bytes is printable ASCII: its highest bit is 0, and it is 0x20 to 0x7e.
  @inline(__always)
  private static func isPlain(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highest = ones << 7
    // The highest bits tell of each byte: that it has one, is less than 0x20, is 0x7f.
    let others = word | ~((word | highest) &- ones * 0x20) | (word &+ ones)
    return others & highest == 0
  }

  /// The first four of a run of combining marks, and where the run ends.
  private static func marks(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> (SIMD4<UInt32>, Int) {
    var marks = SIMD4<UInt32>()
    var count = 0
    var at = start
    while at < bytes.count, bytes[at] >= 0xcc {
      let (value, length) = decodeScalar(bytes, at: at)
      guard let value, Visibility(of: value) == .shown(columns: 0) else { break }
      if count < 4 { marks[count] = value }
      count += 1
      at += length
    }
    return (marks, at)
  }
}
