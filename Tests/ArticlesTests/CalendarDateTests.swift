import Testing

@testable import Articles

@Suite struct CalendarDateTests {
  @Test(
    "days that exist are read",
    arguments: [
      ("2016-11-24", 4), ("2016-11-24T14:13", 4), ("2024-02-29", 4), ("1970-01-01", 4),
      ("2000-02-29", 2), ("1582-10-15", 5), ("0001-01-01", 1), ("9999-12-31", 5),
    ])
  func reading(text: String, weekday: Int) {
    let date = CalendarDate(iso8601: text)
    #expect(date?.iso8601 == String(text.prefix(10)))
    #expect(date?.weekday == weekday)
  }

  @Test(
    "what is no day is not read",
    arguments: [
      "", "2016", "2016-11", "2016-13-01", "2016-00-01", "2016-11-31", "2023-02-29", "1900-02-29",
      "0000-01-01", "2016-11-2", "2016-11-24x", "２016-11-24", "16-11-24", "2016/11/24",
    ])
  func refusing(text: String) {
    #expect(CalendarDate(iso8601: text) == nil)
  }

  @Test("days are counted without a gap over four centuries")
  func counting() throws {
    var date = try #require(CalendarDate(year: 1800, month: 1, day: 1))
    var weekday = date.weekday
    for _ in 0..<146_097 {
      let next = try #require(date.adding(days: 1))
      #expect(next.dayNumber == date.dayNumber + 1)
      #expect(date < next)
      weekday = weekday % 7 + 1
      #expect(next.weekday == weekday)
      date = next
    }
    #expect(date.iso8601 == "2200-01-01")
  }

  @Test(
    "days are added over the ends of months and years",
    arguments: [
      ("2016-11-24", 7, "2016-12-01"), ("2016-12-31", 1, "2017-01-01"),
      ("2016-03-01", -1, "2016-02-29"), ("2016-11-24", 0, "2016-11-24"),
    ])
  func adding(start: String, days: Int, end: String) {
    #expect(CalendarDate(iso8601: start)?.adding(days: days)?.iso8601 == end)
  }

  @Test("beyond the years 1 to 9999 there is no day", arguments: [Int.max, Int.min, 10_000_000])
  func beyond(days: Int) {
    #expect(CalendarDate(year: 2000, month: 1, day: 1)?.adding(days: days) == nil)
  }
}
