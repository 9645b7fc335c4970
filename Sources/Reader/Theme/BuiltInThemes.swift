import Terminal

extension Theme {
  /// The program's own themes.
  public enum BuiltIn: String, CaseIterable, Sendable {
    /// For light text on a dark background.
    case dark
    /// For dark text on a light background.
    case light
    /// For any background: names and figures in the terminal's own colours, at full strength, and
    /// colours only in pairs with a contrast of 7 : 1 or more.
    case highContrast = "high-contrast"
    /// Attributes alone.
    case mono

    /// The theme that suits the background which `COLORFGBG` tells of ("15;0"), dark where it
    /// tells nothing.
    public static func suiting(colorFgBg value: String?) -> BuiltIn {
      guard let last = value?.split(separator: ";").last, let index = Int(last) else {
        return .dark
      }
      return index == 7 || index == 15 ? .light : .dark
    }

    /// The styles by the raw value of their part.
    func styles(colorCount: Int) -> [Style] {
      let looks: Looks =
        switch (self, colorCount >= 256) {
        case (.mono, _): [:]
        case (.dark, true): Self.darkLooks
        case (.light, true): Self.lightLooks
        case (.highContrast, true): Self.highContrastLooks
        case (.dark, false): Self.darkBasicLooks
        case (.light, false): Self.lightBasicLooks
        case (.highContrast, false): Self.highContrastBasicLooks
        }
      let marks =
        self == .mono ? Self.monoMarks : self == .highContrast ? Self.strongMarks : Self.marks
      return Part.allCases.map { part in
        let (foreground, background) = looks[part] ?? (nil, nil)
        // What has a shade of its own need not be dim as well.
        let isShaded = part == .code && looks[part] != nil
        return Style(
          foreground: foreground.map(Color.indexed) ?? .standard,
          background: background.map(Color.indexed) ?? .standard,
          attributes: isShaded ? [] : marks(part))
      }
    }
  }
}

extension Theme.BuiltIn {
  fileprivate typealias Looks = [Theme.Part: (UInt8?, UInt8?)]

  /// What tells a part without any colour.
  fileprivate static func marks(_ part: Theme.Part) -> Style.Attributes {
    switch part {
    case .person, .heading, .strong, .bar, .key, .success, .notice, .contradiction, .verdictTrue,
      .verdictFalse, .verdictOther:
      .bold
    case .organisation, .superlative: [.bold, .underline]
    case .location, .quotation, .emphasis: .italic
    case .otherName, .title: [.italic, .underline]
    case .figure, .annotated, .link: .underline
    // Underlined: somebody else's.
    case .otherPerson1: .underline
    case .otherPerson2: [.bold, .underline]
    case .otherPerson3: [.italic, .underline]
    case .otherPerson4: [.bold, .italic, .underline]
    case .current, .selected: .reverse
    case .failure: [.bold, .reverse]
    case .code: .dim
    case .hit, .currentHit, .rule, .dimmed: []
    }
  }

  fileprivate static func monoMarks(_ part: Theme.Part) -> Style.Attributes {
    switch part {
    case .dimmed, .rule: .dim
    case .hit: .reverse
    case .currentHit: [.reverse, .bold]
    default: marks(part)
    }
  }

  /// Italics are thin in many fonts: here they are bold as well, and nothing is dim.
  fileprivate static func strongMarks(_ part: Theme.Part) -> Style.Attributes {
    switch part {
    case .location, .otherName, .quotation, .title: marks(part).union(.bold)
    case .currentHit: .bold
    default: marks(part)
    }
  }

  // Colours by number in the 256-colour table of xterm; below 16 the terminal's own.
  //
  // The colours of the five kinds of highlight were searched for so that they differ most from one
  // another as people see them with and without red, green or blue cones (simulation: Machado,
  // Oliveira and Fernandes 2009), at a contrast that WCAG 2.1 asks for. ThemeColourTests measures
  // both.

  fileprivate static let darkLooks: Looks = [
    .person: (111, nil), .organisation: (209, nil), .location: (121, nil),
    .otherName: (218, nil), .figure: (227, nil), .quotation: (151, nil), .superlative: (227, nil),
    .title: (227, nil),
    .annotated: (nil, 236), .hit: (16, 136), .currentHit: (16, 226), .heading: (231, nil),
    .code: (248, nil), .link: (111, nil), .verdictTrue: (121, nil), .verdictFalse: (209, nil),
    .verdictOther: (227, nil), .otherPerson1: (111, nil), .otherPerson2: (209, nil),
    .otherPerson3: (121, nil), .otherPerson4: (218, nil), .contradiction: (209, nil),
    .rule: (248, nil), .dimmed: (248, nil),
    .key: (255, nil), .success: (121, nil), .failure: (209, nil), .notice: (227, nil),
  ]

  fileprivate static let lightLooks: Looks = [
    .person: (18, nil), .organisation: (52, nil), .location: (23, nil), .otherName: (93, nil),
    .figure: (94, nil), .quotation: (23, nil), .superlative: (94, nil), .title: (94, nil),
    .annotated: (nil, 255),
    .hit: (16, 229), .currentHit: (16, 220), .heading: (16, nil), .code: (240, nil),
    .link: (18, nil), .verdictTrue: (23, nil), .verdictFalse: (88, nil), .verdictOther: (94, nil),
    .otherPerson1: (18, nil), .otherPerson2: (52, nil), .otherPerson3: (23, nil),
    .otherPerson4: (93, nil), .contradiction: (88, nil), .rule: (240, nil), .dimmed: (240, nil),
    .key: (16, nil),
    .success: (23, nil), .failure: (88, nil), .notice: (94, nil),
  ]

  fileprivate static let highContrastLooks: Looks = [
    .code: (231, 238), .hit: (231, 18), .currentHit: (16, 226), .verdictTrue: (231, 22),
    .verdictFalse: (231, 88),
    .verdictOther: (16, 226), .otherPerson1: (231, 18), .otherPerson2: (16, 226),
    .otherPerson3: (231, 22), .otherPerson4: (231, 88), .contradiction: (231, 88),
    .success: (231, 22),
    // Reversed, so that the letters are the second of the two.
    .failure: (88, 231), .notice: (16, 226),
  ]

  fileprivate static let darkBasicLooks: Looks = [
    .person: (6, nil), .organisation: (3, nil), .location: (2, nil), .otherName: (5, nil),
    .figure: (3, nil), .superlative: (3, nil), .title: (3, nil), .hit: (0, 6), .currentHit: (0, 3),
    .link: (6, nil), .verdictTrue: (2, nil), .verdictFalse: (1, nil), .verdictOther: (3, nil),
    .otherPerson1: (6, nil), .otherPerson2: (3, nil), .otherPerson3: (2, nil),
    .otherPerson4: (5, nil), .contradiction: (1, nil), .success: (2, nil), .failure: (1, nil),
    .notice: (3, nil),
  ]

  fileprivate static let lightBasicLooks: Looks = [
    .person: (4, nil), .organisation: (1, nil), .location: (2, nil), .otherName: (5, nil),
    .figure: (4, nil), .superlative: (5, nil), .title: (5, nil), .hit: (0, 6), .currentHit: (0, 3),
    .link: (4, nil), .verdictTrue: (2, nil), .verdictFalse: (1, nil), .verdictOther: (5, nil),
    .otherPerson1: (4, nil), .otherPerson2: (1, nil), .otherPerson3: (2, nil),
    .otherPerson4: (5, nil), .contradiction: (1, nil), .success: (2, nil), .failure: (1, nil),
    .notice: (5, nil),
  ]

  fileprivate static let highContrastBasicLooks: Looks = [
    .code: (7, 4), .hit: (7, 4), .currentHit: (0, 3), .verdictTrue: (0, 2), .verdictFalse: (7, 1),
    .verdictOther: (0, 3), .otherPerson1: (7, 4), .otherPerson2: (0, 3), .otherPerson3: (0, 2),
    .otherPerson4: (7, 1), .contradiction: (7, 1), .success: (0, 2), .failure: (1, 7),
    .notice: (0, 3),
  ]
}
