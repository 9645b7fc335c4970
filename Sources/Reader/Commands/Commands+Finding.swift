/// Commands that search, mark places and go back to them.
extension Commands {
  static let finding: [Command] = [
    Command(
      "search", "/", in: text, "search by regular expression",
      hint: "search"
    ) {
      session, _ in session.beginSearch()
    },
    Command(
      "grep", in: [.shelf, .results, .reader], "search all articles: :grep PATTERN",
      withWords: { $0.grep($1) }),
    Command("open-hit", "Enter l →", in: [.results], "open the article at the hit", hint: "open") {
      session, _ in session.openResult()
    },
    Command("next-hit", "n", in: [.results], "next hit") { $0.move(.line, by: $1 ?? 1) },
    Command("previous-hit", "N", in: [.results], "previous hit") { $0.move(.line, by: -($1 ?? 1)) },
    Command("next-match", "n", in: text, "next match") { $0.move(.match, by: $1 ?? 1) },
    Command("previous-match", "N", in: text, "previous match") { $0.move(.match, by: -($1 ?? 1)) },
    Command(
      "mark", "m", in: [.reader], "set a mark, named by the next letter", takesCharacter: true,
      choices: .markToSet
    ) { session, _ in session.setMark() },
    Command(
      "go-to-mark", "'", in: text, "go to the mark of the next letter; ' goes back",
      takesCharacter: true, choices: .markToGoTo
    ) { session, _ in session.goToMark() },
    Command("jump-back", "^O", in: text, "back to where the last jump began") { session, _ in
      session.jumpBack()
    },
  ]
}
