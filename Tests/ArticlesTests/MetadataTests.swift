import Testing

@testable import Articles

@Suite struct MetadataTests {
  private static let body =
    "\n\nThe mayor said on Tuesday that the bridge would open again before the end of the year, and "
    + "that the council would pay for most of it. Nobody else would say how much.\n"

  private func metadata(_ text: String, path: ArticlePath = "report.txt") -> ArticleMetadata {
    Article(path: path, text: text).metadata
  }

  @Test(
    "the headline is the first line or heading",
    arguments: [
      ("Bridge to open in May" + body, "Bridge to open in May"),
      ("  Bridge to open in May  \r\n\r\nText.", "Bridge to open in May"),
      ("\n\nBridge to open in May" + body, "Bridge to open in May"),
      ("Bridge to open, says U.S. envoy" + body, "Bridge to open, says U.S. envoy"),
      ("Bridge to open\nin May, council says" + body, "Bridge to open in May, council says"),
      ("June 4, 2024\n\nBridge to open in May" + body, "Bridge to open in May"),
      ("By Jane Doe\n\nBridge to open in May" + body, "Bridge to open in May"),
      ("https://example.org/a\nBridge to open in May" + body, "Bridge to open in May"),
      ("What now?" + body, "What now?"),
    ])
  func headline(text: String, title: String) {
    let found = metadata(text)
    #expect(found.title == title)
    #expect(found.titleRange != nil)
  }

  @Test(
    "the file's name stands in where the text begins with a paragraph",
    arguments: [
      body, "", "\n \n",
      "The mayor said the bridge would open again. The council agreed to pay for most of it, he said.",
      "HALDEN — The mayor said on Tuesday that the bridge would open again before the end of the year.",
      "The mayor said on Tuesday that the bridge would open again before the\nend of the year, and "
        + "that the council\nwould pay for\nmost of it.",
    ])
  func noHeadline(text: String) {
    let found = metadata(text, path: "news/report 7.txt")
    #expect(found.title == "report 7.txt")
    #expect(found.titleRange == nil)
  }

  @Test(
    "a Markdown headline is shown without its marks",
    arguments: [
      ("# A *big* [day](x)\n\nText", "A big day"),
      ("A big day\n=========\n\nText", "A big day"),
      ("## Kicker\n\nText", "Kicker"),
      ("**A big day**\n\nText text.", "A big day"),
      ("*By Jane Doe*\n\n# A big day\n\nText", "A big day"),
      ("---\ntitle: From above\n---\n# A big day\n", "A big day"),
      ("---\ntitle: \"From above: all\"\n---\n" + body, "From above: all"),
      ("# A \\*big\\* day", "A *big* day"),
    ])
  func markdownHeadline(text: String, title: String) {
    #expect(metadata(text, path: "a.md").title == title)
  }

  @Test(
    "the byline is what follows By, or a name with its office below the headline",
    arguments: [
      ("By Jane Doe", "Jane Doe"),
      ("BY JANE DOE", "JANE DOE"),
      ("by Jane Doe", "Jane Doe"),
      ("By Jane Doe and John Smith, Staff Writer", "Jane Doe and John Smith, Staff Writer"),
      ("By Jane Doe, court reporter", "Jane Doe, court reporter"),
      ("By Åse Lindtvedt and Łukasz Wróbel", "Åse Lindtvedt and Łukasz Wróbel"),
      ("By Ludwig van der Berg", "Ludwig van der Berg"),
      ("By Jane Doe | June 4, 2024", "Jane Doe"),
      ("By Jane Doe on June 4, 2024", "Jane Doe"),
      ("By Jane Doe jane.doe@example.org", "Jane Doe"),
      ("An obituary by Jane Doe", "Jane Doe"),
      ("Written by Jane Doe", "Jane Doe"),
      ("Posted by Jane Doe on June 4, 2024", "Jane Doe"),
      ("Author: Jane Doe", "Jane Doe"),
      ("From our correspondent in Rome", "our correspondent"),
      ("Jane Doe, The Daily", "Jane Doe, The Daily"),
      ("Jane Doe, Local Democracy Correspondent", "Jane Doe, Local Democracy Correspondent"),
      ("Jane Doe\nJune 4, 2024", "Jane Doe"),
      ("Jane Doe | June 4, 2024", "Jane Doe"),
    ])
  func byline(line: String, expected: String) {
    #expect(metadata("Bridge to open in May\n\n" + line + Self.body).byline == expected)
  }

  @Test(
    "other lines are no byline",
    arguments: [
      "By Friday the river had risen by two metres.", "By the river", "By 2016 all was over",
      "By June, the bridge will be open", "Photographs by Jane Doe", "City Council",
      "The river rose by two metres",
    ])
  func noByline(line: String) {
    #expect(metadata("Bridge to open in May\n\n" + line + Self.body).byline == nil)
  }

  @Test(
    "the place stands before a dash",
    arguments: [
      ("OTTAWA — The mayor said so.", "OTTAWA"),
      ("OTTAWA - The mayor said so.", "OTTAWA"),
      ("OTTAWA -- The mayor said so.", "OTTAWA"),
      ("OTTAWA – “No,” said the mayor.", "OTTAWA"),
      ("ST. JOHN’S, N.L. — The mayor said so.", "ST. JOHN’S, N.L."),
      ("RIO DE JANEIRO — The mayor said so.", "RIO DE JANEIRO"),
      ("ZÜRICH, Switzerland (AP) — The mayor said so.", "ZÜRICH, Switzerland"),
      ("VANCOUVER and TORONTO — The Globe and Mail", "VANCOUVER and TORONTO"),
      ("HALDEN, June 4 (NordNews) — The mayor said so.", "HALDEN"),
      ("LONDON (Reuters) - The mayor said so.", "LONDON"),
      ("London, June 4 (Reuters) - The mayor said so.", "London"),
      ("London (Reuters) - The mayor said so.", "London"),
      ("PORT ELLERY, Nova Scotia, April 19, 2026", "PORT ELLERY, Nova Scotia"),
      ("By Jane Doe in Tressa", "Tressa"),
    ])
  func place(line: String, expected: String) {
    #expect(metadata("Bridge to open in May\n\n" + line + Self.body).place == expected)
  }

  @Test(
    "other dashes do not make a place",
    arguments: [
      "NATO — which has 32 members — said so.", "UPDATE — The bridge is open.",
      "The mayor — a tall man — said so.", "CITY-WIDE strikes began.",
      "BREAKING - The bridge is open.",
      "China — the country — said so.", "PS - The bridge is open.",
    ])
  func noPlace(line: String) {
    #expect(metadata("Bridge to open in May\n\n" + line + Self.body).place == nil)
  }

  @Test("a paper or agency stands in for a byline")
  func source() {
    #expect(metadata(Self.body + "\nOTTAWA — The Daily Report\n").byline == "The Daily Report")
    #expect(metadata("Title\n\nOTTAWA (AP) — The mayor said so.").byline == "AP")
  }

  @Test(
    "dates of publication are read in the forms that newspapers print",
    arguments: [
      ("Published Thursday, Nov. 24, 2016 2:13PM EST", "2016-11-24T14:13-05:00"),
      ("Posted: 4 June 2024, 09:15 BST", "2024-06-04T09:15+01:00"),
      ("Posted: 4 January 2024, 09:15 BST", "2024-01-04T09:15"),
      ("June 4, 2024", "2024-06-04"),
      ("2024-06-04T08:15:00Z", "2024-06-04T08:15:00Z"),
      ("2024-06-04", "2024-06-04"),
      ("2024-06-04 08:15", "2024-06-04T08:15"),
      ("2024-06-04T08:15:00.123+0200", "2024-06-04T08:15:00+02:00"),
      ("Tuesday 4 June 2024", "2024-06-04"),
      ("04 Jun 2024", "2024-06-04"),
      ("4th of June, 2024", "2024-06-04"),
      ("Tue., June 4th 2024 at 7:30 a.m. CEST", "2024-06-04T07:30+02:00"),
      ("27 March 2026, 11.40am", "2026-03-27T11:40"),
      ("Published 9:05 p.m. ET, June 4, 2024", "2024-06-04T21:05"),
      ("Published at 09:15 GMT on 4 June 2024", "2024-06-04T09:15Z"),
      ("June 4, 2024 | 12:00 AM (PDT)", "2024-06-04T00:00-07:00"),
      ("First published on 4 June 2024", "2024-06-04"),
      ("This article was published on 4 June 2024", "2024-06-04"),
      ("4.6.2024", "2024-06-04"),
      ("Published 24/11/2016", "2016-11-24"),
      ("Published Tue 04/06/2024", "2024-06-04"),
      ("Published: June 4, 2024 Updated: June 5, 2024", "2024-06-04"),
      ("Updated June 5, 2024\nPublished June 4, 2024", "2024-06-04"),
      ("Updated June 5, 2024", "2024-06-05"),
      ("By Jane Doe, June 4, 2024", "2024-06-04"),
      ("Toronto | June 4, 2024 | News", "2024-06-04"),
      ("OTTAWA, June 4, 2024 — The mayor said so.", "2024-06-04"),
      ("Date: 4 June 2024", "2024-06-04"),
    ])
  func published(line: String, expected: String) {
    let above = metadata("Bridge to open in May\n\n" + line + Self.body)
    #expect(above.published?.iso8601 == expected)
    let below = metadata("Bridge to open in May" + Self.body + "\n" + line)
    #expect(below.published?.iso8601 == expected)
  }

  @Test(
    "what is not a date of publication is not taken for one",
    arguments: [
      "It began on June 4, 2024.", "Published 3 hours ago", "Published 04/06/2024",
      "Published in 2016", "Retrieved 4 June 2024", "June 4", "31 June 2024", "June 2024",
      "The book, which Harper had published in London on June 4, 2024, tells of it, he said.",
      "He was born on 4 June 1924",
    ])
  func notPublished(line: String) {
    #expect(metadata("Bridge to open in May\n\n" + line + Self.body).published == nil)
  }

  @Test("the zone is kept as printed")
  func zone() {
    let published = metadata("Title\n\nPublished June 4, 2024 9 a.m. CST\n\nText.").published
    #expect(published?.zone == "CST")
    #expect(published?.time == "09:00")
    #expect(published?.iso8601 == "2024-06-04T09:00")
  }

  @Test("front matter tells title, author, place and date")
  func frontMatter() {
    let text = """
      ---
      Title: 'Bridge: open'
      authors:
        - Jane Doe
        - "John Smith"
      location: Halden
      date: 2024-06-04T08:15:00Z
      tags: [a, b]
      ---
      """
    let found = metadata(text + Self.body, path: "a.md")
    #expect(found.title == "Bridge: open")
    #expect(found.byline == "Jane Doe and John Smith")
    #expect(found.place == "Halden")
    #expect(found.published?.iso8601 == "2024-06-04T08:15:00Z")
  }

  @Test("an article that states nothing of itself has its file's name alone")
  func nothing() {
    #expect(metadata(Self.body) == ArticleMetadata(title: "report.txt"))
  }

  @Test("a day given with the text counts where the text states none")
  func givenDate() {
    let day = CalendarDate(year: 2020, month: 1, day: 2)
    let without = Article(path: "-", text: "Bridge to open" + Self.body, published: day)
    #expect(without.metadata.published?.iso8601 == "2020-01-02")
    let with = Article(path: "-", text: "Bridge\n\nJune 4, 2024" + Self.body, published: day)
    #expect(with.metadata.published?.iso8601 == "2024-06-04")
  }
}
