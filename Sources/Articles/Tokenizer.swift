/// Cuts a text into tokens and sentences in one pass over its bytes.
///
/// Each `scan…` function is given the offset where a token of its sort starts, emits one or more
/// tokens and returns the offset after them.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private(set) var sentences: [Range<Int>] = []
  private var sentenceStart = 0
  private var boundary = SentenceBoundary.none

  /// Reserves for news-like text, which has five to six bytes for each token.
  init(byteCount: Int) {
    tokens.reserveCapacity(byteCount / 5 + 8)
    sentences.reserveCapacity(byteCount / 100 + 4)
  }

  mutating func run(_ bytes: UnsafeBufferPointer<UInt8>) {
    var offset = 0
    while offset < bytes.count {
      let (kind, width) = bytes.characterClass(at: offset)
      switch kind {
      case .space: offset += width
      case .newline:
        endSentence()
        offset += width
      case .letter: offset = scanWord(bytes, from: offset, bodyFrom: offset + width)
      case .ideograph: offset = scanIdeographs(bytes, from: offset)
      case .digit, .fraction: offset = scanNumber(bytes, from: offset)
      case .emoji: offset = scanEmoji(bytes, from: offset)
      case .punctuation: offset = scanPunctuation(bytes, from: offset)
      case .symbol, .mark: offset = scanSymbol(bytes, from: offset, width: width)
      }
    }
    endSentence()
  }

  // MARK: Emitting

  @inline(__always)
  private mutating func emit(
    _ kind: TokenKind, _ start: Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if boundary != .none { settleBoundary(beforeTokenAt: start, end: end, in: bytes) }
    tokens.append(Token(range: start..<end, kind: kind))
  }

  private mutating func endSentence() {
    boundary = .none
    guard tokens.count > sentenceStart else { return }
    sentences.append(sentenceStart..<tokens.count)
    sentenceStart = tokens.count
  }

  /// Decides, now that the token after a possible end of sentence is known.
  private mutating func settleBoundary(
    beforeTokenAt start: Int, end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    let touches = tokens.last.map { $0.range.upperBound == start } ?? false
    switch boundary.settled(before: start..<end, touching: touches, in: bytes) {
    case .wait: return
    case .same: boundary = .none
    case .new: endSentence()
    }
  }

  // MARK: Words

  private mutating func scanWord(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, bodyFrom: Int
  ) -> Int {
    var offset = bodyFrom
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F {
        offset += 1
        continue
      }
      if byte == 0x20 { break }
      let (kind, width) = bytes.characterClass(at: offset)
      switch kind {
      case .letter, .mark, .digit:
        offset += width
        continue
      default: break
      }
      if let next = WordJoint.end(after: offset, wordStart: start, in: bytes) {
        offset = next
        continue
      }
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "."),
        let address = WebAddress.range(around: offset, wordStart: start, in: bytes)
      {
        emit(.webAddress, start, address.upperBound, in: bytes)
        return address.upperBound
      }
      if byte == UInt8(ascii: "."), Abbreviation.takesPoint(start..<offset, in: bytes) {
        offset += 1
        emit(.word, start, offset, in: bytes)
        if let end = WordJoint.possessiveEnd(at: offset, in: bytes) {
          emit(.word, offset, end, in: bytes)
          return end
        }
        boundary = Abbreviation.boundary(after: start..<offset, in: bytes)
        return offset
      }
      break
    }
    emit(.word, start, offset, in: bytes)
    if let end = WordJoint.possessiveEnd(at: offset, in: bytes) {
      emit(.word, offset, end, in: bytes)
      return end
    }
    return offset
  }

  private mutating func scanIdeographs(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = start
    while offset < bytes.count {
      let (kind, width) = bytes.characterClass(at: offset)
      guard kind == .ideograph || kind == .mark else { break }
      offset += width
    }
    emit(.word, start, offset, in: bytes)
    return offset
  }

  // MARK: Numbers

  private mutating func scanNumber(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    var offset = NumberShape.digitsEnd(from: start, in: bytes)
    offset = NumberShape.endingEnd(from: offset, in: bytes)
    emit(.number, start, offset, in: bytes)
    return offset
  }

  // MARK: Signs

  private mutating func scanPunctuation(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let byte = bytes[start]
    if byte == UInt8(ascii: "."), bytes.holds(at: start + 1, \.isASCIIDigit),
      tokens.last?.range.upperBound != start
    {
      let end = NumberShape.digitsEnd(from: start + 1, in: bytes)
      emit(.number, start, end, in: bytes)
      return end
    }
    var end = start + bytes.characterClass(at: start).width
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"):
      while bytes.holds(at: end, { $0 == byte }) { end += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      while bytes.holds(at: end, { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }) {
        end += 1
      }
    default: break
    }
    emit(.punctuation, start, end, in: bytes)
    if boundary == .none { boundary = SentenceBoundary.after(start..<end, in: bytes) }
    return end
  }

  private mutating func scanSymbol(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, width: Int
  ) -> Int {
    let byte = bytes[start]
    if byte == UInt8(ascii: "@") || byte == UInt8(ascii: "#") {
      if let address = EmailAddress.range(aroundAt: start, in: bytes) {
        removeTokens(from: address.lowerBound)
        emit(.emailAddress, address.lowerBound, address.upperBound, in: bytes)
        return address.upperBound
      }
      if let end = Handle.end(from: start, in: bytes) {
        emit(.handle, start, end, in: bytes)
        return end
      }
    }
    emit(.symbol, start, start + width, in: bytes)
    return start + width
  }

  private mutating func scanEmoji(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let end = EmojiSequence.end(from: start, in: bytes)
    emit(.emoji, start, end, in: bytes)
    return end
  }

  /// Takes back the tokens at and after an offset, which turned out to be part of an address, and
  /// the ends of sentences among them: `a.The@example.org` is no end. A token that reaches into the
  /// address, as in `O'Brien@example.org`, keeps what lies before it.
  private mutating func removeTokens(from offset: Int) {
    while let last = tokens.last, last.range.lowerBound >= offset { tokens.removeLast() }
    while sentenceStart > tokens.count, let last = sentences.popLast() {
      sentenceStart = last.lowerBound
    }
    if let last = tokens.last, last.range.upperBound > offset {
      tokens[tokens.count - 1].range = last.range.lowerBound..<offset
    }
    boundary = .none
  }
}
