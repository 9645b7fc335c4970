/// What a fact-checker found a claim to be: the scale `fc-verdict-1`.
///
/// The raw values are the codes in the file, which stay while names may change. The numbers run
/// from 1 (false) to 5 (true), as in the example scale of ClaimReview; a verdict without a rank has
/// none, since a made-up 0 would be read as worse than false.
public enum Verdict: String, CaseIterable, Sendable {
  case isTrue = "true"
  case mostlyTrue = "mostly-true"
  case halfTrue = "half-true"
  case mostlyFalse = "mostly-false"
  case isFalse = "false"
  /// Literally defensible, but giving a false impression.
  case misleading
  /// Checked, and cannot be settled.
  case unverified
  /// Not yet checked; evidence is wanted.
  case needsSource = "needs-source"
  /// Was true once.
  case outdated
  /// Not checkable: an opinion, a prediction, satire.
  case opinion

  /// The name of the scale in the file.
  static let scale = "fc-verdict-1"

  /// What a person reads.
  public var name: String {
    switch self {
    case .isTrue: "True"
    case .mostlyTrue: "Mostly true"
    case .halfTrue: "Half true"
    case .mostlyFalse: "Mostly false"
    case .isFalse: "False"
    case .misleading: "Misleading"
    case .unverified: "Unverified"
    case .needsSource: "Needs source"
    case .outdated: "Outdated"
    case .opinion: "Opinion"
    }
  }

  /// The rank from 1 (false) to 5 (true), or nil where there is none.
  public var ratingValue: Int? {
    switch self {
    case .isTrue: 5
    case .mostlyTrue: 4
    case .halfTrue: 3
    case .mostlyFalse, .misleading: 2
    case .isFalse: 1
    case .unverified, .needsSource, .outdated, .opinion: nil
    }
  }

  /// One letter for the margin, different for each verdict.
  public var letter: Character {
    switch self {
    case .isTrue: "T"
    case .mostlyTrue: "t"
    case .halfTrue: "H"
    case .mostlyFalse: "f"
    case .isFalse: "F"
    case .misleading: "M"
    case .unverified: "U"
    case .needsSource: "?"
    case .outdated: "D"
    case .opinion: "O"
    }
  }

  /// Whether a claim with this verdict has been checked: all but `needsSource`.
  public var countsAsChecked: Bool { self != .needsSource }
}
