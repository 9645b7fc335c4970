import Testing

@testable import Articles

@Suite struct MarkdownTests {
  /// The spans of a text, each as kind and text, and what is not prose.
  private func markup(_ text: String) -> (spans: [String], excluded: [String]) {
    let article = Article(path: "a.md", text: text)
    let spans = article.markup.map { span in
      let text = article.text.string(span.range)
      return switch span.kind {
      case .heading(let level): "h\(level) \(text)"
      case .link(let destination): "link \(text) > \(destination)"
      case .emphasis: "em \(text)"
      case .strong: "strong \(text)"
      case .code: "code \(text)"
      case .quotation: "quote \(text)"
      case .frontMatter: "front \(text)"
      case .html: "html \(text)"
      case .syntax: "syntax \(text)"
      case .hiddenSyntax: "hidden \(text)"
      }
    }
    return (spans, article.proseExclusions.map { article.text.string($0) })
  }

  @Test(
    "blocks are marked up",
    arguments: [
      (
        "# One *two* ##",
        ["syntax # ", "h1 One *two*", "hidden *", "em two", "hidden *", "syntax ##"]
      ),
      ("####### seven", []),
      ("#hash", []),
      ("Title\n=====", ["h1 Title", "syntax ====="]),
      ("Title\n---\n", ["h2 Title", "syntax ---"]),
      ("a\n\n---", ["syntax ---"]),
      ("* * *", ["syntax * * *"]),
      ("> a\n> b", ["quote > a", "syntax >", "quote > b", "syntax >"]),
      ("- a\n- b", ["syntax -", "syntax -"]),
      ("a\n14. b", []),
      ("a\n1. b", ["syntax 1."]),
      ("1. a\n2. b\n10) c", ["syntax 1.", "syntax 2.", "syntax 10)"]),
      ("1. a\n   2. b", ["syntax 1."]),
      ("- a\n14. b", ["syntax -", "syntax 14."]),
      ("- 1. a\n     14. b\n  2. c", ["syntax -", "syntax 1.", "syntax 2."]),
      (
        "> 1. a\n> 2. b",
        ["quote > 1. a", "syntax >", "syntax 1.", "quote > 2. b", "syntax >", "syntax 2."]
      ),
      ("1. a\n# T\nb\n14. c", ["syntax 1.", "syntax # ", "h1 T"]),
      ("2016 was", []),
      (
        "```c\n*x*\n```\n*y*",
        ["syntax ```c", "code *x*", "syntax ```", "hidden *", "em y", "hidden *"]
      ),
      ("~~~\n```\n~~~~", ["syntax ~~~", "code ```", "syntax ~~~~"]),
      ("a\n\n    x *y*\n", ["code x *y*"]),
      ("- a\n\n    b *c*", ["syntax -", "hidden *", "em c", "hidden *"]),
      ("<!-- a\n\n*b* -->\n*c*", ["html <!-- a", "html *b* -->", "hidden *", "em c", "hidden *"]),
      ("---\na: b\n---\n# T", ["front ---\na: b\n---", "syntax # ", "h1 T"]),
      ("---\n\na *b*", ["syntax ---", "hidden *", "em b", "hidden *"]),
      ("# T\r\n\r\n*a*\r\n", ["syntax # ", "h1 T", "hidden *", "em a", "hidden *"]),
    ])
  func blocks(text: String, expected: [String]) {
    #expect(markup(text).spans == expected)
  }

  @Test(
    "emphasis is where CommonMark has it",
    arguments: [
      ("*a*", ["em a"]), ("_a_", ["em a"]), ("**a**", ["strong a"]), ("__a__", ["strong a"]),
      ("***a***", ["em **a**", "strong a"]), ("*a **b** c*", ["em a **b** c", "strong b"]),
      ("5 * 3 * 2", []), ("snake_case_name", []), ("un*frigging*believable", ["em frigging"]),
      ("*a", []), ("a*", []), ("**a*", ["em a"]), ("*a*b*", ["em a"]),
      ("“*a*”", ["em a"]), ("*“a”*b", []), ("*a\nb*", ["em a\nb"]), ("\\*a*", []),
      ("*foo**bar*", ["em foo**bar"]), ("_(a)_", ["em (a)"]), ("**日本**", ["strong 日本"]),
    ])
  func emphasis(text: String, expected: [String]) {
    let spans = markup(text).spans.filter { $0.hasPrefix("em ") || $0.hasPrefix("strong ") }
    #expect(spans == expected)
  }

  @Test(
    "links and code are found, with what is not prose",
    arguments: [
      ("[a](http://x.y)", ["link a > http://x.y"], ["](http://x.y)"]),
      ("[a](<x y> \"t\")", ["link a > x y"], ["](<x y> \"t\")"]),
      ("[a](x(1).y)", ["link a > x(1).y"], ["](x(1).y)"]),
      ("[a]( x", [], []),
      ("![a](p.png)", ["link a > p.png"], ["](p.png)"]),
      ("[*a*](x)", ["link *a* > x", "em a"], ["](x)"]),
      ("[a [b](x) c](y)", ["link b > x"], ["](x)"]),
      ("[![a](p)](x)", ["link ![a](p) > x", "link a > p"], ["](p)](x)"]),
      ("<https://x.y>", ["link https://x.y > https://x.y"], ["<https://x.y>"]),
      ("<a@b.c>", ["link a@b.c > a@b.c"], ["<a@b.c>"]),
      ("a < b > c", [], []),
      ("a <b>c</b>", ["html <b>", "html </b>"], ["<b>", "</b>"]),
      ("`a` ``b`c``", ["code a", "code b`c"], ["`a`", "``b`c``"]),
      ("`a", [], []),
      ("*a `b*` c*", ["em a `b*` c", "code b*"], ["`b*`"]),
      ("[a]\n\n[A]: x 'y'\n", ["link a > x"], ["]", "[A]: x 'y'"]),
      ("[a][b c]\n\n[B  C]: x", ["link a > x"], ["][b c]", "[B  C]: x"]),
      ("[a][]\n\n[a]: x", ["link a > x"], ["][]", "[a]: x"]),
      ("[a]", [], []),
    ])
  func links(text: String, expected: [String], excluded: [String]) {
    let found = markup(text)
    #expect(
      found.spans.filter { !$0.hasPrefix("hidden ") && !$0.hasPrefix("syntax ") } == expected)
    #expect(found.excluded == excluded)
  }

  @Test("marks at the beginning of quoted lines do not end emphasis")
  func quotedEmphasis() {
    #expect(markup("> *a\n> b*").spans.contains("em a\n> b"))
  }

  @Test("plain text has no markup")
  func plainText() {
    let article = Article(path: "a.txt", text: "# *a*")
    #expect(article.markup.isEmpty)
    #expect(article.proseExclusions.isEmpty)
  }

  @Test(
    "hostile text is read in time that grows with its length",
    arguments: [
      "[", "![", "<!--", "*a_", "`a``", "](", "[a](", "<a ", "> ", "- ", "- + ", "[a](b \"c ",
    ])
  func hostile(piece: String) {
    let clock = ContinuousClock()
    let text = String(repeating: piece, count: 10_000)
    // A search that begins anew for each mark would take minutes.
    #expect(clock.measure { _ = Article(path: "a.md", text: text) } < .seconds(10))
  }

  @Test("spans lie in the text, on the ends of characters")
  func spansInText() {
    let text = "# é *日本* [x](ü)\n\n> **ö**\n```\n😀\n"
    let article = Article(path: "a.md", text: text)
    for span in article.markup {
      let string = article.text.string(span.range)
      #expect(!string.unicodeScalars.contains("\u{FFFD}"))
      #expect(!span.range.isEmpty)
    }
  }
}
