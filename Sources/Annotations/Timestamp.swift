/// Times as the file has them: xsd:dateTime in UTC, to the second, `2024-06-04T09:12:31Z`.
public enum Timestamp {
  /// The time so many seconds after 1970 (proleptic Gregorian, as POSIX counts them).
  public static func text(secondsSince1970 seconds: Int) -> String {
    let (days, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let (day, rest) = second < 0 ? (days - 1, second + 86_400) : (days, second)
    let (year, month, dayOfMonth) = civil(daysSince1970: day)
    func padded(_ value: Int, _ width: Int = 2) -> String {
      let digits = String(value)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month))-\(padded(dayOfMonth))"
      + "T\(padded(rest / 3600)):\(padded(rest / 60 % 60)):\(padded(rest % 60))Z"
  }

  /// Seconds since 1970 of a time in that form, fractions of a second cut off; nil for others.
  public static func secondsSince1970(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard isTime(bytes) else { return nil }
    func number(_ range: Range<Int>) -> Int {
      bytes[range].reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }
    let days = daysSince1970(year: number(0..<4), month: number(5..<7), day: number(8..<10))
    return days * 86_400 + number(11..<13) * 3600 + number(14..<16) * 60 + number(17..<19)
  }

  /// The same time or, where it is not one in our form, nil, one second later.
  static func secondAfter(_ text: String) -> String? {
    secondsSince1970(text).map { Timestamp.text(secondsSince1970: $0 + 1) }
  }

  /// Whether a text is a date, `2024-06-04`.
  public static func isDate(_ text: String) -> Bool { matches(Array(text.utf8), "dddd-dd-dd") }

  /// Whether a text is a time in our form; fractions of a second are allowed.
  public static func isTime(_ text: String) -> Bool { isTime(Array(text.utf8)) }

  private static func isTime(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 20, bytes.last == UInt8(ascii: "Z"),
      matches(Array(bytes[..<19]), "dddd-dd-ddTdd:dd:dd")
    else { return false }
    let fraction = bytes[19..<bytes.count - 1]
    if fraction.isEmpty { return true }
    return fraction.first == UInt8(ascii: ".") && fraction.count > 1
      && fraction.dropFirst().allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func matches(_ bytes: [UInt8], _ pattern: StaticString) -> Bool {
    guard bytes.count == pattern.utf8CodeUnitCount else { return false }
    for (index, byte) in bytes.enumerated() {
      let wanted = pattern.utf8Start[index]
      if wanted == UInt8(ascii: "d") ? byte < 0x30 || byte > 0x39 : byte != wanted { return false }
    }
    return true
  }

  /// A date as the midnight that begins it, since the file holds times only; others as they are.
  static func lengthened(_ text: String) -> String {
    isDate(text) ? text + midnight : text
  }

  /// The reverse of `lengthened`.
  static func shortened(_ text: String) -> String {
    text.utf8.count == 20 && text.hasSuffix(midnight) ? String(text.dropLast(midnight.count)) : text
  }

  private static let midnight = "T00:00:00Z"

  // The two conversions follow Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

  private static func civil(daysSince1970 days: Int) -> (year: Int, month: Int, day: Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let march = (5 * dayOfYear + 2) / 153
    let month = march < 10 ? march + 3 : march - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * march + 2) / 5 + 1
    )
  }

  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Timestamp {
  /// A time as a part of a file's name: `20240604T091231Z`.
  static func fileStamp(secondsSince1970 seconds: Int) -> String {
    text(secondsSince1970: seconds).filter { $0 != "-" && $0 != ":" }
  }
}
