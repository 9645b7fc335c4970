/// Commands of the list of articles, and of choosing from any list.
extension Commands {
  static let shelf: [Command] = [
    Command("open", "Enter l →", in: [.shelf], "open the article", hint: "open") { session, _ in
      session.openSelected()
    },
    Command("choose", "Enter l →", in: [.list], "choose", hint: "choose") { session, _ in
      session.chooseFromList()
    },
    Command(
      "narrow", "/", in: [.shelf], "narrow the list: words, kind: by: is: verdict: tag:",
      hint: "narrow"
    ) {
      session, _ in session.beginNarrowing()
    },
    Command(
      "narrow-list", "/", in: [.list, .panel],
      "narrow the list: words, kind: by: is: verdict: tag:",
      hint: "narrow"
    ) {
      session, _ in session.beginNarrowingList()
    },
    Command("sort-list", "s", in: [.list], "sort by place, verdict, tag, person", hint: "sort") {
      session, _ in session.sortList()
    },
    Command("next-to-do", "n", in: [.shelf], "next article still to do", hint: "next to do") {
      $0.move(.articleToDo, by: $1 ?? 1)
    },
    Command("previous-to-do", "N", in: [.shelf], "previous article still to do") {
      $0.move(.articleToDo, by: -($1 ?? 1))
    },
    Command("sort", "s", in: [.shelf], "sort by the next column", hint: "sort") { session, _ in
      session.sortByNextColumn()
    },
    Command("preset", "&", in: [.shelf], "show all, to do, done, to look at") { session, _ in
      session.showNextPreset()
    },
    Command("read-again", "r", in: [.shelf], "read the folder again") { session, _ in
      session.readFolderAgain()
    },
  ]
}
