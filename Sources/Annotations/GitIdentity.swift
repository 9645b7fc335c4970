import Articles
import Glibc

/// The name and address that a person has given to git.
struct GitIdentity: Equatable, Sendable {
  var name: String
  var email: String

  /// How long git may take, in milliseconds.
  static let patience: Int32 = 2000

  /// Asks git, in a folder, so that the settings of its repository count. Empty where git is not
  /// there, takes too long or knows nothing. Cost: starts a program, some milliseconds.
  static func read(in folder: ArticlePath) -> GitIdentity {
    // The program and its arguments as they are, without a shell: a folder may have any name.
    let arguments: [[UInt8]] = [
      Array("git".utf8), Array("-C".utf8), folder.bytes, Array("config".utf8),
      Array("--null".utf8), Array("--get-regexp".utf8), Array("^user\\.(name|email)$".utf8),
    ]
    return parse(output(of: arguments))
  }

  /// Reads what `git config --null --get-regexp` writes: for each setting its name, a line feed,
  /// its value and NUL. The last of several is the one that holds.
  static func parse(_ output: [UInt8]) -> GitIdentity {
    var identity = GitIdentity(name: "", email: "")
    for entry in output.split(separator: 0) {
      let parts = entry.split(separator: 0x0A, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let value = String(decoding: parts[1], as: UTF8.self)
      switch String(decoding: parts[0], as: UTF8.self) {
      case "user.name": identity.name = value
      case "user.email": identity.email = value
      default: break
      }
    }
    return identity
  }

  private static func output(of arguments: [[UInt8]]) -> [UInt8] {
    var pipe: [Int32] = [-1, -1]
    guard Glibc.pipe(&pipe) == 0 else { return [] }
    let (reading, writing) = (pipe[0], pipe[1])
    defer { close(reading) }
    _ = fcntl(reading, F_SETFD, FD_CLOEXEC)
    _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
    let process = spawn(arguments, output: writing)
    close(writing)
    guard let process else { return [] }
    let output = readAll(reading, giving: process)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    return output ?? []
  }

  /// Starts a program that is looked for in the path; nothing to read, and silent but for `output`.
  private static func spawn(_ arguments: [[UInt8]], output: Int32) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // Signals that the terminal's loop blocks must reach git.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { argument in
      ArticlePath(bytes: argument).withCString { strdup($0) }
    }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, "git", &actions, &attributes, pointers, environ) == 0 else {
      return nil
    }
    return process
  }

  /// All that a program writes; nil, and the program ended, when it takes too long.
  private static func readAll(_ descriptor: Int32, giving process: pid_t) -> [UInt8]? {
    var output: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    var left = patience
    while output.count < 1 << 16 {
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let began = milliseconds()
      let ready = poll(&request, 1, left)
      left -= milliseconds() - began
      if ready < 0, errno == EINTR, left > 0 { continue }
      guard ready > 0, left > 0 else {
        kill(process, SIGKILL)
        return nil
      }
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { output.append(contentsOf: buffer[..<count]) }
      if count == 0 { return output }
      if count < 0, errno != EINTR { return output }
    }
    kill(process, SIGKILL)
    return nil
  }

  private static func milliseconds() -> Int32 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int32(truncatingIfNeeded: time.tv_sec * 1000 + time.tv_nsec / 1_000_000)
  }
}

extension Annotator {
  /// Who annotates an article: the name and address that are given here, else those given to git,
  /// else the login. Cost: starts git where one of the two is missing, some milliseconds.
  public static func current(
    forArticleAt path: ArticlePath, name: String? = nil, email: String? = nil
  ) -> Annotator {
    var identity = GitIdentity(name: name ?? "", email: email ?? "")
    if name == nil || email == nil {
      let git = GitIdentity.read(in: path.isStandardInput ? ArticlePath(".") : path.folder)
      identity = GitIdentity(name: name ?? git.name, email: email ?? git.email)
    }
    return Annotator(git: identity, login: login(), host: host())
  }

  /// Whether git knows a name and an address in a folder. Cost: starts git, some milliseconds.
  public static func gitKnows(in folder: ArticlePath) -> (name: Bool, email: Bool) {
    let identity = GitIdentity.read(in: folder)
    return (!identity.name.isEmpty, !identity.email.isEmpty)
  }

  /// The annotator of a git identity; what it lacks is made from login and host.
  init(git: GitIdentity, login: String, host: String) {
    guard git.email.isEmpty else {
      let local = git.email.prefix { $0 != "@" }
      self.init(
        id: "mailto:" + RelativeIRI.escaped(git.email), name: git.name.isEmpty ? login : git.name,
        nickname: local.isEmpty ? nil : String(local))
      return
    }
    self.init(
      id: "acct:" + RelativeIRI.escaped(login) + "@" + RelativeIRI.escaped(host),
      name: git.name.isEmpty ? login : git.name, nickname: login)
  }

  private static func login() -> String {
    if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name {
      return String(cString: name)
    }
    return String(geteuid())
  }

  private static func host() -> String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, 255) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
