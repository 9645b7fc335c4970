extension StringProtocol {
  /// Whether a text holds another, byte for byte; every text holds the empty one.
  ///
  /// Written here since `contains` with a text is `Foundation`'s wherever a library makes that visible,
  /// and brings all of it and of ICU into the program. Cost: O(n·m) for texts of n and m bytes at
  /// worst, O(n) where the first byte is rare.
  func holds(_ part: some StringProtocol) -> Bool {
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
}
