import Articles
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
  /// An article that has no annotations, where some are wanted.
  case noAnnotations(path: String)
  /// What is wrong with the contents of one of several files.
  indirect case contents(path: String, AnnotationsError)

  /// The file; nil where it is clear from the circumstances.
  private var path: String? {
    switch self {
    case .system(_, let path, _): path.isEmpty ? "a path of no characters" : path
    case .notAFile(let path), .tooLarge(let path, _), .leadsOut(let path, _), .exists(let path),
      .unsettled(let path), .noAnnotations(let path), .contents(let path, _):
      path
    case .json, .notAnnotations, .newerVersion: nil
    }
  }

  /// What is the matter, without the file, and what to do about it.
  private var parts: (what: String, remedy: String) {
    switch self {
    case .system(let call, _, let errno):
      let failure = SystemFailure(errno: errno, Self.purpose(of: call))
      return (failure.what, failure.remedy)
    case .notAFile:
      return ("it is a folder, a pipe or a device, not a file", "move it away, or name a file")
    case .tooLarge(_, let bytes):
      return (
        "it is too large: \(bytes) bytes, and \(FileReading.sizeLimit) are the most",
        "split its article"
      )
    case .json(let problem):
      return (
        "the annotation file is damaged at \(problem.sentence)",
        "mend it there, or take an earlier copy"
      )
    case .notAnnotations(let why):
      return ("the annotation file holds something else: \(why)", "move it away")
    case .newerVersion(let version):
      return (
        "the annotation file is of a newer program (format \(version), this one knows "
          + "\(AnnotationPage.version))", "get a newer Galley"
      )
    case .leadsOut(_, let target):
      return (
        "it is a link out of its folder to \(target), which is no annotation file",
        "take the link away"
      )
    case .exists: return ("it is there already", "name another file")
    case .unsettled: return ("it keeps being changed by others", "try again when they have ended")
    case .noAnnotations: return ("it has no annotations yet", "make some in the reader")
    case .contents(_, let error): return error.parts
    }
  }

  private static func purpose(of call: String) -> SystemFailure.Purpose {
    switch call {
    case "stat", "fstat", "open", "opendir", "read", "readlink": .reading
    default: .writing
    }
  }

  /// What happened and what to do, without the file.
  public var reason: String { "\(parts.what); \(parts.remedy)" }

  /// The same where an article is spoken of, and not its annotation file.
  var reasonBesideArticle: String { path == nil ? reason : "the annotation file: \(reason)" }

  /// One sentence for a person, without a full stop: the file, what happened, and what to do.
  public var sentence: String { path.map { "\($0): \(reason)" } ?? reason }

  /// What happened, alone, for a line that tells itself what to do.
  public var summary: String {
    if case .system = self { return parts.what }
    return path.map { "\($0): \(parts.what)" } ?? parts.what
  }
}

extension AnnotationsError {
  /// The same of a file that was read as an article is.
  init(_ error: ArticlesError) {
    let path = error.path.display
    self =
      switch error {
      case .unreadable(_, let errno): .system(call: "open", path: path, errno: errno)
      case .isFolder: .system(call: "open", path: path, errno: EISDIR)
      case .notAFile: .notAFile(path: path)
      case .tooLarge(_, let size): .tooLarge(path: path, bytes: size)
      }
  }
}
