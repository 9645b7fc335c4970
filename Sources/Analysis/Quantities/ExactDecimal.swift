/// A number as printed, exact: `significand` × 10^`exponent`.
///
/// The significand has no trailing zeros, so that equal numbers are equal values. Arithmetic gives
/// nil where a result does not fit 18 digits, instead of trapping or rounding silently.
public struct ExactDecimal: Sendable, Hashable {
  public let significand: Int64
  public let exponent: Int

  public init(significand: Int64, exponent: Int = 0) {
    guard significand != 0 else {
      self.significand = 0
      self.exponent = 0
      return
    }
    var digits = significand
    var power = exponent
    while digits % 10 == 0 {
      digits /= 10
      power += 1
    }
    self.significand = digits
    self.exponent = power
  }

  public static let zero = ExactDecimal(significand: 0)
  public static let one = ExactDecimal(significand: 1)

  public init(_ integer: Int) { self.init(significand: Int64(integer)) }

  /// The nearest number of 15 significant digits; nil for what is not finite or beyond 10^±300.
  public init?(approximating value: Double) {
    guard value.isFinite else { return nil }
    if value == 0 {
      self = .zero
      return
    }
    let magnitude = Self.decimalMagnitude(of: abs(value))
    guard abs(magnitude) < 280 else { return nil }
    let scaled = value * Self.powerOfTen(14 - magnitude)
    guard abs(scaled) < 9e18 else { return nil }
    self.init(significand: Int64(scaled.rounded()), exponent: magnitude - 14)
  }

  /// The nearest floating-point number.
  public var double: Double {
    let digits = Double(significand)
    if exponent == 0 { return digits }
    if abs(exponent) > 300 { return exponent > 0 ? .infinity * digits : 0 }
    return exponent > 0
      ? digits * Self.powerOfTen(exponent) : digits / Self.powerOfTen(-exponent)
  }

  /// The whole number that this is, if it is one that fits.
  public var integer: Int? {
    guard exponent >= 0, exponent < 19 else { return nil }
    var value = significand
    for _ in 0..<exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return Int(value)
  }

  public var isNegative: Bool { significand < 0 }

  public var negated: ExactDecimal {
    ExactDecimal(significand: significand == .min ? .max : -significand, exponent: exponent)
  }

  /// The same digits at 10^`power` times the size.
  public func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    significand == 0 ? self : ExactDecimal(significand: significand, exponent: exponent + power)
  }

  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let low = min(exponent, other.exponent)
    guard let a = Self.widened(self, to: low), let b = Self.widened(other, to: low) else {
      return nil
    }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(significand: sum, exponent: low)
  }

  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  public func multiplied(by other: ExactDecimal) -> ExactDecimal? {
    let (product, overflow) = significand.multipliedReportingOverflow(by: other.significand)
    return overflow ? nil : ExactDecimal(significand: product, exponent: exponent + other.exponent)
  }

  /// The quotient to about 17 significant digits; nil for division by zero.
  public func divided(by other: ExactDecimal) -> ExactDecimal? {
    guard other.significand != 0 else { return nil }
    var dividend = Int128(significand)
    var power = exponent - other.exponent
    let divisor = Int128(other.significand)
    while dividend != 0, abs(dividend) < abs(divisor) * 100_000_000_000_000_000 {
      dividend *= 10
      power -= 1
    }
    guard let quotient = Int64(exactly: dividend / divisor) else { return nil }
    return ExactDecimal(significand: quotient, exponent: power)
  }

  private static func widened(_ number: ExactDecimal, to exponent: Int) -> Int64? {
    var value = number.significand
    guard value != 0 else { return 0 }
    guard number.exponent - exponent < 19 else { return nil }
    for _ in exponent..<number.exponent {
      let (next, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = next
    }
    return value
  }

  static func powerOfTen(_ power: Int) -> Double {
    var result = 1.0
    var base = 10.0
    var rest = abs(power)
    while rest > 0 {
      if rest & 1 == 1 { result *= base }
      base *= base
      rest >>= 1
    }
    return power < 0 ? 1 / result : result
  }

  private static func decimalMagnitude(of value: Double) -> Int {
    var magnitude = 0
    var rest = value
    while rest >= 10, magnitude < 310 {
      rest /= 10
      magnitude += 1
    }
    while rest < 1, magnitude > -310 {
      rest *= 10
      magnitude -= 1
    }
    return magnitude
  }
}

extension ExactDecimal: Comparable {
  public static func < (a: ExactDecimal, b: ExactDecimal) -> Bool {
    if let difference = a.subtracting(b) { return difference.significand < 0 }
    return a.double < b.double
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number in plain figures, as JSON allows it: `1200000`, `-0.5`; in powers of ten beyond 30
  /// places (`12e40`).
  public var description: String {
    guard exponent <= 30, exponent >= -30 else { return "\(significand)e\(exponent)" }
    let sign = significand < 0 ? "-" : ""
    var digits = String(significand.magnitude)
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    if digits.utf8.count <= -exponent {
      digits = String(repeating: "0", count: -exponent - digits.utf8.count + 1) + digits
    }
    return sign + digits.dropLast(-exponent) + "." + digits.suffix(-exponent)
  }
}
