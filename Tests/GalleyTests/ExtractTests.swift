import Glibc
import PseudoTerminal
import Testing

@Suite struct ExtractTests {
  private func extract(
    _ arguments: [String], input: some Sequence<UInt8> = "".utf8
  ) throws -> (output: String, errors: String, exitCode: Int32) {
    let program = try PipedProgram([BuiltProgram.path("galley"), "extract"] + arguments)
    program.send(input)
    return program.finish()
  }

  @Test("an article gives one object with what it states and what was found")
  func article() throws {
    let folder = try TestFolder()
    let path = try folder.write(
      "Dam “holds”\n\nBy Åse Lund\nPublished June 4, 2024 8:15 AM EST\n\nHALDEN — About 5 km were dry.\n",
      to: "dam.txt")
    let result = try extract([path])
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 1)
    #expect(
      result.output.hasPrefix(
        #"{"id": "\#(path)", "title": "Dam “holds”", "byline": "Åse Lund", "place": "HALDEN", "#
          + #""published": "2024-06-04T08:15-05:00", "entities": ["#))
    #expect(
      result.output.contains(
        #""quantities": [{"start": 35, "end": 59, "text": "June 4, 2024 8:15 AM EST", "#
          + #""kind": "date", "value": "2024-06-04T08:15", "comparator": "=", "zone": "EST"}, "#
          + #"{"start": 76, "end": 80, "text": "5 km", "kind": "measure", "value": 5, "#
          + #""unit": "kilometre", "comparator": "~"}], "claims": [{"start": 61, "#))
    #expect(result.output.hasSuffix("\"checks\": []}\n"))
    #expect(result.errors == "")
    #expect(result.exitCode == 0)
  }

  @Test("a folder gives its articles in order, the path as given")
  func folder() throws {
    let folder = try TestFolder()
    for name in ["a10.txt", "a9.md", "b/c.TXT", "d.pdf"] { try folder.write("x", to: "in/" + name) }
    let result = try extract([folder.path + "/in/"])
    let expected = ["a9.md", "a10.txt", "b/c.TXT"].map { "{\"id\": \"\(folder.path)/in/\($0)\"" }
    let lines = result.output.split(separator: "\n")
    #expect(lines.map { String($0.prefix { $0 != "," }) } == expected)
    #expect(result.exitCode == 0)
  }

  @Test("what cannot be read is told and the rest goes on")
  func unreadable() throws {
    let folder = try TestFolder()
    let path = try folder.write("x", to: "a.txt")
    let result = try extract([folder.path + "/none.txt", path])
    #expect(result.output.hasPrefix("{\"id\": \"\(path)\""))
    #expect(
      result.errors
        == "galley: \(folder.path)/none.txt: there is no such file or folder; check the path\n")
    #expect(result.exitCode == 1)
  }

  @Test("with nothing to read, or a wrong use, the exit code is 2")
  func wrongUse() throws {
    #expect(try extract(["/does/not/exist"]).exitCode == 2)
    #expect(try extract([]).exitCode == 2)
    #expect(try extract(["--stream", "a.txt"]).exitCode == 2)
    #expect(try extract(["--format", "xml", "a.txt"]).exitCode == 2)
  }

  @Test("an article is read from standard input")
  func standardInput() throws {
    let result = try extract(["-"], input: "Sold: 5 km".utf8)
    #expect(result.output.hasPrefix("{\"id\": \"-\", \"title\": \"Sold: 5 km\""))
    #expect(result.output.contains("\"start\": 6, \"end\": 10"))
  }

  @Test(
    "a stream gives each record back with its id and with offsets in Unicode scalars",
    arguments: [
      (#"{"id": 7, "text": "é 5 km"}"#, #"{"id": 7, "#, #""start": 2, "end": 6"#),
      (#"{"id":"a\u0041","text":"5 km"}"#, #"{"id": "a\u0041", "#, #""start": 0, "end": 4"#),
      (#"{"text":"😀 5 km","id":{"k": [1]}}"#, #"{"id": {"k": [1]}, "#, #""start": 2, "end": 6"#),
      (#"{"text":"\ufeff5 km"}"#, #"{"#, #""start": 1, "end": 5"#),
      (#"{"text":"a\r\n5 km"}"#, #"{"#, #""start": 3, "end": 7"#),
      (#"{"text":"\u0000 5 km"}"#, #"{"#, #""start": 2, "end": 6"#),
      (#"{"text":"\ud83d\ude00 5 km"}"#, #"{"#, #""start": 2, "end": 6"#),
      (#"{"text":"\ud83d 5 km"}"#, #"{"#, #""start": 2, "end": 6"#),
      (#"{"text":"$1.25 million"}"#, #"{"#, #""value": 1250000, "unit": "dollar""#),
      (#"{"text":"0.05 km"}"#, #"{"#, #""value": 0.05, "#),
      (
        #"{"text":"on Thursday","date":"2016-11-25T08:00:00Z"}"#,
        #"{"title": "on Thursday", "published": "2016-11-25""#,
        #""relative": true, "resolved": "2016-11-24""#
      ),
      (#"{"text":"5 km","date":null,"id":null}"#, #"{"title": "5 km", "#, #""value": 5"#),
    ])
  func stream(line: String, beginning: String, part: String) throws {
    let result = try extract(["--stream"], input: (line + "\n").utf8)
    #expect(result.output.hasPrefix(beginning))
    #expect(result.output.contains(part))
    #expect(result.exitCode == 0)
  }

  @Test(
    "a bad line is told of and left out",
    arguments: [
      ("nonsense", #"{"error": "column 2: "#),
      ("[1]", #"{"error": "the line is not an object", "line": 2}"#),
      (#"{"id":1}"#, #"{"error": "there is no \"text\"", "line": 2}"#),
      (#"{"text":1}"#, #"{"error": "\"text\" is not a string", "line": 2}"#),
      (#"{"text":"a","date":"soon"}"#, #"{"error": "\"date\" is not a date"#),
      (#"{"text":"a","text":"b"}"#, #"{"error": "column 13: the key “text”"#),
      (String(repeating: "[", count: 5000), #"{"error": "column 257: "#),
    ])
  func badLine(line: String, error: String) throws {
    let good = #"{"id": 1, "text": "a"}"#
    let result = try extract(["--stream"], input: "\(good)\n\(line)\n\(good)\n".utf8)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.errors.hasPrefix(error))
    #expect(result.errors.hasSuffix("\"line\": 2}\n"))
    #expect(result.exitCode == 1)
  }

  @Test("a line that is not UTF-8 is a bad line")
  func illFormedLine() throws {
    let line = Array(#"{"text":""#.utf8) + [0xFF, 0x22, 0x7D, 0x0A]
    let result = try extract(["--stream"], input: line)
    #expect(result.errors == "{\"error\": \"column 10: bytes that are not UTF-8\", \"line\": 1}\n")
    #expect(result.exitCode == 1)
  }

  @Test("empty lines, carriage returns and a last line without an end are no errors")
  func looseLines() throws {
    let input = "\u{FEFF}{\"text\":\"a\"}\r\n\n  \n{\"text\":\"b\"}"
    let result = try extract(["--stream"], input: input.utf8)
    #expect(result.output.split(separator: "\n").count == 2)
    #expect(result.exitCode == 0)
  }

  @Test("each line is answered before the next one comes")
  func answersAtOnce() throws {
    let program = try PipedProgram([BuiltProgram.path("galley"), "extract", "--stream"])
    for number in 1...3 {
      program.send("{\"id\": \(number), \"text\": \"a\"}\n".utf8)
      #expect(try program.line().hasPrefix("{\"id\": \(number), "))
    }
    #expect(program.finish().exitCode == 0)
  }

  @Test("control characters of texts and names are escaped")
  func controlCharacters() throws {
    let folder = try TestFolder()
    let path = try folder.write("Title \u{1B}[31m\u{9B}\u{202E}\n\nText", to: "a\u{1B}b.txt")
    let result = try extract([path, folder.path + "/\u{1B}c.txt"])
    let isClean = (result.output + result.errors).unicodeScalars.allSatisfy {
      $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0.value != 0x202E
    }
    #expect(isClean)
    #expect(result.output.contains(#""title": "Title \u001b[31m\u009b\u202e""#))
  }
}
