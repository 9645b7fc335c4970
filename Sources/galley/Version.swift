import CVersion

/// Which Galley this is.
enum Version {
  /// The Makefile reads the number from this line.
  static let number = "0.1.0"

  /// What `galley --version` says: the number, and the commit where it is known.
  static var sentence: String {
    let commit = String(cString: cversion_commit())
    return commit.isEmpty ? "galley \(number)" : "galley \(number) (\(commit))"
  }
}
