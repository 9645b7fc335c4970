import PseudoTerminal
import Testing

/// The commands about annotation files.
@Suite struct AnnotationCommandTests {
  private func galley(
    _ arguments: String..., input: String = ""
  ) throws -> (output: String, errors: String, exitCode: Int32) {
    let program = try PipedProgram([BuiltProgram.path("galley")] + arguments)
    program.send(input.utf8)
    return program.finish()
  }

  private static let article = "The reservoir held 41 per cent of its water on Monday.\n"

  /// An annotation file with one verdict on "41 per cent".
  private func page(verdict: String, modified: String = "2024-06-04T09:00:00Z") -> String {
    """
    {
     "@context": [
      "http://www.w3.org/ns/anno.jsonld",
      {
       "fc": "tag:galley.example,2026:fact-check#",
       "assessing": "oa:assessing"
      }
     ],
     "id": "urn:uuid:7b1e5c0a-3f6d-4a52-9c1e-00000000ffff",
     "type": "AnnotationPage",
     "fc:formatVersion": "1.0",
     "items": [
      {
       "id": "urn:uuid:7b1e5c0a-3f6d-4a52-9c1e-000000000001",
       "type": "Annotation",
       "motivation": "assessing",
       "creator": {
        "id": "mailto:mo@desk.example",
        "type": "Person",
        "name": "Mirela Ostrowska"
       },
       "created": "2024-06-04T09:00:00Z",
       "modified": "\(modified)",
       "body": [
        {
         "type": "TextualBody",
         "created": "2024-06-04T09:00:00Z",
         "modified": "\(modified)",
         "purpose": "assessing",
         "value": "\(verdict)",
         "fc:scale": "fc-verdict-1"
        }
       ],
       "target": {
        "source": "dam.txt",
        "selector": [
         {
          "type": "TextQuoteSelector",
          "exact": "41 per cent",
          "prefix": "The reservoir held ",
          "suffix": " of its water on Monday.\\n"
         },
         {
          "type": "TextPositionSelector",
          "start": 19,
          "end": 30
         }
        ]
       }
      }
     ]
    }

    """
  }

  @Test("merge writes the result to OURS and says that versions are kept")
  func merges() throws {
    let folder = try TestFolder()
    let base = try folder.write(page(verdict: "true"), to: "base")
    let ours = try folder.write(
      page(verdict: "false", modified: "2024-06-04T10:00:00Z"), to: "ours")
    let theirs = try folder.write(
      page(verdict: "opinion", modified: "2024-06-04T11:00:00Z"), to: "theirs")
    let result = try galley("merge", base, ours, theirs)
    #expect(result.exitCode == 0)
    #expect(result.errors.contains("1 annotation was changed on both sides"))
    let merged = try folder.read("ours")
    #expect(merged.contains("\"value\": \"opinion\""))
    #expect(merged.contains("fc:conflicts"))
    let again = try galley("merge", base, ours, theirs)
    #expect(again.exitCode == 0)
    #expect(again.errors == "")
    #expect(try folder.read("ours") == merged)
  }

  @Test("merge leaves OURS alone and ends with 129 when a side cannot be read")
  func cannotMerge() throws {
    let folder = try TestFolder()
    let base = try folder.write("", to: "base")
    let ours = try folder.write(page(verdict: "true"), to: "ours")
    let theirs = try folder.write("<<<<<<< HEAD", to: "theirs")
    let result = try galley("merge", base, ours, theirs)
    #expect(result.exitCode == 129)
    #expect(result.errors.contains("line 1, column 1"))
    #expect(try folder.read("ours") == page(verdict: "true"))
  }

  @Test("anchor answers line by line, with scalars, and tells of bad lines")
  func anchors() throws {
    let selector =
      #""selector": {"exact": "41 per cent", "prefix": "held ", "suffix": " of", "start": 19, "end": 30}"#
    let result = try galley(
      "anchor",
      input: """
        {"id": "a", "new_text": "Åse: The reservoir held 41 per cent of its water.", \(selector)}
        {"id": "b", "new_text": "Nothing of the kind.", \(selector)}
        {"id": "c"}

        """)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix(#"{"id": "a", "start": 24, "end": 35, "us": "#) == true)
    #expect(lines.last?.hasPrefix(#"{"id": "b", "start": null, "end": null, "us": "#) == true)
    #expect(result.errors.contains("line 3"))
    #expect(result.exitCode == 1)
  }

  @Test("validate tells what to look at, with 0 for nothing, 1 for something, 2 for unreadable")
  func validates() throws {
    let folder = try TestFolder()
    try folder.write(Self.article, to: "desk/dam.txt")
    let file = try folder.write(page(verdict: "true"), to: "desk/dam.txt.annotations.json")
    let clean = try galley("validate", folder.path + "/desk")
    #expect(clean.exitCode == 0)
    #expect(clean.output == "\(file): 1 annotation, 1 checked, 0 open, 0 disputed\n")
    try folder.write(Self.article.replacing("41", with: "38"), to: "desk/dam.txt")
    let changed = try galley("validate", "--format", "json", file)
    #expect(changed.exitCode == 1)
    #expect(changed.output.contains(#""checked": 0, "open": 1"#))
    #expect(changed.output.contains(#""quotation": "41 per cent", "current": "38 per cent""#))
    try folder.write("{", to: "desk/dam.txt.annotations.json")
    let damaged = try galley("validate", folder.path + "/desk/dam.txt")
    #expect(damaged.exitCode == 2)
    #expect(damaged.output.contains("line 1, column 2"))
  }

  @Test("what --save-as wrote is examined under any name, also when it is damaged")
  func validatesOtherNames() throws {
    let folder = try TestFolder()
    let file = try folder.write(
      page(verdict: "true").replacing("dam.txt", with: "-"), to: "checks")
    let clean = try galley("validate", file)
    #expect(clean.exitCode == 0)
    #expect(
      clean.output == """
        \(file): 1 annotation
          the text came from standard input, so what is said of it is not examined

        """)
    let damaged = try galley("validate", try folder.write("<<<<<<< HEAD", to: "checks.json"))
    #expect(damaged.exitCode == 2)
    #expect(damaged.output.contains("the annotation file is damaged at line 1, column 1"))
    #expect(try galley("log", file).output.contains("new annotation"))
  }

  @Test("log tells who changed what and when")
  func logs() throws {
    let folder = try TestFolder()
    let article = try folder.write(Self.article, to: "dam.txt")
    try folder.write(
      page(verdict: "false", modified: "2024-06-04T10:00:00Z"), to: "dam.txt.annotations.json")
    let result = try galley("log", article)
    #expect(
      result.output == """
        2024-06-04T09:00:00Z  Mirela Ostrowska  new annotation — on “41 per cent”
        2024-06-04T10:00:00Z  Mirela Ostrowska  edit: False — on “41 per cent”

        """)
    #expect(result.exitCode == 0)
    #expect(try galley("log", folder.path + "/absent.txt").exitCode == 2)
  }
}
