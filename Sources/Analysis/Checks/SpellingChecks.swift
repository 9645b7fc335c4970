/// One person in two spellings.
enum SpellingChecks {
  private struct Name {
    var first: String?
    var last: String
    /// The bytes of `last` without accents.
    var folded: [UInt8]
    var count: Int
    var range: Range<Int>
  }

  /// "Jane Philpott" and "Dr. Phillpott". Compares each surname with each other one; the number of
  /// different surnames is capped, so that no text makes this slow.
  static func names(in context: CheckContext) -> [Check] {
    let names = surnames(in: context)
    var found: [Check] = []
    for (index, name) in names.enumerated() {
      for other in names[..<index] where areSpellings(name, other) {
        let (rare, usual) = name.count <= other.count ? (name, other) : (other, name)
        found.append(
          Check(
            range: rare.range, kind: .nameSpelling,
            message: "Spelled “\(rare.last)” here and “\(usual.last)” elsewhere."))
      }
    }
    return found
  }

  private static let limit = 400

  private static func surnames(in context: CheckContext) -> [Name] {
    var names: [Name] = []
    var places: [String: Int] = [:]
    var spellings = SpellingTable()
    var known: [(given: String?, last: String)?] = []
    context.input.text.bytes.withUnsafeBufferPointer { bytes in
      for mention in context.mentions where mention.kind == .person {
        let number = spellings.number(of: mention.range, in: bytes)
        if number == known.count { known.append(parts(of: mention, in: context)) }
        guard let (given, last) = known[number] else { continue }
        if let place = places[last] {
          names[place].count += 1
          if names[place].first == nil { names[place].first = given }
        } else if names.count < limit {
          places[last] = names.count
          names.append(
            Name(first: given, last: last, folded: folded(last), count: 1, range: mention.range))
        }
      }
    }
    return names
  }

  /// The surname that a mention ends with, and the name before it; nil where it is too short to tell
  /// slips from other names.
  private static func parts(
    of mention: Mention, in context: CheckContext
  ) -> (given: String?, last: String)? {
    let words = words(of: mention, in: context)
    guard let last = words.last, last.count >= 5, last.first?.isUppercase == true else {
      return nil
    }
    let first = words.count > 1 ? words[words.count - 2] : nil
    return (first.flatMap { isTitle($0) ? nil : $0 }, last)
  }

  private static func words(of mention: Mention, in context: CheckContext) -> [String] {
    var words = context.input.text.string(mention.range)
      .split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\r" || $0 == "\t" }).map(
        String.init)
    if let last = words.last, last.hasSuffix("’s") || last.hasSuffix("'s") {
      words[words.count - 1] = String(last.dropLast(2))
    }
    return words
  }

  private static func isTitle(_ word: String) -> Bool {
    word.hasSuffix(".") && word.count > 2 || titles.contains(word)
  }

  private static let titles: Set<String> = [
    "Mr", "Mrs", "Ms", "Miss", "Dr", "Prof", "Sir", "Lady", "Lord", "Dame", "Minister", "Senator",
    "President", "Premier", "Mayor", "Judge", "Sergeant", "Captain", "Professor", "Doctor", "Chief",
  ]

  /// Whether two surnames are most likely one name: one letter apart, and not borne by two people
  /// with first names of their own.
  private static func areSpellings(_ a: Name, _ b: Name) -> Bool {
    let (x, y) = (a.folded, b.folded)
    guard x.first == y.first, abs(x.count - y.count) <= 1 else { return false }
    if let first = a.first, let second = b.first, first != second { return false }
    guard a.first != nil || b.first != nil || a.count + b.count > 2 else { return false }
    if x == y { return true }
    if isOneEdit(x, y) { return !isInflection(x, y) }
    // With the same first name, two slips in a long name are still one name.
    return a.first != nil && a.first == b.first && min(x.count, y.count) >= 7
      && isRearranged(x, y)
  }

  /// Whether two names have the same letters but for how often they are doubled or in which order
  /// neighbours stand: "Morrison", "Morisson".
  private static func isRearranged(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    withoutDoubles(x) == withoutDoubles(y) || x.count == y.count && x.sorted() == y.sorted()
  }

  private static func withoutDoubles(_ name: [UInt8]) -> [UInt8] {
    name.enumerated().filter { $0.offset == 0 || name[$0.offset - 1] != $0.element }.map(\.element)
  }

  /// The bytes of a name without the accents that are common in names in the Latin script.
  private static func folded(_ name: String) -> [UInt8] {
    if name.utf8.allSatisfy({ $0 < 0x80 }) { return Array(name.utf8) }
    return name.unicodeScalars.flatMap { scalar -> [UInt8] in
      if let base = accents[scalar] { return [base] }
      return Array(String(scalar).utf8)
    }
  }

  private static let accents: [Unicode.Scalar: UInt8] = {
    var table: [Unicode.Scalar: UInt8] = [:]
    let rows: [(StaticString, String)] = [
      ("a", "áàâäãåā"), ("c", "çćč"), ("e", "éèêëēę"), ("i", "íìîïī"), ("n", "ñńň"),
      ("o", "óòôöõøō"), ("s", "śšş"), ("u", "úùûüū"), ("y", "ýÿ"), ("z", "źžż"), ("l", "ł"),
    ]
    for (base, letters) in rows {
      for scalar in letters.unicodeScalars { table[scalar] = base.utf8Start[0] }
    }
    return table
  }()

  /// A final "s", or "a" for a woman of the family, is another form and no slip.
  private static func isInflection(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    let (short, long) = x.count < y.count ? (x, y) : (y, x)
    if long.count == short.count + 1, long.starts(with: short) { return true }
    return x.count == y.count && x.dropLast() == y.dropLast()
      && isVowel(x[x.count - 1]) && isVowel(y[y.count - 1])
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

  /// One letter added, left out, changed, or two neighbours exchanged.
  private static func isOneEdit(_ x: [UInt8], _ y: [UInt8]) -> Bool {
    let (short, long) = x.count <= y.count ? (x, y) : (y, x)
    var start = 0
    while start < short.count, short[start] == long[start] { start += 1 }
    var end = 0
    while end < short.count - start, short[short.count - 1 - end] == long[long.count - 1 - end] {
      end += 1
    }
    let a = short.count - start - end
    let b = long.count - start - end
    if a <= 1, b <= 1 { return true }
    return a == 2 && b == 2 && short[start] == long[start + 1] && short[start + 1] == long[start]
  }
}
