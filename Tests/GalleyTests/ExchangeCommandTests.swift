import PseudoTerminal
import Testing

/// `galley export` and `galley import` as they are called.
@Suite struct ExchangeCommandTests {
  private func galley(
    _ arguments: String..., input: String = ""
  ) throws -> (output: String, errors: String, exitCode: Int32) {
    let program = try PipedProgram([BuiltProgram.path("galley")] + arguments)
    program.send(input.utf8)
    return program.finish()
  }

  private func folder() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write("Ana Lim left Ottawa with 41 boats.\n", to: "a/one.txt")
    return folder
  }

  @Test func oneFileGoesToStandardOutput() throws {
    let folder = try folder()
    let result = try galley("export", folder.path + "/a/one.txt", "--format", "conll")
    #expect(result.exitCode == 0)
    #expect(result.output.contains("Ottawa _ _ B-LOC\n"))
    #expect(result.errors == "galley: conll: 1 span of another label was left out\n")
  }

  @Test func aFileThatIsThereIsReplacedOnlyByForce() throws {
    let folder = try folder()
    let out = try folder.write("mine", to: "out.csv")
    let refused = try galley("export", folder.path + "/a", "-f", "csv", "-o", out)
    #expect(refused.exitCode == 2)
    #expect(
      refused.errors
        == "galley: \(out): it is there already; name another file, or replace it with --force\n")
    #expect(try folder.read("out.csv") == "mine")
    #expect(
      try galley("export", folder.path + "/a", "-f", "csv", "-o", out, "--force").exitCode == 0)
    #expect(try folder.read("out.csv").hasPrefix("article,"))
  }

  @Test func severalFilesGoToAFolder() throws {
    let folder = try folder()
    #expect(try galley("export", folder.path + "/a", "-f", "html").exitCode == 2)
    let out = folder.path + "/web/report"
    #expect(try galley("export", folder.path + "/a", "-f", "html", "-o", out).exitCode == 0)
    #expect(try folder.names(in: "web/report") == ["articles", "index.html"])
  }

  @Test func anArticleThatCannotBeReadIsNamedAndTheOthersGoThrough() throws {
    let folder = try folder()
    let missing = folder.path + "/none.txt"
    let result = try galley("export", missing, folder.path + "/a/one.txt", "-f", "jsonl")
    #expect(result.exitCode == 1)
    #expect(result.output.hasPrefix("{\"article\": \"one.txt\""))
    #expect(
      result.errors == "galley: \(missing): there is no such file or folder; check the path\n")
    #expect(try galley("export", missing, "-f", "jsonl").exitCode == 2)
  }

  @Test func aDamagedAnnotationFileIsNamed() throws {
    let folder = try folder()
    try folder.write("{", to: "a/one.txt.annotations.json")
    let result = try galley("export", folder.path + "/a", "-f", "csv")
    #expect(result.exitCode == 1)
    #expect(result.errors.contains("one.txt: the annotation file is damaged"))
  }

  @Test(arguments: [
    ["export", "x.txt", "-f", "nope"], ["export", "x.txt"], ["export"],
    ["import", "x.txt", "-f", "csv"], ["import", "x.txt", "-f", "nope"],
    ["import", "/nonexistent", "-f", "spacy"],
  ])
  func wrongUseEndsWithTwo(_ arguments: [String]) throws {
    let program = try PipedProgram([BuiltProgram.path("galley")] + arguments)
    let result = program.finish()
    #expect(result.exitCode == 2)
    #expect(!result.errors.isEmpty)
  }

  @Test func importTellsWhatItDid() throws {
    let folder = try folder()
    let line =
      #"{"text":"Ana Lim left Ottawa with 41 boats.\n","spans":[{"start":0,"end":7,"label":"PERSON"}]}"#
    let arguments = ["import", "-", "-f", "spacy", "--into", folder.path + "/a"]
    func run(_ input: String, _ more: String...) throws -> (String, String, Int32) {
      let program = try PipedProgram([BuiltProgram.path("galley")] + arguments + more)
      program.send(input.utf8)
      return program.finish()
    }
    #expect(
      try run(line + "\n{\n") == (
        "1 added, 1 left out as wrong\n",
        """
        galley: standard input: line 2: column 2: the text ends too early
        galley: mend that and import standard input again; what is here already is passed over

        """, 1
      ))
    #expect(try run(line) == ("0 added, 1 here already\n", "", 0))
    #expect(try run(line, "--undo") == ("1 taken out\n", "", 0))
  }

  @Test func theListTellsOfEveryFormat() throws {
    let result = try galley("export", "--list")
    #expect(result.exitCode == 0)
    for name in [
      "html", "markdown", "csv", "jsonl", "spacy", "brat", "w3c", "claimreview", "doccano",
      "labelstudio", "conll",
    ] {
      #expect(result.output.contains("\(name): "))
    }
  }
}
