import Annotations
import Articles

/// What a filter looks at in a row of a list: a claim, an annotation, a name, whatever the list holds.
public struct FilterSubject: Sendable, Equatable {
  /// What is read of the row.
  public var text: String
  /// What it is about: names of `ClaimKind`, and of `WorkFilter.nameKinds`.
  public var kinds: [String]
  public var verdict: Verdict?
  public var tags: [String]
  /// Who says it, or who annotated it.
  public var person: String
  public var isChecked: Bool
  public var isDisputed: Bool
  public var needsLook: Bool

  public init(
    text: String = "", kinds: [String] = [], verdict: Verdict? = nil, tags: [String] = [],
    person: String = "", isChecked: Bool = false, isDisputed: Bool = false, needsLook: Bool = false
  ) {
    self.text = text
    self.kinds = kinds
    self.verdict = verdict
    self.tags = tags
    self.person = person
    self.isChecked = isChecked
    self.isDisputed = isDisputed
    self.needsLook = needsLook
  }

  /// What was said of a stretch of text by all that annotated it.
  ///
  /// - Parameter annotations: those on the text.
  public init(
    text: String, kinds: [String], person: String = "", annotations: [PlacedAnnotation],
    isDisputed: Bool = false
  ) {
    self.init(
      text: text, kinds: kinds, verdict: annotations.lazy.compactMap(\.content.verdict).first,
      tags: annotations.flatMap(\.content.tags), person: person,
      isChecked: annotations.contains(where: \.isChecked), isDisputed: isDisputed,
      needsLook: annotations.contains(where: \.needsLook))
  }

  /// An annotation.
  public init(_ annotation: PlacedAnnotation, kinds: [String], isDisputed: Bool) {
    let content = annotation.content
    self.init(
      text: ([annotation.quotation, content.note] + content.sources.map(\.url))
        .joined(separator: " "),
      kinds: kinds, verdict: content.verdict, tags: content.tags,
      person: annotation.creator.map { "\($0.name) \($0.shortName)" } ?? "",
      isChecked: annotation.isChecked, isDisputed: isDisputed, needsLook: annotation.needsLook)
  }
}

extension WorkFilter {
  /// Whether a row is let through. Cost: O(n) in the length of its text where words are looked for.
  public func accepts(_ subject: FilterSubject) -> Bool {
    accepts(subject) { subject.text.holdsInAnyCase($0) }
  }

  /// Whether a row is let through of which other things are read than its subject's text.
  ///
  /// - Parameters:
  ///   - subject: made only where more than words narrows the list.
  ///   - holds: whether a word, in small letters, stands in what is read of the row.
  public func accepts(
    _ subject: @autoclosure () -> FilterSubject, where holds: (String) -> Bool
  ) -> Bool {
    (!isAboutRows || acceptsRow(subject())) && words.allSatisfy(holds)
  }

  private func acceptsRow(_ subject: FilterSubject) -> Bool {
    switch standing {
    case .all: break
    case .open: if subject.isChecked { return false }
    case .checked: if !subject.isChecked { return false }
    case .disputed: if !subject.isDisputed { return false }
    case .changed: if !subject.needsLook { return false }
    }
    if let kindName, !subject.kinds.contains(kindName) { return false }
    if let verdict, subject.verdict != verdict { return false }
    if !tag.isEmpty, !hasTag(in: subject.tags) { return false }
    return speaker.isEmpty || subject.person.holdsInAnyCase(speaker)
  }

  /// Whether the tag that is asked for is one of some, in capital or small letters.
  func hasTag(in tags: [String]) -> Bool {
    tags.contains { $0 == tag || $0.lowercased() == tag.lowercased() }
  }

  /// The kind that is asked for; nil for any.
  public var kindName: String? { kind?.name ?? nameKind.map(Self.name) }
}
