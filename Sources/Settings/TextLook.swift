/// How a piece of text looks: the spelling of colours and attributes in the configuration file.
///
/// Words in any order: attributes (`bold dim italic underline reverse`), a colour for the letters,
/// and `on` with a colour for what lies behind them. A colour is a name (`blue`, `bright-blue`,
/// `default`), a number of xterm's palette (0–255) or `#rrggbb`.
public struct TextLook: Sendable, Equatable {
  public enum Attribute: String, CaseIterable, Sendable {
    case bold, dim, italic, underline, reverse
  }

  public enum Color: Sendable, Equatable {
    /// The terminal's own.
    case standard
    /// A number of xterm's palette of 256 colours.
    case indexed(UInt8)
  }

  /// Nil leaves the colour as it was.
  public var foreground: Color?
  /// Nil leaves the colour as it was.
  public var background: Color?
  public var attributes: Set<Attribute> = []

  public static let allowed =
    "bold dim italic underline reverse, a colour (blue, bright-blue, default, 0–255, #rrggbb), "
    + "on and a colour"

  public init() {}

  /// Reads a spelling; nil where a word of it is unknown.
  public init?(_ spelling: String) {
    self.init()
    var isBackground = false
    for word in spelling.split(whereSeparator: \.isWhitespace).map({ $0.lowercased() }) {
      if word == "on", !isBackground {
        isBackground = true
      } else if let color = Self.color(word) {
        if isBackground { background = color } else { foreground = color }
        isBackground = false
      } else if let attribute = Attribute(rawValue: word), !isBackground {
        attributes.insert(attribute)
      } else {
        return nil
      }
    }
    if isBackground { return nil }
  }

  /// The spelling that gives this look.
  public var spelling: String {
    var words = Attribute.allCases.filter(attributes.contains).map(\.rawValue)
    if let foreground { words.append(Self.name(foreground)) }
    if let background { words.append("on " + Self.name(background)) }
    return words.joined(separator: " ")
  }

  private static let names = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white",
  ]

  private static func name(_ color: Color) -> String {
    switch color {
    case .standard: "default"
    case .indexed(let index) where index < 8: names[Int(index)]
    case .indexed(let index) where index < 16: "bright-" + names[Int(index) - 8]
    case .indexed(let index): String(index)
    }
  }

  private static func color(_ word: String) -> Color? {
    if word == "default" { return .standard }
    if let index = names.firstIndex(of: word) { return .indexed(UInt8(index)) }
    if word.hasPrefix("bright-"), let index = names.firstIndex(of: String(word.dropFirst(7))) {
      return .indexed(UInt8(index + 8))
    }
    if word.hasPrefix("#"), word.utf8.count == 7, let value = Int(word.dropFirst(), radix: 16) {
      return .indexed(nearest(red: value >> 16, green: value >> 8 & 255, blue: value & 255))
    }
    return UInt8(word).map(Color.indexed)
  }

  /// The nearest colour of the cube (16–231) or the greys (232–255) of xterm's palette.
  private static func nearest(red: Int, green: Int, blue: Int) -> UInt8 {
    let levels = [0, 95, 135, 175, 215, 255]
    func step(_ value: Int) -> Int {
      levels.indices.min { abs(levels[$0] - value) < abs(levels[$1] - value) } ?? 0
    }
    func distance(_ r: Int, _ g: Int, _ b: Int) -> Int {
      (r - red) * (r - red) + (g - green) * (g - green) + (b - blue) * (b - blue)
    }
    let (r, g, b) = (step(red), step(green), step(blue))
    let grey = max(0, min(23, ((red + green + blue) / 3 - 3) / 10))
    let greyLevel = 8 + 10 * grey
    let isGreyNearer =
      distance(greyLevel, greyLevel, greyLevel) < distance(levels[r], levels[g], levels[b])
    return UInt8(isGreyNearer ? 232 + grey : 16 + 36 * r + 6 * g + b)
  }
}
