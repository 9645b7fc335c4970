import Glibc
import PseudoTerminal
import Testing

/// What the commands say on standard error: what happened, to which file, and what to do next.
@Suite struct SentenceTests {
  /// A command line in the folder of `prepare`, what it says without "galley: " in front, and how it
  /// ends. A command line that begins with "nobody" is run by a user who may neither read what is
  /// closed nor write.
  struct Case: CustomTestStringConvertible {
    var command: String
    var exitCode: Int32
    var sentences: [String]

    init(_ command: String, _ exitCode: Int32, _ sentences: String...) {
      self.command = command
      self.exitCode = exitCode
      self.sentences = sentences
    }

    var testDescription: String { command }
  }

  private static let missing = "there is no such file or folder; check the path"
  private static let closed = "you may not read it; its owner can let you, with chmod"
  private static let noWriting =
    "you may not write there; choose another place, or have its owner let you, with chmod"
  private static let full = "standard output: the disk is full; make room and try again"
  private static let noAnnotations = "it has no annotations yet; make some in the reader"
  private static let noArticles =
    "there are no articles there; name files, or folders that hold .txt or .md files"
  private static let damaged =
    "the annotation file is damaged at line 1, column 2: the text ends too early; "
    + "mend it there, or take an earlier copy"
  private static let notAFile =
    "it is a folder, a pipe or a device, not a file; move it away, or name a file"
  private static let linesLeftOut = "the other lines are done; mend these and give them again"
  private static let pipe =
    "it is a pipe or a device, not a file; give a pipe to standard input, and name - for it"

  private static let paths: [Case] = [
    Case("galley none", 2, "none: \(missing), or see galley help for the commands"),
    Case("galley none.txt", 2, "none.txt: \(missing)"),
    Case("galley ''", 2, "a path of no characters: \(missing)"),
    Case(
      "galley - a.txt", 2,
      "- reads standard input alone; save it to a file to read it beside others"),
    Case("galley help none", 2, "there is no command “none”; galley help lists them"),
    Case("extract none.txt", 2, "none.txt: \(missing)"),
    Case("extract empty", 2, noArticles),
    Case("extract pipe.txt", 2, "pipe.txt: \(pipe)"),
    Case("extract - < empty", 2, "standard input: it is a folder; name a file"),
    Case("extract - <&-", 2, "standard input: it is closed; give it a file or a pipe"),
    Case("extract --stream < empty", 2, "standard input: it is a folder; name a file"),
    Case(
      "extract damaged.txt.annotations.json", 2,
      "damaged.txt.annotations.json: it is an annotation file; name its article"),
    Case("anchor < empty", 2, "standard input: it is a folder; name a file"),
    Case("anchor <<< '{'", 1, "line 1: column 2: the text ends too early", linesLeftOut),
    Case("anchor <<< '{}'", 1, "line 1: id, new_text or selector.exact is missing", linesLeftOut),
    Case("agreement none.txt", 2, "none.txt: \(missing)"),
    Case("agreement damaged.txt", 1, "damaged.txt: \(damaged)"),
    Case(
      "agreement damaged.txt.annotations.json", 2,
      "damaged.txt.annotations.json: it is an annotation file; name its article"),
  ]

  private static let annotations: [Case] = [
    Case("validate none.txt", 2, "none.txt: \(missing)"),
    Case("validate a.txt", 0, "a.txt: \(noAnnotations)"),
    Case("validate empty", 0, "empty: \(noAnnotations)"),
    Case("validate pipe.txt", 2, "pipe.txt: \(notAFile)"),
    Case("log none.txt", 2, "none.txt: \(missing)"),
    Case("log a.txt", 0, "a.txt: \(noAnnotations)"),
    Case("log empty", 2, "empty: it is a folder; name a file"),
    Case("log damaged.txt", 2, "damaged.txt.annotations.json: \(damaged)"),
    Case(
      "log huge.txt.annotations.json", 2,
      "huge.txt.annotations.json: it is too large: 536870913 bytes, and 536870912 are the most; "
        + "split its article"),
    Case(
      "log newer.txt.annotations.json", 2,
      "newer.txt.annotations.json: the annotation file is of a newer program "
        + "(format 9.0, this one knows 1.0); get a newer Galley"),
    Case(
      "log table.txt.annotations.json", 2,
      "table.txt.annotations.json: the annotation file holds something else: "
        + "it has no list of items; move it away"),
    Case(
      "log deep.txt.annotations.json", 2,
      "deep.txt.annotations.json: the annotation file is damaged at line 1, column 261: "
        + "more than 256 levels of brackets; mend it there, or take an earlier copy"),
    Case("merge none a.txt a.txt", 129, "cannot merge: none: \(missing)"),
    Case("merge empty empty empty", 129, "cannot merge: empty: \(notAFile)"),
    Case(
      "merge /dev/null damaged.txt.annotations.json a.txt", 129,
      "cannot merge: damaged.txt.annotations.json: \(damaged)"),
  ]

  private static let exchange: [Case] = [
    Case(
      "export a.txt -f cvs", 2,
      "there is no format “cvs”; galley export --list tells which there are"),
    Case("export empty -f csv", 2, noArticles),
    Case(
      "export a.txt -f csv -o none/a.csv", 2,
      "none/a.csv: its folder is not there; make that first, or choose another"),
    Case("export a.txt -f csv -o empty", 2, "empty: it is a folder; name a file"),
    Case(
      "export a.txt -f csv -o b.txt", 2,
      "b.txt: it is there already; name another file, or replace it with --force"),
    Case("export a.txt b.txt -f html", 2, "html is several files; -o names the folder for them"),
    Case(
      "export a.txt b.txt -f html -o a.txt", 2,
      "a.txt: a part of its path is a file, not a folder; choose another path"),
    Case(
      "export a.txt -f claimreview", 2,
      "claimreview needs --url: the address of the page that shows the checks"),
    Case(
      "export damaged.txt -f csv", 1,
      "damaged.txt: \(damaged); exported without annotations"),
    Case("import none -f spacy", 2, "none: \(missing)"),
    Case("import none -f brat", 2, "none: \(missing)"),
    Case(
      "import a.txt -f brat", 2,
      "a.txt: its name does not end in .ann; name an .ann file, or the folder of several"),
    Case(
      "import empty -f brat", 2,
      "empty: there is no .txt with an .ann beside it; name brat's folder"),
    Case("import empty -f spacy", 2, "empty: it is a folder; name a file"),
    Case(
      "import a.txt -f csv", 2,
      "csv can be exported but not imported; galley export --list tells which can"),
    Case(
      "import a.txt -f w3c", 2,
      "a.txt: line 1, column 1: unexpected “A”; mend it there, or name the format that it has"),
    Case("import - -f spacy --into none <<< '{}'", 2, "none: \(missing)"),
    Case(
      "import a.txt -f spacy", 1, "a.txt: line 1: column 1: unexpected “A”",
      "mend that and import a.txt again; what is here already is passed over"),
    Case(
      "import - -f spacy <<< '{\"text\": \"x\", \"spans\": []}'", 1,
      "standard input: line 1: there is no article with this text in .; --create makes one",
      "mend that and import standard input again; what is here already is passed over"),
  ]

  private static let outputs: [Case] =
    [
      "config", "config --path", "config --default", "keys", "help", "export --list",
      "extract a.txt", "extract --stream <<< '{\"text\": \"a\"}'", "export a.txt -f csv",
      "agreement a.txt", "import - -f spacy",
    ].map { Case("\($0) > /dev/full", 1, full) } + [
      Case("extract a.txt >&-", 1, "standard output: it is closed; send it to a file or a program"),
      Case(
        "a.txt | cat", 2,
        "standard output is not a terminal; to work without a screen use “galley extract”"),
    ]

  private static let settings: [Case] = [
    Case(
      "config --config none.toml", 2,
      "none.toml: there is no such file; galley config --default prints one to begin with"),
    Case("config --config empty", 1, "empty: cannot be read: it is not a file; move it away"),
    Case(
      "HOME= XDG_CONFIG_HOME= config --path", 2,
      "there is no place for a configuration file; set XDG_CONFIG_HOME or HOME"),
    Case(
      "config --theme pink", 2, "--theme is one of auto, dark, light, high-contrast, mono, not pink"
    ),
  ]

  private static let nobody: [Case] = [
    Case("nobody closed.txt", 2, "closed.txt: \(closed)"),
    Case("nobody locked", 2, "locked: \(closed)"),
    Case("nobody extract closed.txt", 2, "closed.txt: \(closed)"),
    Case("nobody extract mixed", 1, "mixed/locked: \(closed)", "mixed/closed.txt: \(closed)"),
    Case("nobody export mixed -f csv", 1, "mixed/locked: \(closed)", "mixed/closed.txt: \(closed)"),
    Case("nobody agreement mixed", 1, "mixed/locked: \(closed)"),
    Case("nobody validate mixed", 2, "mixed/locked: \(closed)"),
    Case("nobody validate closed.txt", 2, "closed.txt: \(closed)"),
    Case("nobody log closed.txt", 2, "closed.txt: \(closed)"),
    Case("nobody config --config closed.txt", 1, "closed.txt: cannot be read: \(closed)"),
    Case("nobody import closed.txt -f spacy --into mixed", 2, "closed.txt: \(closed)"),
    Case("nobody export a.txt -f csv -o empty/a.csv", 2, "empty/a.csv: \(noWriting)"),
    Case("nobody export a.txt b.txt -f html -o empty/web", 2, "empty/web: \(noWriting)"),
    Case(
      "nobody merge /dev/null page.json page.json", 129, "cannot merge: page.json: \(noWriting)"),
  ]

  @Test(
    "each complaint says what happened, to what, and what to do",
    arguments:
      paths + annotations + exchange + outputs + settings)
  func complains(about: Case) throws { try expect(about) }

  /// Root may read everything, so that somebody else has to try.
  private static let mayBeNobody =
    geteuid() == 0
    && system(
      "setpriv --reuid 65534 --regid 65534 --clear-groups '\(Desk.program)' --version >/dev/null")
      == 0

  @Test(
    "who may not read or write is told so, with what would help",
    .enabled(if: mayBeNobody, "nobody else can be tried here"), arguments: nobody)
  func refuses(about: Case) throws { try expect(about) }

  private func expect(_ expected: Case) throws {
    let folder = try prepare(closing: expected.command.hasPrefix("nobody "))
    var command = expected.command
    for (word, start) in [("nobody ", "$AS_NOBODY "), ("galley ", "")]
    where command.hasPrefix(word) {
      command = start + command.dropFirst(word.count)
    }
    let galley = "'\(Desk.program)' "
    if let end = command.firstRange(of: "$AS_NOBODY ")?.upperBound
      ?? command.firstRange(of: "XDG_CONFIG_HOME= ")?.upperBound
    {
      command.insert(contentsOf: galley, at: end)
    } else {
      command = galley + command
    }
    let result = try PipedProgram([
      "/bin/bash", "-c",
      """
      cd '\(folder.path)'; export HOME="$PWD/home"; set -o pipefail
      AS_NOBODY='setpriv --reuid 65534 --regid 65534 --clear-groups'
      \(command)
      """,
    ]).finish()
    #expect(result.errors == expected.sentences.map { "galley: \($0)\n" }.joined())
    #expect(result.exitCode == expected.exitCode)
  }

  /// A folder with all that the commands may stumble over.
  ///
  /// - Parameter closing: whether some of it may not be read, which whoever is not root could not
  ///   take away afterwards.
  private func prepare(closing: Bool) throws -> TestFolder {
    let folder = try TestFolder()
    for name in ["a.txt", "closed.txt", "mixed/a.txt", "mixed/closed.txt", "damaged.txt"] {
      try folder.write("A council of 41 met.\n", to: name)
    }
    try folder.write("B\n", to: "b.txt")
    for (name, text) in [
      ("damaged", "{"), ("newer", page(version: "9.0")), ("table", "{}"), ("huge", ""),
      ("deep", "{\"a\":" + String(repeating: "[", count: 300)),
    ] { try folder.write(text, to: name + ".txt.annotations.json") }
    try folder.write(page(version: "1.0"), to: "page.json")
    truncate(folder.path + "/huge.txt.annotations.json", (512 << 20) + 1)
    mkfifo(folder.path + "/pipe.txt", 0o600)
    for name in ["empty", "locked", "mixed/locked"] { mkdir(folder.path + "/" + name, 0o755) }
    for name in ["closed.txt", "mixed/closed.txt", "locked", "mixed/locked"] where closing {
      chmod(folder.path + "/" + name, 0)
    }
    chmod(folder.path, 0o755)
    return folder
  }

  private func page(version: String) -> String {
    "{\"type\": \"AnnotationPage\", \"fc:formatVersion\": \"\(version)\", \"items\": []}\n"
  }
}
