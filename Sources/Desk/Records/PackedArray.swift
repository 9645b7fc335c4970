/// Records of one size in a block of bytes, read where they stand.
struct PackedArray<Record: BitwiseCopyable & Sendable>: RandomAccessCollection, Sendable {
  /// Where the records of an array stand in its block.
  struct Extent {
    let start: Int
    let count: Int

    /// The first byte after them.
    var end: Int { start + count * PackedArray.size }

    /// Changes each record. The bytes have to be those of the array.
    func change(in bytes: UnsafeMutableRawBufferPointer, _ body: (inout Record) -> Void) {
      for place in 0..<count {
        let offset = start + place * PackedArray.size
        var record = bytes.loadUnaligned(fromByteOffset: offset, as: Record.self)
        body(&record)
        withUnsafeBytes(of: record) {
          UnsafeMutableRawBufferPointer(rebasing: bytes[offset...]).copyMemory(from: $0)
        }
      }
    }
  }

  private let bytes: [UInt8]
  let extent: Extent

  /// - Parameters:
  ///   - bytes: a block that holds the records.
  ///   - start: where the first one begins.
  init(_ bytes: [UInt8], start: Int, count: Int) {
    self.bytes = bytes
    extent = Extent(start: start, count: count)
  }

  /// Bytes of a record, which stand without gaps.
  static var size: Int { MemoryLayout<Record>.size }

  var startIndex: Int { 0 }
  var endIndex: Int { extent.count }

  /// The first byte after the records.
  var end: Int { extent.end }

  subscript(place: Int) -> Record {
    precondition(place >= 0 && place < extent.count, "there is such a record")
    return bytes.withUnsafeBytes { bytes in
      let offset = extent.start + place * Self.size
      precondition(offset + Self.size <= bytes.count, "the block holds its records")
      return bytes.loadUnaligned(fromByteOffset: offset, as: Record.self)
    }
  }
}
