import Articles
import Glibc

extension AnnotationStore {
  /// Opens the annotations of an article. Nothing is written, and no file is made before there is
  /// a first annotation; what stands in the way is told by `access`.
  public convenience init(article: Article, at location: Location) {
    let text = AnnotatedText(
      bytes: article.text.bytes, fileBytes: article.fileBytes, name: article.path.name,
      time: time(nil))
    self.init(
      text: text, at: location,
      annotator: { Annotator(id: "mailto:nobody@localhost", name: "Nobody") })
  }
}
