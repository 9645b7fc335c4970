/// A place in a line of text that is being read.
struct LineCursor {
  private let line: [Unicode.Scalar]

  /// Of the next scalar.
  private(set) var index: Int

  init(_ line: [Unicode.Scalar], at index: Int = 0) {
    self.line = line
    self.index = index
  }

  /// Nil at the end.
  var next: Unicode.Scalar? { index < line.count ? line[index] : nil }

  mutating func advance() {
    index = min(index + 1, line.count)
  }

  @discardableResult
  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    guard next == scalar else { return false }
    index += 1
    return true
  }

  mutating func skipSpaces() {
    while let next, next.isWhiteSpace { index += 1 }
  }

  /// Passes over what stands between a date and a time: white space, commas, dashes, bars.
  mutating func skipSeparators() {
    while let next, next.isWhiteSpace || ",|–—-·•".unicodeScalars.contains(next) {
      index += 1
    }
  }

  /// The letters that follow, in small letters; empty where there are none.
  mutating func readWord() -> String {
    let start = index
    while let next, next.isLetter { index += 1 }
    return text(from: start).lowercased()
  }

  /// Passes over a word given in small letters.
  mutating func skipWord(_ word: String) -> Bool {
    var ahead = self
    guard ahead.readWord() == word else { return false }
    self = ahead
    return true
  }

  /// A run of at most 9 ASCII digits.
  mutating func readNumber() -> (value: Int, digits: Int)? {
    var value = 0
    var end = index
    while end < line.count, end - index < 10, line[end].isDigit {
      value = value * 10 + Int(line[end].value - 0x30)
      end += 1
    }
    guard end > index, end - index < 10 else { return nil }
    defer { index = end }
    return (value, end - index)
  }

  /// 1 to 31, with or without `st`, `nd`, `rd`, `th`.
  mutating func readDayNumber() -> Int? {
    var ahead = self
    guard let number = ahead.readNumber(), number.digits <= 2 else { return nil }
    ahead.skipOrdinalEnding()
    self = ahead
    return number.value
  }

  mutating func skipOrdinalEnding() {
    var ahead = self
    if ["st", "nd", "rd", "th"].contains(ahead.readWord()) { self = ahead }
  }

  /// Four digits that no other digit follows.
  mutating func readYear() -> Int? {
    var ahead = self
    guard let number = ahead.readNumber(), number.digits == 4, number.value >= 1500 else {
      return nil
    }
    self = ahead
    return number.value
  }

  /// `.5` and `,5` of seconds.
  mutating func skipFraction() {
    guard next == "." || next == ",", index + 1 < line.count, line[index + 1].isDigit else {
      return
    }
    index += 1
    while let next, next.isDigit { index += 1 }
  }

  /// What was read since an index.
  func text(from start: Int) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: line[start..<index])
    return String(view)
  }
}

extension Unicode.Scalar {
  /// ASCII only.
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isLetterOrDigit: Bool { isDigit || isLetter }

  var isLetter: Bool {
    isASCII ? (value | 0x20) &- 0x61 < 26 : properties.isAlphabetic
  }

  var isWhiteSpace: Bool {
    isASCII ? value == 0x20 || (0x09...0x0D).contains(value) : properties.isWhitespace
  }

  var isUppercaseLetter: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase
  }

  var isLowercaseLetter: Bool {
    isASCII ? ("a"..."z").contains(self) : properties.isLowercase
  }
}
