import Annotations
import Terminal

extension Session {
  /// Opens the form on the selection, the highlight or the annotation under the cursor.
  func openForm(_ focus: AnnotationForm.Opening) {
    if deskPage is WorklistPage || deskPage is DisagreementsPage { return openFormFromPage(focus) }
    guard let reader else { return }
    if let reason = reader.store.access.refusal {
      return refuse("Cannot annotate: \(reason)")
    }
    reader.identifyAnnotator()
    guard let (range, annotation) = reader.target(opening: focus) else {
      return refuse(
        "Nothing highlighted here: \(key("next-highlight")) goes to a highlight, \(key("select")) selects text"
      )
    }
    let widened = reader.annotations.first { $0.id == reader.widenedAnnotation }
    let edited = widened ?? annotation
    var form = AnnotationForm(
      range: range, quotation: reader.quotation(range),
      machineKind: reader.analysis?.mentions.first { $0.range == range }?.kind,
      annotationID: edited.flatMap { $0.isMine ? $0.id : nil },
      content: ownContent(of: edited), focus: focus.field)
    form.completions = formCompletions
    overlay = .form(form)
  }

  /// Says why no form opens. What was typed ahead was meant for the form, not for commands.
  private func refuse(_ text: String) {
    isDroppingTypedAhead = true
    say(text, .failure)
  }

  /// Handles a key in the form: its commands come first, all else goes into the field.
  func handleInForm(_ key: Key) {
    guard case .form(var form) = overlay else { return }
    switch keyMap.match(typed.sequence + [key], in: .form) {
    case .command(let command):
      typed = TypedKeys()
      return command.action(self, nil)
    case .beginning:
      typed.sequence.append(key)
      return
    case .nothing: typed = TypedKeys()
    }
    let handled = form.handle(key, today: surroundings.today())
    overlay = .form(form)
    if !handled {
      say("\(key.name) means nothing in this field; \(self.key("next-field")) goes to the next")
    }
  }

  func saveForm() {
    guard case .form(let form) = overlay, let reader else { return }
    let content = form.content
    let annotation = reader.annotations.first { $0.id == form.annotationID }
    guard !content.isEmpty || annotation != nil else {
      return say(
        "The form is empty: there is nothing to keep; \(key("cancel")) leaves it", .failure)
    }
    overlay = nil
    if case .refused = put(content, on: form.range, editing: annotation) {
      overlay = .form(form)
    } else {
      returnAfterForm(saved: true)
    }
  }

  /// Leaves the form; a form with changes has to be left twice.
  func leaveForm() {
    guard case .form(var form) = overlay else { return }
    guard form.hasChanges, !form.warnedOfLoss else {
      overlay = nil
      return returnAfterForm(saved: false)
    }
    form.warnedOfLoss = true
    overlay = .form(form)
    say(
      "The form has changes: \(key("save")) keeps them, \(key("cancel")) again drops them", .failure
    )
  }

  func moveInForm(by step: Int) {
    guard case .form(var form) = overlay else { return }
    form.moveFocus(by: step)
    overlay = .form(form)
  }

  /// Opens the form with its note in the person's editor.
  func editNoteOutside() {
    openForm(.note)
    editFormNoteOutside()
  }

  func editFormNoteOutside() {
    guard case .form(let form) = overlay else { return }
    effects.append(.edit(form.note.text))
  }

  /// Takes the text that the person wrote in their editor; nil when the editor failed.
  public func takeEdited(_ text: String?) {
    guard case .form(var form) = overlay else { return }
    guard let text else {
      return say("The editor failed; the note is as it was. $EDITOR names the editor", .failure)
    }
    // Typed anew, so that control characters are left out as from a paste.
    form.note.replace(with: "")
    form.note.insert(text.replacingLineEnds().trimmingBlanks())
    form.focus = .note
    overlay = .form(form)
  }
}

extension ArticleReader {
  /// What a form is opened on: Enter, on a highlight without an annotation, opens the one on the
  /// longer text around it; the keys of single fields keep to the highlight.
  fileprivate func target(
    opening focus: AnnotationForm.Opening
  ) -> (range: Range<Int>, annotation: PlacedAnnotation?)? {
    guard let target, target.annotation == nil, focus == .verdict, selection == nil,
      let around = currentAnnotation, let range = around.range
    else { return target }
    return (range, around)
  }
}

extension AnnotationForm {
  /// The field that a form is opened at.
  enum Opening {
    case verdict, note, source, tags

    var field: Field {
      switch self {
      case .verdict: .verdict
      case .note: .note
      case .source: .source(0, .url)
      case .tags: .tags
      }
    }
  }
}
