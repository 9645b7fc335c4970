extension StringProtocol {
  /// Whether a text holds another, byte for byte; every text holds the empty one.
  ///
  /// Written here since `contains` with a text is `Foundation`'s wherever a library makes that visible,
  /// and brings all of it and of ICU into the program. Cost: O(n·m) for texts of n and m bytes at
  /// worst, O(n) where the first byte is rare.
  package func holds(_ part: some StringProtocol) -> Bool {
    var text = String(self)
    var part = String(part)
    return text.withUTF8 { text in
      part.withUTF8 { part in
        guard let first = part.first else { return true }
        guard text.count >= part.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
          if text[start..<(start + part.count)].elementsEqual(part) { return true }
        }
        return false
      }
    }
  }

  /// Whether a text holds another that is given in small letters, whatever the case of this one. Cost:
  /// that of `holds`; a copy where not all is ASCII.
  package func holdsInAnyCase(_ small: some StringProtocol) -> Bool {
    var text = String(self)
    var part = String(small)
    let found = text.withUTF8 { text in
      part.withUTF8 { part in Self.find(part, in: text) }
    }
    return found ?? text.lowercased().holds(part)
  }

  /// Nil where the text is not all ASCII.
  private static func find(
    _ part: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>
  ) -> Bool? {
    guard UTF8Validation.endOfASCII(text, from: 0) == text.count else { return nil }
    return text.holdsInAnyCase(part)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether a text holds another that is given in small letters. ASCII capitals match too; other letters
  /// match in their own case. Cost: O(n·m) at worst, O(n) where the first byte is rare.
  package func holdsInAnyCase(_ small: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = small.first else { return true }
    guard count >= small.count else { return false }
    func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
    for start in 0...(count - small.count) where folded(self[start]) == first {
      var index = 1
      while index < small.count, folded(self[start + index]) == small[index] { index += 1 }
      if index == small.count { return true }
    }
    return false
  }
}
