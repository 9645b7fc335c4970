@testable import Annotations

/// Numbers that look random and are the same in each run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// Annotation files of random content, some of it foreign.
struct RandomPages {
  var generator: SeededGenerator

  init(seed: Int) { generator = SeededGenerator(seed: seed) }

  private mutating func number(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(elements.count)]
  }

  mutating func text() -> String {
    let letters: [Unicode.Scalar] = [
      "a", "b", " ", "\"", "\\", "/", "\n", "\u{1B}", "é", "\u{301}", "東", "😀", "\u{202E}", "0",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<number(8) { text.append(pick(letters)) }
    return String(text)
  }

  /// Any value, as foreign programs may write it.
  mutating func value(depth: Int = 0) -> JSONValue {
    switch number(depth > 3 ? 4 : 6) {
    case 0: return .null
    case 1: return .boolean(number(2) == 0)
    case 2: return .number(pick(["2.50", "1e3", "-0", "7", "1E-2", "123456789012345678901"]))
    case 3: return .text(text())
    case 4: return .array((0..<number(4)).map { _ in value(depth: depth + 1) })
    default:
      var object = JSONObject()
      for _ in 0..<number(4) {
        object[pick(["x:extra", "zzz", "id", "value", "created", "é", "deep"])] =
          value(depth: depth + 1)
      }
      return .object(object)
    }
  }

  mutating func annotation(by who: String) -> JSONObject {
    let start = number(5000)
    let uuid = Identifier.uuid(high: generator.next(), low: generator.next())
    var annotation = JSONObject([
      ("id", .text(uuid)), ("type", .text("Annotation")), ("motivation", .text("assessing")),
      ("creator", .object(JSONObject([("id", .text("mailto:\(who)@x.example"))]))),
      ("created", .text(Timestamp.text(secondsSince1970: 1_717_491_600 + number(3600)))),
      ("body", .array([verdict(at: nil), note("note \(number(99))", at: nil)])),
      (
        "target",
        .object(
          JSONObject([
            ("source", .text("a.txt")),
            (
              "selector",
              .array([
                .object(
                  JSONObject([
                    ("type", .text("TextQuoteSelector")), ("exact", .text("xxxxxxxxx")),
                  ])),
                .object(
                  JSONObject([
                    ("type", .text("TextPositionSelector")), ("start", .integer(start)),
                    ("end", .integer(start + 9)),
                  ])),
              ])
            ),
          ]))
      ),
    ])
    if number(4) == 0 { annotation["x:extra"] = value() }
    return annotation
  }

  private mutating func verdict(at time: String?) -> JSONValue {
    var body = JSONObject([
      ("type", .text("TextualBody")), ("purpose", .text("assessing")),
      ("value", .text(pick(["true", "false", "misleading"]))),
    ])
    body["modified"] = time.map(JSONValue.text)
    return .object(body)
  }

  private mutating func note(_ text: String, at time: String?) -> JSONValue {
    var body = JSONObject([
      ("type", .text("TextualBody")), ("purpose", .text("commenting")), ("value", .text(text)),
    ])
    body["modified"] = time.map(JSONValue.text)
    return .object(body)
  }

  mutating func page() -> [UInt8] {
    var page = AnnotationPage.empty(id: "urn:uuid:page").header
    page["items"] = .array((0..<1 + number(12)).map { _ in .object(annotation(by: "b")) })
    if number(3) == 0 { page["x:page"] = value() }
    return JSONValue.object(page).canonical()
  }

  /// One to four changes, as a person makes them in an afternoon.
  mutating func edited(_ file: [UInt8], by who: String) throws -> [UInt8] {
    guard var page = try JSONValue(parsing: file).object, var items = page["items"]?.array else {
      return file
    }
    for _ in 0..<1 + number(4) {
      if number(2) == 0 {
        items.append(.object(annotation(by: who)))
        continue
      }
      let index = number(items.count)
      guard var annotation = items[index].object, annotation["fc:deleted"] == nil,
        var bodies = annotation["body"]?.array
      else { continue }
      let time = Timestamp.text(secondsSince1970: 1_717_580_000 + number(80_000))
      annotation["modified"] = .text(time)
      switch number(4) {
      case 0: bodies = [verdict(at: time)] + bodies.dropFirst()
      case 1:
        bodies.append(
          .object(
            JSONObject([
              ("type", .text("TextualBody")), ("purpose", .text("tagging")),
              ("value", .text(pick(["a", "b", "c"]) + who)),
            ])))
      case 2: bodies[1] = note("note by \(who)", at: time)
      default:
        annotation["body"] = nil
        annotation["fc:deleted"] = .text(time)
        annotation["target"] = .object(JSONObject([("source", .text("a.txt"))]))
        items[index] = .object(annotation)
        continue
      }
      annotation["body"] = .array(bodies)
      items[index] = .object(annotation)
    }
    page["items"] = .array(items)
    return JSONValue.object(page).canonical()
  }
}
