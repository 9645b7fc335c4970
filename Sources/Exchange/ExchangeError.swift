import Articles

/// Why an export or an import cannot be done at all.
public enum ExchangeError: Error, Equatable, Sendable {
  /// No format has this name.
  case unknownFormat(String)
  /// The format is for the other way only.
  case notReadable(String)
  /// A format needs an option; its name without dashes, and what for.
  case missingOption(format: String, option: String, reason: String)

  /// The articles that a file is about cannot be read.
  case noArticles(ArticlesError)

  /// One sentence for a person.
  public var sentence: String {
    switch self {
    case .unknownFormat(let name):
      "there is no format “\(name)”; galley export --list tells which there are"
    case .notReadable(let name):
      "\(name) can be exported but not imported; galley export --list tells which can"
    case .missingOption(let format, let option, let reason):
      "\(format) needs --\(option): \(reason)"
    case .noArticles(let error): error.sentence
    }
  }
}
