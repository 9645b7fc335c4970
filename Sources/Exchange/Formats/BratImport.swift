import Annotations
import Articles

/// Reads brat's `.ann` files, each with the text beside it: one of them, or all in a folder.
enum BratImport: ImportFormat {
  static let name = BratFormat.description.name

  static func read(
    _ file: ImportFile, _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) {
    guard ArticleFolder.isFolder(file.path) else {
      take(.document(try document(at: file.path, named: nil, file, take)))
      return
    }
    let folder: ArticleFolder
    do throws(ArticlesError) { folder = try ArticleFolder(at: file.path) } catch {
      throw ImportFailure(sentence: error.reason)
    }
    var count = 0
    for text in folder.articles where text.path.fileExtension == "txt" {
      let annotations = ArticlePath(bytes: text.path.bytes.dropLast(4) + Array(".ann".utf8))
      guard (try? ArticleFile.read(path: annotations)) != nil else { continue }
      count += 1
      do throws(ImportFailure) {
        let document = try document(at: annotations, named: text.displayName, file, take)
        take(.document(document))
      } catch {
        take(.problem(place: annotations.display, what: error.sentence))
      }
    }
    if count == 0 {
      throw ImportFailure(sentence: "there is no .txt with an .ann beside it; name brat's folder")
    }
  }

  private static func document(
    at path: ArticlePath, named name: String?, _ file: ImportFile,
    _ take: (ImportedRecord) -> Void
  ) throws(ImportFailure) -> ImportedDocument {
    guard path.fileExtension == "ann" else {
      do throws(ArticlesError) { _ = try ArticleFile.beginning(of: path, upTo: 1) } catch {
        throw ImportFailure(sentence: error.reason)
      }
      throw ImportFailure(
        sentence: "its name does not end in .ann; name an .ann file, or the folder of several")
    }
    let textPath = ArticlePath(bytes: path.bytes.dropLast(4) + Array(".txt".utf8))
    let text: [UInt8]
    do throws(ArticlesError) { text = try ArticleFile.read(path: textPath) } catch {
      throw ImportFailure(sentence: "the text beside it cannot be read: \(error.sentence)")
    }
    // brat reads texts with every line end as one character.
    let decoded = LineFeedText(ArticleText(decoding: text).bytes)
    var document = ImportedDocument(
      name: name ?? textPath.displayName, text: decoded.bytes, unit: .scalars,
      place: path.displayName)
    var reading = BratReading(place: path.displayName)
    try ImportFile(path: path).forEachLine { line, number in
      reading.read(String(decoding: line, as: UTF8.self), number: number, take)
    }
    document.spans = reading.finish(take)
    return document
  }
}

/// The lines of an `.ann`, put together to spans.
private struct BratReading {
  let place: String
  private var order: [String] = []
  private var spans: [String: ImportedSpan] = [:]
  /// What is said of spans, in any order: the line's number, the span, and what it does.
  private var pending: [(line: Int, span: String, change: (inout ImportedSpan) -> Bool)] = []

  init(place: String) { self.place = place }

  mutating func read(_ line: String, number: Int, _ take: (ImportedRecord) -> Void) {
    let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    let words = fields.count > 1 ? fields[1].split(separator: " ").map(String.init) : []
    func complain(_ what: String) {
      take(.problem(place: "\(place), line \(number)", what: what))
    }
    guard fields.count >= 2, let first = line.unicodeScalars.first else {
      return complain("it has no tab after an identifier")
    }
    switch first {
    case "T":
      guard fields.count == 3, let span = span(words, String(fields[2]), take) else {
        return complain("it is not of the form “T1 TAB TYPE START END TAB TEXT”")
      }
      let id = String(fields[0])
      guard spans[id] == nil else { return complain("\(id) stands twice") }
      order.append(id)
      spans[id] = span
    case "A", "M":
      guard words.count >= 2 else {
        return complain("it is not of the form “A1 TAB NAME T1 VALUE”")
      }
      add(attribute: words[0], of: words[1], words.count > 2 ? words[2] : nil, number)
    case "N":
      guard words.count >= 3, let colon = words[2].firstIndex(of: ":") else {
        return complain("it is not of the form “N1 TAB Reference T1 DATABASE:ID TAB TEXT”")
      }
      let database = words[2][..<colon]
      let id = String(words[2][words[2].index(after: colon)...])
      let url = database == BratFormat.database ? id : words[2]
      pending.append(
        (
          number, words[1],
          { span in
            span.urls.append(url)
            return true
          }
        ))
    case "#":
      guard words.count >= 2, fields.count == 3 else {
        return complain("it is not of the form “#1 TAB TYPE T1 TAB TEXT”")
      }
      add(comment: String(fields[2]), type: words[0], of: words[1], number)
    case "R", "*": take(.loss(.relations))
    case "E": take(.loss(.events))
    default: complain("“\(fields[0])” is no identifier of brat")
    }
  }

  private func span(
    _ words: [String], _ text: String, _ take: (ImportedRecord) -> Void
  ) -> ImportedSpan? {
    guard let label = words.first, words.count >= 3 else { return nil }
    let parts = words.dropFirst().joined(separator: " ").split(separator: ";")
    var ranges: [Range<Int>] = []
    for part in parts {
      let ends = part.split(separator: " ").compactMap { Int($0) }
      guard ends.count == 2, ends[0] >= 0, ends[1] > ends[0] else { return nil }
      ranges.append(ends[0]..<ends[1])
    }
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
    else { return nil }
    var span = ImportedSpan(range: start..<end, label: label)
    if ranges.count == 1 { span.quotation = text } else { span.fragments = ranges }
    return span
  }

  private mutating func add(attribute name: String, of span: String, _ value: String?, _ line: Int)
  {
    pending.append(
      (
        line, span,
        { span in
          if name == BratFormat.verdict, let verdict = value.flatMap(Verdict.init(rawValue:)) {
            span.verdict = verdict
            return true
          }
          if name == BratFormat.origin,
            let origin = value.flatMap(LabelledSpan.Origin.init(rawValue:))
          {
            if !origin.isHuman { span.origin = .ownMachine }
            if origin == .rejected { span.origin = .rejected }
            return true
          }
          span.tags.append(value.map { "\(name): \($0)" } ?? name)
          return true
        }
      ))
  }

  private mutating func add(comment text: String, type: String, of span: String, _ line: Int) {
    pending.append(
      (
        line, span,
        { span in
          if type == BratFormat.comment {
            span.said = (try? JSONValue(parsing: text.utf8))?.object
            return span.said != nil
          }
          span.note = span.note.map { $0 + "\n" + text } ?? text
          return true
        }
      ))
  }

  /// The spans with what is said of them.
  mutating func finish(_ take: (ImportedRecord) -> Void) -> [ImportedSpan] {
    for (line, id, change) in pending {
      guard var span = spans[id] else {
        // What is said of relations and events goes with them.
        if id.hasPrefix("T") {
          take(.problem(place: "\(place), line \(line)", what: "there is no \(id)"))
        } else {
          take(.loss(.attributes))
        }
        continue
      }
      if !change(&span) { take(.problem(place: "\(place), line \(line)", what: "it is not JSON")) }
      spans[id] = span
    }
    return order.compactMap { spans[$0] }
  }
}
