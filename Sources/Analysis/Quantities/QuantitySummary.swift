extension Mention {
  /// The normalised reading of a figure for the status line: "≥ 622 people", "60 %", "≤ 100 ×",
  /// "2016-11-24 14:13 EST"; nil for names.
  public var summary: String? { quantity.map { $0.summary(as: kind) } }

  /// A measure or temperature in other units ("≈ 56 km"), or what a part is in per cent; nil where
  /// nothing helps.
  public var conversion: String? { quantity?.conversion(as: kind) }
}

extension Quantity {
  /// The normalised reading of a figure of a kind; see `Mention.summary`.
  public func summary(as kind: MentionKind) -> String {
    let sign = FigureText.sign(comparator)
    let body: String
    switch extent {
    case .exactly(let amount): body = sign + text(amount, kind)
    case .range(let low, let high): body = sign + range(low, high, kind)
    case .unresolved: body = resolved.map(period) ?? "not resolved"
    }
    let zoned = zone.map { body + " " + $0 } ?? body
    switch trend {
    case .up: return "▲ " + zoned
    case .down: return "▼ " + zoned
    case nil: break
    }
    if case .unresolved = extent { return zoned }
    // Of a day whose year the text does not say, what it was resolved to says all.
    if isWithoutYear, let resolved { return period(resolved) }
    return resolved.map { zoned + " (" + period($0) + ")" } ?? zoned
  }

  private var isWithoutYear: Bool {
    guard case .exactly(.calendar(let iso)) = extent else { return false }
    return iso.hasPrefix("XXXX")
  }

  private func period(_ iso: String) -> String {
    let parts = iso.split(separator: "/")
    guard parts.count == 2 else { return FigureText.date(iso) }
    return FigureText.date(String(parts[0])) + " – " + FigureText.date(String(parts[1]))
  }

  private func text(_ amount: Amount, _ kind: MentionKind) -> String {
    switch amount {
    case .calendar(let iso): return FigureText.date(iso)
    case .number(let value): return withUnit(number(value, kind), value, kind)
    }
  }

  private func range(_ low: Amount, _ high: Amount, _ kind: MentionKind) -> String {
    guard case .number(let a) = low, case .number(let b) = high else {
      return text(low, kind) + " – " + text(high, kind)
    }
    return withUnit(number(a, kind) + "–" + number(b, kind), b, kind)
  }

  private func number(_ value: ExactDecimal, _ kind: MentionKind) -> String {
    switch kind {
    case .ratio: FigureText.percentage(value)
    case .money, .cardinal: FigureText.short(value)
    default: FigureText.grouped(value)
    }
  }

  private func withUnit(_ number: String, _ value: ExactDecimal, _ kind: MentionKind) -> String {
    switch kind {
    case .multiplier: return number + " ×"
    case .ordinal: return "no. " + number
    case .ratio: return number
    case .age: return number + " " + ageUnit(value)
    case .cardinal: return unit.isEmpty ? number : number + " " + unit
    default:
      return unit.isEmpty ? number : number + " " + FigureText.unit(unit, for: value)
    }
  }

  private func ageUnit(_ value: ExactDecimal) -> String {
    let base = unit.hasSuffix(" old") ? String(unit.dropLast(4)) : "year"
    return FigureText.unit(base, for: value) + " old"
  }

  /// See `Mention.conversion`.
  public func conversion(as kind: MentionKind) -> String? {
    guard kind == .measure || kind == .temperature else { return nil }
    switch extent {
    case .exactly(.number(let value)):
      guard let other = UnitConversion(of: value, in: unit) else { return nil }
      return "≈ " + FigureText.grouped(other.value) + " "
        + FigureText.unit(other.unit, for: other.value)
    case .range(.number(let low), .number(let high)):
      guard let a = UnitConversion(of: low, in: unit), let b = UnitConversion(of: high, in: unit)
      else { return nil }
      return "≈ " + FigureText.grouped(a.value) + "–" + FigureText.grouped(b.value) + " "
        + FigureText.unit(b.unit, for: b.value)
    default: return nil
    }
  }
}
