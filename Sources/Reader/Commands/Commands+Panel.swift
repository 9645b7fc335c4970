/// Commands of the panel beside an article.
extension Commands {
  static let panel: [Command] = [
    Command("panel", "i", in: [.reader], "go to the side panel") {
      session, _ in session.goToPanel()
    },
    Command("close-panel", "i", in: [.panel], "close the panel") { session, _ in
      session.closePanel()
    },
    Command("other-pane", "^W^W ^Ww", in: [.reader, .panel], "change between text and panel") {
      session, _ in session.changePane()
    },
    Command("go", "Enter", in: [.panel], "stay at this place of the text", hint: "go there") {
      session, _ in session.stayFromPanel()
    },
    Command("next-list", "Tab l →", in: [.panel], "next list of the panel", hint: "next list") {
      $0.showPanelTab(by: $1 ?? 1)
    },
    Command("previous-list", "S-Tab h ←", in: [.panel], "previous list of the panel") {
      $0.showPanelTab(by: -($1 ?? 1))
    },
  ]
}
