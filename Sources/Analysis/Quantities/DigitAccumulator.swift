/// Collects decimal digits into an exact number.
struct DigitAccumulator {
  private var significand: Int64 = 0
  private var decimals = 0
  private var inDecimals = false
  private var overflow = false
  private var trailingZeros = 0
  private var significantDigits = 0
  private var lastDigit: UInt8 = 0

  /// Takes ASCII digits. What no longer fits makes the number unknown, not the program stop.
  mutating func append(_ digits: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in digits {
      let digit = byte & 15
      if overflow { return }
      let (product, first) = significand.multipliedReportingOverflow(by: 10)
      let (sum, second) = product.addingReportingOverflow(Int64(digit))
      if first || second {
        // Decimals beyond the eighteenth digit are dropped.
        if !inDecimals { overflow = true }
        return
      }
      significand = sum
      if inDecimals { decimals += 1 }
      if significantDigits > 0 || digit != 0 { significantDigits += 1 }
      trailingZeros = digit == 0 ? trailingZeros + 1 : 0
      if digit != 0 { lastDigit = digit }
    }
  }

  mutating func startDecimals() { inDecimals = true }

  var value: ExactDecimal? {
    overflow ? nil : ExactDecimal(significand: significand, exponent: -decimals)
  }

  /// Half of the last significant place. Whole numbers that end in zeros are taken as rounded
  /// there, a final 5 of several digits as rounded to fives.
  var tolerance: ExactDecimal? {
    guard !overflow else { return nil }
    if significand == 0 { return ExactDecimal(significand: 5, exponent: -decimals - 1) }
    let place = inDecimals ? -decimals : trailingZeros
    let digits = significantDigits - (inDecimals ? 0 : trailingZeros)
    let endsInFive = lastDigit == 5 && digits >= 2 && (!inDecimals || trailingZeros == 0)
    return ExactDecimal(significand: endsInFive ? 25 : 5, exponent: place - 1)
  }
}
