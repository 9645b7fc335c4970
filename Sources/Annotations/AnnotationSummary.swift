import Articles

/// The annotations of an article as a list of articles tells of them: read, placed, and nothing
/// written, so that many can be read on any thread.
public struct AnnotationSummary: Sendable {
  /// In the order of the text, orphans last. None of them is known to be one's own.
  public let annotations: [PlacedAnnotation]
  /// Why the annotation file cannot be read; nil when it can, or there is none.
  public let problem: String?

  /// No annotations, for a reason or for none.
  public static func none(because problem: String?) -> AnnotationSummary {
    AnnotationSummary(annotations: [], problem: problem)
  }

  /// Takes annotations that were placed elsewhere.
  public init(annotations: [PlacedAnnotation], problem: String? = nil) {
    self.annotations = annotations
    self.problem = problem
  }

  /// Reads the annotation file beside an article. Cost: one system call where there is none, else
  /// O(n) in its length.
  public init(of article: Article) {
    let path = article.path.sibling(
      named: AnnotationStore.fileName(forArticleNamed: article.path.name))
    do throws(AnnotationsError) {
      guard let (bytes, _) = try FileReading.read(path) else {
        annotations = []
        problem = nil
        return
      }
      let records = try PageReader.read(bytes).page.items.compactMap(\.record)
        .filter { !$0.isDeleted }
      let text = AnnotatedText(article, time: 0)
      annotations = zip(records, text.places(records)).map {
        PlacedAnnotation($0, at: $1, in: text, by: nil)
      }.sorted { $0.precedes($1) }
      problem = nil
    } catch {
      annotations = []
      problem = error.reasonBesideArticle
    }
  }

  /// How many annotations have lost their text.
  public var orphans: Int { annotations.count { $0.state == .orphan } }

  /// How many are about text that says something else by now.
  public var changed: Int {
    annotations.count { if case .textChanged = $0.state { true } else { false } }
  }

  /// How many hold versions that lost out in a merge.
  public var conflicts: Int { annotations.count { $0.conflicts > 0 } }
}
