/// Writes fields of fixed size, little-endian.
struct RecordWriter {
  private(set) var bytes: [UInt8] = []

  /// Most records fit in what is asked for at once.
  init() { bytes.reserveCapacity(4096) }

  mutating func write<Number: FixedWidthInteger>(_ number: Number) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }

  /// Bytes without their count.
  mutating func write(_ more: [UInt8]) { bytes += more }

  /// A record as it stands in memory; it must have no gaps.
  mutating func write<Record: BitwiseCopyable>(asItStands record: Record) {
    withUnsafeBytes(of: record) { bytes.append(contentsOf: $0) }
  }
}

/// Reads fields of fixed size, little-endian. What is not there is read as zeros, and told at the end
/// by `isWholeAndSound`; no input makes it trap, or take more memory than some times its length.
struct RecordReader {
  private let buffer: UnsafeRawBufferPointer
  /// Where it reads next.
  private(set) var index = 0
  private var hasFailed = false

  /// - Parameters:
  ///   - buffer: has to outlive the reader.
  ///   - index: where to begin, at its end at most.
  init(_ buffer: UnsafeRawBufferPointer, at index: Int = 0) {
    (self.buffer, self.index) = (buffer, index)
  }

  /// Whether all that was read was there, and nothing is left.
  var isWholeAndSound: Bool { !hasFailed && index == buffer.count }

  /// Whether nothing is left to read, or something was missing.
  var isAtEnd: Bool { index == buffer.count }

  mutating func fail() {
    hasFailed = true
    index = buffer.count
  }

  @inline(__always)
  mutating func integer<Number: FixedWidthInteger>() -> Number {
    let size = MemoryLayout<Number>.size
    guard buffer.count - index >= size else {
      fail()
      return 0
    }
    defer { index += size }
    return Number(littleEndian: buffer.loadUnaligned(fromByteOffset: index, as: Number.self))
  }

  /// A number that has to be smaller than a bound.
  @inline(__always)
  mutating func integer<Number: FixedWidthInteger>(below bound: Number) -> Number {
    let number: Number = integer()
    if number < bound { return number }
    fail()
    return 0
  }

  /// Passes over bytes.
  mutating func skip(_ count: Int) {
    if count <= buffer.count - index { index += count } else { fail() }
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    guard count <= buffer.count - index else {
      fail()
      return []
    }
    defer { index += count }
    return Array(buffer[index..<index + count])
  }

  /// As many elements as a count says that stands before them.
  ///
  /// - Parameter size: bytes that each takes.
  @inline(__always)
  mutating func array<Element>(
    size: Int, _ body: (inout RecordReader) -> Element
  ) -> [Element] {
    let count = Int(integer() as UInt32)
    guard count <= (buffer.count - index) / size else {
      fail()
      return []
    }
    // The standard library would write to the storage that all empty arrays share.
    if count == 0 { return [] }
    return [Element](unsafeUninitializedCapacity: count) { buffer, initialized in
      for place in 0..<count {
        buffer.initializeElement(at: place, to: body(&self))
        initialized = place + 1
      }
    }
  }
}
