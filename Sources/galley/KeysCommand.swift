import ArgumentParser
import Reader

/// `galley keys`: the table of keys.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Print the table of keys, as Markdown.")

  func run() throws { print(KeyTable.markdown) }
}
