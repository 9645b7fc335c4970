import Analysis
import Articles

/// The figures of a text, each as "span | kind value unit", with the comparator before the value and
/// the zone, trend and resolved date after it where there are any.
func figures(_ text: String, published: String? = nil) -> [String] {
  let input = DetectionInput(
    text: ArticleText(text), published: published.flatMap { CalendarDate(iso8601: $0) })
  return QuantityDetector().mentions(in: input).map { mention in
    let quantity = mention.quantity
    var parts = [mention.kind.rawValue]
    if let quantity {
      let sign = quantity.comparator == .equal ? "" : quantity.comparator.rawValue
      if let value = value(quantity.extent) { parts.append(sign + value) }
      if !quantity.unit.isEmpty { parts.append(quantity.unit) }
      if let zone = quantity.zone { parts.append(zone) }
      if let trend = quantity.trend { parts.append(trend.rawValue) }
      if quantity.isRelative { parts.append("relative") }
      if let resolved = quantity.resolved { parts.append("= " + resolved) }
    }
    return input.text.string(mention.range) + " | " + parts.joined(separator: " ")
  }
}

private func value(_ extent: Quantity.Extent) -> String? {
  switch extent {
  case .exactly(let amount): text(amount)
  case .range(let low, let high): text(low) + ".." + text(high)
  case .unresolved: nil
  }
}

private func text(_ amount: Amount) -> String {
  switch amount {
  case .number(let number): number.description
  case .calendar(let date): date
  }
}
