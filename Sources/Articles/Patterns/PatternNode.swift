/// What a pattern says, as a tree.
indirect enum PatternNode: Sendable, Equatable {
  case empty
  /// One scalar of a set.
  case set(ScalarSet)
  /// White space with at most one line break in it: a blank of the pattern.
  case blank
  case assertion(PatternAssertion)
  case sequence([PatternNode])
  /// The earlier choices are preferred.
  case choice([PatternNode])
  /// As often as possible, or as seldom where it is not greedy; no maximum where it is nil.
  case repeated(PatternNode, minimum: Int, maximum: Int?, isGreedy: Bool)
}

/// A condition on what stands on either side of a place.
enum PatternAssertion: UInt8, Sendable, Equatable {
  case lineStart, lineEnd, wordBorder, noWordBorder, wordStart, wordEnd

  /// - Parameters:
  ///   - left: what stands before the place.
  ///   - right: what stands after it.
  func holds(left: PatternContext, right: PatternContext) -> Bool {
    switch self {
    case .lineStart: left == .edge || left == .lineFeed
    case .lineEnd: right == .edge || right == .lineFeed || right == .carriageReturn
    case .wordBorder: (left == .word) != (right == .word)
    case .noWordBorder: (left == .word) == (right == .word)
    case .wordStart: left != .word && right == .word
    case .wordEnd: left == .word && right != .word
    }
  }
}

/// What assertions have to know of a neighbouring scalar.
enum PatternContext: UInt8, Sendable {
  /// The beginning or the end of the text.
  case edge
  case lineFeed, carriageReturn, word, other

  init(_ value: UInt32) {
    switch value {
    case 0x0A: self = .lineFeed
    case 0x0D: self = .carriageReturn
    case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A: self = .word
    case 0..<0x80: self = .other
    default: self = ScalarSet.word.contains(value) ? .word : .other
    }
  }
}
