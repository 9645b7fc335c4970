import Glibc

/// What a failed call of the system means to a person: what is the matter, and what helps.
///
/// Every sentence about a file that cannot be read or written is made here.
public struct SystemFailure: Hashable, Sendable {
  /// What was to be done with the file. The same number means one thing of a file that should be
  /// there, and another of one that is to be made.
  public enum Purpose: Hashable, Sendable {
    case reading, writing
  }

  /// What is the matter, as the end of a sentence: "the disk is full".
  public let what: String
  /// What to do about it, as a request: "make room and try again".
  public let remedy: String

  /// Both, parted by a semicolon, without a full stop.
  public var sentence: String { "\(what); \(remedy)" }

  /// - Parameter errno: the number that the system gave; see errno(3).
  public init(errno: Int32, _ purpose: Purpose) {
    (what, remedy) = Self.common(errno) ?? Self.words(errno, purpose) ?? Self.other(errno)
  }

  private static func words(_ errno: Int32, _ purpose: Purpose) -> (String, String)? {
    switch purpose {
    case .reading: whenReading(errno)
    case .writing: whenWriting(errno)
    }
  }

  private static func common(_ errno: Int32) -> (String, String)? {
    switch errno {
    case ELOOP: ("its symbolic links lead round in a circle", "mend the links")
    case ENAMETOOLONG:
      ("its name is too long", "a name may have 255 bytes and a whole path 4,095: shorten it")
    case EISDIR: ("it is a folder", "name a file")
    case EMFILE, ENFILE:
      ("too many files are open", "close other programs, or raise the limit with ulimit -n")
    case ENOMEM: ("there is not enough memory", "close other programs and try again")
    case EIO: ("the disk reports an error", "check the disk, and keep a copy of what is on it")
    case ESTALE, ETIMEDOUT, EHOSTDOWN, ENOTCONN:
      ("the network drive does not answer", "try again when it does")
    default: nil
    }
  }

  private static func whenReading(_ errno: Int32) -> (String, String)? {
    switch errno {
    case ENOENT: ("there is no such file or folder", "check the path")
    case ENOTDIR: ("a part of its path is a file, not a folder", "check the path")
    case EACCES, EPERM: ("you may not read it", "its owner can let you, with chmod")
    case EBADF: ("it is closed", "give it a file or a pipe")
    // No read(2) gives this number: it stands for a line of records beyond `ArticleFile.largestSize`.
    case EFBIG:
      ("a line of it is too long: \(ArticleFile.largestSize) bytes are the most", "split that line")
    case ENXIO, ENODEV: ("it is a socket or a device, not a file", "name a file")
    default: nil
    }
  }

  private static func whenWriting(_ errno: Int32) -> (String, String)? {
    switch errno {
    case ENOENT: ("its folder is not there", "make that first, or choose another")
    case ENOTDIR: ("a part of its path is a file, not a folder", "choose another path")
    case EACCES, EPERM:
      ("you may not write there", "choose another place, or have its owner let you, with chmod")
    case EROFS: ("the disk is read-only", "choose a place on another disk")
    case ENOSPC: ("the disk is full", "make room and try again")
    case EDQUOT: ("your share of the disk is used up", "make room and try again")
    case EFBIG: ("the disk takes no file as large", "choose a place on another disk")
    case EBADF: ("it is closed", "send it to a file or a program")
    case EBUSY, ETXTBSY: ("another program is using it", "try again when that has ended")
    default: nil
    }
  }

  /// In the system's own words, for what hardly happens.
  private static func other(_ errno: Int32) -> (String, String) {
    let words = strerror(errno).map { String(cString: $0) } ?? "error \(errno)"
    return ("the system refuses it: \(words)", "try again, or try a copy of it elsewhere")
  }
}
