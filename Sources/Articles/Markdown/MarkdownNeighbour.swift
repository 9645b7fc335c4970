/// What stands beside a run of marks; the ends of the text count as white space.
enum MarkdownNeighbour {
  case space, punctuation, letter

  init(_ text: UnsafeBufferPointer<UInt8>, endingAt end: Int) {
    var start = end - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    self.init(text, start..<max(start, end))
  }

  init(_ text: UnsafeBufferPointer<UInt8>, beginningAt start: Int) {
    var end = min(start + 1, text.count)
    while end < text.count, text[end] & 0xC0 == 0x80 { end += 1 }
    self.init(text, start..<end)
  }

  private init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard range.lowerBound >= 0, !range.isEmpty,
      let scalar = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
        .unicodeScalars.first
    else {
      self = .space
      return
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: self = .space
    case .control:
      self = MarkdownLink.isWhiteSpace(UInt8(truncatingIfNeeded: scalar.value)) ? .space : .letter
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol,
      .modifierSymbol, .otherSymbol:
      self = .punctuation
    default: self = .letter
    }
  }
}
