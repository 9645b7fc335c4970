import Annotations
import Articles

/// What a person chooses for an import.
public struct ImportOptions {
  /// The folder of the articles that the file is about, or the one article.
  public var articles = ArticlePath(".")
  /// How offsets count; nil finds out by the quotations in the file, scalars where there are none.
  public var unit: ExportOptions.Unit?
  /// Whether texts that are no article yet become one.
  public var createsArticles = false
  /// Whether annotations that were deleted here come back.
  public var revives = false
  /// Whether what the file has brought in is taken out again.
  public var takesBack = false
  /// Who made the annotations, where the file does not tell.
  public var author: String?

  public init() {}
}

/// What came of an import.
public struct ImportReport: Sendable {
  public internal(set) var articles = 0
  public internal(set) var added = 0
  public internal(set) var known = 0
  public internal(set) var deletedHere = 0
  public internal(set) var besideOthers = 0
  public internal(set) var orphans = 0
  public internal(set) var removed = 0
  public internal(set) var changedSince = 0
  public internal(set) var createdArticles = 0
  /// What was left out because it is wrong; each was told.
  public internal(set) var problems = 0
  /// What has no place here.
  public internal(set) var losses = Losses()
}

/// Imports a file: finds the article of each of its texts, and adds what the file says to the
/// annotations of that. Holds one text at a time, where the format allows.
public struct Importer {
  private let format: any ImportFormat.Type
  private let options: ImportOptions
  private let annotator: () -> Annotator
  private let journals: ArticlePath?
  private var index: ArticleIndex
  private var report = ImportReport()
  private let tell: (String) -> Void
  /// What goes to the article that was last spoken of.
  private var pending: Pending?

  private struct Pending {
    var conversion: SpanConversion
    var annotations: [ImportedAnnotation] = []
    var place: String
  }

  /// Folders whose articles are not known, since they cannot be read.
  public var unlisted: [ArticlesError] { index.problems }

  /// - Parameters:
  ///   - annotator: gives who imports, and so whose act it is.
  ///   - journals: the folder that stores are given, so that the import can be undone.
  ///   - tell: is told in a sentence what is wrong in the file, and where.
  public init(
    from name: String, _ options: ImportOptions, annotator: @escaping () -> Annotator,
    journals: ArticlePath?, tell: @escaping (String) -> Void
  ) throws(ExchangeError) {
    format = try ImportFormats.format(named: name)
    self.options = options
    self.annotator = annotator
    self.journals = journals
    self.tell = tell
    do throws(ArticlesError) { index = try ArticleIndex(of: options.articles) } catch {
      throw .noArticles(error)
    }
  }

  /// Imports a file, `-` for standard input.
  ///
  /// - Throws: where nothing of the file can be read.
  public mutating func run(_ file: ArticlePath) throws(ImportFailure) -> ImportReport {
    // A closure cannot take part of an inout value with it.
    var importer = self
    defer { self = importer }
    try format.read(ImportFile(path: file)) { record in importer.take(record) }
    importer.flush()
    return importer.report
  }

  private mutating func complain(_ place: String, _ what: String) {
    report.problems += 1
    tell("\(place): \(what)")
  }

  private mutating func take(_ record: ImportedRecord) {
    switch record {
    case .problem(let place, let what): complain(place, what)
    case .loss(let kind): report.losses.add(kind)
    case .document(let document):
      guard prepare(named: document.name, text: document.text, place: document.place) else {
        return
      }
      guard var pending else { return }
      // Held once, so that adding to it copies nothing.
      self.pending = nil
      let match = TextCorrespondence(of: document, with: pending.conversion.article)
      let unit =
        options.unit ?? document.unit
        ?? SpanConversion.unit(of: document.spans, in: match)
      for span in document.spans {
        switch pending.conversion.annotation(of: span, match, unit, losses: &report.losses) {
        case .annotation(let annotation): pending.annotations.append(annotation)
        case .nothing: break
        case .problem(let what): complain(document.place, what)
        }
      }
      self.pending = pending
    case .annotation(let object, let name, let place):
      guard prepare(named: name, text: nil, place: place), var pending else { return }
      self.pending = nil
      switch pending.conversion.annotation(of: object) {
      case .annotation(let annotation): pending.annotations.append(annotation)
      case .nothing: break
      case .problem(let what): complain(place, what)
      }
      self.pending = pending
    }
  }

  /// Makes the article of a text the one that is worked on; false where there is none.
  private mutating func prepare(named name: String?, text: [UInt8]?, place: String) -> Bool {
    var path = index.article(named: name, text: text)
    if path == nil, options.createsArticles, let text, ArticleFolder.isFolder(options.articles) {
      // Why none could be made is told where that happens.
      guard let made = create(named: name, text, place: place) else { return false }
      path = made
    }
    guard let path else {
      let called = name.map { "“\($0)”" } ?? "with this text"
      let help = text == nil ? "; --into names their folder" : "; --create makes one"
      complain(
        place, "there is no article \(called) in \(options.articles.display)\(help)")
      return false
    }
    if pending?.conversion.article.path == path { return true }
    flush()
    do throws(ArticlesError) {
      let article = Article(path: path, fileBytes: try ArticleFile.read(path: path))
      pending = Pending(
        conversion: SpanConversion(of: article, from: format.name, author: options.author),
        place: place)
      return true
    } catch {
      complain(place, error.sentence)
      return false
    }
  }

  private mutating func create(named name: String?, _ text: [UInt8], place: String) -> ArticlePath?
  {
    let path = index.newPath(named: name, text: text)
    guard path.stays(in: options.articles) else {
      complain(
        place,
        "“\(path.display)” is reached by a link out of the folder, so nothing is made there; take it away"
      )
      return nil
    }
    do throws(AnnotationsError) {
      try DurableWriter.makeFolder(path.folder)
      try DurableWriter.write(text, to: path, replaces: false)
    } catch {
      complain(place, "the article cannot be written: \(error.sentence)")
      return nil
    }
    index.add(path, text: text)
    report.createdArticles += 1
    return path
  }

  /// Adds what has come together for an article.
  private mutating func flush() {
    guard let pending, !pending.annotations.isEmpty else {
      self.pending = nil
      return
    }
    self.pending = nil
    let article = pending.conversion.article
    let store = AnnotationStore(
      article: article, at: .beside(article.path), annotator: annotator, journals: journals)
    report.articles += 1
    let saved: AnnotationStore.SaveOutcome?
    if options.takesBack {
      let result = store.remove(imported: pending.annotations)
      report.removed += result.removed
      report.changedSince += result.changed
      saved = result.saved
    } else {
      let outcome = store.add(pending.annotations, revives: options.revives)
      report.known += outcome.known
      report.deletedHere += outcome.deletedHere
      report.besideOthers += outcome.besideOthers
      report.orphans += outcome.orphans
      saved = outcome.saved
      if saved == .saved { report.added += outcome.added.count }
    }
    switch saved {
    case .saved?, nil: break
    case .notSaved(let reason)?, .refused(let reason)?:
      complain(article.path.display, "nothing was saved: \(reason)")
    }
  }
}
