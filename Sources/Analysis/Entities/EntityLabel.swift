/// The state of one token in the sequence model: outside any name, at the beginning of one, inside
/// one (the BIO scheme of Ramshaw and Marcus, 1995, with a beginning marked on every name).
package struct EntityLabel: RawRepresentable, Hashable, Sendable {
  /// 0 for outside; 1 + 2 × kind for a beginning, 2 + 2 × kind for an inside.
  package var rawValue: UInt8

  package init(rawValue: UInt8) { self.rawValue = rawValue }

  package static let count = 9
  package static let outside = EntityLabel(rawValue: 0)

  /// The kinds of names in the order of their labels.
  package static let kinds: [MentionKind] = [.person, .organisation, .location, .otherName]

  package static func beginning(_ kind: Int) -> EntityLabel {
    EntityLabel(rawValue: UInt8(1 + 2 * kind))
  }

  package static func inside(_ kind: Int) -> EntityLabel {
    EntityLabel(rawValue: UInt8(2 + 2 * kind))
  }

  /// The index in `kinds`; nil for outside.
  package var kind: Int? { rawValue == 0 ? nil : Int(rawValue - 1) / 2 }

  package var isInside: Bool { rawValue != 0 && rawValue % 2 == 0 }

  /// Whether this label may come after another one: an inside only after its own kind.
  package func mayFollow(_ previous: EntityLabel) -> Bool {
    !isInside || previous.kind == kind
  }
}
