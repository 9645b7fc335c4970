/// Reads the sets of a pattern: `[a-z]`, `[^0-9,]`, and escapes such as `\d` and `\p{Lu}`.
struct PatternSetReader {
  /// What an escape stands for.
  enum Escaped {
    case scalar(UInt32)
    case set(ScalarSet)
  }

  private let scalars: [Unicode.Scalar]
  private(set) var index: Int
  /// Where the set began, for the message when it never ends.
  private let start: Int
  /// Whether what was read stands for all else but line ends.
  private(set) var isNegated = false

  init(scalars: [Unicode.Scalar], index: Int, start: Int) {
    self.scalars = scalars
    self.index = index
    self.start = start
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private var unclosed: PatternError {
    PatternError("[ is never closed", at: start, advice: "\\[ finds the sign")
  }

  /// Reads up to the closing bracket.
  mutating func read() throws(PatternError) -> ScalarSet {
    if next == "^" {
      isNegated = true
      index += 1
    }
    var ranges: [ClosedRange<UInt32>] = []
    var isFirst = true
    while let scalar = next {
      if scalar == "]", !isFirst {
        index += 1
        return ScalarSet(ranges)
      }
      isFirst = false
      switch try member() {
      case .set(let set): ranges += set.ranges
      case .scalar(let low): ranges.append(try range(from: low))
      }
    }
    throw unclosed
  }

  private mutating func range(from low: UInt32) throws(PatternError) -> ClosedRange<UInt32> {
    guard next == "-", index + 1 < scalars.count, scalars[index + 1] != "]" else {
      return low...low
    }
    let place = index
    index += 1
    guard case .scalar(let high) = try member() else {
      throw PatternError("a range needs a sign at each end", at: place)
    }
    guard low <= high else { throw PatternError("a range runs backwards", at: place) }
    return low...high
  }

  private mutating func member() throws(PatternError) -> Escaped {
    guard let scalar = next else { throw unclosed }
    if scalar == "[", index + 1 < scalars.count, scalars[index + 1] == ":",
      let set = try namedClass()
    {
      return .set(set)
    }
    index += 1
    guard scalar == "\\" else { return .scalar(scalar.value) }
    let outer = isNegated
    isNegated = false
    defer { isNegated = outer }
    if next == "b" {
      index += 1
      return .scalar(8)
    }
    let escaped = try escape()
    if case .set(let set) = escaped, isNegated { return .set(set.union(.lineEnds).inverted) }
    return escaped
  }

  /// Reads `[:alpha:]`; nil, and nothing taken, where it is not closed.
  private mutating func namedClass() throws(PatternError) -> ScalarSet? {
    let end = scalars[(index + 2)...].firstIndex(of: ":")
    guard let end, end + 1 < scalars.count, scalars[end + 1] == "]" else { return nil }
    let name = String(String.UnicodeScalarView(scalars[(index + 2)..<end]))
    let letters = ScalarSet(of: ScalarSet.categories["L"] ?? [])
    let set: ScalarSet
    switch name {
    case "alpha": set = letters
    case "digit": set = .digits
    case "alnum": set = letters.union(.digits)
    case "space", "blank": set = .whiteSpace
    case "upper": set = ScalarSet(of: [.uppercaseLetter])
    case "lower": set = ScalarSet(of: [.lowercaseLetter])
    case "punct": set = ScalarSet(of: ScalarSet.categories["P"] ?? [])
    case "xdigit": set = ScalarSet([0x30...0x39, 0x41...0x46, 0x61...0x66])
    default: throw PatternError("[:\(name):] is not known", at: index, advice: "[:alpha:] is")
    }
    index = end + 2
    return set
  }

  /// Reads what follows a backslash.
  mutating func escape() throws(PatternError) -> Escaped {
    guard let scalar = next else {
      throw PatternError("\\ stands at the end", at: start, advice: "\\\\ finds the sign")
    }
    index += 1
    switch scalar {
    case "d", "D": return set(.digits, isNegated: scalar == "D")
    case "w", "W": return set(.word, isNegated: scalar == "W")
    case "s", "S": return set(.whiteSpace, isNegated: scalar == "S")
    case "n": return .scalar(0x0A)
    case "r": return .scalar(0x0D)
    case "t": return .scalar(0x09)
    case "p", "P": return set(try property(), isNegated: scalar == "P")
    case "x", "u": return .scalar(try hexadecimal(digits: scalar == "x" ? 2 : 4))
    case "a"..."z", "A"..."Z":
      throw PatternError("\\\(scalar) is not known", at: index - 2, advice: "\\\\ finds a \\")
    default: return .scalar(scalar.value)
    }
  }

  private mutating func set(_ set: ScalarSet, isNegated: Bool) -> Escaped {
    self.isNegated = isNegated
    return .set(set)
  }

  /// Reads `{Lu}` or `L`.
  private mutating func property() throws(PatternError) -> ScalarSet {
    let place = index
    var name = ""
    if next == "{" {
      guard let end = scalars[index...].firstIndex(of: "}") else {
        throw PatternError("{ is never closed", at: place)
      }
      name = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
      index = end + 1
    } else if let scalar = next {
      name = String(scalar)
      index += 1
    }
    guard let categories = ScalarSet.categories[name] else {
      throw PatternError("\\p{\(name)} is not known", at: place, advice: "\\p{L} finds a letter")
    }
    return ScalarSet(of: categories)
  }

  private mutating func hexadecimal(digits: Int) throws(PatternError) -> UInt32 {
    let place = index
    var text = ""
    if next == "{", let end = scalars[index...].firstIndex(of: "}") {
      text = String(String.UnicodeScalarView(scalars[(index + 1)..<end]))
      index = end + 1
    } else {
      text = String(String.UnicodeScalarView(scalars[index...].prefix(digits)))
      index = min(scalars.count, index + digits)
    }
    guard let value = UInt32(text, radix: 16), Unicode.Scalar(value) != nil else {
      throw PatternError("\(text) is no hexadecimal number of a character", at: place)
    }
    return value
  }
}

extension ScalarSet {
  /// General categories by their short names (Unicode Standard Annex 44, table 12).
  static let categories: [String: Set<Unicode.GeneralCategory>] = [
    "L": [.uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter],
    "Lu": [.uppercaseLetter], "Ll": [.lowercaseLetter], "Lt": [.titlecaseLetter],
    "Lm": [.modifierLetter], "Lo": [.otherLetter],
    "M": [.nonspacingMark, .spacingMark, .enclosingMark],
    "N": [.decimalNumber, .letterNumber, .otherNumber], "Nd": [.decimalNumber],
    "P": [
      .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation,
    ],
    "S": [.mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol],
    "Sc": [.currencySymbol], "Sm": [.mathSymbol],
    "Z": [.spaceSeparator, .lineSeparator, .paragraphSeparator], "Zs": [.spaceSeparator],
  ]
}
