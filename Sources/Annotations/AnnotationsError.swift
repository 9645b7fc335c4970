import Glibc

/// What can go wrong with annotation files.
public enum AnnotationsError: Error, Equatable, Sendable {
  /// A system call failed.
  case system(call: String, path: String, errno: Int32)
  /// A folder, a pipe or a device where a file should be.
  case notAFile(path: String)
  /// More bytes than the program reads into memory.
  case tooLarge(path: String, bytes: Int)
  /// Not JSON as we read it.
  case json(JSONProblem)
  /// JSON, but no annotation page; what speaks against it.
  case notAnnotations(String)
  /// Of a major version that this program does not know.
  case newerVersion(String)
  /// A symbolic link out of the article's folder to what is no annotation file of ours.
  case leadsOut(path: String, target: String)
  /// A file that must not be replaced is there already.
  case exists(path: String)
  /// The file kept changing while it was being saved.
  case unsettled(path: String)

  /// One sentence for a person, without a full stop.
  public var sentence: String {
    switch self {
    case .system(let call, let path, let errno):
      let what = String(cString: strerror(errno))
      return path.isEmpty ? "\(what) (\(call))" : "\(what) (\(call) \(path))"
    case .notAFile(let path): return "\(path) is not a file"
    case .tooLarge(let path, let bytes):
      return "\(path) is too large: \(bytes) bytes, and \(FileReading.sizeLimit) are the most"
    case .json(let problem): return "the annotation file is not valid JSON: \(problem.sentence)"
    case .notAnnotations(let why): return "the annotation file holds something else: \(why)"
    case .newerVersion(let version):
      return
        "the annotation file was written by a newer program (format \(version)); this one knows \(AnnotationPage.version)"
    case .leadsOut(let path, let target):
      return
        "\(path) is a link out of its folder to \(target), which is no annotation file; take the link away"
    case .exists(let path): return "\(path) is there already"
    case .unsettled(let path): return "\(path) keeps being changed by others"
    }
  }

  /// The reason alone, for a status line: without call and path.
  public var reason: String {
    if case .system(_, _, let errno) = self { return String(cString: strerror(errno)) }
    return sentence
  }
}
