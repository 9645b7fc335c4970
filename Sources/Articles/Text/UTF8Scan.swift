/// Reading scalars out of well-formed UTF-8 without making strings.
public enum UTF8Scan {
  /// The scalar that begins at a byte, and its length in bytes (`index < bytes.count`).
  ///
  /// A byte that does not begin a scalar, which well-formed text has not, reads as itself.
  @inlinable @inline(__always)
  public static func scalar(
    _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (value: UInt32, length: Int) {
    let lead = UInt32(bytes[index])
    if lead < 0x80 { return (lead, 1) }
    func continuation(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset]) & 0x3F }
    switch lead {
    case 0xC0..<0xE0 where index + 1 < bytes.count:
      return ((lead & 0x1F) << 6 | continuation(1), 2)
    case 0xE0..<0xF0 where index + 2 < bytes.count:
      return ((lead & 0x0F) << 12 | continuation(1) << 6 | continuation(2), 3)
    case 0xF0... where index + 3 < bytes.count:
      let high = (lead & 0x07) << 18 | continuation(1) << 12
      return (high | continuation(2) << 6 | continuation(3), 4)
    default: return (lead, 1)
    }
  }

  /// Where the scalar before a byte begins (`index > 0`). Cost: O(1) in well-formed text.
  @inlinable @inline(__always)
  public static func start(before index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = index - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }
}
