import Annotations

/// Reads W3C Web Annotations: a page, a collection with its pages inside, a list, or one annotation.
/// They are kept with all they hold.
enum W3CImport: ImportFormat {
  static let name = W3CFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    var bytes = try file.bytes()
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    let value: JSONValue
    do throws(JSONProblem) { value = try JSONValue(parsing: bytes) } catch {
      throw ImportFailure(damaged: error)
    }
    guard let items = items(of: value) else {
      throw ImportFailure(
        sentence: "there are no annotations of the W3C model in it" + Dialect.hint(value))
    }
    let context = value.object?["@context"]
    for (index, item) in items.enumerated() {
      let place = "annotation \(index + 1)"
      guard let annotation = item.object else {
        take(.problem(place: place, what: "it is the address of an annotation, not one"))
        continue
      }
      read(annotation, context, place: place, take)
    }
  }

  private static func items(of value: JSONValue) -> [JSONValue]? {
    if let list = value.array { return list }
    guard let object = value.object else { return nil }
    if let items = object["items"]?.array { return items }
    if let first = object["first"]?.object?["items"]?.array { return first }
    return object["target"] == nil ? nil : [value]
  }

  private static func read(
    _ annotation: JSONObject, _ context: JSONValue?, place: String,
    _ take: (ImportedRecord) -> Void
  ) {
    if annotation["fc:deleted"] != nil {
      take(.loss(.deleted))
      return
    }
    var annotation = annotation
    guard var target = annotation["target"] else {
      take(.problem(place: place, what: "it has no target"))
      return
    }
    if let several = target.array {
      guard let first = several.first else {
        take(.problem(place: place, what: "it has no target"))
        return
      }
      if several.count > 1 { take(.loss(.otherTargets)) }
      target = first
    }
    guard let object = target.object, object["selector"] != nil else {
      take(.loss(.wholeText))
      return
    }
    let source = object["source"]?.text ?? object["source"]?.object?["id"]?.text
    guard let source else {
      take(.problem(place: place, what: "its target has no source"))
      return
    }
    annotation["target"] = target
    take(.annotation(annotation, article: path(of: source), place: place))
  }

  /// The path that an IRI ends in, percent signs decoded.
  private static func path(of iri: String) -> String {
    var bytes: [UInt8] = []
    var rest = iri.utf8.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?") }
    if iri.hasPrefix("./") { rest = rest.dropFirst(2) }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else {
        bytes.append(byte)
        continue
      }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
