/// One of the eight base colours, and whether its bright form is meant.
struct BaseColor {
  /// The parts red, green and blue as bits 0, 1 and 2, as the terminals number them.
  let hue: UInt8
  let isBright: Bool

  /// Black, white and what lies between.
  var isGrey: Bool { hue == 0 || hue == 7 }

  /// Black on a light colour, white on a dark one.
  var readableOnTop: UInt8 {
    let weight = (hue & 1 != 0 ? 3 : 0) + (hue & 2 != 0 ? 6 : 0) + (hue & 4 != 0 ? 1 : 0)
    return weight >= 5 || (isBright && weight > 0) ? 0 : 7
  }

  func number(bright: Bool) -> UInt8 { bright ? hue + 8 : hue }

  init(palette index: UInt8) {
    if index < 16 {
      hue = index & 7
      isBright = index > 7
      return
    }
    let (red, green, blue) = BaseColor.parts(of: index)
    let high = max(red, green, blue)
    let low = min(red, green, blue)
    if high - low < 40 {
      hue = high < 0xa0 ? 0 : 7
      isBright = hue == 0 ? high >= 0x50 : high >= 0xe0
      return
    }
    let middle = (high + low) / 2
    hue = (red >= middle ? 1 : 0) | (green >= middle ? 2 : 0) | (blue >= middle ? 4 : 0)
    isBright = high >= 0xd7
  }

  /// Red, green and blue, 0…255, of the cube or the greys of xterm's palette (256colres.pl of
  /// xterm: steps 0, 95, 135, 175, 215, 255; greys 8, 18, … 238).
  private static func parts(of index: UInt8) -> (Int, Int, Int) {
    let index = Int(index)
    if index >= 232 {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    func level(_ step: Int) -> Int { step == 0 ? 0 : 55 + 40 * step }
    let place = index - 16
    return (level(place / 36), level(place / 6 % 6), level(place % 6))
  }
}
