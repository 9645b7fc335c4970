/// A time of day as newspapers print it.
struct WrittenTime {
  /// `14:13` or `14:13:05`.
  let time: String

  /// As printed: "EST", "+02:00", "GMT+2".
  let zone: String?

  /// Reads `2:13PM EST`, `14:13`, `7:30 a.m. CEST`, `11.40am`, `7 p.m.`, `08:15:00.5Z`, `noon`;
  /// leaves the cursor alone and gives nil where there is none.
  init?(_ cursor: inout LineCursor) {
    var ahead = cursor
    guard let clock = Self.readClock(&ahead) else { return nil }
    time = clock
    cursor = ahead
    zone = Self.readZone(&cursor)
  }

  private static func readClock(_ cursor: inout LineCursor) -> String? {
    if cursor.skipWord("noon") { return "12:00" }
    if cursor.skipWord("midnight") { return "00:00" }
    guard let hour = cursor.readNumber(), hour.digits <= 2 else { return nil }
    var minute: (value: Int, digits: Int)?
    var second: (value: Int, digits: Int)?
    let mark = cursor.next
    if mark == ":" || mark == "." || mark == "h" {
      var ahead = cursor
      ahead.advance()
      if let number = ahead.readNumber(), number.digits == 2 {
        minute = number
        cursor = ahead
        if mark == ":", cursor.next == ":" {
          ahead.advance()
          if let number = ahead.readNumber(), number.digits == 2 {
            second = number
            cursor = ahead
            cursor.skipFraction()
          }
        }
      }
    }
    let half = readHalf(&cursor)
    // A bare number, or one with a point, is no time: "page 3", "2.50".
    guard half != nil || minute != nil && mark != "." else { return nil }
    return clock(hour.value, minute?.value ?? 0, second?.value, half: half)
  }

  private static func clock(_ hour: Int, _ minute: Int, _ second: Int?, half: Half?) -> String? {
    var hour = hour
    if let half {
      // "14:13 PM" is printed at times.
      guard hour <= 12 && hour > 0 || half == .afternoon && hour < 24 else { return nil }
      if half == .afternoon, hour < 12 { hour += 12 }
      if half == .morning, hour == 12 { hour = 0 }
    }
    guard hour < 24, minute < 60, (second ?? 0) <= 60 else { return nil }
    func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = "\(twoDigits(hour)):\(twoDigits(minute))"
    return second.map { "\(clock):\(twoDigits($0))" } ?? clock
  }

  private enum Half {
    case morning, afternoon
  }

  /// `am`, `AM`, `a.m.`, with or without a blank before it.
  private static func readHalf(_ cursor: inout LineCursor) -> Half? {
    var ahead = cursor
    ahead.skipSpaces()
    let half: Half
    switch ahead.next {
    case "a", "A": half = .morning
    case "p", "P": half = .afternoon
    default: return nil
    }
    ahead.advance()
    let hasPoint = ahead.skip(".")
    guard ahead.next == "m" || ahead.next == "M" else { return nil }
    ahead.advance()
    if hasPoint { ahead.skip(".") }
    guard ahead.next?.isLetterOrDigit != true else { return nil }
    cursor = ahead
    return half
  }

  /// A zone right after the time, also in brackets.
  private static func readZone(_ cursor: inout LineCursor) -> String? {
    var ahead = cursor
    ahead.skipSpaces()
    let isBracketed = ahead.skip("(")
    let start = ahead.index
    while let next = ahead.next, ("A"..."Z").contains(next) { ahead.advance() }
    let name = ahead.text(from: start)
    let hasNumericZone = name.isEmpty || name == "GMT" || name == "UTC"
    if hasNumericZone, ahead.next == "+" || ahead.next == "-" {
      var number = ahead
      number.advance()
      while let next = number.next, next.isDigit || next == ":" { number.advance() }
      if TimeZoneAbbreviation.isKnown(number.text(from: start)) { ahead = number }
    }
    let zone = ahead.text(from: start)
    guard TimeZoneAbbreviation.isKnown(zone), ahead.next?.isLetterOrDigit != true else {
      return nil
    }
    if isBracketed { ahead.skip(")") }
    cursor = ahead
    return zone
  }
}
