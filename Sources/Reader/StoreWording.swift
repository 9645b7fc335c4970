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
  /// Whether the address may be opened in a browser: http or https, and nothing in it that cannot
  /// stand in an address (RFC 3986, RFC 3987). What opens it may be a shell script.
  var hasWebAddress: Bool {
    let lower = url.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://") else { return false }
    return url.unicodeScalars.allSatisfy {
      $0.value >= 0xA0
        ? !$0.properties.isWhitespace
        : $0.value > 0x20 && $0.value < 0x7F && !"\"<>\\^`{|}".unicodeScalars.contains($0)
    }
  }
}
