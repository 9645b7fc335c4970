/// Numbers as people read them.
public enum DecimalText {
  /// A count with commas between thousands, as figures of articles are shown: `12,480`.
  public static func grouped(_ number: Int) -> String {
    var digits = Array(String(number.magnitude))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return (number < 0 ? "-" : "") + String(digits)
  }

  /// With two places: `0.64`, `-0.08`.
  public static func hundredths(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e15 else { return "-" }
    let rounded = Int((abs(value) * 100).rounded())
    let places = rounded % 100
    return (value < 0 && rounded > 0 ? "-" : "") + "\(rounded / 100)."
      + (places < 10 ? "0" : "") + "\(places)"
  }
}
