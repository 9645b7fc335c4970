import Articles
import FoundationEssentials

/// Why a step of training cannot go on.
enum TrainingError: Error {
  case usage
  case missing(path: String)
  case malformed(path: String, line: Int)
  case unwritable(path: String)
  case unusableModel

  /// A sentence for the person at the terminal.
  var sentence: String {
    switch self {
    case .usage: TrainEntities.usage
    case .missing(let path): "There is nothing to read at \(path)."
    case .malformed(let path, let line): "\(path), line \(line), is not in the expected form."
    case .unwritable(let path): "\(path) cannot be written."
    case .unusableModel: "The model is not one that this program can read."
    }
  }
}

/// A document with the names that annotators found in it.
struct AnnotatedDocument {
  var id: String
  var text: ArticleText
  /// Half-open ranges of bytes with indices in `EntityLabel.kinds`, sorted.
  var names: [(range: Range<Int>, kind: Int)]
}

/// Reads the corpora, which hold one token a line.
enum CorpusReader {
  static let labels = ["PER", "ORG", "LOC", "MISC"]

  static func read(_ path: String) throws(TrainingError) -> [UInt8] {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw .missing(path: path)
    }
    return [UInt8](data)
  }

  /// Rebuilds the documents of a file as running text: a space between tokens unless the file says
  /// otherwise, and a line break after sentences that do not end in a full stop.
  static func documents(at path: String) throws(TrainingError) -> [AnnotatedDocument] {
    var documents: [AnnotatedDocument] = []
    var builder = DocumentBuilder()
    let lines = try read(path).split(separator: 0x0A, omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() {
      if line.isEmpty {
        builder.endSentence()
      } else if line.starts(with: "# doc_id = ".utf8) {
        if let document = builder.finish() { documents.append(document) }
        builder.id = String(decoding: line.dropFirst(11), as: UTF8.self)
      } else {
        let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        guard fields.count >= 2, let tag = Tag(fields[1]) else {
          throw .malformed(path: path, line: number + 1)
        }
        builder.add(fields[0], tag, spaceAfter: fields.count < 3)
      }
    }
    if let document = builder.finish() { documents.append(document) }
    return documents
  }

  /// The words of a list, one a line.
  static func lines(at path: String) throws(TrainingError) -> [String] {
    try read(path).split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `O`, `B-PER`, `I-LOC`…
  struct Tag {
    var begins: Bool
    var kind: Int?

    init?(_ field: ArraySlice<UInt8>) {
      if field.elementsEqual("O".utf8) {
        begins = false
        kind = nil
        return
      }
      let parts = String(decoding: field, as: UTF8.self).split(separator: "-", maxSplits: 1)
      guard parts.count == 2, let index = labels.firstIndex(of: String(parts[1])) else {
        return nil
      }
      begins = parts[0] == "B"
      kind = index
    }
  }
}

private struct DocumentBuilder {
  var id = ""
  private var bytes: [UInt8] = []
  private var names: [(range: Range<Int>, kind: Int)] = []
  private var continues = false
  private var spaceBefore = false
  private var lastByte: UInt8 = 0

  mutating func add(_ token: ArraySlice<UInt8>, _ tag: CorpusReader.Tag, spaceAfter: Bool) {
    if spaceBefore { bytes.append(0x20) }
    let start = bytes.count
    bytes += token
    if let kind = tag.kind {
      if !tag.begins, continues, let last = names.indices.last, names[last].kind == kind {
        names[last].range = names[last].range.lowerBound..<bytes.count
      } else {
        names.append((start..<bytes.count, kind))
      }
    }
    continues = tag.kind != nil
    spaceBefore = spaceAfter
    lastByte = token.last ?? 0
  }

  mutating func endSentence() {
    guard !bytes.isEmpty, bytes.last != 0x0A else { return }
    bytes.append(".!?".utf8.contains(lastByte) ? 0x20 : 0x0A)
    spaceBefore = false
    continues = false
  }

  mutating func finish() -> AnnotatedDocument? {
    defer { self = DocumentBuilder() }
    guard !bytes.isEmpty else { return nil }
    return AnnotatedDocument(
      id: id, text: ArticleText(utf8: bytes, encoding: .utf8), names: names)
  }
}
