import Annotations

/// Commands that say something of the text, and take it back.
extension Commands {
  static let annotating: [Command] =
    [
      verdict("verdict-true", "T", .isTrue, hint: "true"),
      verdict("verdict-false", "F", .isFalse, hint: "false"),
      verdict("verdict-misleading", "M", .misleading, hint: "misleading"),
      verdict("verdict-unverified", "U", .unverified, hint: "unverified"),
    ] + [
      Command("annotate", "Enter", in: text, "open the annotation form", hint: "annotate") {
        session, _ in session.openForm(.verdict)
      },
      Command(
        "note", "c", in: textAndPanel.union([.worklist]), "write a note (comment)", hint: "note"
      ) { session, _ in
        session.openForm(.note)
      },
      Command("source", "s", in: textAndPanel, "add a source") { session, _ in
        session.openForm(.source)
      },
      Command("tag", "t", in: textAndPanel.union([.worklist]), "add a tag") { session, _ in
        session.openForm(.tags)
      },
      Command("long-note", "E", in: text, "write the note in your editor") { session, _ in
        session.editNoteOutside()
      },
      Command("accept", "a", in: [.reader, .panel], "accept the highlight") { session, _ in
        session.accept()
      },
      Command("reject", "r", in: [.reader, .panel], "reject the highlight") { session, _ in
        session.reject()
      },
      Command("relabel", "e", in: text, "change the kind of the highlight") { session, _ in
        session.chooseKind()
      },
      Command("dismiss", in: [.reader], "dismiss the contradiction under the cursor") {
        session, _ in session.dismissCheck()
      },
      Command(
        "attach", "p", in: text, "put an annotation whose text is gone here, chosen in their list"
      ) {
        session, _ in session.attachLostAnnotation()
      },
      Command("confirm", in: [.reader], "the annotation holds of the text as it is now") {
        session, _ in session.confirmPlace()
      },
      Command("settle", in: [.reader], "settle the conflict of the annotation under the cursor") {
        session, _ in session.settleConflict()
      },
      Command("delete", "x", in: [.reader, .panel, .list], "delete the annotation") { session, _ in
        session.deleteAnnotation()
      },
      Command("undo", "u", in: undoPlaces, "undo") { session, _ in session.undo() },
      Command("redo", "^R", in: undoPlaces, "redo") { session, _ in session.redo() },
      Command("repeat", ".", in: textAndPanel.union([.worklist]), "repeat the last annotation here")
      {
        session, _ in
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
      Command("copy", "y", in: textAndPanel, "copy the highlight or the selection") { session, _ in
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
      Command(
        "write", in: text.union(deskPages).union([.shelf]), "save again what could not be saved"
      ) { session, _ in
        session.retrySave()
      },
      Command("move-aside", in: [.reader], "move a damaged annotation file aside") {
        session, _ in session.moveDamagedFileAside()
      },
    ]

  private static let undoPlaces = deskPages.union([.reader, .panel, .list])

  private static func verdict(
    _ name: String, _ key: String, _ verdict: Verdict, hint: String
  ) -> Command {
    Command(
      name, key, in: textAndPanel.union(verdictPages), "verdict: \(verdict.name.lowercased())",
      hint: hint, verdict: verdict
    ) {
      session, _ in session.give(verdict)
    }
  }
}
