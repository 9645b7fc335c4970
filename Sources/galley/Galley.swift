import ArgumentParser

/// The program. Each subcommand is a file of its own.
@main
struct Galley: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galley",
    abstract: "Read articles in the terminal and check every name and number in them.",
    usage: """
      galley [PATH…] [--theme NAME] [--width COLUMNS]
      galley - --save-as FILE
      galley <subcommand>
      """,
    version: Version.sentence,
    subcommands: [
      ReadCommand.self, ExtractCommand.self, ExportCommand.self, ImportCommand.self,
      ValidateCommand.self, LogCommand.self, MergeCommand.self, AgreementCommand.self,
      KeysCommand.self, AnchorCommand.self, ConfigCommand.self,
    ],
    defaultSubcommand: ReadCommand.self)

  /// Runs the command that the arguments ask for and ends with its exit code.
  static func main() {
    ExitCode.end(with: run(CommandLine.arguments.dropFirst().map { $0 }))
  }

  private static func run(_ arguments: [String]) -> GalleyExit {
    do {
      if isPlainReading(arguments) {
        try Reading(paths: arguments).run()
        return .done
      }
      if let name = unknownHelp(arguments) {
        Complaint.say("there is no command “\(name)”; galley help lists them")
        return .usage
      }
      var command = try parseAsRoot(arguments)
      try command.run()
      return .done
    } catch let exit as GalleyExit {
      return exit
    } catch {
      // ArgumentParser words its own errors; help and version count as success there.
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      guard code.isSuccess else {
        let prefix = "Error: "
        if text.hasPrefix(prefix) {
          Complaint.say(String(text.dropFirst(prefix.count)))
        } else {
          Complaint.write(text)
        }
        return .usage
      }
      do throws(GalleyExit) { try LineOutput.print(text) } catch { return error }
      return .done
    }
  }

  /// The name that help is wanted on, where no command has it; ArgumentParser would tell of all.
  private static func unknownHelp(_ arguments: [String]) -> String? {
    guard arguments.first == "help", arguments.count > 1 else { return nil }
    let names = configuration.subcommands.map { $0.configuration.commandName }
    return arguments[1].hasPrefix("-") || names.contains(arguments[1]) ? nil : arguments[1]
  }

  /// Whether the arguments are but paths to read. That is what most calls are, and the screen is
  /// there a millisecond sooner when no command line has to be parsed for it.
  private static func isPlainReading(_ arguments: [String]) -> Bool {
    guard arguments.allSatisfy({ $0 == "-" || !$0.hasPrefix("-") }) else { return false }
    // No subcommand has a point or a slash in its name; most paths have.
    guard let first = arguments.first, !first.utf8.contains(0x2E), !first.utf8.contains(0x2F) else {
      return true
    }
    let names = configuration.subcommands.map { $0.configuration.commandName }
    return first != "help" && !names.contains(first)
  }
}
