/// Commands of the annotation form.
extension Commands {
  static let form: [Command] = [
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
}
