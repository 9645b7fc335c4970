/// Bytes on their way to the terminal: an array that is not made anew for each paint, and that takes the
/// text of many cells at a time.
struct OutputBytes {
  private var storage: [UInt8] = Array(repeating: 0, count: 1 << 14)
  private(set) var count = 0

  /// Cost: O(1).
  mutating func removeAll() { count = 0 }

  /// Calls `body` with what was gathered.
  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    storage.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[..<count])) }
  }

  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    storage[count] = byte
    count += 1
  }

  mutating func append(_ bytes: [UInt8]) {
    makeRoom(for: bytes.count)
    storage.withUnsafeMutableBufferPointer { storage in
      _ = UnsafeMutableBufferPointer(rebasing: storage[count...]).update(from: bytes)
    }
    count += bytes.count
  }

  /// Appends the last eight bits of the characters of cells.
  mutating func append(lowBytesOf cells: UnsafeBufferPointer<Canvas.Cell>) {
    let added = cells.count
    makeRoom(for: added)
    storage.withUnsafeMutableBufferPointer { storage in
      guard let cells = cells.baseAddress, let end = storage.baseAddress.map({ $0 + count })
      else { return }
      for index in 0..<added { end[index] = cells[index].lowByte }
    }
    count += added
  }

  private mutating func makeRoom(for added: Int) {
    guard storage.count - count < added else { return }
    storage += Array(repeating: 0, count: max(storage.count, added))
  }
}
