/// A date as newspapers print it, found in a line of text.
struct WrittenDate {
  let published: PublicationTime

  /// Where it stands, as indices of the line's scalars.
  let range: Range<Int>

  /// The first whole date at or after an index; nil where the line has none. A date without its
  /// year is none.
  ///
  /// Read are `Nov. 24, 2016`, `24 November 2016`, `2016-11-24`, `24.11.2016`, and `24/11/2016`
  /// where the day cannot be the month; with the day of the week and with the time and zone before
  /// or after it.
  static func first(in line: [Unicode.Scalar], from start: Int = 0) -> WrittenDate? {
    guard line[start...].contains(where: \.isDigit) else { return nil }
    for index in start..<line.count where mayBegin(line[index]) {
      let isStart = index == 0 || !line[index - 1].isLetterOrDigit
      if isStart, let date = WrittenDate(line, at: index) { return date }
    }
    return nil
  }

  /// Digits, and the first letters of days, months, noon and midnight.
  private static func mayBegin(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.isASCII else { return false }
    switch scalar.value | 0x20 {
    case 0x30...0x39, 0x61, 0x64, 0x66, 0x6A, 0x6D...0x6F, 0x73, 0x74, 0x77: return true
    default: return false
    }
  }

  /// Reads a date, or a time and a date, that begins at an index.
  init?(_ line: [Unicode.Scalar], at start: Int) {
    var cursor = LineCursor(line, at: start)
    let leadingTime = WrittenTime(&cursor)
    if leadingTime != nil {
      cursor.skipSeparators()
      if cursor.skipWord("on") { cursor.skipSpaces() }
    }
    guard let day = Self.readDay(&cursor) else { return nil }
    var time = leadingTime
    if time == nil { time = Self.readTimeAfterDay(&cursor) }
    published = PublicationTime(date: day, time: time?.time, zone: time?.zone)
    range = start..<cursor.index
  }

  // MARK: Time

  private static func readTimeAfterDay(_ cursor: inout LineCursor) -> WrittenTime? {
    var ahead = cursor
    if ahead.next == "T" || ahead.next == "t" {
      ahead.advance()
    } else {
      ahead.skipSeparators()
      if ahead.skipWord("at") { ahead.skipSeparators() }
    }
    guard let time = WrittenTime(&ahead) else { return nil }
    cursor = ahead
    return time
  }

  // MARK: Day

  private static func readDay(_ cursor: inout LineCursor) -> CalendarDate? {
    var weekday: Int?
    var ahead = cursor
    if let day = CalendarWords.weekday(ahead.readWord()) {
      weekday = day
      ahead.skip(".")
      ahead.skipSeparators()
      if ahead.skipWord("the") { ahead.skipSeparators() }
      cursor = ahead
    }
    return readMonthFirst(&cursor) ?? readNumberFirst(&cursor, weekday: weekday)
  }

  /// `Nov. 24, 2016`, `November 24th 2016`.
  private static func readMonthFirst(_ cursor: inout LineCursor) -> CalendarDate? {
    var ahead = cursor
    guard let month = CalendarWords.month(ahead.readWord()) else { return nil }
    ahead.skip(".")
    ahead.skipSpaces()
    guard let day = ahead.readDayNumber() else { return nil }
    ahead.skip(",")
    ahead.skipSpaces()
    guard let year = ahead.readYear() else { return nil }
    cursor = ahead
    return CalendarDate(year: year, month: month, day: day)
  }

  private static func readNumberFirst(_ cursor: inout LineCursor, weekday: Int?) -> CalendarDate? {
    var ahead = cursor
    guard let first = ahead.readNumber() else { return nil }
    let date =
      first.digits == 4
      ? readYearFirst(&ahead, year: first.value)
      : readDayFirst(&ahead, first: first.value, weekday: weekday)
    if date != nil { cursor = ahead }
    return date
  }

  /// `2016-11-24`, `2016/11/24`.
  private static func readYearFirst(_ cursor: inout LineCursor, year: Int) -> CalendarDate? {
    guard let mark = cursor.next, "-/.".unicodeScalars.contains(mark) else { return nil }
    cursor.advance()
    guard let month = cursor.readNumber(), cursor.next == mark else { return nil }
    cursor.advance()
    guard let day = cursor.readNumber(), month.digits <= 2, day.digits <= 2 else { return nil }
    return CalendarDate(year: year, month: month.value, day: day.value)
  }

  /// `24 November 2016`, `24th of November, 2016`, `24-Nov-2016`, `24.11.2016`, `24/11/2016`.
  private static func readDayFirst(
    _ cursor: inout LineCursor, first: Int, weekday: Int?
  ) -> CalendarDate? {
    if let mark = cursor.next, "./-".unicodeScalars.contains(mark) {
      var ahead = cursor
      ahead.advance()
      if let second = ahead.readNumber(), ahead.next == mark {
        ahead.advance()
        guard let year = ahead.readYear() else { return nil }
        cursor = ahead
        return numericDate(first, second.value, year: year, mark: mark, weekday: weekday)
      }
    }
    cursor.skipOrdinalEnding()
    cursor.skip(".")
    cursor.skip("-")
    cursor.skipSpaces()
    if cursor.skipWord("of") { cursor.skipSpaces() }
    guard let month = CalendarWords.month(cursor.readWord()) else { return nil }
    cursor.skip(".")
    cursor.skip("-")
    cursor.skip(",")
    cursor.skipSpaces()
    guard let year = cursor.readYear() else { return nil }
    return CalendarDate(year: year, month: month, day: first)
  }

  /// Points put the day first. Slashes and hyphens do in most of the world and not in the United
  /// States, so that the date counts only where one reading is possible.
  private static func numericDate(
    _ first: Int, _ second: Int, year: Int, mark: Unicode.Scalar, weekday: Int?
  ) -> CalendarDate? {
    let dayFirst = CalendarDate(year: year, month: second, day: first)
    if mark == "." { return dayFirst }
    let readings = [dayFirst, CalendarDate(year: year, month: first, day: second)]
      .compactMap { $0 }.filter { weekday == nil || $0.weekday == weekday }
    return Set(readings).count == 1 ? readings.first : nil
  }
}

/// Names of days and months.
enum CalendarWords {
  /// 1 is Monday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  /// 1 to 12.
  static func month(_ word: String) -> Int? { months[word] }

  private static let weekdays = table([
    ["monday", "mon"], ["tuesday", "tue", "tues"], ["wednesday", "wed", "weds"],
    ["thursday", "thu", "thur", "thurs"], ["friday", "fri"], ["saturday", "sat"],
    ["sunday", "sun"],
  ])

  private static let months = table([
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sep", "sept"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ])

  private static func table(_ names: [[String]]) -> [String: Int] {
    var table: [String: Int] = [:]
    for (index, spellings) in names.enumerated() {
      for spelling in spellings { table[spelling] = index + 1 }
    }
    return table
  }
}
