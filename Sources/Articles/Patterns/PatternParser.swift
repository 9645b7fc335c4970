/// Reads a pattern: the regular expressions that fingers know from grep, less and vim.
///
/// Literals, `.`, `[…]` with ranges, escapes and `[:alpha:]`, `^ $ \b \B \< \>`, groups, `|`,
/// `* + ? {m,n}` and their lazy forms, `(?i)`, and the classes `\d \w \s \p{…}` for all of Unicode.
/// The dot, negated sets and `\D \W \S` stop at the end of a line, as in those programs.
struct PatternParser {
  /// What was read.
  struct Result: Equatable {
    var node: PatternNode
    /// The text looked for, where the pattern is nothing but text.
    var literal: String?
    var ignoresCase: Bool
  }

  /// How often a part may be repeated by a number, and how deep groups may lie in one another.
  static let largestCount = 1000
  static let deepestNesting = 200

  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var depth = 0
  private var ignoresCase: Bool
  private var literal: String? = ""
  private let startsIgnoringCase: Bool

  /// - Parameter pattern: Without a capital in its text, or with `\c`, it ignores case.
  static func parse(_ pattern: String) throws(PatternError) -> Result {
    var parser = PatternParser(pattern)
    let node = try parser.choice()
    if parser.index < parser.scalars.count {
      throw PatternError(") closes nothing", at: parser.index, advice: "\\) finds the sign")
    }
    return Result(node: node, literal: parser.literal, ignoresCase: parser.startsIgnoringCase)
  }

  private init(_ pattern: String) {
    scalars = Array(pattern.unicodeScalars)
    startsIgnoringCase = Self.isWithoutCapital(scalars)
    ignoresCase = startsIgnoringCase
  }

  /// Whether a pattern asks for no capital: its text has none (the letter after a backslash is not
  /// its text), and it names no class of one case.
  private static func isWithoutCapital(_ scalars: [Unicode.Scalar]) -> Bool {
    let pattern = String(String.UnicodeScalarView(scalars))
    let oneCase = ["p{L", "[:upper:]", "[:lower:]"]
    if oneCase.contains(where: { pattern.contains($0) }), !pattern.contains("p{L}") { return false }
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\\" {
        index += 1
        if index < scalars.count, scalars[index] == "p" || scalars[index] == "P" {
          while index < scalars.count, scalars[index] != "}" { index += 1 }
        }
      } else if scalars[index].properties.isUppercase {
        return false
      }
      index += 1
    }
    return true
  }

  private var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  // MARK: Structure

  private mutating func choice() throws(PatternError) -> PatternNode {
    var choices = [try sequence()]
    while take("|") {
      literal = nil
      choices.append(try sequence())
    }
    return choices.count == 1 ? choices[0] : .choice(choices)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var parts: [PatternNode] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      guard let atom = try atom() else { continue }
      let repeated = try repetition(of: atom)
      // A run of blanks is one blank: each stands for any amount of white space.
      if repeated == .blank, parts.last == .blank { continue }
      parts.append(repeated)
    }
    return parts.count == 1 ? parts[0] : parts.isEmpty ? .empty : .sequence(parts)
  }

  /// One thing that can be repeated; nil for a switch, which matches nothing.
  private mutating func atom() throws(PatternError) -> PatternNode? {
    let start = index
    guard let scalar = next else { return .empty }
    index += 1
    switch scalar {
    case "(": return try group(from: start)
    case "[":
      literal = nil
      var reader = PatternSetReader(scalars: scalars, index: index, start: start)
      let set = try reader.read()
      index = reader.index
      return .set(folded(set, isNegated: reader.isNegated))
    case ".":
      literal = nil
      return .set(ScalarSet.lineEnds.inverted)
    case "^": return assertion(.lineStart)
    case "$": return assertion(.lineEnd)
    case "*", "+", "?":
      throw PatternError(
        "\(scalar) repeats nothing", at: start, advice: "\\\(scalar) finds the sign")
    case "\\": return try escape(from: start)
    default: return text(scalar)
    }
  }

  private mutating func group(from start: Int) throws(PatternError) -> PatternNode? {
    literal = nil
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepestNesting else {
      throw PatternError("groups lie too deep in one another", at: start)
    }
    let outer = ignoresCase
    if take("?") {
      if try groupSwitches(from: start) { return nil }
    }
    let inner = try choice()
    guard take(")") else {
      throw PatternError("( is never closed", at: start, advice: "\\( finds the sign")
    }
    ignoresCase = outer
    return inner
  }

  /// Reads what follows `(?`; true where it was a switch for what comes after, as in `(?i)`.
  private mutating func groupSwitches(from start: Int) throws(PatternError) -> Bool {
    var isOn = true
    while let scalar = next {
      index += 1
      switch scalar {
      case ":": return false
      case ")": return true
      case "-": isOn = false
      case "i": ignoresCase = isOn
      case "=", "!", "<":
        throw PatternError("looking ahead or behind is not supported", at: start)
      default:
        throw PatternError("(?\(scalar) is not known", at: start, advice: "(?i) ignores case")
      }
    }
    throw PatternError("( is never closed", at: start, advice: "\\( finds the sign")
  }

  private mutating func repetition(of atom: PatternNode) throws(PatternError) -> PatternNode {
    var node = atom
    while let scalar = next {
      var minimum = 0
      var maximum: Int?
      switch scalar {
      case "*": index += 1
      case "+":
        minimum = 1
        index += 1
      case "?":
        maximum = 1
        index += 1
      case "{":
        // A brace that gives no count stands for itself.
        guard let counts = try counts() else { return node }
        (minimum, maximum) = counts
      default: return node
      }
      literal = nil
      let isGreedy = !take("?")
      node = .repeated(node, minimum: minimum, maximum: maximum, isGreedy: isGreedy)
    }
    return node
  }

  /// Reads `{2}`, `{2,}` or `{2,5}`; nil, and nothing taken, where it is neither.
  private mutating func counts() throws(PatternError) -> (Int, Int?)? {
    let start = index
    index += 1
    let minimum = number()
    let hasComma = take(",")
    let maximum = hasComma ? number() : minimum
    guard take("}"), let least = minimum ?? (maximum == nil ? nil : 0) else {
      index = start
      return nil
    }
    guard max(least, maximum ?? 0) <= Self.largestCount else {
      throw PatternError("a count is at most \(Self.largestCount)", at: start)
    }
    if let maximum, maximum < least {
      throw PatternError("{\(least),\(maximum)} counts backwards", at: start)
    }
    return (least, hasComma ? maximum : least)
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 0x30), 1_000_000)
      index += 1
    }
    return value
  }

  // MARK: Atoms

  private mutating func assertion(_ assertion: PatternAssertion) -> PatternNode {
    literal = nil
    return .assertion(assertion)
  }

  private mutating func text(_ scalar: Unicode.Scalar) -> PatternNode {
    // A count that follows makes it more than text; `repetition` sees to that.
    literal?.unicodeScalars.append(scalar)
    if SearchFolding.isWhiteSpace(scalar.value) { return .blank }
    return .set(
      ScalarSet(SearchFolding.alike(scalar.value, ignoringCase: ignoresCase).map { $0...$0 }))
  }

  private mutating func escape(from start: Int) throws(PatternError) -> PatternNode? {
    guard let scalar = next else {
      throw PatternError("\\ stands at the end", at: start, advice: "\\\\ finds the sign")
    }
    index += 1
    switch scalar {
    case "b": return assertion(.wordBorder)
    case "B": return assertion(.noWordBorder)
    case "<": return assertion(.wordStart)
    case ">": return assertion(.wordEnd)
    case "c", "C":
      literal = nil
      ignoresCase = scalar == "c"
      return nil
    case "1"..."9": throw PatternError("\\\(scalar) refers back, which is not supported", at: start)
    default: break
    }
    index -= 1
    var reader = PatternSetReader(scalars: scalars, index: index, start: start)
    let escaped = try reader.escape()
    index = reader.index
    switch escaped {
    case .scalar(let value):
      guard let scalar = Unicode.Scalar(value) else { return .empty }
      if value < 0x20 || value == 0x20 {
        literal = nil
        return .set(ScalarSet([value...value]))
      }
      return text(scalar)
    case .set(let set):
      literal = nil
      return .set(folded(set, isNegated: reader.isNegated))
    }
  }

  private func folded(_ set: ScalarSet, isNegated: Bool) -> ScalarSet {
    guard ignoresCase else {
      return isNegated ? set.union(.lineEnds).inverted : set
    }
    let folded = CaseFolding.closure(of: set)
    return isNegated ? folded.union(.lineEnds).inverted : folded
  }
}
