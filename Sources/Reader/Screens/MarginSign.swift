import Annotations

/// The sign in the margin for an annotation; a character, so that it needs no colour.
struct MarginSign: Equatable {
  /// What a sign stands for besides the verdicts.
  enum Meaning: CaseIterable {
    case contradiction, disputed, textChanged, textGone, annotated

    /// One column wide.
    var text: String {
      switch self {
      case .contradiction: "!"
      case .disputed: "%"
      case .textChanged: "~"
      case .textGone: "-"
      case .annotated: "*"
      }
    }

    var explanation: String {
      switch self {
      case .contradiction: "the article contradicts itself, or the calendar"
      case .disputed: "disputed: people disagree, or versions were merged"
      case .textChanged: "the text was changed since it was annotated"
      case .textGone: "in lists: the annotated text is gone"
      case .annotated: "annotated, without a verdict"
      }
    }
  }

  /// One column wide.
  let text: String
  let verdict: Verdict?
  /// The annotation that it stands for; nil where it is none or several.
  private(set) var annotation: PlacedAnnotation?

  private init(text: String, verdict: Verdict?) {
    self.text = text
    self.verdict = verdict
  }

  init(_ meaning: Meaning) { self.init(text: meaning.text, verdict: nil) }

  /// - Parameter isDisputed: whether another person gives the same text another verdict.
  init(_ annotation: PlacedAnnotation, isDisputed: Bool = false) {
    defer { if !isDisputed { self.annotation = annotation } }
    switch annotation.state {
    case .orphan: self.init(.textGone)
    case .textChanged: self.init(.textChanged)
    case .inPlace, .moved:
      guard annotation.conflicts == 0, !isDisputed else {
        self.init(.disputed)
        return
      }
      guard let verdict = annotation.content.verdict else {
        self.init(.annotated)
        return
      }
      self.init(text: String(verdict.letter), verdict: verdict)
    }
  }
}

extension ArticleReader {
  /// The signs of the annotations that begin on a line, each stretch of text once.
  func marginSigns(of line: Range<Int>) -> [MarginSign] {
    var signs: [MarginSign] = []
    if hasContradiction(beginningIn: line) { signs.append(MarginSign(.contradiction)) }
    var previous: PlacedAnnotation?
    for annotation in annotations(beginningIn: line) {
      defer { previous = annotation }
      if let previous, previous.range == annotation.range {
        guard previous.content.verdict != annotation.content.verdict,
          previous.content.verdict != nil, annotation.content.verdict != nil,
          previous.creator?.isSoftware != true, annotation.creator?.isSoftware != true
        else { continue }
        signs[signs.count - 1] = MarginSign(annotation, isDisputed: true)
      } else {
        signs.append(MarginSign(annotation))
      }
    }
    return signs
  }
}
