/// A date as it stands in the text, perhaps with gaps.
struct DateReading {
  var year: Int?
  /// The year as it is written in values where only its last two figures are sure: `XX35`.
  var vagueYear: String?
  var month: Int?
  var day: Int?
  /// A second date, of a span.
  var endYear: Int?
  var endMonth: Int?
  var endDay: Int?
  /// The lexeme after the date.
  var next: Int

  var hasEnd: Bool { endYear != nil || endMonth != nil || endDay != nil }

  /// `2016-11-24`, `2016-11`, `2016`, `XXXX-11-24`.
  var value: String { Self.value(vagueYear, year, month, day) }

  var endValue: String {
    Self.value(
      vagueYear, endYear ?? year, endMonth ?? (endDay == nil && endYear != nil ? nil : month),
      endDay)
  }

  private static func value(_ vague: String?, _ year: Int?, _ month: Int?, _ day: Int?) -> String {
    var value = vague ?? year.map(ISODate.year) ?? "XXXX"
    guard let month else { return value }
    value += "-" + ISODate.two(month)
    if let day { value += "-" + ISODate.two(day) }
    return value
  }
}

/// A time of day as it stands in the text.
struct TimeReading {
  var hour: Int
  var minute: Int?
  var second: Int?
  var zone: String?
  var next: Int

  /// `T14:13`, `T19`, `T07:56:35`.
  var value: String {
    var value = "T" + ISODate.two(hour)
    if let minute { value += ":" + ISODate.two(minute) }
    if let second { value += ":" + ISODate.two(second) }
    return value
  }
}
