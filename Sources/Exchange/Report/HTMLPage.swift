/// A whole page of a report, from its parts.
enum HTMLPage {
  /// - Parameters:
  ///   - header: what stands above the main part, with the first heading.
  ///   - contents: fragments and names of the sections.
  ///   - footer: the last lines.
  static func html(
    title: String, header: String, contents: [(fragment: String, name: String)], main: String,
    footer: String
  ) -> [UInt8] {
    let links = contents.map { "<li><a href=\"#\($0.fragment)\">\($0.name)</a></li>" }
    let nav =
      links.isEmpty
      ? "" : "<nav aria-label=\"Sections\"><ul>\(links.joined(separator: "\n"))</ul></nav>\n"
    // The policy lets the browser itself make sure of what the page promises: no script, no network.
    return Array(
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="referrer" content="no-referrer">
      <meta name="generator" content="Galley">
      <title>\(HTMLEscaping.escaped(title))</title>
      <style>
      \(ReportStyle.sheet)</style>
      </head>
      <body>
      <a class="skip" href="#main">To the text</a>
      <div class="sheet">
      <header>
      \(header)\(nav)</header>
      <main id="main">
      \(main)</main>
      <footer>
      \(footer)</footer>
      </div>
      </body>
      </html>

      """.utf8)
  }

  /// A section with a heading.
  static func section(_ fragment: String, _ heading: String, _ content: String) -> String {
    """
    <section id="\(fragment)" aria-labelledby="\(fragment)-heading">
    <h2 id="\(fragment)-heading">\(heading)</h2>
    \(content)</section>

    """
  }

  /// Figures with their names below them.
  static func facts(_ facts: [(name: String, value: String)]) -> String {
    let items = facts.map {
      "<li><strong>\(HTMLEscaping.escaped($0.value))</strong> \($0.name)</li>"
    }
    return "<ul class=\"facts\">\n\(items.joined(separator: "\n"))\n</ul>\n"
  }
}
