import Analysis
import Annotations

extension AnnotationStore.Access {
  /// Why annotations cannot be changed; nil when they can.
  var refusal: String? {
    if case .readOnly(let reason) = self { return reason }
    return nil
  }
}

extension Correction {
  /// What the correction says, in few words.
  var summary: String {
    switch action {
    case .accept: "accepted"
    case .reject: "rejected"
    case .relabel, .add, .resize:
      "kind: \(to.flatMap(MentionKind.init(rawValue:))?.name ?? to ?? "")"
    }
  }
}

extension SourceReference {
  /// Whether the address may be opened in a browser: http or https only.
  var hasWebAddress: Bool {
    let lower = url.lowercased()
    return lower.hasPrefix("http://") || lower.hasPrefix("https://")
  }
}
