import Analysis
import Testing

@Suite struct WeekdayDateTests {
  @Test(
    "A weekday that the date did not fall on is flagged",
    arguments: [
      "They met on Friday, Nov. 24, 2016, in Ottawa.",
      "They met on Monday, Nov. 24, 2016.",
      "The vote was held on Tuesday, 24 November 2016.",
      "It opened on Sunday, July 4, 2015.",
      "The trial began Wednesday, March 3, 2014.",
      "Published Saturday, Jan. 1, 2016.",
      "It fell on Friday (Nov. 24, 2016).",
      "The storm of Nov. 24, 2016, a Sunday, was the worst.",
      "They left on Friday, December 25, 2014 2:13PM EST, and returned.",
      "The hearing is on Friday, Dec. 1.",
      "He was seen on Wednesday, Nov. 24.",
      "The shop closes on Tuesday 30 November 2016.",
      "Tue 2 March 2015 was the day.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.weekdayDate])
  }

  @Test(
    "A weekday that fits, or that nobody can be sure of, is not flagged",
    arguments: [
      "They met on Thursday, Nov. 24, 2016, in Ottawa.",
      "The vote was held on Thursday, 24 November 2016.",
      "It opened on Saturday, July 4, 2015.",
      "The trial began Monday, March 3, 2014.",
      "Published Friday, Jan. 1, 2016.",
      "It fell on Thursday (Nov. 24, 2016).",
      "The storm of Nov. 24, 2016, a Thursday, was the worst.",
      "The hearing is on Thursday, Dec. 1.",
      "He will speak on Wednesday, May 24.",
      "On Friday, 24 people met in 2016.",
      "It begins every Monday. Nov. 24, 2016 is a holiday.",
      "The shop closes on Wednesday 30 November 2016.",
      "In November 2016, on a Friday, they met.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }

  @Test("The message says which day it was")
  func message() {
    let check = checks("They met on Friday, Nov. 24, 2016.").first
    #expect(
      check?.message == "24 November 2016 was a Thursday, the text says Friday.")
  }
}

@Suite struct ImpossibleDateTests {
  @Test(
    "A day that no calendar has is flagged",
    arguments: [
      "The law takes effect on Feb. 30, 2017.",
      "It was signed on 31 April 2015.",
      "She arrived on June 31.",
      "The fire of Nov. 31, 2014, destroyed it.",
      "He was born on 31 September 1980.",
      "The report is dated Feb. 29, 2015.",
      "They married on February 31, 1999.",
      "It happened on 30 February.",
      "The bill passed on 2015-02-30.",
      "The deadline was 31/06/2015.",
      "The sale runs until April 31.",
      "The file says 29 February 1900.",
      "It closed on the 31st of November 2013.",
    ])
  func flags(_ text: String) {
    #expect(kinds(text) == [.impossibleDate])
  }

  @Test(
    "A day of the calendar is not flagged",
    arguments: [
      "The law takes effect on Feb. 28, 2017.",
      "It was signed on 30 April 2015.",
      "She arrived on June 30.",
      "The fire of Oct. 31, 2014, destroyed it.",
      "The report is dated Feb. 29, 2016.",
      "He was born on 29 February.",
      "They married on January 31, 1999.",
      "The file says 29 February 2000.",
      "The bill passed on 2015-12-31.",
      "In February 30 people died.",
      "Version 2.30 was released in June 31 times.",
      "The score was 30-31 in February.",
    ])
  func passes(_ text: String) {
    #expect(kinds(text) == [])
  }
}
