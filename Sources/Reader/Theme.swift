import Analysis
import Annotations
import Articles
import Terminal

/// How each thing on the screen looks: colours where the terminal has them, and always a mark
/// that does not need colour.
///
/// People are bold, organisations bold and underlined, places in italics, other names
/// italics and underlined, figures underlined; colour only repeats what these say.
public struct Theme: Sendable, Equatable {
  /// The palettes that a person can ask for.
  public enum Name: String, CaseIterable, Sendable {
    /// For light text on a dark background.
    case dark
    /// For dark text on a light background.
    case light
    /// Attributes alone.
    case mono
  }

  public let name: Name
  /// Colours of the terminal.
  public let colorCount: Int
  fileprivate let palette: Palette

  /// - Parameter colorCount: what the terminal can show; fewer than 8 colours mean `mono`.
  public init(_ name: Name, colorCount: Int) {
    let name = colorCount < 8 ? .mono : name
    self.name = name
    self.colorCount = colorCount
    switch (name, colorCount >= 256) {
    case (.mono, _): palette = .none
    case (.dark, true): palette = .dark
    case (.light, true): palette = .light
    case (.dark, false): palette = .darkBasic
    case (.light, false): palette = .lightBasic
    }
  }

  /// The palette that suits the background which the terminal's `COLORFGBG` tells of ("15;0"),
  /// dark where it tells nothing.
  public static func name(forColorFgBg value: String?) -> Name {
    guard let last = value?.split(separator: ";").last, let index = Int(last) else { return .dark }
    return index == 7 || index == 15 ? .light : .dark
  }

  public var text: Style { Style() }
  public var dimmed: Style { styled(palette.dimmed, name == .mono ? .dim : []) }
  public var heading: Style { styled(palette.heading, .bold) }
  public var strong: Style { styled(nil, .bold) }
  public var emphasis: Style { styled(nil, .italic) }
  public var code: Style { styled(palette.dimmed, []) }
  public var link: Style { styled(palette.link, .underline) }

  /// The look of a highlight.
  public func highlight(_ kind: MentionKind) -> Style {
    switch kind {
    case .person: styled(palette.person, .bold)
    case .organisation: styled(palette.organisation, [.bold, .underline])
    case .location: styled(palette.location, .italic)
    case .otherName: styled(palette.otherName, [.italic, .underline])
    default: styled(palette.figure, .underline)
    }
  }

  public var bar: Style { styled(nil, .bold) }
  public var rule: Style { dimmed }
  var contradiction: Style { styled(palette.failure, .bold) }
  public var selectedRow: Style { styled(nil, .reverse) }
  /// A row that follows what is read elsewhere, while keys go there.
  func followedRow(_ style: Style) -> Style { adding(.bold, to: style) }
  public var key: Style { styled(palette.key, .bold) }
  public var failure: Style { styled(palette.failure, [.bold, .reverse]) }
  public var success: Style { styled(palette.success, .bold) }
  public var notice: Style { styled(palette.notice, .bold) }

  /// Selected text, the highlight under the cursor.
  public func current(_ style: Style) -> Style { adding(.reverse, to: style) }

  public func searchHit(_ style: Style, isCurrent: Bool) -> Style {
    guard name != .mono else { return adding(isCurrent ? [.reverse, .bold] : .reverse, to: style) }
    return Style(
      foreground: .indexed(isCurrent ? palette.hitText : palette.otherHitText),
      background: .indexed(isCurrent ? palette.hit : palette.otherHit),
      // Bold black is grey in many palettes of 8 colours.
      attributes: colorCount < 256 ? style.attributes.subtracting(.bold) : style.attributes)
  }

  /// The look of a verdict's letter in the margin; nil for an annotation without a verdict.
  public func margin(_ verdict: Verdict?) -> Style {
    guard let verdict else { return styled(palette.notice, .bold) }
    switch verdict {
    case .isTrue, .mostlyTrue: return styled(palette.success, .bold)
    case .isFalse, .mostlyFalse, .misleading: return styled(palette.failure, .bold)
    default: return styled(palette.notice, .bold)
    }
  }

  fileprivate func styled(_ color: UInt8?, _ attributes: Style.Attributes) -> Style {
    Style(
      foreground: color.map(Color.indexed) ?? .standard, background: .standard,
      attributes: attributes)
  }

  private func adding(_ attributes: Style.Attributes, to style: Style) -> Style {
    var style = style
    style.attributes.formUnion(attributes)
    return style
  }
}

/// Colours by number in the 256-colour table of xterm; below 16 the terminal's own.
///
/// The hues of the kinds are those of Okabe and Ito's palette (2008), which colour-blind readers
/// can tell apart, taken lighter on a dark background and darker on a light one.
private struct Palette: Sendable, Equatable {
  var person, organisation, location, otherName, figure: UInt8?
  var dimmed, heading, link, key, quotation: UInt8?
  var success, failure, notice: UInt8?
  /// The background of annotated text; nil where only the underline tells.
  var annotationTint: UInt8?
  var hit: UInt8 = 11
  var hitText: UInt8 = 0
  var otherHit: UInt8 = 3
  var otherHitText: UInt8 = 0

  static let none = Palette()
  static let dark = Palette(
    person: 117, organisation: 215, location: 79, otherName: 182, figure: 228, dimmed: 245,
    heading: 231, link: 111, key: 255, quotation: 151, success: 114, failure: 210, notice: 221,
    annotationTint: 236, hit: 226,
    hitText: 16, otherHit: 136, otherHitText: 16)
  static let light = Palette(
    person: 25, organisation: 130, location: 29, otherName: 90, figure: 94, dimmed: 242,
    heading: 16, link: 26, key: 16, quotation: 23, success: 28, failure: 124, notice: 130,
    annotationTint: 254, hit: 226, hitText: 16,
    otherHit: 229, otherHitText: 16)
  static let darkBasic = Palette(
    person: 6, organisation: 3, location: 2, otherName: 5, figure: 3, link: 6, success: 2,
    failure: 1, notice: 3, hit: 3, hitText: 0, otherHit: 6, otherHitText: 0)
  static let lightBasic = Palette(
    person: 4, organisation: 1, location: 2, otherName: 5, figure: 4, link: 4, success: 2,
    failure: 1, notice: 5, hit: 3, hitText: 0, otherHit: 6, otherHitText: 0)
}

extension Theme {
  /// The style of text under a highlight, on top of what it has already.
  func highlight(_ kind: MentionKind, over style: Style) -> Style {
    let highlight = highlight(kind)
    return Style(
      foreground: highlight.foreground, background: style.background,
      attributes: style.attributes.union(highlight.attributes))
  }

  /// The style of a quotation, a superlative or a title, where they are shown.
  func passage(_ kind: PassageKind, over style: Style) -> Style {
    var style = style
    switch kind {
    case .quotation:
      style.attributes.formUnion(.italic)
      if let color = palette.quotation { style.foreground = .indexed(color) }
    case .superlative:
      style.attributes.formUnion([.bold, .underline])
      if let color = palette.notice { style.foreground = .indexed(color) }
    case .title:
      style.attributes.formUnion([.italic, .underline])
      if let color = palette.notice { style.foreground = .indexed(color) }
    }
    return style
  }

  /// The style of a headline.
  func title(over style: Style) -> Style {
    Style(
      foreground: heading.foreground, background: style.background,
      attributes: style.attributes.union(heading.attributes))
  }

  /// The style of text that carries an annotation.
  func annotated(_ style: Style) -> Style {
    var style = style
    if let tint = palette.annotationTint { style.background = .indexed(tint) }
    style.attributes.formUnion(.underline)
    return style
  }

  /// The style of Markdown over other text; nil hides it.
  func markup(_ kind: MarkupSpan.Kind, over style: Style) -> Style? {
    let added: Style
    switch kind {
    case .hiddenSyntax: return nil
    case .heading: added = heading
    case .emphasis: added = emphasis
    case .strong: added = strong
    case .code, .frontMatter, .html: added = code
    case .link: added = link
    case .quotation: added = emphasis
    case .syntax: added = dimmed
    }
    return Style(
      foreground: added.foreground == .standard ? style.foreground : added.foreground,
      background: style.background, attributes: style.attributes.union(added.attributes))
  }

  /// The look of an article's mark on the shelf.
  func mark(_ mark: ArticleMark) -> Style {
    switch mark {
    case .toLookAt: styled(palette.failure, .bold)
    case .done: success
    case .begun: notice
    case .notOpened: dimmed
    }
  }
}
