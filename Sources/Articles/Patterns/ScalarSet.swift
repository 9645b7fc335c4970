/// A set of Unicode scalar values as ascending ranges that neither overlap nor touch.
struct ScalarSet: Sendable, Hashable {
  private(set) var ranges: [ClosedRange<UInt32>] = []

  static let last: UInt32 = 0x10FFFF
  static let all = ScalarSet([0...last])

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    let sorted = ranges.sorted { $0.lowerBound < $1.lowerBound }
    for range in sorted {
      if let previous = self.ranges.last, range.lowerBound <= previous.upperBound &+ 1 {
        let end = max(previous.upperBound, range.upperBound)
        self.ranges[self.ranges.count - 1] = previous.lowerBound...end
      } else {
        self.ranges.append(range)
      }
    }
  }

  var isEmpty: Bool { ranges.isEmpty }

  /// Cost: O(log n).
  func contains(_ value: UInt32) -> Bool {
    let next = ranges.partitioningIndex { $0.upperBound >= value }
    return next < ranges.count && ranges[next].lowerBound <= value
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  /// Every scalar value that is not in the set.
  var inverted: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var start: UInt32 = 0
    for range in ranges {
      if range.lowerBound > start { result.append(start...(range.lowerBound - 1)) }
      start = range.upperBound + 1
    }
    if start <= Self.last { result.append(start...Self.last) }
    return ScalarSet(result)
  }

  func subtracting(_ other: ScalarSet) -> ScalarSet {
    inverted.union(other).inverted
  }
}

extension ScalarSet {
  /// What the dot does not match, and what lines end in.
  static let lineEnds = ScalarSet([0x0A...0x0A, 0x0D...0x0D])

  static let whiteSpace = ScalarSet([
    0x09...0x0D, 0x20...0x20, 0x85...0x85, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A,
    0x2028...0x2029, 0x202F...0x202F, 0x205F...0x205F, 0x3000...0x3000,
  ])

  /// Decimal digits of all scripts (general category Nd).
  static let digits = ScalarSet(of: [.decimalNumber])

  /// What words are made of, as Unicode Technical Standard 18 says: letters, marks, decimal digits
  /// and signs that join words.
  static let word = ScalarSet(
    of: [
      .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber,
      .connectorPunctuation,
    ])

  /// The scalars of general categories. Cost: some milliseconds, so that the common sets are made
  /// once.
  init(of categories: Set<Unicode.GeneralCategory>) {
    var ranges: [ClosedRange<UInt32>] = []
    // Two planes hold all that is not CJK; what lies between these bounds is alike throughout.
    let blocks: [ClosedRange<UInt32>] = [
      0...0x33FF, 0x4DC0...0x4DFF, 0x9FF0...0xABFF, 0xD7A4...0xD7FF, 0xF900...0x16FFF,
      0x18D00...0x1FFFF, 0xE0000...0xE01FF,
    ]
    let alike: [ClosedRange<UInt32>] = [
      0x3400...0x4DBF, 0x4E00...0x9FEF, 0xAC00...0xD7A3, 0x17000...0x18CFF, 0x20000...0x2A6DF,
      0x2A700...0x2EBE0, 0x30000...0x323AF,
    ]
    for block in blocks {
      for value in block {
        guard let scalar = Unicode.Scalar(value),
          categories.contains(scalar.properties.generalCategory)
        else { continue }
        if let last = ranges.last, last.upperBound + 1 == value {
          ranges[ranges.count - 1] = last.lowerBound...value
        } else {
          ranges.append(value...value)
        }
      }
    }
    if categories.contains(.otherLetter) { ranges += alike }
    self.init(ranges)
  }
}
