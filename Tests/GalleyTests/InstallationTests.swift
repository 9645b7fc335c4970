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
    let made = try Installed(by: galley)
    #expect(made.zsh.contains("subcommands && ret=0\n        _files && ret=0\n"))
    #expect(made.zsh.contains("*)\n            _files && ret=0\n            ;;\n        esac"))
    #expect(made.bash.contains("\ncomplete -o filenames -o default -F _galley galley\n"))
    #expect(made.fish.hasSuffix("\"galley\" -ge 1' -F\n"))
  }

  @Test("manual and completions know every command and option that help tells of")
  func everyOption() throws {
    let made = try Installed(by: galley)
    let commands = try helpEntries(of: [], below: "SUBCOMMANDS:")
    #expect(commands.count >= 11)
    for command in commands.compactMap(\.first) {
      let options = try helpEntries(of: [command], below: "OPTIONS:")
      #expect(!options.isEmpty)
      let isDefault = command == "read"
      let page = try made.manual(isDefault ? "galley.1" : "galley-\(command).1")
      let bash = function("_galley_\(command)() {", of: made.bash)
      let zsh = function("_galley_\(command)() {", of: made.zsh)
      let fish = made.fish.split(separator: "\n").filter {
        $0.contains("flags_or_options \"galley \(command)\"")
      }
      if !isDefault {
        #expect(try made.manual("galley.1").contains("\\fBgalley\\-\(command)\\fR(1)"))
      }
      for option in options.joined() {
        let name = option.drop { $0 == "-" }
        let escaped = option.split(separator: "-", omittingEmptySubsequences: false)
          .joined(separator: "\\-")
        #expect(page.contains("\\fB\(escaped)\\fR"), "manual: \(command) \(option)")
        let words = bash.split { " ()\n".contains($0) }
        #expect(words.contains { $0 == option }, "bash: \(command) \(option)")
        #expect(
          zsh.contains("\(option)[") || zsh.contains("\(option),") || zsh.contains("\(option)}"),
          "zsh: \(command) \(option)")
        let flag = option.hasPrefix("--") ? " -l '\(name)' " : " -s '\(name)' "
        #expect(fish.contains { $0.contains(flag) }, "fish: \(command) \(option)")
      }
    }
  }

  /// The names that stand at the beginning of the entries of a part of `galley help COMMAND`: of a
  /// command one, of an option all that begin with a hyphen.
  private func helpEntries(of command: [String], below heading: String) throws -> [[String]] {
    let help = try PipedProgram([galley, "help"] + command).finish().output
    let lines = help.split(separator: "\n", omittingEmptySubsequences: false)
    let part = lines.drop { $0 != heading }.dropFirst().prefix { !$0.isEmpty }
    return part.compactMap { line in
      guard line.hasPrefix("  "), line.dropFirst(2).first != " " else { return nil }
      let names = line.dropFirst(2).split { " ,/".contains($0) }
      let options = names.prefix { $0.hasPrefix("-") || $0.hasPrefix("<") }
        .filter { $0.hasPrefix("-") }
      return options.isEmpty ? [String(names[0])] : options.map(String.init)
    }
  }

  /// The text of a function of a shell, from its first line to the brace that ends it.
  private func function(_ head: String, of script: String) -> String {
    let lines = script.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.drop { $0 != head }.prefix { $0 != "}" }.joined(separator: "\n")
  }
}

/// What `make install` puts beside the program, made in a folder of its own.
private struct Installed {
  private let folder: TestFolder
  let bash, zsh, fish: String

  init(by galley: String) throws {
    folder = try TestFolder()
    let root = "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let made = try PipedProgram([
      "/bin/sh", "-ec",
      "\"$0/scripts/manual\" \"$1\" \"$2\"; \"$0/scripts/completions\" \"$1\" \"$2\"",
      root, galley, folder.path,
    ]).finish()
    #expect(made.exitCode == 0, "\(made)")
    bash = try folder.read("galley.bash")
    zsh = try folder.read("_galley")
    fish = try folder.read("galley.fish")
  }

  /// The source of a page of section 1.
  func manual(_ name: String) throws -> String { try folder.read("man1/\(name)") }
}
