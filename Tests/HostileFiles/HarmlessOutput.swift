/// What a text on the screen must be without.
public enum HarmlessOutput {
  /// Whether a scalar can neither steer a terminal nor turn the direction of a text.
  public static func allows(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF,
      0xE0000...0xE007F:
      false
    default: true
    }
  }
}
