import Articles
import Glibc

/// The programs that Galley starts for a person: their editor and their browser.
struct OutsidePrograms {
  /// Lets the person write a text in $VISUAL or $EDITOR, or `vi` where neither is set.
  ///
  /// The setting may hold arguments, as in "emacs -nw", and is read by a shell as other programs
  /// do; the file's name is handed over as an argument. Gives nil when the editor fails.
  func edit(_ text: String) -> String? {
    let folder = environment("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/galley-note-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    guard descriptor >= 0 else { return nil }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array(text.utf8)
    let written = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard written == bytes.count else { return nil }
    let editor = environment("VISUAL") ?? environment("EDITOR") ?? "vi"
    guard run(["/bin/sh", "-c", "\(editor) \"$1\"", "sh", path], waiting: true) else { return nil }
    return contents(of: path)
  }

  /// Shows an address in the browser: $BROWSER, or what the desktop has chosen. No shell reads it.
  func open(_ address: String) -> Bool {
    let browser = environment("BROWSER") ?? "xdg-open"
    return run([browser, address], waiting: false)
  }

  private func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }

  private func contents(of path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { break }
      result += buffer[..<count]
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Starts a program by argument vector; gives false when it cannot be started or, when waited
  /// for, does not end well. One that is not waited for is cut off from the terminal.
  private func run(_ arguments: [String], waiting: Bool) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !waiting {
      for descriptor: Int32 in 0...2 {
        posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_RDWR, 0)
      }
    }
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    pointers.append(nil)
    var child: pid_t = 0
    guard posix_spawnp(&child, arguments[0], &actions, nil, pointers, environ) == 0 else {
      return false
    }
    guard waiting else {
      // Whenever it ends, the system need not remember it any longer.
      let browser = child
      BackgroundThread.start { _ = Self.status(of: browser) }
      return true
    }
    return Self.status(of: child) == 0
  }

  /// Waits for a program to end; nil where the system does not tell how it did.
  private static func status(of child: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { return nil }
    }
    return status
  }
}
