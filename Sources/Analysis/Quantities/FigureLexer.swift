import Articles

/// Cuts a text into lexemes in one pass over its bytes. Cost: O(n).
struct FigureLexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let vocabulary: Vocabulary
  private var lexemes: [Lexeme] = []
  private var offset = 0
  private var flags: Lexeme.Flags = [.space, .line, .paragraph]

  /// - Parameter excluded: Sorted, disjoint byte ranges that become one barrier each; the marks that
  ///   begin a line of Markdown become white space.
  static func lexemes(
    of bytes: UnsafeBufferPointer<UInt8>, excluded: [Range<Int>] = []
  ) -> [Lexeme] {
    var lexer = FigureLexer(bytes: bytes, vocabulary: .shared)
    lexer.lexemes.reserveCapacity(bytes.count / 5 + 16)
    guard bytes.count < Int(Int32.max) else { return [] }
    for range in excluded where range.lowerBound >= lexer.offset {
      lexer.run(upTo: min(range.lowerBound, bytes.count))
      let end = min(range.upperBound, bytes.count)
      guard end > lexer.offset, !lexer.passLineMark(upTo: end) else { continue }
      lexer.emit(.barrier, width: end - lexer.offset)
    }
    lexer.run(upTo: bytes.count)
    return lexer.lexemes
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
  }

  /// Passes over a quote mark, or over one that begins a heading or a list item, and with it a paragraph:
  /// what follows begins the line. False where something else is left out.
  private mutating func passLineMark(upTo end: Int) -> Bool {
    guard flags.contains(.line) else { return false }
    switch bytes[offset] {
    case UInt8(ascii: ">"): break
    case UInt8(ascii: "#"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      // A mark of emphasis has no blank after it.
      guard end == bytes.count || bytes[end - 1] == 0x20 || bytes[end] <= 0x20 else { return false }
      flags.insert(.paragraph)
    default: return false
    }
    flags.insert(.space)
    offset = end
    return true
  }

  private mutating func run(upTo end: Int) {
    while offset < end {
      let byte = bytes[offset]
      if byte <= 0x20 || byte == 0x7F {
        scanSpace(end)
      } else if (byte | 0x20) &- 0x61 < 26 {
        scanWord(end)
      } else if byte &- 0x30 < 10 {
        scanDigits(end)
      } else if byte < 0x80 {
        emit(Self.asciiSigns[Int(byte)], width: 1, entry: 0)
      } else {
        scanNonASCII(end)
      }
    }
  }

  @inline(__always)
  private mutating func emit(
    _ kind: LexemeKind, width: Int, entry: UInt16 = 0, classes: WordClass = [],
    extra: Lexeme.Flags = []
  ) {
    // Nothing that the grammar reads goes on behind a blank line: a paragraph is read as if it were
    // all of the text.
    if flags.contains(.paragraph), !lexemes.isEmpty { lexemes.append(.end) }
    lexemes.append(
      Lexeme(
        start: Int32(truncatingIfNeeded: offset), end: Int32(truncatingIfNeeded: offset + width),
        entry: entry, kind: kind, flags: flags.union(extra), classes: classes))
    offset += width
    flags = []
  }

  private mutating func scanSpace(_ end: Int) {
    var breaks = 0
    flags.remove(.thinSpace)
    flags.insert(.space)
    while offset < end {
      let byte = bytes[offset]
      guard byte <= 0x20 || byte == 0x7F else { break }
      if byte == 0x0A || byte == 0x0D && !(offset + 1 < end && bytes[offset + 1] == 0x0A) {
        breaks += 1
      }
      offset += 1
    }
    if breaks > 0 { flags.insert(.line) }
    if breaks > 1 { flags.insert(.paragraph) }
  }

  private mutating func scanWord(_ end: Int) {
    var key = WordKey()
    var cursor = offset
    var capitals = 0
    while cursor < end {
      let byte = bytes[cursor]
      if (byte | 0x20) &- 0x61 < 26 {
        if byte < 0x61 { capitals += 1 }
        key.append(byte)
        cursor += 1
      } else if byte >= 0xC2, let width = letterWidth(at: cursor) {
        for index in cursor..<cursor + width { key.append(bytes[index]) }
        cursor += width
      } else {
        break
      }
    }
    let isAddress =
      cursor + 2 < end && bytes[cursor] == 0x3A && bytes[cursor + 1] == 0x2F
      && bytes[cursor + 2] == 0x2F
    let isWWW =
      cursor - offset == 3 && cursor < end && bytes[cursor] == 0x2E
      && (key.high == 0x77_7777)
    if isAddress || isWWW {
      while cursor < end, bytes[cursor] > 0x20 { cursor += 1 }
      emit(.barrier, width: cursor - offset)
      return
    }
    let index = vocabulary.index(of: key)
    var extra: Lexeme.Flags = []
    if capitals > 0, bytes[offset] &- 0x41 < 26 {
      extra = capitals == cursor - offset ? [.capitalised, .allCapitals] : .capitalised
    }
    emit(
      .word, width: cursor - offset, entry: index, classes: vocabulary.entries[Int(index)].classes,
      extra: extra)
  }

  private mutating func scanDigits(_ end: Int) {
    var cursor = offset + 1
    while cursor < end, bytes[cursor] &- 0x30 < 10 { cursor += 1 }
    emit(.digits, width: cursor - offset)
  }

  private mutating func scanNonASCII(_ end: Int) {
    let scalar = bytes.decodedScalar(at: offset)
    switch scalar.value {
    case 0xA0, 0x2007, 0x2009, 0x202F:
      let thin: Lexeme.Flags = flags.contains(.space) ? [.space] : [.space, .thinSpace]
      flags.formUnion(thin)
      offset += scalar.width
    case 0x2000...0x200F, 0x2028...0x202E, 0x205F...0x2069, 0x3000, 0xFEFF, 0x85, 0xAD:
      flags.insert(.space)
      if scalar.value == 0x2028 || scalar.value == 0x85 { flags.insert(.line) }
      if scalar.value == 0x2029 { flags.formUnion([.line, .paragraph]) }
      offset += scalar.width
    default:
      if let kind = Self.sign(scalar.value) {
        emit(kind, width: scalar.width)
      } else if let fraction = Self.fraction(scalar.value) {
        emit(.fraction, width: scalar.width, entry: fraction)
      } else if letterWidth(at: offset) != nil {
        scanLetterWord(end)
      } else if let sign = CurrencySign.index(of: scalar.value) {
        emit(.currency, width: scalar.width, entry: UInt16(sign))
      } else {
        emit(.other, width: scalar.width)
      }
    }
  }

  /// A word that starts with a letter beyond ASCII.
  private mutating func scanLetterWord(_ end: Int) {
    let scalar = bytes.decodedScalar(at: offset)
    let isCapital =
      0xC0...0xDE ~= scalar.value || 0x391...0x3A9 ~= scalar.value
      || 0x410...0x42F ~= scalar.value
    let before = lexemes.count
    scanWord(end)
    if isCapital, lexemes.count > before { lexemes[before].flags.insert(.capitalised) }
  }

  /// The bytes of the letter at an offset; nil for signs, spaces and digits beyond ASCII.
  @inline(__always)
  private func letterWidth(at offset: Int) -> Int? {
    let scalar = bytes.decodedScalar(at: offset)
    switch scalar.value {
    case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x1FFF, 0x2C00...0x2DFF,
      0xA640...0xD7FF, 0xF900...0xFDFF, 0x2126, 0x212A, 0x212B:
      return CurrencySign.index(of: scalar.value) == nil ? scalar.width : nil
    case 0x3041...0x9FFF, 0x10000...0x1EFFF, 0x20000...0x3FFFF:
      return scalar.value == 0x5143 ? nil : scalar.width
    default: return nil
    }
  }

  private static func sign(_ scalar: UInt32) -> LexemeKind? {
    switch scalar {
    case 0x2010, 0x2011: .hyphen
    case 0x2012, 0x2013: .enDash
    case 0x2014, 0x2015: .emDash
    case 0x2212: .minus
    case 0x2018, 0x2019, 0x02BC: .apostrophe
    case 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: .quote
    case 0x2032: .prime
    case 0x2033: .doublePrime
    case 0xD7: .times
    case 0xB0, 0x02DA: .degree
    case 0xB1: .plusMinus
    case 0xB2: .superscriptTwo
    case 0xB3: .superscriptThree
    case 0x2248, 0x223C, 0x2243, 0x2245: .tilde
    case 0x2264, 0x2A7D: .atMost
    case 0x2265, 0x2A7E: .atLeast
    case 0x2026: .ellipsis
    case 0x2044: .slash
    default: nil
    }
  }

  private static func fraction(_ scalar: UInt32) -> UInt16? {
    switch scalar {
    case 0xBC: 1 * 16 + 4
    case 0xBD: 1 * 16 + 2
    case 0xBE: 3 * 16 + 4
    case 0x2150: 1 * 16 + 7
    case 0x2151: 1 * 16 + 9
    case 0x2152: 1 * 16 + 10
    case 0x2153: 1 * 16 + 3
    case 0x2154: 2 * 16 + 3
    case 0x2155: 1 * 16 + 5
    case 0x2156: 2 * 16 + 5
    case 0x2157: 3 * 16 + 5
    case 0x2158: 4 * 16 + 5
    case 0x2159: 1 * 16 + 6
    case 0x215A: 5 * 16 + 6
    case 0x215B: 1 * 16 + 8
    case 0x215C: 3 * 16 + 8
    case 0x215D: 5 * 16 + 8
    case 0x215E: 7 * 16 + 8
    default: nil
    }
  }

  private static let asciiSigns: [LexemeKind] = {
    var signs = Array(repeating: LexemeKind.other, count: 128)
    let known: [(String, LexemeKind)] = [
      (",", .comma), (".", .period), (":", .colon), (";", .semicolon), ("/", .slash),
      ("%", .percent), ("'", .apostrophe), ("`", .apostrophe), ("\"", .quote), ("(", .open),
      ("[", .open), ("{", .open), (")", .close), ("]", .close), ("}", .close), ("+", .plus),
      ("~", .tilde), ("<", .less), (">", .greater), ("=", .equals), ("#", .hash), ("@", .at),
      ("&", .ampersand), ("^", .caret), ("_", .underscore), ("*", .asterisk), ("-", .hyphen),
      ("$", .currency), ("!", .exclamation), ("?", .question),
    ]
    for (text, kind) in known { signs[Int(text.utf8.first ?? 0)] = kind }
    return signs
  }()
}
