/// One scalar read strictly from UTF-8: nil for an ill-formed part, whose length is that of the
/// maximal subpart (Unicode standard, section 3.9, "U+FFFD Substitution of Maximal Subparts").
@inline(__always)
func decodeScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
) -> (value: UInt32?, length: Int) {
  let first = bytes[start]
  if first < 0x80 { return (UInt32(first), 1) }
  let (count, lowest, highest): (Int, UInt8, UInt8)
  switch first {
  case 0xc2...0xdf: (count, lowest, highest) = (2, 0x80, 0xbf)
  case 0xe0: (count, lowest, highest) = (3, 0xa0, 0xbf)
  case 0xed: (count, lowest, highest) = (3, 0x80, 0x9f)
  case 0xe1...0xef: (count, lowest, highest) = (3, 0x80, 0xbf)
  case 0xf0: (count, lowest, highest) = (4, 0x90, 0xbf)
  case 0xf1...0xf3: (count, lowest, highest) = (4, 0x80, 0xbf)
  case 0xf4: (count, lowest, highest) = (4, 0x80, 0x8f)
  default: return (nil, 1)
  }
  var value = UInt32(first) & (0xff >> UInt32(count + 1))
  for offset in 1..<count {
    guard start + offset < bytes.count else { return (nil, offset) }
    let byte = bytes[start + offset]
    let isGood = offset == 1 ? byte >= lowest && byte <= highest : byte & 0xc0 == 0x80
    guard isGood else { return (nil, offset) }
    value = value << 6 | UInt32(byte & 0x3f)
  }
  return (value, count)
}
