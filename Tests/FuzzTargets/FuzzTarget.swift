/// What is fuzzed: a part of the program that reads bytes it did not write.
///
/// Each case takes any bytes and throws a `Violation` where the part breaks one of its promises. A
/// crash and a hang need no code here: whoever runs the case sees them.
package enum FuzzTarget: String, CaseIterable, Sendable {
  case decoder, markdown, metadata, tokenizer, quantities, entities, findings, search
  case json, annotations, merging, anchoring, visibleText
  case exporting, importing, settings, patterns, kept

  /// How often an input is gone through at most: to export it, twice in each format, as an article of
  /// text and as one of Markdown.
  package var passes: Int { self == .exporting ? 44 : 6 }

  /// Runs one input. Cost: that of the part, several times over.
  ///
  /// - Parameter sparing: whether some inputs, told by their bytes, stand for all where a promise is dear
  ///   to look at: so that more inputs are run in the same time.
  package func run(_ bytes: [UInt8], sparing: Bool = false) throws(Violation) {
    switch self {
    case .decoder: try TextInvariants.decoder(bytes)
    case .markdown: try TextInvariants.markdown(bytes)
    case .metadata: try TextInvariants.metadata(bytes)
    case .tokenizer: try TextInvariants.tokenizer(bytes)
    case .search: try TextInvariants.search(bytes)
    case .quantities: try AnalysisInvariants.quantities(bytes)
    case .entities: try AnalysisInvariants.entities(bytes)
    case .findings: try AnalysisInvariants.findings(bytes)
    case .json: try AnnotationInvariants.json(bytes)
    case .annotations: try AnnotationInvariants.annotations(bytes)
    case .merging: try AnnotationInvariants.merging(bytes)
    case .anchoring: try AnnotationInvariants.anchoring(bytes)
    case .visibleText: try TerminalInvariants.visibleText(bytes)
    case .exporting: try ExchangeInvariants.exporting(bytes, sparing: sparing)
    case .importing: try ExchangeInvariants.importing(bytes)
    case .settings: try SettingsInvariants.settings(bytes)
    case .patterns: try TextInvariants.patterns(bytes)
    case .kept: try DeskInvariants.kept(bytes)
    }
  }
}

/// A promise that was broken.
package struct Violation: Error, CustomStringConvertible {
  package let description: String

  init(_ description: String) { self.description = description }
}

/// Throws unless a promise holds.
func hold(_ isKept: Bool, _ promise: @autoclosure () -> String) throws(Violation) {
  if !isKept { throw Violation(promise()) }
}
