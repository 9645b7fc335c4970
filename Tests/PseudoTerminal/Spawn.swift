import Glibc
import Synchronization

/// Held while a program is started and while a pipe is made that no program is to inherit: tests run at
/// the same time, and a pipe that another one's program holds open never ends.
let startOfPrograms = Mutex<Void>(())

/// What programs inherit of the tests' own environment: what sanitizers need, where they are used.
let sanitizerEnvironment: [String] = {
  let names = ["ASAN_OPTIONS", "LSAN_OPTIONS", "TSAN_OPTIONS", "LD_PRELOAD"]
  return names.compactMap { name in
    getenv(name).map { name + "=" + String(cString: $0) }
  }
}()

/// Starts a program as the leader of a new session whose terminal is the given one.
func spawn(
  _ arguments: [String], environment: [String], terminal: PseudoTerminal, directory: String?,
  standardInput: String?
) throws -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  // The first terminal that a session leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 1, terminal.devicePath, O_RDWR, 0)
  posix_spawn_file_actions_adddup2(&actions, 1, 2)
  if let standardInput {
    posix_spawn_file_actions_addopen(&actions, 0, standardInput, O_RDONLY, 0)
  } else {
    posix_spawn_file_actions_adddup2(&actions, 1, 0)
  }

  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // Whatever the test runner ignores or blocks, the program starts with the defaults.
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  sigemptyset(&signals)
  posix_spawnattr_setsigmask(&attributes, &signals)
  let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID of <spawn.h>
  let flags = newSession | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
  posix_spawnattr_setflags(&attributes, Int16(flags))

  // Swift does not import the call that would change the folder.
  let arguments = (directory.map { ["/usr/bin/env", "-C", $0] } ?? []) + arguments
  var process: pid_t = 0
  let result = withStrings(arguments) { argv in
    withStrings(environment + sanitizerEnvironment) { envp in
      startOfPrograms.withLock { _ in
        posix_spawn(&process, arguments[0], &actions, &attributes, argv, envp)
      }
    }
  }
  guard result == 0 else {
    throw PseudoTerminal.Failure(operation: "start \(arguments[0])", errno: result)
  }
  return process
}

/// Calls with a null-terminated array of C strings.
func withStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  var pointers = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return pointers.withUnsafeBufferPointer { body($0.baseAddress!) }
}
