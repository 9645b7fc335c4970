/// What counts as the same in a search.
enum SearchFolding {
  /// Small letters for capitals up to here: Latin, Greek, Cyrillic, Armenian, Georgian and the Latin
  /// letters of Vietnamese.
  private static let tableSize: UInt32 = 0x2000

  /// What stands for each letter of both cases. The two letters that fold to ASCII, the long s and
  /// the Kelvin sign, stand for themselves, since a search for "s" or "k" would be slower for them.
  private static let foldedLetters: [UInt16] = (0..<tableSize).map { value in
    let folded = CaseFolding.folded(value)
    return folded < 0x80 && value >= 0x80 || folded > 0xFFFF ? UInt16(value) : UInt16(folded)
  }

  /// Folds a letter beyond the table, where few scripts have two cases.
  private static func foldedRare(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x212A: value
    case 0x2126...0x2188, 0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xABBF, 0xFF21...0xFF5A,
      0x10400...0x1E943:
      CaseFolding.folded(value)
    default: value
    }
  }

  @inline(__always)
  static func folded(_ value: UInt32, ignoringCase: Bool) -> UInt32 {
    if value < 0x80 {
      return ignoringCase && value &- 0x41 < 26 ? value | 0x20 : value
    }
    switch value {
    case 0x2018, 0x2019, 0x201B, 0x02BC: return 0x27
    case 0x201C...0x201F: return 0x22
    case 0x2010, 0x2011: return 0x2D
    default:
      guard ignoringCase else { return value }
      return value < tableSize ? UInt32(foldedLetters[Int(value)]) : foldedRare(value)
    }
  }

  /// First bytes of all characters that fold to one.
  static func leads(of folded: UInt32, ignoringCase: Bool) -> Set<UInt8> {
    let alike = alike(folded, ignoringCase: ignoringCase).filter {
      self.folded($0, ignoringCase: ignoringCase) == folded
    }
    return Set(alike.compactMap { Unicode.Scalar($0).flatMap { UTF8.encode($0)?.first } })
  }

  /// Every character that counts as the same as one, itself among them.
  static func alike(_ value: UInt32, ignoringCase: Bool) -> [UInt32] {
    switch value {
    case 0x27, 0x2018, 0x2019, 0x201B, 0x02BC: [0x27, 0x2018, 0x2019, 0x201B, 0x02BC]
    case 0x22, 0x201C...0x201F: [0x22, 0x201C, 0x201D, 0x201E, 0x201F]
    case 0x2D, 0x2010, 0x2011: [0x2D, 0x2010, 0x2011]
    default: ignoringCase ? CaseFolding.variants(of: value) : [value]
    }
  }

  /// White space of all kinds, line breaks among it.
  static func isWhiteSpace(_ value: UInt32) -> Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// First bytes of white space.
  static let whiteSpaceLeads: [UInt8] = [
    0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0xC2, 0xE1, 0xE2, 0xE3,
  ]

  /// Where a run of white space with at most one line break ends; the start where there is none.
  static func endOfWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    var hasBreak = false
    while index < bytes.count {
      let (value, length) = UTF8Scan.scalar(bytes, at: index)
      guard isWhiteSpace(value) else { break }
      if value == 0x0A {
        if hasBreak { break }
        hasBreak = true
      }
      index += length
    }
    return index
  }
}
