extension Style {
  /// This style with colours that a terminal of `count` colours has.
  ///
  /// 256 and more keep everything, 16 keeps the hue and whether it is bright, 8 keeps the hue (a
  /// bright foreground becomes bold, grey becomes dim), fewer keep none. Hue decides rather than
  /// distance: a pale blue must not turn white, which is invisible on a light terminal. A
  /// background from beyond the base colours that came without a foreground gets one that can be
  /// read on it, and two colours that fall together are told apart again. Cost: O(1).
  public func degraded(toColors count: Int) -> Style {
    guard count < 256 else { return self }
    guard count >= 8 else { return Style(attributes: attributes) }
    let hasBright = count >= 16
    var result = self
    if case .indexed(let index) = foreground {
      result.setForeground(BaseColor(palette: index), hasBright: hasBright)
    }
    guard case .indexed(let index) = background else { return result }
    let base = BaseColor(palette: index)
    result.background = .indexed(base.number(bright: hasBright && base.isBright))
    let lacksForeground = foreground == .standard && index > 15
    if lacksForeground || result.foreground == result.background {
      result.foreground = .indexed(base.readableOnTop)
    }
    return result
  }

  private mutating func setForeground(_ base: BaseColor, hasBright: Bool) {
    foreground = .indexed(base.number(bright: hasBright && base.isBright))
    guard !hasBright, base.isBright else { return }
    if base.hue == 0 {
      // Bold black is black on most terminals: grey is a dimmed foreground instead.
      foreground = .standard
      attributes.insert(.dim)
    } else {
      attributes.insert(.bold)
    }
  }
}
