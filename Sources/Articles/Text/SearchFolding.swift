/// What counts as the same in a search.
enum SearchFolding {
  /// Small letters for capitals up to here: Latin, Greek, Cyrillic, Armenian, Georgian and the Latin
  /// letters of Vietnamese.
  private static let tableSize: UInt32 = 0x2000

  /// Single small letters after the Unicode Character Database; a letter without one stands for
  /// itself.
  private static let smallLetters: [UInt16] = (0..<tableSize).map { value in
    guard let scalar = Unicode.Scalar(value) else { return UInt16(value) }
    let mapping = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = mapping.first, mapping.count == 1, first.value < 0x10000 else {
      return UInt16(value)
    }
    return UInt16(first.value)
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
    default: return ignoringCase && value < tableSize ? UInt32(smallLetters[Int(value)]) : value
    }
  }

  /// First bytes of all characters that fold to one.
  static func leads(of folded: UInt32, ignoringCase: Bool) -> Set<UInt8> {
    var leads: Set<UInt8> = []
    func add(_ value: UInt32) {
      if let scalar = Unicode.Scalar(value), let lead = UTF8.encode(scalar)?.first {
        leads.insert(lead)
      }
    }
    add(folded)
    for value in 0x80..<max(tableSize, 0x2020)
    where self.folded(value, ignoringCase: ignoringCase) == folded {
      add(value)
    }
    if ignoringCase, folded < 0x80 {
      for value in UInt32(0x41)...0x5A where self.folded(value, ignoringCase: true) == folded {
        add(value)
      }
    }
    return leads
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
