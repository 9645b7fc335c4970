import Analysis
import Annotations
import Articles
import Settings
import Terminal

/// How each thing on the screen looks: colours where the terminal has them, and always a mark
/// that does not need colour.
///
/// People are bold, organisations bold and underlined, places in italics, other names
/// italics and underlined, figures underlined; colour only repeats what these say.
public struct Theme: Sendable, Equatable {
  /// A part of the screen whose look can be chosen.
  public enum Part: Int, CaseIterable, Sendable {
    case person, organisation, location, otherName, figure, quotation, superlative, title
    case annotated, current, hit, currentHit
    case heading, strong, emphasis, code, link
    case verdictTrue, verdictFalse, verdictOther, contradiction
    case otherPerson1, otherPerson2, otherPerson3, otherPerson4
    case bar, rule, dimmed, key, selected, success, failure, notice

    /// The name in the configuration file.
    public var name: String {
      switch self {
      case .otherName: "other-name"
      case .currentHit: "current-hit"
      case .verdictTrue: "verdict-true"
      case .verdictFalse: "verdict-false"
      case .verdictOther: "verdict-other"
      case .otherPerson1: "other-person-1"
      case .otherPerson2: "other-person-2"
      case .otherPerson3: "other-person-3"
      case .otherPerson4: "other-person-4"
      case .person, .organisation, .location, .figure, .quotation, .superlative, .title, .annotated,
        .current, .hit, .heading, .strong, .emphasis, .code, .link, .contradiction, .bar, .rule,
        .dimmed, .key, .selected, .success, .failure, .notice:
        "\(self)"
      }
    }
  }

  public private(set) var name: String
  /// Colours of the terminal.
  public let colorCount: Int
  /// By the raw value of the part.
  private var styles: [Style]

  /// One of the program's own themes.
  ///
  /// - Parameter colorCount: what the terminal can show; fewer than 8 colours mean `mono`.
  public init(_ builtIn: BuiltIn, colorCount: Int) {
    let builtIn = colorCount < 8 ? .mono : builtIn
    name = builtIn.rawValue
    self.colorCount = colorCount
    styles = builtIn.styles(colorCount: colorCount)
  }

  /// The theme of a name, the program's own or one from the configuration; `auto` is the one that
  /// suits the background. Nil for a name that there is not.
  ///
  /// - Parameter background: what the terminal's `COLORFGBG` tells.
  public init?(named name: String, in settings: Settings, background: String?, colorCount: Int) {
    if name == Settings.autoTheme {
      self.init(BuiltIn.suiting(colorFgBg: background), colorCount: colorCount)
    } else if let builtIn = BuiltIn(rawValue: name) {
      self.init(builtIn, colorCount: colorCount)
    } else if let own = settings.ownThemes.first(where: { $0.name == name }) {
      let base = own.base.flatMap(BuiltIn.init(rawValue:)) ?? .suiting(colorFgBg: background)
      self.init(base, colorCount: colorCount)
      take(own)
    } else {
      return nil
    }
  }

  /// The names that `init(named:)` knows.
  public static func names(in settings: Settings) -> [String] {
    [Settings.autoTheme] + BuiltIn.allCases.map(\.rawValue)
      + settings.ownThemes.map(\.name).filter { BuiltIn(rawValue: $0) == nil }
  }

  private mutating func take(_ own: Settings.OwnTheme) {
    if colorCount >= 8 { name = own.name }
    for (name, look, _) in own.looks {
      guard let part = Part.allCases.first(where: { $0.name == name }) else { continue }
      // Where a theme says nothing but colours, the marks that need no colour stay.
      let style = styles[part.rawValue]
      styles[part.rawValue] = Style(
        foreground: colorCount < 8
          ? .standard : look.foreground.map(Color.init) ?? style.foreground,
        background: colorCount < 8
          ? .standard : look.background.map(Color.init) ?? style.background,
        attributes: look.attributes.isEmpty
          ? style.attributes : Style.Attributes(look.attributes))
    }
  }

  subscript(_ part: Part) -> Style { styles[part.rawValue] }

  /// Whether attributes alone tell things apart.
  var isMono: Bool { name == BuiltIn.mono.rawValue }

  public var text: Style { Style() }
  public var dimmed: Style { self[.dimmed] }
  public var heading: Style { self[.heading] }
  public var strong: Style { self[.strong] }
  public var link: Style { self[.link] }
  public var bar: Style { self[.bar] }
  public var rule: Style { self[.rule] }
  var contradiction: Style { self[.contradiction] }
  public var selectedRow: Style { self[.selected] }
  public var key: Style { self[.key] }
  public var failure: Style { self[.failure] }
  public var success: Style { self[.success] }
  public var notice: Style { self[.notice] }

  /// The look of a highlight.
  public func highlight(_ kind: MentionKind) -> Style {
    switch kind {
    case .person: self[.person]
    case .organisation: self[.organisation]
    case .location: self[.location]
    case .otherName: self[.otherName]
    default: self[.figure]
    }
  }

  /// The look of a selected row; what is lit in it stays lit, by being the only thing that is not.
  func selectedRow(over style: Style) -> Style {
    guard style == searchHit(text, isCurrent: false) else { return selectedRow }
    return style.background == .standard ? strong : style
  }

  /// A row that follows what is read elsewhere, while keys go there.
  func followedRow(_ style: Style) -> Style { laid(.strong, over: style) }

  /// Selected text, the highlight under the cursor.
  public func current(_ style: Style) -> Style { laid(.current, over: style) }

  public func searchHit(_ style: Style, isCurrent: Bool) -> Style {
    var style = laid(isCurrent ? .currentHit : .hit, over: style)
    // Bold black is grey in many palettes of 8 colours.
    if colorCount < 256, style.foreground == .indexed(0) { style.attributes.remove(.bold) }
    return style
  }

  /// The look of a verdict's letter in the margin; nil for an annotation without a verdict.
  public func margin(_ verdict: Verdict?) -> Style {
    switch verdict {
    case .isTrue, .mostlyTrue: self[.verdictTrue]
    case .isFalse, .mostlyFalse, .misleading: self[.verdictFalse]
    default: self[.verdictOther]
    }
  }

  /// A style with a part's colours, where it has any, and its attributes added.
  func laid(_ part: Part, over style: Style) -> Style {
    let added = self[part]
    return Style(
      foreground: added.foreground == .standard ? style.foreground : added.foreground,
      background: added.background == .standard ? style.background : added.background,
      attributes: style.attributes.union(added.attributes))
  }
}

extension Theme {
  /// The style of text under a highlight, on top of what it has already.
  func highlight(_ kind: MentionKind, over style: Style) -> Style {
    let highlight = highlight(kind)
    return Style(
      foreground: highlight.foreground,
      background: highlight.background == .standard ? style.background : highlight.background,
      attributes: style.attributes.union(highlight.attributes))
  }

  /// The style of a quotation, a superlative or a title, where they are shown.
  func passage(_ kind: PassageKind, over style: Style) -> Style {
    switch kind {
    case .quotation: laid(.quotation, over: style)
    case .superlative: laid(.superlative, over: style)
    case .title: laid(.title, over: style)
    }
  }

  /// The style of a headline.
  func title(over style: Style) -> Style { laid(.heading, over: style) }

  /// The style of text that carries an annotation.
  func annotated(_ style: Style) -> Style { laid(.annotated, over: style) }

  /// The style of Markdown over other text; nil hides it.
  func markup(_ kind: MarkupSpan.Kind, over style: Style) -> Style? {
    switch kind {
    case .hiddenSyntax: nil
    case .heading: laid(.heading, over: style)
    case .emphasis, .quotation: laid(.emphasis, over: style)
    case .strong: laid(.strong, over: style)
    case .code, .frontMatter, .html: laid(.code, over: style)
    case .link: laid(.link, over: style)
    case .syntax: laid(.dimmed, over: style)
    }
  }

  /// The look of an article's mark on the shelf.
  func mark(_ mark: ArticleMark) -> Style {
    switch mark {
    case .toLookAt: self[.contradiction]
    case .done: success
    case .begun: notice
    case .notOpened: dimmed
    }
  }
}

extension Color {
  fileprivate init(_ color: TextLook.Color) {
    switch color {
    case .standard: self = .standard
    case .indexed(let index): self = .indexed(index)
    }
  }
}

extension Style.Attributes {
  fileprivate init(_ attributes: Set<TextLook.Attribute>) {
    self = []
    for attribute in attributes {
      switch attribute {
      case .bold: insert(.bold)
      case .dim: insert(.dim)
      case .italic: insert(.italic)
      case .underline: insert(.underline)
      case .reverse: insert(.reverse)
      }
    }
  }
}

extension Style {
  /// How the configuration file spells the style.
  var spelling: String {
    var look = TextLook()
    if case .indexed(let index) = foreground { look.foreground = .indexed(index) }
    if case .indexed(let index) = background { look.background = .indexed(index) }
    for (attribute, name) in [
      (Attributes.bold, TextLook.Attribute.bold), (.dim, .dim), (.italic, .italic),
      (.underline, .underline), (.reverse, .reverse),
    ] where attributes.contains(attribute) {
      look.attributes.insert(name)
    }
    return look.spelling
  }
}
