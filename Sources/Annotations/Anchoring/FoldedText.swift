/// A text with everything levelled that an edit may change without changing what is said: white
/// space, the kind of quotation marks and dashes, composed and decomposed letters, markup.
///
/// A text becomes a list of units, each knowing the bytes it came from. Units are Unicode scalars
/// where one suffices, else numbers that stand for a letter with its marks.
struct FoldedText {
  private(set) var units: [UInt32] = []
  /// Where each unit begins in the text, in bytes.
  private(set) var starts: [Int32] = []
  /// Where each unit ends.
  private(set) var ends: [Int32] = []

  /// Folds a text. Cost: O(n), some 200 MB a second for ASCII.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ letters: inout LetterTable) {
    // No unit is made of less than a byte, so there is room for all without growing.
    let capacity = bytes.count
    var starts: [Int32] = []
    var ends: [Int32] = []
    units = [UInt32](unsafeUninitializedCapacity: capacity) { unitRoom, unitCount in
      starts = [Int32](unsafeUninitializedCapacity: capacity) { startRoom, startCount in
        ends = [Int32](unsafeUninitializedCapacity: capacity) { endRoom, endCount in
          var out = FoldedOutput(units: unitRoom, starts: startRoom, ends: endRoom)
          var folder = Folder(bytes: bytes)
          while folder.offset < bytes.count { folder.step(&out, &letters) }
          endCount = out.count
          startCount = out.count
          unitCount = out.count
        }
      }
    }
    self.starts = starts
    self.ends = ends
  }

  /// The bytes of a range of units.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
  }

  /// The first unit that begins at a byte or after it. Cost: O(log n).
  func unit(atByte byte: Int) -> Int {
    starts.partitioningIndex { Int($0) >= byte }
  }
}

/// Where units are put while a text is folded.
private struct FoldedOutput {
  let units: UnsafeMutableBufferPointer<UInt32>
  let starts: UnsafeMutableBufferPointer<Int32>
  let ends: UnsafeMutableBufferPointer<Int32>
  var count = 0

  init(
    units: UnsafeMutableBufferPointer<UInt32>, starts: UnsafeMutableBufferPointer<Int32>,
    ends: UnsafeMutableBufferPointer<Int32>
  ) {
    self.units = units
    self.starts = starts
    self.ends = ends
  }

  var last: UInt32? { count > 0 ? units[count - 1] : nil }

  @inline(__always)
  mutating func append(_ unit: UInt32, _ start: Int, _ end: Int) {
    units[count] = unit
    starts[count] = Int32(truncatingIfNeeded: start)
    ends[count] = Int32(truncatingIfNeeded: end)
    count += 1
  }

  func extendLast(to end: Int) {
    ends[count - 1] = Int32(truncatingIfNeeded: end)
  }
}

/// Numbers for letters that are written with several scalars.
///
/// Composed and decomposed spellings of a letter get the same number, since `Character` compares
/// by canonical equivalence; so no table of Unicode's decompositions is needed.
struct LetterTable {
  private var numbers: [Character: UInt32] = [:]
  private var singles: [UInt32: UInt32] = [:]

  /// The number of a letter beyond ASCII that is one scalar.
  mutating func number(of scalar: Unicode.Scalar) -> UInt32 {
    if let known = singles[scalar.value] { return known }
    let number = self.number(of: Character(scalar))
    singles[scalar.value] = number
    return number
  }

  mutating func number(of letter: Character) -> UInt32 {
    if let known = numbers[letter] { return known }
    let number = 0x11_0000 + UInt32(numbers.count)
    numbers[letter] = number
    return number
  }
}

/// The state of folding: what has been read and not yet written.
private struct Folder {
  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  /// Where white space began that has not been written, or -1.
  private var space = -1

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  private static let blank = UInt32(0x20)
  private static let hyphen = UInt32(0x2D)

  /// Folds one scalar with what belongs to it.
  mutating func step(_ out: inout FoldedOutput, _ letters: inout LetterTable) {
    let byte = bytes[offset]
    if byte >= 0x80 { return stepBeyondASCII(&out, &letters) }
    switch byte {
    case 0x20, 0x09...0x0D: skipSpace()
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "`"), UInt8(ascii: "["): offset += 1
    case UInt8(ascii: "]"): offset = endOfLink(from: offset)
    case UInt8(ascii: "-"): hyphen(&out, length: 1)
    default:
      if offset + 1 < bytes.count, bytes[offset + 1] >= 0xCC, markLength(at: offset + 1) > 0 {
        cluster(&out, &letters, length: 1)
      } else {
        write(UInt32(byte), &out, length: 1)
      }
    }
  }

  private mutating func skipSpace() {
    if space < 0 { space = offset }
    offset += 1
  }

  private mutating func write(_ unit: UInt32, _ out: inout FoldedOutput, length: Int) {
    flushSpace(&out)
    out.append(unit, offset, offset + length)
    offset += length
  }

  private mutating func flushSpace(_ out: inout FoldedOutput) {
    guard space >= 0 else { return }
    if out.count > 0 { out.append(Folder.blank, space, offset) }
    space = -1
  }

  /// A dash of any kind; several in a row are one.
  private mutating func hyphen(_ out: inout FoldedOutput, length: Int) {
    if space < 0, out.last == Folder.hyphen {
      offset += length
      return out.extendLast(to: offset)
    }
    write(Folder.hyphen, &out, length: length)
  }

  /// What follows the `]` at `offset`: behind the address of a Markdown link, if one follows.
  private func endOfLink(from offset: Int) -> Int {
    guard offset + 1 < bytes.count, bytes[offset + 1] == UInt8(ascii: "(") else {
      return offset + 1
    }
    var index = offset + 2
    while index < min(bytes.count, offset + 2000), bytes[index] > 0x20 {
      if bytes[index] == UInt8(ascii: ")") { return index + 1 }
      index += 1
    }
    return offset + 1
  }

  private mutating func stepBeyondASCII(_ out: inout FoldedOutput, _ letters: inout LetterTable) {
    let length = max(1, UTF8Scalar.length(in: bytes, at: offset))
    let value = UTF8Scalar.value(in: bytes, at: offset, length: length)
    switch value {
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      if space < 0 { space = offset }
      offset += length
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF:
      offset += length
    case 0x2010...0x2015, 0x2212: hyphen(&out, length: length)
    case 0x2018...0x201B, 0x2032, 0x02BC: write(UInt32(UInt8(ascii: "'")), &out, length: length)
    case 0x201C...0x201F, 0x2033: write(UInt32(UInt8(ascii: "\"")), &out, length: length)
    case 0xAB:
      write(UInt32(UInt8(ascii: "\"")), &out, length: length)
      while offset < bytes.count, spaceLength() > 0 { offset += spaceLength() }
    case 0xBB:
      space = -1
      write(UInt32(UInt8(ascii: "\"")), &out, length: length)
    case 0x2026:
      flushSpace(&out)
      for _ in 0..<3 { out.append(UInt32(UInt8(ascii: ".")), offset, offset + length) }
      offset += length
    default: letter(value, length, &out, &letters)
    }
  }

  /// The length of a blank or no-break space at `offset`, or 0.
  private func spaceLength() -> Int {
    if bytes[offset] == 0x20 { return 1 }
    return offset + 1 < bytes.count && bytes[offset] == 0xC2 && bytes[offset + 1] == 0xA0 ? 2 : 0
  }

  private mutating func letter(
    _ value: UInt32, _ length: Int, _ out: inout FoldedOutput, _ letters: inout LetterTable
  ) {
    if offset + length < bytes.count, bytes[offset + length] >= 0xCC,
      markLength(at: offset + length) > 0
    {
      return cluster(&out, &letters, length: length)
    }
    guard let scalar = Unicode.Scalar(value) else { return write(value, &out, length: length) }
    write(letters.number(of: scalar), &out, length: length)
  }

  /// A letter of `length` bytes and the marks after it.
  private mutating func cluster(
    _ out: inout FoldedOutput, _ letters: inout LetterTable, length: Int
  ) {
    var end = offset + length
    while end < bytes.count {
      let mark = markLength(at: end)
      if mark == 0 { break }
      end += mark
    }
    let text = String(
      decoding: UnsafeBufferPointer(rebasing: bytes[offset..<end]), as: UTF8.self)
    guard let letter = text.first else {
      offset = end
      return
    }
    write(letters.number(of: letter), &out, length: end - offset)
  }

  /// The length in bytes of the combining mark at an offset, or 0 when there is none.
  private func markLength(at offset: Int) -> Int {
    guard bytes[offset] >= 0xCC else { return 0 }
    let length = UTF8Scalar.length(in: bytes, at: offset)
    guard length > 0,
      let scalar = Unicode.Scalar(UTF8Scalar.value(in: bytes, at: offset, length: length))
    else { return 0 }
    return scalar.properties.canonicalCombiningClass.rawValue > 0 ? length : 0
  }
}
