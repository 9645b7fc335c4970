import Articles

/// The annotations of an article as they stand in its file, for who hands them on with all that
/// they hold, also what this program does not understand.
public struct StoredAnnotations: Sendable {
  /// Those that are not deleted, in the order of the file.
  public let items: [JSONObject]
  /// How many are deleted.
  public let deleted: Int
  /// The context of the file.
  public let context: JSONValue

  /// Reads the annotation file beside an article; empty where there is none. Cost: O(n) in its
  /// length.
  public init(of article: ArticlePath) throws(AnnotationsError) {
    let path = article.sibling(named: AnnotationStore.fileName(forArticleNamed: article.name))
    guard let (bytes, _) = try FileReading.read(path) else {
      self.init(items: [], deleted: 0, context: AnnotationPage.context)
      return
    }
    let page = try PageReader.read(bytes).page
    let kept = page.items.filter { $0.record?.isDeleted != true }
    self.init(
      items: kept.compactMap(\.value.object), deleted: page.items.count - kept.count,
      context: page.header["@context"] ?? AnnotationPage.context)
  }

  private init(items: [JSONObject], deleted: Int, context: JSONValue) {
    self.items = items
    self.deleted = deleted
    self.context = context
  }

  /// The context that says what our own terms mean.
  public static var ownContext: JSONValue { AnnotationPage.context }

  /// The name of an article's file as a relative IRI (RFC 3987), as annotations name it.
  public static func iri(ofFileNamed name: [UInt8]) -> String { RelativeIRI.of(name: name) }
}
