import PseudoTerminal
import Testing

/// What is installed beside the program.
@Suite struct InstallationTests {
  private let galley = BuiltProgram.path("galley")

  @Test("the version is a name, a number, and the commit where it is known")
  func version() throws {
    let result = try PipedProgram([galley, "--version"]).finish()
    let parts = result.output.split(separator: " ", maxSplits: 2)
    #expect(parts.first == "galley")
    #expect(parts.dropFirst().first?.split(separator: ".").count == 3)
    #expect(parts.count == 2 || parts[2].hasPrefix("(") && parts[2].hasSuffix(")\n"))
    #expect(result.exitCode == 0)
  }

  @Test("completions of all shells offer files beside commands")
  func completions() throws {
    let folder = try TestFolder()
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let script = "/\(root)/scripts/completions"
    let program = try PipedProgram([
      "/bin/sh", "-c",
      "sh \"$0\" \"$1\" \"$2\" && cd \"$2\" && cat _galley galley.bash galley.fish",
      script, galley, folder.path,
    ])
    let result = program.finish()
    #expect(result.exitCode == 0)
    #expect(result.output.contains("subcommands && ret=0\n        _files && ret=0\n"))
    #expect(result.output.contains("*)\n            _files && ret=0\n            ;;\n        esac"))
    #expect(result.output.contains("\ncomplete -o filenames -o default -F _galley galley\n"))
    #expect(result.output.hasSuffix("\"galley\" -ge 1' -F\n"))
  }
}
