/// Commands that move the cursor or the page.
extension Commands {
  static let moving: [Command] = [
    Command("down", "j ↓", in: pages, "down one line") { $0.move(.line, by: $1 ?? 1) },
    Command("up", "k ↑", in: pages, "up one line") { $0.move(.line, by: -($1 ?? 1)) },
    Command("page-down", "Space PgDn ^F", in: pages, "down one page") {
      $0.move(.page, by: $1 ?? 1)
    },
    Command("page-up", "b PgUp ^B", in: pages, "up one page") { $0.move(.page, by: -($1 ?? 1)) },
    Command("half-page-down", "^D", in: pages, "down half a page") {
      $0.move(.halfPage, by: $1 ?? 1)
    },
    Command("half-page-up", "^U", in: pages, "up half a page") {
      $0.move(.halfPage, by: -($1 ?? 1))
    },
    Command("scroll-down", "^E", in: pages, "scroll down one line") { $0.scroll(by: $1 ?? 1) },
    Command("scroll-up", "^Y", in: pages, "scroll up one line") { $0.scroll(by: -($1 ?? 1)) },
    Command("first", "g Home", in: pages, "first line, or the line of the count") {
      $0.goToLine($1 ?? 1)
    },
    Command("last", "G End", in: pages, "last line, or the line of the count") { $0.goToLine($1) },
    Command("right", "l →", in: text, "next word") { $0.move(.word, by: $1 ?? 1) },
    Command("left", "h ←", in: text, "previous word") { $0.move(.word, by: -($1 ?? 1)) },
    Command("next-paragraph", "}", in: text, "next paragraph") {
      $0.move(.paragraph, by: $1 ?? 1)
    },
    Command("previous-paragraph", "{", in: text, "previous paragraph") {
      $0.move(.paragraph, by: -($1 ?? 1))
    },
    Command("next-highlight", "Tab", in: text, "next highlight", hint: "highlight") {
      $0.move(.highlight, by: $1 ?? 1)
    },
    Command("previous-highlight", "S-Tab", in: text, "previous highlight") {
      $0.move(.highlight, by: -($1 ?? 1))
    },
    Command("next-claim", "]", in: text, "next claim still to check", hint: "claim") {
      $0.move(.openClaim, by: $1 ?? 1)
    },
    Command("previous-claim", "[", in: text, "previous claim still to check") {
      $0.move(.openClaim, by: -($1 ?? 1))
    },
    Command("next-mention", "*", in: text, "next mention of the name under the cursor") {
      $0.move(.sameName, by: $1 ?? 1)
    },
    Command("previous-mention", "#", in: text, "previous mention of the name") {
      $0.move(.sameName, by: -($1 ?? 1))
    },
    Command("next-article", "J", in: [.reader], "next article") { $0.openNeighbour($1 ?? 1) },
    Command("previous-article", "K", in: [.reader], "previous article") {
      $0.openNeighbour(-($1 ?? 1))
    },
  ]
}
