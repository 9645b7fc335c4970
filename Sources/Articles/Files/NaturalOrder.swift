/// The order in which people expect names: `article 2` before `article 10`, capitals beside small
/// letters.
enum NaturalOrder {
  /// Whether a name comes before another. Names that differ only in capitals or in zeros before a
  /// number are ordered by their bytes.
  static func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        let order = compare(left, right)
        return order != 0 ? order < 0 : left.lexicographicallyPrecedes(right)
      }
    }
  }

  private static func compare(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Int {
    var first = 0
    var second = 0
    while first < left.count, second < right.count {
      if isDigit(left[first]), isDigit(right[second]) {
        let firstNumber = digits(left, from: &first)
        let secondNumber = digits(right, from: &second)
        if firstNumber.count != secondNumber.count { return firstNumber.count - secondNumber.count }
        for (one, other) in zip(firstNumber, secondNumber) where left[one] != right[other] {
          return Int(left[one]) - Int(right[other])
        }
      } else {
        let one = folded(left[first])
        let other = folded(right[second])
        if one != other { return Int(one) - Int(other) }
        first += 1
        second += 1
      }
    }
    return (left.count - first) - (right.count - second)
  }

  /// Where the digits stand that follow zeros; moves `index` behind them.
  @inline(__always)
  private static func digits(
    _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
  ) -> Range<Int> {
    while index < bytes.count, bytes[index] == 0x30 { index += 1 }
    let start = index
    while index < bytes.count, isDigit(bytes[index]) { index += 1 }
    return start..<index
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  @inline(__always)
  private static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
