import Analysis

/// What has to be checked about a claim: the kind of figure that it turns on, or what it is where it
/// has no figure. The raw values are kept in caches: new cases get new numbers.
public enum ClaimKind: UInt8, CaseIterable, Sendable {
  case cardinal, percent, money, measure, temperature, duration, age, ratio, multiplier, ordinal
  case date, time
  /// A sentence without a figure that states what can be checked.
  case statement
  /// Words of somebody between quotation marks.
  case quotation
  /// A first place: "largest", "record".
  case superlative
  /// What somebody is: "minister of health".
  case title

  /// The kinds that a figure can have.
  public init?(_ kind: MentionKind) {
    switch kind {
    case .person, .organisation, .location, .otherName: return nil
    case .cardinal: self = .cardinal
    case .percent: self = .percent
    case .money: self = .money
    case .measure: self = .measure
    case .temperature: self = .temperature
    case .duration: self = .duration
    case .age: self = .age
    case .ratio: self = .ratio
    case .multiplier: self = .multiplier
    case .ordinal: self = .ordinal
    case .date: self = .date
    case .time: self = .time
    }
  }

  /// The kind of a passage.
  public init(_ kind: PassageKind) {
    switch kind {
    case .quotation: self = .quotation
    case .superlative: self = .superlative
    case .title: self = .title
    }
  }

  /// The kind of the figure; nil for what is none.
  public var mention: MentionKind? {
    switch self {
    case .statement, .quotation, .superlative, .title: nil
    default: MentionKind(rawValue: name)
    }
  }

  /// The kind of the passage; nil for claims.
  public var passage: PassageKind? { PassageKind(rawValue: name) }

  /// What people call the kind.
  public var name: String {
    switch self {
    case .cardinal: "cardinal"
    case .percent: "percent"
    case .money: "money"
    case .measure: "measure"
    case .temperature: "temperature"
    case .duration: "duration"
    case .age: "age"
    case .ratio: "ratio"
    case .multiplier: "multiplier"
    case .ordinal: "ordinal"
    case .date: "date"
    case .time: "time"
    case .statement: "statement"
    case .quotation: "quotation"
    case .superlative: "superlative"
    case .title: "title"
    }
  }

  /// How much a figure of the kind says about what a sentence claims: an amount more than a date.
  var weight: Int {
    switch self {
    case .percent, .money, .cardinal, .ratio, .multiplier: 3
    case .measure, .temperature, .age, .duration: 2
    case .ordinal, .date, .time: 1
    case .statement, .quotation, .superlative, .title: 0
    }
  }
}
