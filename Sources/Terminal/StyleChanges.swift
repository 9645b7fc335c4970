/// What is sent to have the next characters look otherwise than those before.
struct StyleChanges {
  private let description: TerminalDescription
  private let colorCount: Int
  /// The bytes for pairs of styles: both in the bits of one number. A screen has a few dozen.
  private var known = RecentValues<UInt64, [UInt8]>(bits: 9)

  /// - Parameter colorCount: how many colours are used; 0 for none.
  init(_ description: TerminalDescription, colorCount: Int) {
    self.description = description
    self.colorCount = min(colorCount, description.colorCount)
  }

  /// The bytes that change one style to another. Cost: O(1), more for the first time.
  mutating func bytes(from old: Style, to new: Style) -> [UInt8] {
    let pair = UInt64(old.bits) << 32 | UInt64(new.bits)
    if let bytes = known.find(pair, number: pair) { return bytes }
    let bytes = made(from: shown(old), to: shown(new))
    known.keep(bytes, of: pair, number: pair)
    return bytes
  }

  /// A style as this terminal can show it.
  private func shown(_ style: Style) -> Style {
    var shown = style.degraded(toColors: colorCount)
    if shown.foreground != .standard || shown.background != .standard {
      shown.attributes.subtract(description.notWithColors)
    }
    return shown
  }

  /// The shorter of two ways: from where the terminal is, or from its plain state.
  private func made(from old: Style, to new: Style) -> [UInt8] {
    guard old != new else { return [] }
    var afresh = description.plain?.filled() ?? []
    if description.plainKeepsColors, old.foreground != .standard || old.background != .standard {
      afresh += description.defaultColors?.filled() ?? []
    }
    afresh += added(to: .plain, for: new)
    guard old.attributes.isSubset(of: new.attributes) else { return afresh }
    var onwards: [UInt8] = []
    var reached = old
    let losesColor =
      old.foreground != .standard && new.foreground == .standard
      || old.background != .standard && new.background == .standard
    if losesColor {
      onwards += description.defaultColors?.filled() ?? []
      (reached.foreground, reached.background) = (.standard, .standard)
    }
    onwards += added(to: reached, for: new)
    return onwards.count <= afresh.count ? onwards : afresh
  }

  /// What `new` has besides `old`, or has otherwise.
  private func added(to old: Style, for new: Style) -> [UInt8] {
    var bytes: [UInt8] = []
    for (attribute, on) in description.attributes
    where new.attributes.contains(attribute) && !old.attributes.contains(attribute) {
      bytes += on.filled()
    }
    if new.foreground != old.foreground, case .indexed(let color) = new.foreground {
      bytes += description.foreground?.filled(Int(color)) ?? []
    }
    if new.background != old.background, case .indexed(let color) = new.background {
      bytes += description.background?.filled(Int(color)) ?? []
    }
    return bytes
  }
}
