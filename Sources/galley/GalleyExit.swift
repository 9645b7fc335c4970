import ArgumentParser
import Glibc
import Terminal

/// How the program ends; the raw values are its documented exit codes.
enum GalleyExit: Int32, Error {
  case done = 0
  /// Something was left out or needs a look.
  case incomplete = 1
  /// Wrong usage, unreadable input, or no terminal.
  case usage = 2
  /// A defect of the program's own.
  case defect = 70
  /// What git takes for a merge driver that could not merge.
  case unmergeable = 129
}

extension ExitCode {
  /// Ends the process.
  static func end(with exit: GalleyExit) -> Never { Glibc.exit(exit.rawValue) }
}

/// Sentences for people on standard error.
enum Complaint {
  /// Writes "galley: " and a sentence, with control characters made visible.
  static func say(_ sentence: String) { write("galley: \(sentence)") }

  /// What is said where folders hold nothing to work on.
  static let noArticles =
    "there are no articles there; name files, or folders that hold .txt or .md files"

  /// Writes a text of one or more lines, with control characters made visible.
  static func write(_ text: String) {
    let line = VisibleText.of(text, keeping: [.tabs, .newlines]) + "\n"
    let bytes = Array(line.utf8)
    _ = Glibc.write(STDERR_FILENO, bytes, bytes.count)
  }
}
