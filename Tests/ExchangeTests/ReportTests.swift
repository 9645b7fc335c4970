import Annotations
import Articles
import Desk
import Testing

@testable import Exchange

/// The reports for people.
@Suite struct ReportTests {
  @Test(arguments: [
    ("a<b>&\"", "a&lt;b&gt;&amp;&quot;"), ("\u{1b}[31m\u{7f}", "\u{241b}[31m\u{2421}"),
    ("\u{85}\u{fffe}", "\u{fffd}\u{fffd}"), ("a\r\nb", "a\nb"), ("🙂 大", "🙂 大"),
  ])
  func nothingInATextIsMarkup(_ text: String, _ html: String) {
    #expect(HTMLEscaping.escaped(text).unicodeScalars.elementsEqual(html.unicodeScalars))
  }

  @Test(arguments: [
    ("https://a.example/?x=1&y=\"", true), ("mailto:a@b.example", true), ("HTTP://a.example", true),
    ("javascript:alert(1)", false), ("data:text/html,x", false), (" https://a.example", false),
  ])
  func onlyHarmlessAddressesAreLinks(_ address: String, _ isLink: Bool) {
    #expect(HTMLEscaping.link(to: address).contains("<a ") == isLink)
  }

  @Test func aPageTellsEverythingOfAClaim() throws {
    let samples = try Samples()
    let (page, _, _) = try samples.export("html") { $0.isFolder = false }
    for part in [
      "Mostly true", "4 on a scale from 1, false, to 5, true", "Refutes:", "p. 3",
      "looked at <time datetime=\"2026-06-04\">4 June 2026</time>", "archived copy",
      "Checked by <bdi>Mirela 李</bdi>", "&lt;b&gt;&quot;she&quot;&lt;/b&gt;", "<header>",
      "<main id=\"main\">", "<footer>", "<nav ",
      "aria-label=\"Verdicts. True: 1, Mostly true: 1, False: 1",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(!page.contains("<script") && !page.contains("src="))
  }

  @Test func aReportCountsWhatTheWorklistCounts() throws {
    let samples = try Samples()
    let found = try ArticleFolder.articles(at: samples.articles)
    let index = FolderIndex(found)
    for (place, article) in found.enumerated() {
      index.take(FolderAnalysis.analysed(article), at: place)
      let checked = CheckedArticle(try Article(reading: article.path), named: "a")
      #expect(checked.progress == index.progress(of: place))
      #expect(checked.openClaims.count == checked.progress.openClaims)
    }
    #expect(index.worklist(WorkFilter()).count == index.progress.openClaims)
    let (_, files, _) = try samples.export("html")
    let page = try #require(files["index.html"])
    let progress = index.progress
    #expect(
      page.contains("\(progress.checkedClaims) of \(progress.claims)</strong> claims checked"))
  }

  @Test func aNewsroomsNamesOfVerdictsAreInReportsAndNotInData() throws {
    let samples = try Samples()
    let (page, _, _) = try samples.export("html") {
      $0.isFolder = false
      $0.verdictLabels = [.mostlyTrue: "Almost <right>"]
    }
    #expect(page.contains("Almost &lt;right&gt;"))
    #expect(!page.contains("Mostly true"))
    let (data, _, _) = try samples.export("jsonl") {
      $0.verdictLabels = [.mostlyTrue: "Almost right"]
    }
    #expect(data.contains("mostly-true"))
    #expect(!data.contains("Almost right"))
  }

  @Test func aFolderHasAPageOfAllArticles() throws {
    let (_, files, _) = try Samples().export("html")
    #expect(
      Set(files.keys) == ["index.html", "articles/market.html", "articles/sub/bridge.html"])
    let index = try #require(files["index.html"])
    #expect(index.contains("href=\"articles/sub/bridge.html\""))
    #expect(index.contains("Timeline of the checking"))
    #expect(try #require(files["articles/sub/bridge.html"]).contains("href=\"../../index.html\""))
  }

  @Test func theFirstPageShowsWhereArticlesContradictEachOther() throws {
    let samples = try Samples(files: [
      "a.txt": "The Halden reservoir held 41 per cent of its capacity on Monday.\n",
      "b.txt": "The Halden reservoir held 62 per cent of its capacity on Monday.\n",
      "c.txt": "Nothing of the kind was said.\n",
    ])
    let index = try #require(try samples.export("html").files["index.html"])
    let section = try #require(index.split(separator: "id=\"contradictions\"").dropFirst().first)
    for part in ["41 per cent", "62 per cent", "articles/a.html", "articles/b.html", ", but “"] {
      #expect(section.prefix(2000).contains(part), "\(part)")
    }
    #expect(try samples.export("html").files["index.html"] == index)
  }

  @Test func markdownOfTheArticleIsNotShown() throws {
    let (_, files, _) = try Samples().export("html")
    let page = try #require(files["articles/sub/bridge.html"])
    #expect(page.contains("<strong><span class=\"figure\" title="))
    #expect(!page.contains("**"))
  }

  @Test(arguments: [
    ("1. *a* _b_ `c` [d](e) <f> #g", "1\\. \\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) \\<f\\> \\#g"),
    ("- a", "\\- a"), ("plain", "plain"),
  ])
  func nothingInATextIsMarkdown(_ text: String, _ escaped: String) {
    #expect(MarkdownReportFormat.escaped(text) == escaped)
  }

  @Test func theMarkdownReportTellsOfSources() throws {
    let (text, _, _) = try Samples().export("markdown")
    #expect(
      text.contains(
        "- <https://statistics.example/1?a=1&b=2>, p. 3, refutes, “1,120 stalls, 大阪 🙂”, looked at 4 June 2026"
      ))
    #expect(text.contains("| Mostly true | 1 |"))
  }

  @Test func twoArticlesOfOneNameHaveTwoFiles() {
    var names = FileNames()
    let stems = ["a.txt", "A.md", "../a.txt", "..", "x/y.txt"].map {
      names.stem(for: $0, dropping: [".txt", ".md"])
    }
    #expect(stems == ["a", "A~2", "a~3", "article", "x/y"])
  }
}
