/// Time zones as newspapers print them.
enum TimeZoneAbbreviation {
  /// Abbreviations that stand for one offset from UTC in the press.
  ///
  /// From the IANA time zone database. Left out, since they stand for several offsets: AST (Halifax,
  /// Riyadh), CST and CDT (Chicago, Shanghai, Havana), MST (Denver, Yangon), IST (Dublin, Jerusalem,
  /// Delhi), SST, WST, ET and PT and their like (summer or winter). EST is that of North America:
  /// Australian papers print AEST.
  private static let offsets: [String: String] = [
    "Z": "Z", "UTC": "Z", "GMT": "Z", "WET": "+00:00",
    "WEST": "+01:00", "CET": "+01:00", "CEST": "+02:00", "EET": "+02:00", "EEST": "+03:00",
    "MSK": "+03:00", "SAST": "+02:00", "EAT": "+03:00", "WAT": "+01:00", "CAT": "+02:00",
    "NST": "-03:30", "NDT": "-02:30", "ADT": "-03:00", "EST": "-05:00", "EDT": "-04:00",
    "MDT": "-06:00", "PST": "-08:00", "PDT": "-07:00", "AKST": "-09:00", "AKDT": "-08:00",
    "HST": "-10:00", "BRT": "-03:00", "ART": "-03:00",
    "PKT": "+05:00", "NPT": "+05:45", "WIB": "+07:00", "HKT": "+08:00", "SGT": "+08:00",
    "AWST": "+08:00", "JST": "+09:00", "KST": "+09:00", "ACST": "+09:30", "ACDT": "+10:30",
    "AEST": "+10:00", "AEDT": "+11:00", "NZST": "+12:00", "NZDT": "+13:00",
  ]

  /// Abbreviations that are known as such without telling an offset.
  private static let ambiguous: Set<String> = [
    "AST", "BST", "BDST", "CST", "CDT", "MST", "IST", "SST", "WST", "ET", "CT", "MT", "PT", "PHT",
    "PHST", "ICT", "GST", "TRT",
  ]

  /// Whether a word is a time zone, in capitals as printed.
  static func isKnown(_ zone: String) -> Bool {
    offsets[zone] != nil || ambiguous.contains(zone) || numericOffset(zone) != nil
  }

  /// The offset of a zone as ISO 8601 writes it; nil where the zone does not tell.
  static func offset(of zone: String, on date: CalendarDate) -> String? {
    if let offset = offsets[zone] ?? numericOffset(zone) { return offset }
    // British Summer Time; the clocks change on the last Sundays of March and October. Outside of
    // it the abbreviation must mean something else, such as Bangladesh Standard Time.
    guard zone == "BST", let first = lastSunday(ofMonth: 3, year: date.year),
      let last = lastSunday(ofMonth: 10, year: date.year), first <= date, date <= last
    else { return nil }
    return "+01:00"
  }

  private static func lastSunday(ofMonth month: Int, year: Int) -> CalendarDate? {
    guard let end = CalendarDate(year: year, month: month, day: 31) else { return nil }
    return end.adding(days: -(end.weekday % 7))
  }

  /// `+02:00` for `+02:00`, `+0200`, `+02`; nil for anything else.
  private static func numericOffset(_ zone: String) -> String? {
    let bytes = Array(zone.utf8)
    guard let sign = bytes.first, sign == 0x2B || sign == 0x2D else { return nil }
    let digits = bytes.dropFirst().filter { $0 != 0x3A }
    guard digits.allSatisfy({ (0x30...0x39).contains($0) }), digits.count == 2 || digits.count == 4
    else { return nil }
    let text = String(decoding: digits, as: UTF8.self)
    let hours = text.prefix(2)
    let minutes = digits.count == 4 ? text.suffix(2) : "00"
    guard hours <= "14", minutes < "60" else { return nil }
    return "\(sign == 0x2B ? "+" : "-")\(hours):\(minutes)"
  }
}
