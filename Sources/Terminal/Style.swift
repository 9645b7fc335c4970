/// A colour of the terminal.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background, whatever that is.
  case standard
  /// A colour of xterm's palette of 256: 0–7 the base colours, 8–15 their bright forms, 16–231 a
  /// cube of 6 × 6 × 6, 232–255 greys. `Style.degraded(toColors:)` brings it to what there is.
  case indexed(UInt8)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// What a terminal can do besides colours. Any of them may be missing on a terminal, so nothing
  /// should hang on `dim` or `italic` alone.
  public struct Attributes: OptionSet, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Attributes(rawValue: 1)
    public static let dim = Attributes(rawValue: 2)
    public static let italic = Attributes(rawValue: 4)
    public static let underline = Attributes(rawValue: 8)
    public static let reverse = Attributes(rawValue: 16)
  }

  /// The colour of the characters.
  public var foreground: Color
  /// The colour behind them.
  public var background: Color
  /// What is on besides.
  public var attributes: Attributes

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// A style; what is not given is as the terminal has it.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}
