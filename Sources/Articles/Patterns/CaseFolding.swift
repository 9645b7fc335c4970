/// Which letters differ in case only: the simple case folding of Unicode (Unicode Standard,
/// section 3.13), made from the mappings to single capitals and small letters.
enum CaseFolding {
  /// Blocks that hold letters of two cases; Latin, Greek, Cyrillic and the like come first.
  private static let blocks: [ClosedRange<UInt32>] = [
    0x41...0x5A, 0x61...0x7A, 0xB5...0x587, 0x10A0...0x10FF, 0x13A0...0x13FF, 0x1C80...0x1CBF,
    0x1D79...0x1D8E, 0x1E00...0x1FFF, 0x2126...0x2132, 0x214E...0x214E, 0x2160...0x2188,
    0x24B6...0x24E9, 0x2C00...0x2D2D, 0xA640...0xA69B, 0xA722...0xA7FF, 0xAB53...0xABBF,
    0xFF21...0xFF5A, 0x10400...0x1057F, 0x10580...0x105BC, 0x10C80...0x10CF2, 0x10D50...0x10D85,
    0x118A0...0x118DF, 0x16E40...0x16E7F, 0x1E900...0x1E943,
  ]

  private struct Tables: Sendable {
    var folded: [UInt32: UInt32] = [:]
    var variants: [UInt32: [UInt32]] = [:]
  }

  private static let tables: Tables = {
    var tables = Tables()
    for block in blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let folded = compute(scalar)
        if folded != value {
          tables.folded[value] = folded
          tables.variants[folded, default: []].append(value)
        }
      }
    }
    return tables
  }()

  /// The letter that stands for all that differ from it in case only.
  static func folded(_ value: UInt32) -> UInt32 { tables.folded[value] ?? value }

  /// Every scalar with the same folded form, itself among them.
  static func variants(of value: UInt32) -> [UInt32] {
    let folded = folded(value)
    return [folded] + (tables.variants[folded] ?? [])
  }

  /// A set with all that differs from its members in case only. Cost: O(n) in the number of letters
  /// that have two cases.
  static func closure(of set: ScalarSet) -> ScalarSet {
    var added: [ClosedRange<UInt32>] = []
    for (folded, variants) in tables.variants {
      let all = [folded] + variants
      if all.contains(where: set.contains) { added += all.map { $0...$0 } }
    }
    return added.isEmpty ? set : ScalarSet(set.ranges + added)
  }

  private static func compute(_ scalar: Unicode.Scalar) -> UInt32 {
    // The dotless i is a letter of its own; only Turkish pairs it with I.
    if scalar.value == 0x131 { return scalar.value }
    let upper = single(scalar.properties.uppercaseMapping) ?? scalar
    return (single(upper.properties.lowercaseMapping) ?? scalar).value
  }

  private static func single(_ mapping: String) -> Unicode.Scalar? {
    let scalars = mapping.unicodeScalars
    return scalars.count == 1 ? scalars.first : nil
  }
}
