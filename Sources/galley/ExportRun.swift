import Annotations
import Articles
import Exchange

/// One export, from the list of articles to what lies on the disk.
struct ExportRun {
  let description: FormatDescription
  let options: ExportOptions
  /// The file or folder to write; nil for standard output.
  let output: ArticlePath?
  let replaces: Bool

  private var hasFailed = false
  private var standardOutput = LineOutput()
  private var writer: DurableWriter?

  init(
    description: FormatDescription, options: ExportOptions, output: ArticlePath?, replaces: Bool
  ) {
    self.description = description
    self.options = options
    self.output = output
    self.replaces = replaces
  }

  /// - Throws: `GalleyExit.usage` after complaining where nothing was written, `.incomplete` where
  ///   an article was left out.
  mutating func run(_ articles: ArticleList) throws {
    for problem in articles.problems { complain(problem.sentence) }
    guard !articles.entries.isEmpty else {
      if articles.problems.isEmpty { complain("there are no articles to export") }
      throw GalleyExit.usage
    }
    var exporter = try Exporter(to: description.name, options)
    try begin()
    var complaints: [String] = []
    do {
      try exporter.run(articles.entries) { event in
        switch event {
        case .unreadable(let error): complaints.append(error.sentence)
        case .annotationsUnreadable(let article, let reason):
          complaints.append("\(article): exported without annotations: \(reason)")
        }
      } write: { piece in
        for complaint in complaints { complain(complaint) }
        complaints = []
        try write(piece)
      }
      for complaint in complaints { complain(complaint) }
      guard exporter.count > 0 else { throw GalleyExit.usage }
      try finish()
    } catch let error as AnnotationsError {
      Complaint.say(error.sentence + hint(for: error))
      throw GalleyExit.usage
    }
    for sentence in exporter.losses.sentences {
      Complaint.say("\(description.name): \(sentence)")
    }
    if hasFailed { throw GalleyExit.incomplete }
  }

  private mutating func complain(_ sentence: String) {
    Complaint.say(sentence)
    hasFailed = true
  }

  private func hint(for error: AnnotationsError) -> String {
    if case .exists = error { return "; --force replaces it" }
    return ""
  }

  /// Whether several files are written.
  private var isFolder: Bool {
    switch description.shape {
    case .file: false
    case .folder: true
    case .fileOrFolder: options.isFolder
    }
  }

  private mutating func begin() throws {
    guard isFolder else {
      if let output { writer = try DurableWriter(path: output, replaces: replaces) }
      return
    }
    guard let output else {
      Complaint.say("\(description.name) is several files; -o names the folder for them")
      throw GalleyExit.usage
    }
    try DurableWriter.makeFolder(output)
  }

  private mutating func write(_ piece: ExportPiece) throws {
    guard let file = piece.file else {
      if let writer { try writer.write(piece.bytes) } else { try standardOutput.write(piece.bytes) }
      return
    }
    guard let output else { return }
    let path = output.appending(file.utf8)
    try DurableWriter.makeFolder(path.folder)
    try DurableWriter.write(piece.bytes, to: path, replaces: replaces)
  }

  private mutating func finish() throws {
    try standardOutput.flush()
    try writer?.finish()
  }
}
