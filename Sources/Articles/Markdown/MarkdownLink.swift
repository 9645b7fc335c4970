/// The parts of links, wherever they stand.
enum MarkdownLink {
  /// Titles and labels beyond this many bytes are text, so that a search for their end stays cheap.
  private static let longestPart = 2_000

  /// A destination at the beginning of a range: `<…>`, or up to white space with balanced brackets.
  static func destination(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (range: Range<Int>, text: String)? {
    let range = range.prefix(longestPart)
    guard let first = range.first else { return nil }
    if bytes[first] == 0x3C {
      var index = first + 1
      while index < range.endIndex {
        switch bytes[index] {
        case 0x3E: return (first..<(index + 1), text(bytes[(first + 1)..<index]))
        case 0x3C, 0x0A: return nil
        case 0x5C: index += 2
        default: index += 1
        }
      }
      return nil
    }
    var depth = 0
    var index = first
    loop: while index < range.endIndex {
      switch bytes[index] {
      case 0...0x20, 0x7F: break loop
      case 0x5C where index + 1 < range.endIndex && isPunctuation(bytes[index + 1]): index += 2
      case 0x28:
        depth += 1
        // CommonMark asks for three levels at least.
        if depth > 32 { return nil }
        index += 1
      case 0x29:
        if depth == 0 { break loop }
        depth -= 1
        index += 1
      default: index += 1
      }
    }
    guard index > first, depth == 0 else { return nil }
    return (first..<index, text(bytes[first..<index]))
  }

  /// Where a title that begins a range ends, behind its closing mark; nil where there is none.
  static func endOfTitle(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    let range = range.prefix(longestPart)
    guard let first = range.first else { return nil }
    let closing: UInt8
    switch bytes[first] {
    case 0x22, 0x27: closing = bytes[first]
    case 0x28: closing = 0x29
    default: return nil
    }
    var index = first + 1
    while index < range.endIndex {
      if bytes[index] == closing { return index + 1 }
      index += bytes[index] == 0x5C ? 2 : 1
    }
    return nil
  }

  /// `(destination "title")` at a place: where it ends and what it leads to.
  static func inlineTarget(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (end: Int, destination: String)? {
    guard let first = range.first, bytes[first] == 0x28 else { return nil }
    func skippingSpace(_ start: Int) -> Int {
      var index = start
      while index < range.upperBound, isWhiteSpace(bytes[index]) { index += 1 }
      return index
    }
    var index = skippingSpace(first + 1)
    var text = ""
    if index < range.upperBound, bytes[index] != 0x29 {
      guard let target = destination(bytes, index..<range.upperBound) else { return nil }
      text = target.text
      index = skippingSpace(target.range.upperBound)
      if index > target.range.upperBound,
        let end = endOfTitle(bytes, index..<range.upperBound)
      {
        index = skippingSpace(end)
      }
    }
    guard index < range.upperBound, bytes[index] == 0x29 else { return nil }
    return (index + 1, text)
  }

  /// `[label]` at a place: where it ends and what stands in it.
  static func label(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> (end: Int, inside: Range<Int>)? {
    guard let first = range.first, bytes[first] == 0x5B else { return nil }
    var index = first + 1
    // CommonMark allows 999 characters.
    let end = min(range.upperBound, first + longestPart)
    while index < end {
      switch bytes[index] {
      case 0x5D: return (index + 1, (first + 1)..<index)
      case 0x5B: return nil
      case 0x5C: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Labels match without regard to capitals and to how white space is written.
  static func normalisedLabel(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard bytes.count <= longestPart else { return "" }
    let words = bytes.split(whereSeparator: isWhiteSpace)
    return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self).lowercased()
  }

  static func isWhiteSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Without the backslashes of escapes.
  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    var result: [UInt8] = []
    var isEscaped = false
    for byte in bytes {
      if isEscaped {
        if !isPunctuation(byte) { result.append(0x5C) }
        result.append(byte)
        isEscaped = false
      } else if byte == 0x5C {
        isEscaped = true
      } else {
        result.append(byte)
      }
    }
    if isEscaped { result.append(0x5C) }
    return String(decoding: result, as: UTF8.self)
  }
}
