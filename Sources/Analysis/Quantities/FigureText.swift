/// How figures are written for people.
enum FigureText {
  /// A number with commas between thousands: `1,200,000`, `0.5`.
  static func grouped(_ value: ExactDecimal) -> String {
    let plain = value.description
    guard !plain.utf8.contains(UInt8(ascii: "e")) else { return plain }
    let isNegative = plain.hasPrefix("-")
    let parts = plain.drop { $0 == "-" }.split(separator: ".", maxSplits: 1)
    guard let whole = parts.first else { return plain }
    var result: [UInt8] = []
    for (index, digit) in whole.utf8.enumerated() {
      if index > 0, (whole.utf8.count - index) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    let text = String(decoding: result, as: UTF8.self)
    let decimals = parts.count > 1 ? "." + parts[1] : ""
    return (isNegative ? "−" : "") + text + decimals
  }
}
