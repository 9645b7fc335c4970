import Analysis
import Annotations
import Desk

extension Session {
  func openHelp() {
    let legend = Legend.entries(
      for: place, settings: settings, hasUnicode: surroundings.hasUnicode)
    overlay = .help(HelpPage(for: place, keyMap, settings, legend: legend))
  }

  func openAnnotationList() {
    guard let reader else { return }
    guard !reader.annotations.isEmpty else {
      let reason = reader.store.access.refusal
      return say(
        reason.map { "No annotations to show: \($0)" }
          ?? "No annotations yet; \(key("annotate")) makes one")
    }
    let here = reader.annotations.firstIndex { annotation in
      annotation.range.map { $0.upperBound > reader.cursor.lowerBound } ?? true
    }
    overlay = .list(annotationList(of: reader, selected: here ?? reader.annotations.count - 1))
  }

  private func annotationList(of reader: ArticleReader, selected: Int) -> ListPanel {
    ListPanel(
      title: Self.annotationListTitle, items: annotationItems(of: reader), selected: selected,
      orders: [.place, .verdict, .tag, .person, .newest])
  }

  private static let annotationListTitle = "Annotations"

  func refreshAnnotationList() {
    guard case .list(let panel) = overlay, let reader, panel.title == Self.annotationListTitle
    else { return }
    var list = annotationList(of: reader, selected: panel.selected)
    list.adopt(panel)
    overlay = list.count == 0 ? nil : .list(list)
  }

  private func annotationItems(of reader: ArticleReader) -> [ListPanel.Item] {
    reader.annotations.map { annotation in
      var parts = [annotation.content.verdict.map(label), annotation.content.note]
      parts.append(annotation.content.correction?.summary)
      if !annotation.content.tags.isEmpty {
        parts.append(annotation.content.tags.map { "#\($0)" }.joined(separator: " "))
      }
      if otherPeople.isOther(annotation) { parts.append("by " + annotation.creatorName) }
      return ListPanel.Item(
        sign: MarginSign(annotation).text, text: OneLine.of(annotation.quotation, columns: 200),
        detail: OneLine.of(
          parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "), columns: 200),
        choice: .annotation(annotation.id), subject: reader.subject(of: annotation),
        place: annotation.range?.lowerBound ?? .max, time: annotation.modified)
    }
  }

  /// Shows where the article contradicts itself, and what it claims, the most check-worthy first.
  func openClaimList() {
    guard let reader, let findings = reader.findings else {
      return say("Claims are still being looked for; \(key("claims")) again in a moment shows them")
    }
    let list = ClaimList(reader, findings.claims)
    guard list.count > 0 else {
      return say("No claim was found in this article; \(key("select")) selects text to annotate")
    }
    overlay = .list(
      ListPanel(
        title: "Claims", list.source, orders: [.rank, .place, .verdict, .tag, .person]))
  }

  /// Narrows the list that is open, or the lists of the side panel.
  func narrowList(_ query: String) {
    if case .list(var panel) = overlay {
      panel.narrow(query)
      panel.select(panel.selected, rows: bodyRows)
      overlay = .list(panel)
    } else if let reader {
      reader.panelFilter = query
      if panel.isFocused { selectRowAtCursor() }
    }
  }

  /// What narrows the list that is open.
  var listQuery: String {
    if case .list(let panel) = overlay { return panel.query }
    return reader?.panelFilter ?? ""
  }

  func sortList() {
    guard case .list(var panel) = overlay else { return }
    guard panel.sortByNext() else {
      return say("This list comes in one order only; \(key("narrow-list")) narrows it")
    }
    panel.select(panel.selected, rows: bodyRows)
    overlay = .list(panel)
    if let order = panel.order {
      say("Sorted by \(order.rawValue); \(key("sort-list")) sorts by the next")
    }
  }

  func openKindSwitches() {
    overlay = .list(kindSwitches(selected: 0))
  }

  private func kindSwitches(selected: Int) -> ListPanel {
    let figures = MentionKind.allCases.filter { !$0.isEntity }
    let choices =
      [MentionKind.allCases.filter(\.isEntity), figures] + MentionKind.allCases.map { [$0] }
    let names = ["all names", "all figures"] + MentionKind.allCases.map { "  " + $0.name }
    var items = zip(choices, names).map { kinds, name in
      let isOn = !kinds.allSatisfy(hiddenKinds.contains)
      return ListPanel.Item(
        sign: isOn ? "x" : " ", text: name, detail: "", choice: .switchKinds(kinds))
    }
    items += PassageKind.allCases.map { kind in
      ListPanel.Item(
        sign: shownPassages.contains(kind) ? "x" : " ", text: "\(kind.name)s", detail: "",
        choice: .switchPassages(kind))
    }
    return ListPanel(title: "Highlights shown", items: items, selected: selected)
  }

  func chooseFromList() {
    guard case .list(let panel) = overlay else { return }
    guard let item = panel.selectedItem else {
      return say("Nothing matches; \(key("cancel")) shows all again")
    }
    switch item.choice {
    case .annotation(let id):
      overlay = nil
      goToAnnotation(id)
    case .place(let range):
      overlay = nil
      reader?.rememberJump()
      reader?.moveCursor(to: range)
      reader?.settle(rows: bodyRows)
    case .address(let address): open(address: address)
    case .relabel(let kind):
      overlay = nil
      relabel(kind)
    case .switchPassages(let kind):
      shownPassages.formSymmetricDifference([kind])
      reader?.shownPassages = shownPassages
      refreshKindSwitches(panel)
    case .switchKinds(let kinds):
      if kinds.allSatisfy(hiddenKinds.contains) {
        hiddenKinds.subtract(kinds)
      } else {
        hiddenKinds.formUnion(kinds)
      }
      reader?.hiddenKinds = hiddenKinds
      refreshKindSwitches(panel)
    }
  }

  private func refreshKindSwitches(_ panel: ListPanel) {
    var list = kindSwitches(selected: panel.selected)
    list.adopt(panel)
    overlay = .list(list)
  }

  /// The annotation selected in the list of annotations; nil elsewhere.
  var listedAnnotation: PlacedAnnotation? {
    guard case .list(let panel) = overlay, panel.items.indices.contains(panel.selected),
      case .annotation(let id) = panel.items[panel.selected].choice
    else { return nil }
    return reader?.annotations.first { $0.id == id }
  }

  func goToAnnotation(_ id: String) {
    guard let reader, let annotation = reader.annotations.first(where: { $0.id == id }) else {
      return
    }
    guard let range = annotation.range else {
      lostAnnotation = id
      let quotation = OneLine.of(annotation.quotation, columns: 200)
      return say(
        "Its text is gone; \(key("select")) selects its new place, \(key("attach")) puts it there: \(quotation)",
        .failure)
    }
    reader.rememberJump()
    reader.moveCursor(to: range)
    reader.settle(rows: bodyRows)
  }
}
