import Testing

@testable import Reader

/// Keys that complete the fields of a form.
@Suite struct FormCompletionTests {
  /// A form that knows three tags and two templates, with a field typed into.
  private func form(tag: String = "", note: String = "") throws -> AnnotationForm {
    let desk = try Desk()
    try desk.open()
    desk.type("]", "c")
    guard case .form(var form) = desk.session.overlay else { throw Desk.Failure.noFolder }
    form.completions = FormCompletions(
      tags: ["water", "waste", "budget"],
      templates: [
        .init(name: "call", text: "Called the desk."), .init(name: "asked", text: "Asked."),
      ])
    form.focus = tag.isEmpty ? .note : .tags
    if !tag.isEmpty { form.tags = TextField(tag) }
    if !note.isEmpty { form.note = TextField(note) }
    return form
  }

  @Test(
    "the next and the last matching tag stand in the field, round the end",
    arguments: [
      (["n"], "water"), (["n", "n"], "waste"), (["n", "n", "n"], "water"), (["p"], "waste"),
      (["n", "n", "p"], "water"),
    ])
  func tags(keys: [String], expected: String) throws {
    var form = try form(tag: "wa")
    for key in keys {
      let scalar: Unicode.Scalar = key == "n" ? "n" : "p"
      let isComplete = form.complete(.control(scalar), today: "2026-11-24")
      #expect(isComplete)
    }
    #expect(form.tags.text == expected)
  }

  @Test("a template is put after the note, and the next one in its place")
  func template() throws {
    var form = try form(note: "First.")
    _ = form.complete(.control("t"), today: "2026-11-24")
    #expect(form.note.text == "First.\nCalled the desk.")
    _ = form.complete(.control("t"), today: "2026-11-24")
    #expect(form.note.text == "First.\nAsked.")
  }
}
