/// What may begin with `<`.
enum MarkdownAngle {
  /// Tags and addresses beyond this many bytes are text, so that a search for their end stays cheap.
  private static let longest = 2_000

  /// Where `<https://…>` or `<name@example.org>` ends.
  static func endOfAutolink(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var hasColon = false
    var hasAt = false
    for index in (start + 1)..<max(start + 1, min(text.count, start + longest)) {
      switch text[index] {
      case 0x3E:
        guard index > start + 1, hasColon || hasAt else { return nil }
        return index + 1
      case 0...0x20, 0x3C, 0x7F: return nil
      case 0x3A:
        if !hasColon, !hasAt {
          guard isScheme(text[(start + 1)..<index]) else { return nil }
          hasColon = true
        }
      case 0x40: if index > start + 1 { hasAt = true }
      case 0x2F, 0x22, 0x27, 0x3D: if !hasColon { return nil }
      default: break
      }
    }
    return nil
  }

  /// 2 to 32 characters that begin with a letter.
  private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard (2...32).contains(bytes.count), let first = bytes.first, isLetter(first) else {
      return false
    }
    return bytes.allSatisfy {
      isLetter($0) || isDigit($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E
    }
  }

  static func isComment(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    text[start...].starts(with: [0x3C, 0x21, 0x2D, 0x2D])
  }

  static func endOfComment(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    var index = start + 4
    while let dash = text[min(index, text.count)...].firstIndex(of: 0x2D) {
      if text[dash...].starts(with: [0x2D, 0x2D, 0x3E]) { return dash + 3 }
      index = dash + 1
    }
    return nil
  }

  /// Where an opening or closing tag, a declaration or an instruction ends.
  static func endOfTag(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int? {
    let end = min(text.count, start + longest)
    var index = start + 1
    guard index < end else { return nil }
    if text[index] == 0x21 || text[index] == 0x3F {
      guard index + 1 < end, isLetter(text[index + 1]) || text[index] == 0x3F else { return nil }
      return text[index..<end].firstIndex(of: 0x3E).map { $0 + 1 }
    }
    if text[index] == 0x2F { index += 1 }
    guard index < end, isLetter(text[index]) else { return nil }
    while index < end, isLetter(text[index]) || isDigit(text[index]) || text[index] == 0x2D {
      index += 1
    }
    guard index < end else { return nil }
    switch text[index] {
    case 0x3E, 0x2F, 0x20, 0x09, 0x0A, 0x0D: break
    default: return nil
    }
    var quote: UInt8?
    while index < end {
      let byte = text[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == 0x3E {
        return index + 1
      } else if byte == 0x3C {
        return nil
      } else if byte == 0x22 || byte == 0x27 {
        guard text[index - 1] == 0x3D || MarkdownLink.isWhiteSpace(text[index - 1]) else {
          return nil
        }
        quote = byte
      }
      index += 1
    }
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}
