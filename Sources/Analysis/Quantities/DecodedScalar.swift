extension UnsafeBufferPointer<UInt8> {
  /// The scalar at a byte offset with its width in bytes. A lead byte that the buffer cuts off is
  /// U+FFFD of one byte, so that no input makes a reader run past the end.
  @inline(__always)
  func decodedScalar(at offset: Int) -> (value: UInt32, width: Int) {
    let lead = UInt32(self[offset])
    if lead < 0x80 { return (lead, 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, offset + width <= count else { return (0xFFFD, 1) }
    var value = lead & (0x7F >> UInt32(width))
    for index in 1..<width { value = value << 6 | UInt32(self[offset + index]) & 0x3F }
    return (value, width)
  }
}
