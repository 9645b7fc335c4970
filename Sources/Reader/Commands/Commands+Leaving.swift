/// Commands for help, for commands by name, and for leaving.
extension Commands {
  static let leaving: [Command] = [
    Command("close-help", "?", in: [.help], "back") { session, _ in session.leave() },
    Command("help", "?", in: pages.subtracting([.help]), "the keys of this place", hint: "keys") {
      session, _ in
      session.openHelp()
    },
    Command("search-keys", "/", in: [.help], "find a key as you type", hint: "find") {
      session, _ in session.beginNarrowingKeys()
    },
    Command("command", ":", in: pages, "find a command by its name, and call it") { session, _ in
      session.beginCommand()
    },
    Command("back", "h ←", in: [.shelf, .results], "back") { session, _ in session.leave() },
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
