/// When an article says that it was published.
public struct PublicationTime: Sendable, Hashable {
  /// The day, in the zone of the article.
  public let date: CalendarDate
  /// Time of day as `14:13` or `14:13:05`; nil where the article gives none.
  public let time: String?
  /// The time zone as printed ("EST", "+02:00", "Z"); nil where the article gives none.
  public let zone: String?

  public init(date: CalendarDate, time: String? = nil, zone: String? = nil) {
    self.date = date
    self.time = time
    self.zone = zone
  }

  /// `2016-11-24`, `2016-11-24T14:13` or, where the zone has one offset only,
  /// `2016-11-24T14:13-05:00`.
  public var iso8601: String {
    guard let time else { return date.iso8601 }
    let offset = zone.flatMap { TimeZoneAbbreviation.offset(of: $0, on: date) } ?? ""
    return "\(date.iso8601)T\(time)\(offset)"
  }
}
