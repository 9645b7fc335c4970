/// Dates and times of reports as people read them.
enum ReportDates {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// `4 June 2024` of a text that begins with an ISO 8601 date; others as they are.
  static func day(_ text: String) -> String {
    let parts = text.prefix(10).split(separator: "-")
    guard parts.count == 3, let month = Int(parts[1]), months.indices.contains(month - 1),
      let day = Int(parts[2])
    else { return text }
    return "\(day) \(months[month - 1]) \(parts[0])"
  }

  /// `4 June 2024, 09:12 UTC`; a date alone where there is no time.
  static func time(_ text: String) -> String {
    guard text.utf8.count >= 16, text.utf8.dropFirst(10).first == UInt8(ascii: "T") else {
      return day(text)
    }
    let time = String(decoding: text.utf8.dropFirst(11).prefix(5), as: UTF8.self)
    return "\(day(text)), \(time) UTC"
  }

  /// An HTML `time` element.
  static func element(_ text: String, withTime: Bool = true) -> String {
    let shown = withTime ? time(text) : day(text)
    return
      "<time datetime=\"\(HTMLEscaping.escaped(text))\">\(HTMLEscaping.escaped(shown))</time>"
  }
}
