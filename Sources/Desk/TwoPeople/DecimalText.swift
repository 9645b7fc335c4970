/// Numbers as people read them.
public enum DecimalText {
  /// With two places: `0.64`, `-0.08`.
  public static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "-" }
    let rounded = Int((abs(value) * 100).rounded())
    let places = rounded % 100
    return (value < 0 && rounded > 0 ? "-" : "") + "\(rounded / 100)."
      + (places < 10 ? "0" : "") + "\(places)"
  }
}
