import Analysis
import Settings
import Terminal
import Testing

@testable import Reader

@Suite struct ThemeTests {
  private static let kinds: [Theme.Part] = [.person, .organisation, .location, .otherName, .figure]

  @Test(
    "kinds are told apart without colour in every theme",
    arguments: Theme.BuiltIn.allCases, [0, 8, 16, 256])
  func attributes(name: Theme.BuiltIn, colors: Int) {
    let theme = Theme(name, colorCount: colors)
    let marks = Self.kinds.map { theme[$0].attributes }
    #expect(Set(marks.map(\.rawValue)).count == Self.kinds.count)
    #expect(!marks.contains([]))
    #expect(theme.failure.attributes != theme.success.attributes)
  }

  @Test(
    "code is told from the text around it in every theme",
    arguments: Theme.BuiltIn.allCases, [0, 8, 256])
  func code(name: Theme.BuiltIn, colors: Int) {
    let theme = Theme(name, colorCount: colors)
    #expect(theme[.code] != theme.text)
  }

  @Test(
    "the mono theme, and any theme without colours, has none", arguments: Theme.BuiltIn.allCases)
  func mono(name: Theme.BuiltIn) {
    for theme in [Theme(.mono, colorCount: 256), Theme(name, colorCount: 0)] {
      for part in Theme.Part.allCases {
        #expect(theme[part].foreground == .standard && theme[part].background == .standard)
      }
    }
  }

  @Test("a page keeps the terminal's own background and letters", arguments: Theme.BuiltIn.allCases)
  func ownColours(name: Theme.BuiltIn) {
    let theme = Theme(name, colorCount: 256)
    #expect(theme.text == .plain)
    for part in Self.kinds { #expect(theme[part].background == .standard) }
  }

  /// WCAG 2.1, success criteria 1.4.3 (4.5 : 1) and 1.4.6 (7 : 1).
  @Test(
    "letters have the contrast that WCAG asks for",
    arguments: [
      (Theme.BuiltIn.dark, [UInt8(16), 236], 4.5), (.light, [231, 255], 4.5),
      (.highContrast, [], 7),
    ])
  func contrast(name: Theme.BuiltIn, backgrounds: [UInt8], least: Double) {
    let theme = Theme(name, colorCount: 256)
    for part in Theme.Part.allCases {
      let style = theme[part]
      guard case .indexed(let letters) = style.foreground else { continue }
      var behind = backgrounds
      if case .indexed(let own) = style.background { behind = [own] }
      for background in behind {
        let contrast = SeenColor(palette: letters).contrast(with: SeenColor(palette: background))
        #expect(contrast >= least, "\(part.name): \(contrast) on \(background)")
      }
    }
  }

  /// A difference of 10 in CIELAB is told apart at a glance.
  @Test(
    "the kinds' colours differ for every kind of colour vision",
    arguments: [Theme.BuiltIn.dark, .light], ColorVision.allCases)
  func confusions(name: Theme.BuiltIn, vision: ColorVision) {
    let theme = Theme(name, colorCount: 256)
    for (index, one) in Self.kinds.enumerated() {
      for other in Self.kinds[(index + 1)...] {
        guard case .indexed(let left) = theme[one].foreground,
          case .indexed(let right) = theme[other].foreground
        else { continue }
        let difference = SeenColor(palette: left).difference(
          from: SeenColor(palette: right), seenBy: vision)
        #expect(difference >= 20, "\(one.name) and \(other.name): \(difference)")
      }
    }
  }

  @Test("other people differ without colour in every theme", arguments: Theme.BuiltIn.allCases)
  func otherPeople(name: Theme.BuiltIn) {
    for colors in [0, 8, 256] {
      let theme = Theme(name, colorCount: colors)
      let marks = Theme.otherPeople.map { theme[$0].attributes }
      #expect(Set(marks.map(\.rawValue)).count == marks.count)
      #expect(marks.allSatisfy { $0.contains(.underline) })
    }
  }

  @Test(
    "other people's colours differ for every kind of colour vision",
    arguments: [Theme.BuiltIn.dark, .light], ColorVision.allCases)
  func otherPeopleConfusions(name: Theme.BuiltIn, vision: ColorVision) {
    let theme = Theme(name, colorCount: 256)
    for (index, one) in Theme.otherPeople.enumerated() {
      for other in Theme.otherPeople[(index + 1)...] {
        guard case .indexed(let left) = theme[one].foreground,
          case .indexed(let right) = theme[other].foreground
        else {
          Issue.record("no colour")
          continue
        }
        let difference = SeenColor(palette: left).difference(
          from: SeenColor(palette: right), seenBy: vision)
        #expect(difference >= 20, "\(one.name) and \(other.name): \(difference)")
      }
    }
  }

  @Test("a theme of one's own is its base with what it says")
  func own() throws {
    var settings = Settings()
    settings.ownThemes = [
      .init(
        name: "paper", base: "light", looks: [("person", try #require(TextLook("196")), nil)])
    ]
    let theme = try #require(
      Theme(named: "paper", in: settings, background: nil, colorCount: 256))
    #expect(theme.name == "paper")
    #expect(theme[.person] == Style(foreground: .indexed(196), attributes: .bold))
    #expect(theme[.figure] == Theme(.light, colorCount: 256)[.figure])
    let bare = try #require(Theme(named: "paper", in: settings, background: nil, colorCount: 0))
    #expect(bare[.person] == Style(attributes: .bold))
  }

  @Test("what of a theme cannot be taken is told")
  func problems() throws {
    var settings = Settings()
    let look = try #require(TextLook("red"))
    settings.theme = Setting("papr", .file(line: 1))
    settings.ownThemes = [
      .init(name: "paper", base: "pale", looks: [("persn", look, 7)]),
      .init(name: "dark", base: nil, looks: []),
    ]
    let sentences = Theme.problems(in: settings).map(\.sentence).joined(separator: "\n")
    for part in [
      "themes.paper.base cannot be \"pale\"", "did you mean person", "themes.dark: a theme of the",
      "theme cannot be \"papr\"; allowed: auto, dark, light, high-contrast, mono, paper",
    ] {
      #expect(sentences.contains(part))
    }
  }

  @Test(
    "the theme follows what the terminal tells of its background",
    arguments: [("15;0", "dark"), ("0;15", "light"), ("0;default;15", "light"), (nil, "dark")])
  func suits(value: String?, name: String) {
    let theme = Theme(named: "auto", in: Settings(), background: value, colorCount: 256)
    #expect(theme?.name == name)
  }
}
