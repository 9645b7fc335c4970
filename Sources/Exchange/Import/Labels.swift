import Analysis
import Annotations

/// What labels of other programs mean here.
enum Labels {
  /// The kind of a label: our own in any case, else one of OntoNotes 5, which spaCy's models have
  /// (https://catalog.ldc.upenn.edu/LDC2013T19), or a common other spelling.
  static func kind(_ label: String) -> MentionKind? {
    let lowered = label.lowercased()
    if let own = MentionKind.allCases.first(where: { $0.rawValue.lowercased() == lowered }) {
      return own
    }
    return others[lowered]
  }

  private static let others: [String: MentionKind] = [
    "person": .person, "organization": .organisation, "organisation": .organisation,
    "location": .location, "gpe": .location, "fac": .location, "norp": .otherName,
    "event": .otherName, "product": .otherName, "work_of_art": .otherName, "law": .otherName,
    "language": .otherName, "quantity": .measure, "number": .cardinal, "percentage": .percent,
  ]

  /// A label of what people annotated, `claim` or `claim:false`; nil for others.
  static func remark(_ label: String) -> (label: String, verdict: Verdict?)? {
    let parts = label.split(separator: ":", maxSplits: 1).map(String.init)
    guard let name = parts.first,
      [LabelledSpan.claim, LabelledSpan.note, LabelledSpan.mark].contains(name)
    else { return nil }
    guard parts.count == 2 else { return (name, nil) }
    guard let verdict = Verdict(rawValue: parts[1]) else { return nil }
    return (name, verdict)
  }
}
