import Annotations

/// One JSON object on one line, written as bytes into one buffer.
struct JSONLine {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  mutating func begin() { bytes.append(UInt8(ascii: "{")) }
  mutating func end() { bytes.append(UInt8(ascii: "}")) }

  mutating func key(_ name: StaticString) {
    if bytes.last != UInt8(ascii: "{") { append(", ") }
    bytes.append(UInt8(ascii: "\""))
    append(name)
    append("\": ")
  }

  mutating func member(_ name: StaticString, _ number: Int) {
    key(name)
    append(number)
  }

  mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    key(name)
    append(quoted: text)
  }

  /// Adds a member whose text is well-formed UTF-8.
  mutating func member(_ name: StaticString, _ text: ArraySlice<UInt8>) {
    key(name)
    text.withUnsafeBufferPointer { JSONRecord.append(spellingOf: $0, to: &bytes) }
  }

  /// Adds a member whose value is spelled in JSON already.
  mutating func member(_ name: StaticString, spelled json: [UInt8]) {
    key(name)
    bytes += json
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    append(value ? "true" : "false")
  }

  /// Adds a number between 0 and 10 with as few of three decimal places as say it.
  mutating func member(_ name: StaticString, thousandths: Int) {
    key(name)
    append(thousandths / 1000)
    bytes.append(UInt8(ascii: "."))
    var rest = thousandths % 1000
    var unit = 100
    repeat {
      bytes.append(0x30 + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    } while rest > 0
  }

  /// Adds a string as a value of its own.
  mutating func append(quoted text: String) {
    var text = text
    text.withUTF8 { JSONRecord.append(spellingOf: $0, to: &bytes) }
  }

  private mutating func append(_ number: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = number.magnitude
      var start = 20
      repeat {
        start -= 1
        digits[start] = 0x30 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      } while rest > 0
      if number < 0 { bytes.append(UInt8(ascii: "-")) }
      bytes.append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }

  /// Adds ASCII as it is.
  mutating func append(_ text: StaticString) {
    bytes.append(
      contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
