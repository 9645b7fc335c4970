import Testing

@testable import Articles

@Suite struct TokenizerTests {
  /// A text and its tokens with a bar between them.
  static let cases: [(text: String, tokens: String)] = [
    // Abbreviations and initials
    ("Mr. Morris left.", "Mr.|Morris|left|."),
    ("Dr. Philpott and Ms. Lee", "Dr.|Philpott|and|Ms.|Lee"),
    ("Sgt. Chicoine", "Sgt.|Chicoine"),
    ("Lt. Gov. Dan Patrick", "Lt.|Gov.|Dan|Patrick"),
    ("Sen. Vernon White", "Sen.|Vernon|White"),
    ("B.C.’s Minister", "B.C.|’s|Minister"),
    ("the U.S. said", "the|U.S.|said"),
    ("U.S.-led forces", "U.S.|-|led|forces"),
    ("the U.N.'s envoy", "the|U.N.|'s|envoy"),
    ("at 10 a.m. on", "at|10|a.m.|on"),
    ("9 p.m.", "9|p.m."),
    ("J. Smith", "J.|Smith"),
    ("J.K. Rowling", "J.K.|Rowling"),
    ("George W. Bush", "George|W.|Bush"),
    ("a Ph.D. thesis", "a|Ph.D.|thesis"),
    ("Nov. 24", "Nov.|24"),
    ("Thursday, Nov. 24, 2016", "Thursday|,|Nov.|24|,|2016"),
    ("Acme Inc. and Foo Ltd. merged", "Acme|Inc.|and|Foo|Ltd.|merged"),
    ("St. John's", "St.|John|'s"),
    ("Mt. Everest", "Mt.|Everest"),
    ("No. 10", "No.|10"),
    ("He said no.", "He|said|no|."),
    ("p. 3", "p.|3"),
    ("vitamin C. The drug", "vitamin|C|.|The|drug"),
    ("etc.", "etc."),
    ("Smith et al. found", "Smith|et|al.|found"),
    ("Wash. and Calif.", "Wash.|and|Calif."),
    ("I wash. You dry.", "I|wash|.|You|dry|."),
    ("They may. We did.", "They|may|.|We|did|."),
    ("Gen. Prayut", "Gen.|Prayut"),
    ("Jr. and Sr.", "Jr.|and|Sr."),
    ("Rev. Jesse Jackson", "Rev.|Jesse|Jackson"),
    ("vs. Chelsea", "vs.|Chelsea"),
    ("approx. 5", "approx.|5"),
    ("A.P. Moller", "A.P.|Moller"),
    ("the F.B.I. agent", "the|F.B.I.|agent"),
    // Possessives and apostrophes
    ("Canada’s", "Canada|’s"),
    ("Canada's", "Canada|'s"),
    ("CANADA'S", "CANADA|'S"),
    ("the Stones’ tour", "the|Stones|’|tour"),
    ("the girls' team", "the|girls|'|team"),
    ("O'Brien", "O'Brien"),
    ("O’Brien’s", "O’Brien|’s"),
    ("D'Angelo", "D'Angelo"),
    ("don't", "don't"),
    ("can’t", "can’t"),
    ("it's", "it|'s"),
    ("we're", "we're"),
    ("rock 'n' roll", "rock|'|n|'|roll"),
    ("the '90s", "the|'|90s"),
    ("'s-Hertogenbosch", "'|s|-|Hertogenbosch"),
    ("McDonald's", "McDonald|'s"),
    ("Qur'an", "Qur'an"),
    // Hyphens, dashes, slashes
    ("34-year-old", "34|-|year|-|old"),
    ("Bailey-Ross", "Bailey|-|Ross"),
    ("vice-minister", "vice|-|minister"),
    ("al-Qaeda", "al|-|Qaeda"),
    ("89–93", "89|–|93"),
    ("2016-11-24", "2016|-|11|-|24"),
    ("a — b", "a|—|b"),
    ("word—word", "word|—|word"),
    ("yes--no", "yes|--|no"),
    ("10-day", "10|-|day"),
    ("F-16", "F|-|16"),
    ("COVID-19", "COVID|-|19"),
    ("and/or", "and|/|or"),
    ("11/24/2016", "11|/|24|/|2016"),
    ("non‑breaking", "non|‑|breaking"),
    ("pre- and post-war", "pre|-|and|post|-|war"),
    // Numbers
    ("1,234.5", "1,234.5"),
    ("1,234,567", "1,234,567"),
    ("$1.2", "$|1.2"),
    ("$1.2bn", "$|1.2|bn"),
    ("US$5", "US|$|5"),
    ("C$10 million", "C|$|10|million"),
    ("€3,50", "€|3,50"),
    ("£5m", "£|5|m"),
    ("60%", "60|%"),
    ("60 per cent", "60|per|cent"),
    ("2:13PM", "2:13|PM"),
    ("2:13 p.m.", "2:13|p.m."),
    ("10km", "10|km"),
    ("5°C", "5|°|C"),
    ("1st 2nd 3rd 21st 100th", "1st|2nd|3rd|21st|100th"),
    ("1990s", "1990s"),
    ("the 49ers", "the|49|ers"),
    ("G20", "G20"),
    ("3M", "3|M"),
    (".5", ".5"),
    ("a .22 rifle", "a|.22|rifle"),
    ("5½ miles", "5½|miles"),
    ("½ cup", "½|cup"),
    ("-5", "-|5"),
    ("+5", "+|5"),
    ("3-1", "3|-|1"),
    ("1.2.2020", "1.2.2020"),
    ("in 2016.", "in|2016|."),
    ("1, 2, 3", "1|,|2|,|3"),
    ("#1", "#|1"),
    ("50,000.", "50,000|."),
    ("10:30:05", "10:30:05"),
    ("١٢٣", "١٢٣"),
    // Quotation marks and brackets
    ("“turn the tide.”", "“|turn|the|tide|.|”"),
    ("\"Go!\" he said", "\"|Go|!|\"|he|said"),
    ("‘just a bunch’", "‘|just|a|bunch|’"),
    ("«Bonjour»", "«|Bonjour|»"),
    ("„Guten Tag“", "„|Guten|Tag|“"),
    ("「東京」", "「|東京|」"),
    ("``quoted''", "``|quoted|''"),
    ("(RCMP)", "(|RCMP|)"),
    ("[sic]", "[|sic|]"),
    ("'Yes,' she said", "'|Yes|,|'|she|said"),
    ("said: “No”", "said|:|“|No|”"),
    // Runs of signs
    ("Wait...", "Wait|..."),
    ("Wait…", "Wait|…"),
    ("What?!", "What|?!"),
    ("No!!!", "No|!!!"),
    ("* * *", "*|*|*"),
    ("a & b", "a|&|b"),
    ("AT&T", "AT&T"),
    ("R&D", "R&D"),
    ("Q&A session", "Q&A|session"),
    ("§ 5", "§|5"),
    ("© 2016 Reuters", "©|2016|Reuters"),
    ("x² + y²", "x²|+|y²"),
    // Addresses and handles
    ("https://example.org/a?b=1&c=2", "https://example.org/a?b=1&c=2"),
    ("see https://example.org.", "see|https://example.org|."),
    ("(http://example.org/x_(y))", "(|http://example.org/x_(y)|)"),
    ("www.example.org", "www.example.org"),
    ("example.com", "example.com"),
    ("Amazon.com said", "Amazon.com|said"),
    ("bbc.co.uk/news", "bbc.co.uk/news"),
    ("end.The next", "end|.|The|next"),
    ("him.It", "him|.|It"),
    ("a.moore@example.ac.uk", "a.moore@example.ac.uk"),
    ("write to jane-doe@example.com, please", "write|to|jane-doe@example.com|,|please"),
    ("@BBCNews", "@BBCNews"),
    ("#Brexit now", "#Brexit|now"),
    ("5 @ 3", "5|@|3"),
    ("user@localhost", "user|@|localhost"),
    // Emoji
    ("Good 😀!", "Good|😀|!"),
    ("👍🏽", "👍🏽"),
    ("👩‍👩‍👧‍👦 family", "👩‍👩‍👧‍👦|family"),
    ("🇨🇦🇺🇸", "🇨🇦|🇺🇸"),
    ("❤️", "❤️"),
    // White space and control characters
    ("a\u{00A0}b", "a|b"),
    ("10\u{202F}000", "10|000"),
    ("a\u{200B}b", "a|b"),
    ("\u{FEFF}a", "a"),
    ("a\0b", "a|b"),
    ("a\tb", "a|b"),
    ("\u{1B}[31mred", "[|31|mred"),
    ("co\u{00AD}operate", "co\u{00AD}operate"),
    ("\u{202E}abc\u{202C}", "abc"),
    ("", ""),
    ("   ", ""),
    ("\u{FFFD}", "\u{FFFD}"),
    // Other scripts
    ("Müller und Söhne", "Müller|und|Söhne"),
    ("Erdoğan’s", "Erdoğan|’s"),
    ("cafe\u{0301}s", "cafe\u{0301}s"),
    ("Владимир Путин.", "Владимир|Путин|."),
    ("2016年11月", "2016|年|11|月"),
    ("中国政府", "中国政府"),
    ("서울시", "서울시"),
    ("Αθήνα", "Αθήνα"),
    ("القاهرة", "القاهرة"),
    ("हिन्दी", "हिन्दी"),
    ("snake_case_name", "snake_case_name"),
    ("if (a->b == 0) {", "if|(|a|-|>|b|=|=|0|)|{"),
  ]

  @Test("a text is cut into its tokens", arguments: cases)
  func cutsTokens(text: String, tokens: String) {
    let article = ArticleText(text)
    let found = TokenizedText(article).tokens.map { article.string($0.range) }
    #expect(found.joined(separator: "|") == tokens)
  }

  static let kindCases: [(text: String, kind: TokenKind)] = [
    ("Ottawa", .word), ("’s", .punctuation), ("1,234", .number), ("21st", .number),
    ("(", .punctuation), ("$", .symbol), ("%", .symbol), ("example.com", .webAddress),
    ("a@example.com", .emailAddress), ("@name", .handle), ("😀", .emoji), ("中国", .word),
  ]

  @Test("the first token of a text is of its kind", arguments: kindCases)
  func tellsKind(text: String, kind: TokenKind) {
    #expect(TokenizedText(ArticleText(text)).tokens.first?.kind == kind)
  }

  @Test(
    "every visible character is in one token and none is split, whatever the bytes",
    arguments: UInt64(1)...60)
  func coversText(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    let alphabet = Array(
      "aZé’'.-–@#$%1½,:/ \n\u{0}\u{FFFD}😀👍🏽\u{200D}中Ж\u{301}\u{A0}&(".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<200 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(alphabet[Int(state >> 33) % alphabet.count])
    }
    let article = ArticleText(String(text))
    let tokenized = TokenizedText(article)
    var end = 0
    for token in tokenized.tokens {
      #expect(token.range.lowerBound >= end && !token.range.isEmpty)
      let gap = article.bytes[end..<token.range.lowerBound]
      #expect(gap.allSatisfy { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xA0 })
      #expect(article.bytes[token.range.lowerBound] & 0xC0 != 0x80)
      end = token.range.upperBound
    }
    #expect(tokenized.sentences.flatMap { Array($0) } == Array(tokenized.tokens.indices))
  }

  @Test("tokens that touch ranges left out are gone, and so are sentences without tokens")
  func leavesOut() {
    let article = ArticleText("*One* two.\n***\nThree")
    let tokenized = TokenizedText(article).without([0..<1, 4..<5, 11..<14])
    let found = tokenized.sentences.map { sentence in
      tokenized.tokens[sentence].map { article.string($0.range) }
    }
    #expect(found == [["One", "two", "."], ["Three"]])
  }

  @Test("a line of ten million bytes is cut in one go")
  func longLine() {
    let text = ArticleText(String(repeating: "The quick fox. ", count: 666_667))
    let tokenized = TokenizedText(text)
    #expect(tokenized.tokens.count == 666_667 * 4)
    #expect(tokenized.sentences.count == 666_667)
  }
}
