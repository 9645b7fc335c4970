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

  /// All of it in one number, so that styles compare in one step: the colour of the characters in
  /// bits 0–7, that behind them in bits 8–15, the attributes in bits 16–20; bits 21 and 22 tell
  /// whether there is a colour of the palette, without which its bits are 0.
  let bits: UInt32

  private static let foregroundFlag: UInt32 = 1 << 21
  private static let backgroundFlag: UInt32 = 1 << 22
  private static let attributeBits: UInt32 = 0x1f << 16

  /// How many bits a style takes.
  static let bitCount = 23

  init(bits: UInt32) { self.bits = bits }

  /// The colour of the characters.
  public var foreground: Color {
    get { bits & Self.foregroundFlag == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: bits)) }
    set {
      let others = bits & ~(Self.foregroundFlag | 0xff)
      self = Style(bits: others | Self.bits(of: newValue, flag: Self.foregroundFlag, shift: 0))
    }
  }

  /// The colour behind them.
  public var background: Color {
    get {
      bits & Self.backgroundFlag == 0 ? .standard : .indexed(UInt8(truncatingIfNeeded: bits >> 8))
    }
    set {
      let others = bits & ~(Self.backgroundFlag | 0xff00)
      self = Style(bits: others | Self.bits(of: newValue, flag: Self.backgroundFlag, shift: 8))
    }
  }

  /// What is on besides.
  public var attributes: Attributes {
    get { Attributes(rawValue: UInt8(truncatingIfNeeded: (bits & Self.attributeBits) >> 16)) }
    set { self = Style(bits: bits & ~Self.attributeBits | Self.bits(of: newValue)) }
  }

  /// The terminal's own colours without attributes.
  public static let plain = Style()

  /// A style; what is not given is as the terminal has it.
  public init(
    foreground: Color = .standard, background: Color = .standard, attributes: Attributes = []
  ) {
    bits =
      Self.bits(of: foreground, flag: Self.foregroundFlag, shift: 0)
      | Self.bits(of: background, flag: Self.backgroundFlag, shift: 8) | Self.bits(of: attributes)
  }

  private static func bits(of color: Color, flag: UInt32, shift: UInt32) -> UInt32 {
    switch color {
    case .standard: 0
    case .indexed(let index): flag | UInt32(index) << shift
    }
  }

  private static func bits(of attributes: Attributes) -> UInt32 {
    UInt32(attributes.rawValue) << 16 & attributeBits
  }

  /// The bits of what is seen on a blank: a colour behind it, a line below, reverse video.
  static let bitsSeenOnBlanks = backgroundFlag | bits(of: [.underline, .reverse])

  /// Whether a blank in this style looks as one in the plain style.
  @inline(__always)
  var isUnseenOnBlanks: Bool { bits & Self.bitsSeenOnBlanks == 0 }
}
