extension String {
  /// A unit without what it is per, and that.
  func components() -> (base: Substring, rate: Substring?) {
    guard let range = firstRange(of: " per ") else { return (self[...], nil) }
    return (self[..<range.lowerBound], self[range.upperBound...])
  }

  func firstRange(of part: String) -> Range<String.Index>? {
    let needle = Array(part.utf8)
    var index = utf8.startIndex
    while let end = utf8.index(index, offsetBy: needle.count, limitedBy: utf8.endIndex) {
      if utf8[index..<end].elementsEqual(needle) { return index..<end }
      index = utf8.index(after: index)
    }
    return nil
  }
}
