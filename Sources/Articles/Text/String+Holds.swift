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

  /// Whether a text holds another that is given in small letters, whatever the case of this one; see
  /// `UnsafeBufferPointer.holdsInAnyCase`.
  package func holdsInAnyCase(_ small: some StringProtocol) -> Bool {
    var text = String(self)
    return text.withUTF8 { $0.holdsInAnyCase(String(small)) }
  }
}

extension ArticleText {
  /// Whether a part of the text holds a word that is given in small letters, whatever the case here.
  /// Cost: that of `UnsafeBufferPointer.holdsInAnyCase`.
  package func holdsInAnyCase(_ small: String, in range: Range<Int>) -> Bool {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[range]).holdsInAnyCase(small) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether well-formed UTF-8 holds a text that is given in small letters, whatever its own case.
  /// Cost: O(n·m) for texts of n and m bytes at worst, O(n) where the first byte is rare; a copy where
  /// neither text is all ASCII.
  package func holdsInAnyCase(_ small: String) -> Bool {
    var small = small
    let isASCII = small.utf8.allSatisfy { $0 < 0x80 }
    if small.withUTF8({ holdsInAnyCase($0) }) { return true }
    // What is not ASCII may be a capital of the text.
    guard !isASCII, UTF8Validation.endOfASCII(self, from: 0) < count else { return false }
    return String(decoding: self, as: UTF8.self).lowercased().holds(small)
  }

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
