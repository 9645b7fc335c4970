import Annotations

/// The verdicts of a report as bars, in SVG that follows the page's colours.
enum VerdictChart {
  private static let rowHeight = 26
  private static let labelWidth = 118
  private static let barWidth = 330

  /// The chart; empty where there is no verdict.
  static func svg(_ counts: [Verdict: Int], _ options: ExportOptions) -> String {
    let rows = Verdict.allCases.compactMap { verdict in
      counts[verdict].map { (verdict, $0) }
    }
    guard let largest = rows.map(\.1).max() else { return "" }
    // A single verdict is no reason for a bar across the page.
    let most = max(largest, 5)
    let height = rows.count * rowHeight + 4
    let width = labelWidth + barWidth + 52
    let label = { HTMLEscaping.escaped(options.label(of: $0).onOneLine) }
    let told = rows.map { "\(label($0.0)): \($0.1)" }.joined(separator: ", ")
    var svg = """
      <svg class="chart" viewBox="0 0 \(width) \(height)" role="img" \
      aria-label="Verdicts. \(told)" xmlns="http://www.w3.org/2000/svg">

      """
    for (index, (verdict, count)) in rows.enumerated() {
      let top = index * rowHeight + 2
      // Never thinner than can be seen.
      let bar = max(3, barWidth * count / most)
      svg += """
        <text x="\(labelWidth - 10)" y="\(top + 16)" class="label" text-anchor="end">\(label(verdict))</text>
        <rect x="\(labelWidth)" y="\(top + 3)" width="\(bar)" height="\(rowHeight - 8)" rx="2" \
        class="\(verdict.cssClass)"/>
        <text x="\(labelWidth + bar + 8)" y="\(top + 16)" class="count">\(count)</text>

        """
    }
    return svg + "</svg>\n"
  }
}

extension Verdict {
  /// What the style sheet calls it.
  var cssClass: String { "v-\(rawValue)" }
}
