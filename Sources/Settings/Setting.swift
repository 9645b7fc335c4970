/// Where the value of a setting comes from.
public enum Origin: Sendable, Equatable {
  /// The program's own choice.
  case standard
  /// The configuration file; the line counts from 1, nil where it could not be told.
  case file(line: Int?)
  /// A variable of the environment.
  case environment(variable: String)
  /// An option of the command line, such as `--theme`.
  case commandLine(option: String)
  /// What the person has told git.
  case git
  /// The person's login.
  case login

  /// How `galley config --show` calls it.
  public var name: String {
    switch self {
    case .standard: "default"
    case .file(let line?): "file, line \(line)"
    case .file(nil): "file"
    case .environment(let variable): "environment, \(variable)"
    case .commandLine(let option): "command line, \(option)"
    case .git: "git"
    case .login: "login"
    }
  }
}

/// A value, and where it comes from.
public struct Setting<Value: Sendable & Equatable>: Sendable, Equatable {
  public var value: Value
  public var origin: Origin

  public init(_ value: Value, _ origin: Origin = .standard) {
    self.value = value
    self.origin = origin
  }
}
