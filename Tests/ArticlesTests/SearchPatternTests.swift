import Testing

@testable import Articles

/// Regular expressions: what they find, what they refuse, and that no pattern takes for ever.
@Suite struct SearchPatternTests {
  private func hits(_ pattern: String, _ text: String) throws -> [String] {
    let article = ArticleText(text)
    let pattern = try SearchPattern(pattern)
    return pattern.searcher().hits(in: article).map { article.string($0) }
  }

  @Test(
    "a pattern finds what it says",
    arguments: [
      ("a.c", "abc a\nc adc", ["abc", "adc"]),
      ("ab*c", "ac abc abbbc", ["ac", "abc", "abbbc"]),
      ("ab+?", "abbb", ["ab"]),
      ("a|ab", "ab", ["a"]),
      ("ab|a", "ab", ["ab"]),
      ("(ab)+", "ababx", ["abab"]),
      ("x*", "aaxxb", ["xx"]),
      ("(a|b)*c", "ababc", ["ababc"]),
      ("a{2,3}", "aaaaa a", ["aaa", "aa"]),
      ("a{2}", "aaaaa", ["aa", "aa"]),
      ("a{,2}b", "aaab", ["aab"]),
      ("a{2", "a{2", ["a{2"]),
      ("^the", "the the\nthe", ["the", "the"]),
      ("end$", "end end\r\nend\nendless", ["end", "end"]),
      ("\\d+ per cent", "41 per cent, 5 percent, 60 per\ncent", ["41 per cent", "60 per\ncent"]),
      ("\\$\\d+(\\.\\d+)?", "$94 and $3.25.", ["$94", "$3.25"]),
      ("\\bcat\\b", "cat concat cats cat", ["cat", "cat"]),
      ("\\<cat", "cat concat cats", ["cat", "cat"]),
      ("cat\\>", "cat concat cats", ["cat", "cat"]),
      ("\\Bcat", "cat concat", ["cat"]),
      ("\\bélan\\b", "élan, élans, l’élan", ["élan", "élan"]),
      ("[A-Z]\\w+", "Ada and Åse, Émile", ["Ada"]),
      ("\\p{Lu}\\w+", "Ada and Åse, Émile", ["Ada", "Åse", "Émile"]),
      ("[^a-z ]+", "ab 12\n3", ["12", "3"]),
      ("[[:digit:],]+", "1,150 or 7", ["1,150", "7"]),
      ("[]x]", "a]x", ["]", "x"]),
      ("[a\\-z]+", "a-z b", ["a-z"]),
      ("\\w+", "naïve Ärger 東京", ["naïve", "Ärger", "東京"]),
      ("school", "School SCHOOL", ["School", "SCHOOL"]),
      ("School|x", "school School", ["School"]),
      ("(?i)School", "school School", ["school", "School"]),
      ("\\cSchool", "school School", ["school", "School"]),
      ("\\Cschool", "school School", ["school"]),
      ("école+", "ÉCOLE école", ["ÉCOLE", "école"]),
      ("σ+", "ΣΣς", ["ΣΣς"]),
      ("kelvin|x", "\u{212A}elvin", ["\u{212A}elvin"]),
      ("don't|x", "don’t", ["don’t"]),
      ("\\s+x", "a \n x", [" \n x"]),
      ("a b.", "a\nb1 a\n\nb2 a  b3", ["a\nb1", "a  b3"]),
      ("\\x41\\u{E9}", "Aé", ["Aé"]),
      ("(?:a|b)(?i:c)", "aC bc", ["aC", "bc"]),
      ("a.*q|a", "aaa", ["a", "a", "a"]),
      ("(a*)*b", "aab", ["aab"]),
      ("(|a)+b", "aab", ["aab"]),
      ("😀+", "a😀😀", ["😀😀"]),
      ("3\\.5", "3.5 345", ["3.5"]),
      ("^", "ab\ncd", []),
    ])
  func finds(pattern: String, text: String, expected: [String]) throws {
    #expect(try hits(pattern, text) == expected)
  }

  @Test(
    "what is wrong with a pattern is said",
    arguments: [
      ("(foo", "( is never closed"), ("foo)", ") closes nothing"), ("[a-", "[ is never closed"),
      ("*a", "* repeats nothing"), ("a{3,2}", "{3,2} counts backwards"),
      ("a{2000}", "a count is at most 1000"), ("\\", "\\ stands at the end"),
      ("(a)\\1", "\\1 refers back, which is not supported"),
      ("(?=a)", "looking ahead or behind is not supported"), ("[z-a]", "a range runs backwards"),
      ("\\p{Xx}", "\\p{Xx} is not known"), ("\\q", "\\q is not known"),
      ("((a{900}){900})", "the pattern is too large; smaller counts help"),
    ])
  func refuses(pattern: String, reason: String) {
    let error = #expect(throws: PatternError.self) { try SearchPattern(pattern) }
    #expect(error?.reason == reason)
  }

  /// A backtracking engine needs longer than the world is old for these.
  @Test(
    "no pattern takes for ever",
    arguments: ["(a*)*c", "(a|aa)+$x", "(a?){50}a{50}b", "(.*)(.*)(.*)(.*)(.*)x1"])
  func neverBlowsUp(pattern: String) throws {
    #expect(try hits(pattern, String(repeating: "a", count: 20_000)) == [])
  }

  @Test("states beyond those that are kept are made anew and find the same")
  func forgetsStates() throws {
    // Two to the 14 states, more than are kept.
    let text = (0..<60_000).map { $0 * $0 % 7 % 2 == 0 ? "a" : "b" }.joined() + "c"
    let found = try hits("a[ab]{14}c", text)
    let expected = text.utf8.dropLast().dropLast(14).last == UInt8(ascii: "a") ? 1 : 0
    #expect(found.count == expected)
  }

  @Test("a search in steps finds what a search at once finds", arguments: [1, 3, 7, 64])
  func steps(size: Int) throws {
    let article = ArticleText(String(repeating: "één 12 twee\n345 drie ", count: 40))
    let searcher = try SearchPattern("\\d+ \\w+|e+n").searcher()
    var found: [Range<Int>] = []
    var start = 0
    while start < article.bytes.count {
      let limit = start + size
      if let hit = searcher.next(in: article, from: start, startingBefore: limit) {
        found.append(hit)
        start = hit.upperBound
      } else {
        start = limit
        while start < article.bytes.count, article.bytes[start] & 0xC0 == 0x80 { start += 1 }
      }
    }
    #expect(found == searcher.hits(in: article))
    #expect(found.count == 80)
  }

  @Test("case folding pairs what Unicode pairs, and nothing more")
  func folding() {
    for (letters) in ["Kk\u{212A}", "Ss\u{17F}", "Σσς", "µΜμ", "ǅǄǆ", "Ｚｚ", "𐐀𐐨", "ẞß", "Ꭰꭰ"] {
      let folded = Set(letters.unicodeScalars.map { CaseFolding.folded($0.value) })
      #expect(folded.count == 1, "\(letters)")
    }
    #expect(CaseFolding.folded(0x131) == 0x131)
    #expect(CaseFolding.folded(0x130) == 0x130)
  }

  @Test("a hit longer than those that are looked for ends the search for it, not the search")
  func longHits() throws {
    let line = String(repeating: "a", count: PatternSearcher.longestHit + 100)
    #expect(try hits("b.*z|end", "b" + line + "z\nend") == ["end"])
  }
}
