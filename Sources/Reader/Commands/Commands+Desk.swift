import Annotations

/// Commands of what is known of all articles: the worklist, names, what two people disagree on, and
/// what an edit changed.
extension Commands {
  /// Where rows of the desk are gone through.
  static let deskPages: Set<Place> = [.worklist, .names, .mentions, .changes, .disagreements]
  /// Where verdicts are given to rows.
  static let verdictPages: Set<Place> = [.worklist, .changes, .disagreements]
  private static let undoPages = deskPages.subtracting([.mentions])
  private static let lists: Set<Place> = [.worklist, .names]

  static let desk: [Command] = [
    Command("worklist", "W", in: deskEntrances, "worklist: open claims of all articles by rank") {
      session, _ in session.openWorklist()
    },
    Command("names", "I", in: deskEntrances, "index of the names in all articles") {
      session, _ in session.openNames()
    },
    Command(
      "disagreements", "D", in: [.shelf, .worklist, .names],
      "where two people’s verdicts differ, to decide"
    ) { session, _ in session.openDisagreements() },
    Command("decide", in: [.reader], "where two people’s verdicts differ, to decide") {
      session, _ in session.openDisagreements()
    },
    Command(
      "agreement", "K", in: [.disagreements], "how far every two people agree: Cohen’s kappa",
      hint: "kappa"
    ) { session, _ in session.openAgreement() },
    Command("kappa", in: [.shelf, .reader, .worklist, .names], "how far every two people agree") {
      session, _ in session.openAgreement()
    },
    Command("changes", "D", in: [.reader], "what an edit changed under annotations") {
      session, _ in session.openChanges()
    },
    Command("same-for-all", "A", in: [.reader], "the same for all mentions of the name; go on") {
      session, _ in session.judgeAllMentions()
    },
    Command("open-row", "Enter l →", in: deskPages, "open", hint: "open") { session, _ in
      session.openRow()
    },
    Command(
      "narrow-page", "/", in: lists, "filter: words, kind: by: is: verdict: tag:", hint: "filter"
    ) {
      session, _ in session.beginNarrowingPage()
    },
    Command(
      "standing", "&", in: [.worklist], "show open, all, checked, disputed, changed", hint: "show"
    ) {
      session, _ in session.showNextStanding()
    },
    Command("next-kind", "K", in: [.worklist], "next kind of claim; also quotations and titles") {
      $0.showNextClaimKind($1 ?? 1)
    },
    Command("sort-page", "s", in: lists, "sort by the next column", hint: "sort") { session, _ in
      session.sortPage()
    },
    Command("next-open", "n ]", in: verdictPages, "next one still to do", hint: "next") {
      $0.movePage(.articleToDo, by: $1 ?? 1)
    },
    Command("previous-open", "N [", in: verdictPages, "previous one still to do") {
      $0.movePage(.articleToDo, by: -($1 ?? 1))
    },
    Command("first-side", "<", in: [.disagreements], "decide for the left verdict", hint: "left") {
      session, _ in session.takeSide(first: true)
    },
    Command("second-side", ">", in: [.disagreements], "decide for the right verdict", hint: "right")
    {
      session, _ in session.takeSide(first: false)
    },
    Command("join", "m", in: [.names], "join with another name, called on both", hint: "join") {
      session, _ in session.joinNames()
    },
    Command(
      "divide", "d", in: [.mentions], "divide this spelling off as another name", hint: "divide"
    ) {
      session, _ in session.divideName()
    },
    Command("confirm-change", "a", in: [.changes], "what was said still holds", hint: "confirm") {
      session, _ in session.confirmChange()
    },
    Command("confirm-moved", "A", in: [.changes], "confirm all that only moved", hint: "all moved")
    {
      session, _ in session.confirmMoved()
    },
    Command("redo-change", "e", in: [.changes], "check again, in the form", hint: "again") {
      session, _ in session.redoInForm()
    },
    Command("attach-change", "p", in: [.changes], "put it on other text", hint: "attach") {
      session, _ in session.attachChange()
    },
    Command(
      "drop-change", "x", in: [.changes], "drop the annotation, pass the claim over", hint: "drop"
    ) {
      session, _ in session.dropChange()
    },
  ]

  /// Where the desk is entered from.
  static let deskEntrances: Set<Place> = [
    .shelf, .reader, .worklist, .names, .mentions, .disagreements,
  ]
}
