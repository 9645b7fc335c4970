/// The list of formats.
public enum Formats {
  /// All formats to export to. A new one is a line here.
  static let all: [any ExportFormat.Type] = [
    HTMLReportFormat.self, MarkdownReportFormat.self, CSVFormat.self, JSONLinesFormat.self,
    SpacyFormat.self, BratFormat.self, W3CFormat.self, ClaimReviewFormat.self, DoccanoFormat.self,
    LabelStudioFormat.self, CoNLLFormat.self,
  ]

  /// What formats there are.
  public static var descriptions: [FormatDescription] { all.map { $0.description } }

  /// What a format is.
  public static func description(
    of name: String
  ) throws(ExchangeError) -> FormatDescription { try type(named: name).description }

  /// A new export to a format.
  public static func export(
    to name: String, _ options: ExportOptions
  ) throws(ExchangeError) -> any ExportFormat { try type(named: name).init(options) }

  private static func type(named name: String) throws(ExchangeError) -> any ExportFormat.Type {
    guard let found = all.first(where: { $0.description.name == name }) else {
      throw .unknownFormat(name)
    }
    return found
  }
}
