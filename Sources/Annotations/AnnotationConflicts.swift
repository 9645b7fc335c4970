/// The versions that lost out in merges. They stay in the file until a person has looked at them.
extension AnnotationStore {
  /// What an annotation's lost versions said, for people: one text for each.
  public func conflicts(of id: String) -> [String] {
    guard let index = page.index(of: id),
      let lost = page.items[index].value.object?["fc:conflicts"]?.array
    else { return [] }
    return lost.compactMap(\.object).map(AnnotationStore.description)
  }

  private static func description(of version: JSONObject) -> String {
    let value = version["value"]?.text ?? version["source"]?.text
    switch version["purpose"]?.text {
    case "assessing":
      return "verdict " + (value.flatMap(Verdict.init(rawValue:))?.name ?? value ?? "")
    case "commenting": return "note “\(value ?? "")”"
    case "tagging": return "tag \(value ?? "")"
    case "linking": return "source \(value ?? "")"
    default: break
    }
    if let action = version["action"]?.text { return "highlight: \(action)" }
    if version["selector"] != nil { return "place" }
    return String(decoding: JSONValue.object(version).compact(), as: UTF8.self)
  }

  /// Takes an annotation's lost versions out of the file, once a person has settled them.
  @discardableResult
  public func settleConflicts(of id: String) -> SaveOutcome {
    if case .readOnly(let reason) = access { return .refused(reason: reason) }
    guard let index = page.index(of: id), case .object(let object) = page.items[index].value,
      object["fc:conflicts"] != nil
    else { return .refused(reason: "there is no conflict") }
    _ = currentAnnotator()
    let before = page.items[index]
    var editing = AnnotationEditing(
      editing: object, at: Timestamp.text(secondsSince1970: clock()))
    editing.object["fc:conflicts"] = nil
    return act(
      before: before, after: PageItem(.object(editing.object)), describing: "settle conflict")
  }
}
