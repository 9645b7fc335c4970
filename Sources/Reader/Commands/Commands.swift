import Annotations

/// Every command there is. To add a key, add an entry here; it names a method of `Session`.
public enum Commands {
  private static let everywhere = Set(Place.allCases)
  private static let text: Set<Place> = [.reader, .selecting]
  private static let pages: Set<Place> = [.shelf, .reader, .selecting, .list, .help]

  /// A heading of the help page and the commands below it.
  public struct Group: Sendable {
    public let title: String
    public let commands: [Command]
  }

  /// In the order of the help page.
  public static let groups = [
    Group(title: "Moving", commands: moving), Group(title: "Finding", commands: finding),
    Group(title: "Annotating", commands: annotating), Group(title: "The form", commands: form),
    Group(title: "The list of articles", commands: shelf),
    Group(title: "The page", commands: viewing), Group(title: "Leaving", commands: leaving),
  ]

  public static let all: [Command] = groups.flatMap(\.commands)

  private static let moving: [Command] = [
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
    Command("first", "g Home", in: pages, "first line; 5g is line 5") { $0.goToLine($1 ?? 1) },
    Command("last", "G End", in: pages, "last line; 5G is line 5") { $0.goToLine($1) },
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

  private static let finding: [Command] = [
    Command("search", "/", in: text, "search; small letters match capitals too", hint: "search") {
      session, _ in session.beginSearch()
    },
    Command("next-match", "n", in: text, "next match") { $0.move(.match, by: $1 ?? 1) },
    Command("previous-match", "N", in: text, "previous match") { $0.move(.match, by: -($1 ?? 1)) },
    Command(
      "mark", "m", in: [.reader], "set a mark: ma … mz", takesCharacter: true
    ) { session, _ in session.setMark() },
    Command(
      "go-to-mark", "'", in: text, "go to a mark: 'a; '' goes back", takesCharacter: true
    ) { session, _ in session.goToMark() },
    Command("jump-back", "^O", in: text, "back to where the last jump began") { session, _ in
      session.jumpBack()
    },
  ]

  private static let annotating: [Command] =
    [
      verdict("verdict-true", "T", .isTrue, hint: "true"),
      verdict("verdict-false", "F", .isFalse, hint: "false"),
      verdict("verdict-misleading", "M", .misleading, hint: "misleading"),
      verdict("verdict-unverified", "U", .unverified, hint: "unverified"),
    ] + [
      Command("annotate", "Enter", in: text, "open the annotation form", hint: "annotate") {
        session, _ in session.openForm(.verdict)
      },
      Command("note", "c", in: text, "write a note (comment)", hint: "note") { session, _ in
        session.openForm(.note)
      },
      Command("source", "s", in: text, "add a source") { session, _ in session.openForm(.source) },
      Command("tag", "t", in: text, "add a tag") { session, _ in session.openForm(.tags) },
      Command("long-note", "E", in: text, "write the note in your editor") { session, _ in
        session.editNoteOutside()
      },
      Command("accept", "a", in: [.reader], "accept the highlight") { session, _ in
        session.accept()
      },
      Command("reject", "r", in: [.reader], "reject the highlight") { session, _ in
        session.reject()
      },
      Command("relabel", "e", in: text, "change the kind of the highlight") { session, _ in
        session.chooseKind()
      },
      Command("dismiss", in: [.reader], "dismiss the contradiction under the cursor") {
        session, _ in session.dismissCheck()
      },
      Command("attach", "p", in: text, "put an annotation whose text is gone here; L chooses it") {
        session, _ in session.attachLostAnnotation()
      },
      Command("confirm", in: [.reader], "the annotation holds of the text as it is now") {
        session, _ in session.confirmPlace()
      },
      Command("settle", in: [.reader], "settle the conflict of the annotation under the cursor") {
        session, _ in session.settleConflict()
      },
      Command("delete", "x", in: [.reader, .list], "delete the annotation") { session, _ in
        session.deleteAnnotation()
      },
      Command("undo", "u", in: [.reader, .list], "undo") { session, _ in session.undo() },
      Command("redo", "^R", in: [.reader, .list], "redo") { session, _ in session.redo() },
      Command("repeat", ".", in: text, "repeat the last annotation here") { session, _ in
        session.repeatAnnotation()
      },
      Command("select", "v", in: text, "select text, word by word", hint: "select") {
        session, _ in session.toggleSelection()
      },
      Command("other-end", "o", in: [.selecting], "other end of the selection") { session, _ in
        session.swapSelectionEnds()
      },
      Command("widen", "w", in: [.reader], "select what the annotation covers, to change it") {
        session, _ in session.widenAnnotation()
      },
      Command("copy", "y", in: text, "copy the highlight or the selection") { session, _ in
        session.copyQuotation()
      },
      Command("open-source", "o", in: [.reader], "open the source's address in the browser") {
        session, _ in session.openSource()
      },
      Command("annotations", "L", in: [.reader], "list of annotations", hint: "list") {
        session, _ in session.openAnnotationList()
      },
      Command("claims", "C", in: [.reader], "list of contradictions and of claims by rank") {
        session, _ in session.openClaimList()
      },
      Command("write", in: text, "save again what could not be saved") { session, _ in
        session.retrySave()
      },
      Command("move-aside", in: [.reader], "move a damaged annotation file aside") {
        session, _ in session.moveDamagedFileAside()
      },
    ]

  private static func verdict(
    _ name: String, _ key: String, _ verdict: Verdict, hint: String
  ) -> Command {
    Command(name, key, in: text, "verdict: \(verdict.name.lowercased())", hint: hint) {
      session, _ in session.give(verdict)
    }
  }

  private static let form: [Command] = [
    Command("save", "^S", in: [.form], "keep the form", hint: "save") { session, _ in
      session.saveForm()
    },
    Command("next-field", "Tab", in: [.form], "next field; arrows choose", hint: "next field") {
      session, _ in session.moveInForm(by: 1)
    },
    Command("previous-field", "S-Tab", in: [.form], "previous field") { session, _ in
      session.moveInForm(by: -1)
    },
    Command("editor", "^E", in: [.form], "write the note in your editor", hint: "editor") {
      session, _ in session.editFormNoteOutside()
    },
  ]

  private static let shelf: [Command] = [
    Command("open", "Enter l →", in: [.shelf], "open the article", hint: "open") { session, _ in
      session.openSelected()
    },
    Command("choose", "Enter l →", in: [.list], "choose", hint: "choose") { session, _ in
      session.chooseFromList()
    },
    Command("narrow", "/", in: [.shelf], "narrow the list as you type", hint: "narrow") {
      session, _ in session.beginNarrowing()
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

  private static let viewing: [Command] = [
    Command("wider", "+", in: text, "wider text") { $0.changeWidth(by: 4 * ($1 ?? 1)) },
    Command("narrower", "-", in: text, "narrower text") { $0.changeWidth(by: -4 * ($1 ?? 1)) },
    Command(
      "width", "=", in: text, "text width: standard, or :width COLUMNS",
      withWords: { $0.setWidth($1) }),
    Command("centre", "zz", in: text, "place the line in the middle") { session, _ in
      session.placeLine(.middle)
    },
    Command("to-top", "zt", in: text, "place the line at the top") { session, _ in
      session.placeLine(.top)
    },
    Command("to-bottom", "zb", in: text, "place the line at the bottom") { session, _ in
      session.placeLine(.bottom)
    },
    Command("kinds", "H", in: text, "switch kinds of highlight on and off") { session, _ in
      session.openKindSwitches()
    },
    Command(
      "theme", in: everywhere, "colours: :theme dark, light or mono",
      withWords: { $0.setTheme($1) }),
    Command("redraw", "^L", in: everywhere, "draw the screen again") { session, _ in
      session.redraw()
    },
  ]

  private static let leaving: [Command] = [
    Command("close-help", "?", in: [.help], "back") { session, _ in session.leave() },
    Command("help", "?", in: pages.subtracting([.help]), "the keys of this place", hint: "keys") {
      session, _ in
      session.openHelp()
    },
    Command("command", ":", in: pages, "type a command; Tab completes") { session, _ in
      session.beginCommand()
    },
    Command("back", "h ←", in: [.shelf], "back") { session, _ in session.leave() },
    Command("quit", "q", in: pages, "back; from the first place, quit", hint: "quit") {
      session, _ in session.leave()
    },
    Command("quit-all", "Q", in: pages, "quit") { session, _ in session.quit() },
    Command("cancel", "Esc ^G", in: everywhere, "cancel what is under way", hint: "cancel") {
      session, _ in
      session.cancel()
    },
    Command("suspend", "^Z", in: everywhere, "suspend; fg comes back") { session, _ in
      session.suspend()
    },
  ]
}
