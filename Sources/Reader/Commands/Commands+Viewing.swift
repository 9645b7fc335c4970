/// Commands that change how the page looks.
extension Commands {
  static let viewing: [Command] = [
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
    Command("annotated-only", "&", in: [.reader], "show only paragraphs with annotations") {
      session, _ in session.toggleAnnotatedOnly()
    },
    Command("outline", in: [.reader], "list of headings") { session, _ in session.openOutline() },
    Command("links", "O", in: [.reader], "list of links and sources, to open one") {
      session, _ in session.openLinks()
    },
    Command("kinds", "H", in: text, "switch kinds of highlight on and off") { session, _ in
      session.openKindSwitches()
    },
    Command(
      "theme", in: everywhere, "colours: :theme dark, light, high-contrast, mono, or your own",
      withWords: { $0.setTheme($1) }),
    Command(
      "mouse", in: everywhere, "mouse: :mouse on, :mouse off", withWords: { $0.setMouse($1) }),
    Command("redraw", "^L", in: everywhere, "draw the screen again") { session, _ in
      session.redraw()
    },
  ]
}
