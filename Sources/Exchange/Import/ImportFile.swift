import Annotations
import Articles
import Glibc

/// Why nothing of a file can be imported: a sentence for a person, without the file's name.
public struct ImportFailure: Error, Equatable, Sendable {
  public let sentence: String

  init(sentence: String) { self.sentence = sentence }

  /// Of a file that is one JSON value, and a damaged one.
  init(damaged problem: JSONProblem) {
    sentence = "\(problem.sentence); mend it there, or name the format that it has"
  }
}

/// A file, or for some formats a folder, to import from.
struct ImportFile {
  let path: ArticlePath

  /// All bytes of a file; see `ArticleFile.read` for what is refused.
  func bytes(of path: ArticlePath? = nil) throws(ImportFailure) -> [UInt8] {
    do throws(ArticlesError) {
      let path = path ?? self.path
      return path.isStandardInput
        ? try ArticleFile.read(descriptor: STDIN_FILENO) : try ArticleFile.read(path: path)
    } catch {
      throw ImportFailure(sentence: error.reason)
    }
  }

  /// Hands over the lines of a file with their numbers from 1, without their ends and without a byte
  /// order mark; blank ones are passed over. Holds one line at a time. Waits for whoever writes into a
  /// FIFO, as `cat` does: `galley import <(command)` is one.
  func forEachLine(_ body: (ArraySlice<UInt8>, Int) -> Void) throws(ImportFailure) {
    var descriptor = STDIN_FILENO
    if !path.isStandardInput {
      if ArticleFolder.isFolder(path) {
        throw ImportFailure(sentence: ArticlesError.isFolder(path: path).reason)
      }
      descriptor = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
      guard descriptor >= 0 else {
        throw ImportFailure(sentence: ArticlesError.unreadable(path: path, errno: errno).reason)
      }
    }
    defer { if descriptor != STDIN_FILENO { close(descriptor) } }
    var input = LineInput(descriptor: descriptor)
    var number = 0
    do throws(DescriptorRead.Failure) {
      while var line = try input.next() {
        number += 1
        if number == 1, line.starts(with: [0xEF, 0xBB, 0xBF]) { line = line.dropFirst(3) }
        if line.last == 0x0D { line = line.dropLast() }
        if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        body(line, number)
      }
    } catch {
      throw ImportFailure(
        sentence: ArticlesError.unreadable(path: path, errno: error.errno).reason)
    }
  }

  /// Hands over the objects of a file of JSON Lines with the numbers of their lines.
  func forEachObject(
    problem: (Int, String) -> Void, _ body: (JSONObject, Int) -> Void
  ) throws(ImportFailure) {
    try forEachLine { line, number in
      let value: JSONValue
      do throws(JSONProblem) { value = try JSONValue(parsing: line) } catch {
        problem(number, "column \(error.column): \(error.what)")
        return
      }
      guard let object = value.object else {
        problem(number, "it is not a JSON object" + Dialect.hint(value))
        return
      }
      body(object, number)
    }
  }
}

/// What another program's file looks like, to tell who named the wrong format.
enum Dialect {
  /// "; it looks like labelstudio" or nothing.
  static func hint(_ value: JSONValue) -> String {
    name(of: value).map { "; it looks like \($0)" } ?? ""
  }

  private static func name(of value: JSONValue) -> String? {
    if let first = value.array?.first { return name(of: first) }
    guard let object = value.object else { return nil }
    func has(_ key: String) -> Bool { object[key] != nil }
    if has("data"), has("annotations") || has("predictions") || has("id") { return "labelstudio" }
    if has("@context") || object["type"]?.text == "Annotation" { return "w3c" }
    if object["@type"]?.text == "ClaimReview" { return "claimreview" }
    if has("text"), has("spans") || has("answer") || has("tokens") { return "spacy" }
    if has("text"), has("label") || has("labels") || has("entities") { return "doccano" }
    if has("article"), has("highlights") || has("annotations") { return "jsonl" }
    if has("rows"), has("total") { return "what the Hypothesis service sends" }
    if has("paragraphs") { return "spaCy's JSON of version 2, which is not read" }
    return nil
  }
}

extension JSONValue {
  /// A whole number, also one spelled `3.0`; nil for other values.
  var wholeNumber: Int? {
    if let integer { return integer }
    guard case .number(let spelling) = self, let value = Double(spelling) else { return nil }
    return Int(exactly: value)
  }

  /// A string or a number as text.
  var spelled: String? {
    if let text { return text }
    if case .number(let spelling) = self { return spelling }
    return nil
  }
}

extension JSONObject {
  /// The half-open range that two members tell; nil where they are none.
  func range(_ start: String, _ end: String) -> Range<Int>? {
    guard let start = self[start]?.wholeNumber, let end = self[end]?.wholeNumber, start >= 0,
      end > start
    else { return nil }
    return start..<end
  }
}
