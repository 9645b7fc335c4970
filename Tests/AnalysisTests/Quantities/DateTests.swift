import Analysis
import Testing

@Suite struct DateTests {
  @Test(
    "Dates and times in the forms of newspapers",
    arguments: [
      ("On Nov. 24, 2016.", ["Nov. 24, 2016 | date 2016-11-24"]),
      ("On 24 November 2016.", ["24 November 2016 | date 2016-11-24"]),
      ("On the 4th of March.", ["4th of March | date XXXX-03-04"]),
      ("In November 2016.", ["November 2016 | date 2016-11"]),
      ("On 2016-11-24.", ["2016-11-24 | date 2016-11-24"]),
      ("On 24/11/2016.", ["24/11/2016 | date 2016-11-24"]),
      ("On 13.5.2015.", ["13.5.2015 | date 2015-05-13"]),
      ("In 2016 it rained.", ["2016 | date 2016"]),
      ("In the 1990s.", ["1990s | date 1990..1999"]),
      ("In the ’90s.", ["’90s | date 1990..1999"]),
      ("In 2014-15 it grew.", ["2014-15 | date 2014..2015"]),
      ("From 2014 to 2018.", ["2014 to 2018 | date 2014..2018"]),
      ("In the 20th century.", ["20th century | date 1901..2000"]),
      ("In the summer of 2016.", ["summer of 2016 | date 2016"]),
      ("In Q3 2016.", ["Q3 2016 | date 2016-07..2016-09"]),
      ("In the third quarter of 2016.", ["third quarter of 2016 | date 2016-07..2016-09"]),
      ("In 49 BC.", ["49 BC | date -0048"]),
      ("Easter 2018.", ["Easter 2018 | date 2018-04-01"]),
      ("On November 19-20, 2016.", ["November 19-20, 2016 | date 2016-11-19..2016-11-20"]),
      (
        "Published Thursday, Nov. 24, 2016 2:13PM EST",
        ["Thursday, Nov. 24, 2016 2:13PM EST | date 2016-11-24T14:13 EST"]
      ),
      ("At 7 p.m. it began.", ["7 p.m. | time T19"]),
      ("At 9:01 p.m. Pacific time.", ["9:01 p.m. Pacific time | time T21:01 Pacific time"]),
      ("At 1535 GMT.", ["1535 GMT | time T15:35 GMT"]),
      ("At noon.", ["noon | time T12"]),
      ("At half past seven.", ["half past seven | time T07:30"]),
      ("From 10 a.m. to 4 p.m. daily.", ["10 a.m. to 4 p.m. | time T10..T16"]),
    ])
  func date(_ text: String, _ expected: [String]) {
    #expect(figures(text) == expected)
  }

  @Test(
    "Relative dates are resolved against the article's own date",
    arguments: [
      ("They met on Thursday.", "2016-11-24"), ("They met on Friday.", "2016-11-18"),
      ("They will meet on Friday.", "2016-11-25"), ("They met yesterday.", "2016-11-23"),
      ("They meet tomorrow.", "2016-11-25"), ("It is out today.", "2016-11-24"),
      ("They met last week.", "2016-11-14/2016-11-20"),
      ("They meet next week.", "2016-11-28/2016-12-04"), ("It came earlier this year.", "2016"),
      ("It came last year.", "2015"), ("They meet next month.", "2016-12"),
      ("It came last Thursday.", "2016-11-17"), ("It came last night.", "2016-11-23"),
      ("It came last May.", "2016-05"), ("It is the worst this decade.", "2010/2019"),
      ("They met Monday at 9 p.m. in Leeds.", "2016-11-21T21"),
    ])
  func relative(_ text: String, _ resolved: String) {
    let mention = checkInput(text).1.first
    #expect(mention?.quantity?.isRelative == true)
    #expect(mention?.quantity?.resolved == resolved)
    #expect(mention?.quantity?.extent == .unresolved)
  }

  @Test("Without the article's date a relative date stays unresolved")
  func unresolved() {
    #expect(figures("They met last week.") == ["last week | date relative"])
  }

  @Test("“Two years ago” is a length of time with the year that it means")
  func ago() {
    let expected = ["Two years | duration 2 year = 2014"]
    #expect(figures("Two years ago it rained.", published: "2016-11-24") == expected)
  }

  @Test("A date without a year keeps its gap and has the nearest year beside it")
  func nearestYear() {
    let expected = ["Dec. 2 | date XXXX-12-02 = 2015-12-02"]
    #expect(figures("It came on Dec. 2.", published: "2016-11-24") == expected)
  }
}
