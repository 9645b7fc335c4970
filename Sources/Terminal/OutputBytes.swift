/// Bytes on their way to the terminal: memory that is not made anew for each paint, and that takes the
/// text of many cells at a time.
///
/// Not an array, which asks before each byte whether somebody else holds it too.
struct OutputBytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 1 << 14
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  /// Cost: O(1).
  mutating func removeAll() { count = 0 }

  /// Calls `body` with what was gathered.
  func withUnsafeBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: start, count: count))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: [UInt8]) {
    makeRoom(for: bytes.count)
    let end = start + count
    for (index, byte) in bytes.enumerated() { end[index] = byte }
    count += bytes.count
  }

  /// Appends as many bytes as `body` puts, at most so many, and gives their number.
  @inline(__always)
  mutating func append(upTo most: Int, _ body: (UnsafeMutablePointer<UInt8>) -> Int) -> Int {
    makeRoom(for: most)
    let added = body(start + count)
    count += added
    return added
  }

  @inline(__always)
  private mutating func makeRoom(for added: Int) {
    if capacity - count < added { grow(by: added) }
  }

  @inline(never)
  private mutating func grow(by added: Int) {
    capacity += max(capacity, added)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
