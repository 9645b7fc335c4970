import Glibc

/// Kinds of colour vision: with all cones, and without those for long (red), middle (green) or
/// short (blue) waves.
enum ColorVision: CaseIterable {
  case full, protanopia, deuteranopia, tritanopia

  /// Machado, Oliveira and Fernandes, “A Physiologically-based Model for Simulation of Color Vision
  /// Deficiency” (2009), severity 1.0, on linear RGB.
  var matrix: [[Double]] {
    switch self {
    case .full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanopia:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranopia:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanopia:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

/// A colour as light, to be compared as people see it.
struct SeenColor {
  /// Linear red, green and blue, 0…1.
  let light: [Double]

  /// A colour from 16 on of xterm's palette.
  init(palette index: UInt8) {
    let levels: [Double] = [0, 95, 135, 175, 215, 255]
    let place = Int(index) - 16
    let bytes =
      index >= 232
      ? Array(repeating: Double(8 + 10 * (Int(index) - 232)), count: 3)
      : [levels[place / 36], levels[place / 6 % 6], levels[place % 6]]
    // sRGB, IEC 61966-2-1.
    light = bytes.map { $0 / 255 }.map {
      $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4)
    }
  }

  private var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// The contrast ratio of WCAG 2.1, 1 to 21.
  func contrast(with other: SeenColor) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// The distance in CIELAB (CIE 1976, white D65).
  func difference(from other: SeenColor, seenBy vision: ColorVision) -> Double {
    let squares = zip(lab(vision), other.lab(vision)).map { ($0 - $1) * ($0 - $1) }
    return squares.reduce(0, +).squareRoot()
  }

  private func lab(_ vision: ColorVision) -> [Double] {
    let seen = vision.matrix.map { row in
      min(1, max(0, zip(row, light).map { $0 * $1 }.reduce(0, +)))
    }
    let x = (0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047
    let y = 0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]
    let z = (0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883
    func f(_ t: Double) -> Double { t > 0.008856 ? pow(t, 1 / 3) : 7.787 * t + 16 / 116 }
    return [116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))]
  }
}
