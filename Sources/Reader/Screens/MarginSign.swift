import Annotations

/// The sign in the margin for an annotation; a letter, so that it needs no colour.
struct MarginSign: Equatable {
  /// One column wide.
  let text: String
  let verdict: Verdict?

  /// The article contradicts itself here.
  static let contradiction = MarginSign(text: "!", verdict: nil)

  private init(text: String, verdict: Verdict?) {
    self.text = text
    self.verdict = verdict
  }

  init(_ annotation: PlacedAnnotation) {
    if annotation.needsLook {
      text = "!"
      verdict = nil
    } else if let verdict = annotation.content.verdict {
      text = String(verdict.letter)
      self.verdict = verdict
    } else {
      text = "*"
      verdict = nil
    }
  }
}
