import Glibc

/// A pair of connected ends: what is written to one can be read from the other, which looks like a
/// terminal to the program that has it.
struct PseudoTerminal {
  /// The side of the person; non-blocking.
  let controller: Int32
  /// The side of the program, kept open so that its modes can be asked after the program's end.
  let device: Int32
  let devicePath: String

  struct Failure: Error {
    let operation: String
    let errno: Int32
  }

  // From <asm-generic/ioctls.h>; Swift does not import macros that compute.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let setWindowSize: UInt = 0x5414

  init(columns: Int, rows: Int) throws {
    let controller = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK)
    guard controller >= 0 else { throw Failure(operation: "open /dev/ptmx", errno: errno) }
    var lock: Int32 = 0
    var number: Int32 = 0
    guard ioctl(controller, Self.setLock, &lock) == 0,
      ioctl(controller, Self.getNumber, &number) == 0
    else { throw Failure(operation: "unlock the pseudo-terminal", errno: errno) }
    devicePath = "/dev/pts/\(number)"
    device = open(devicePath, O_RDWR | O_NOCTTY | O_CLOEXEC)
    guard device >= 0 else { throw Failure(operation: "open \(devicePath)", errno: errno) }
    self.controller = controller
    resize(columns: columns, rows: rows)
  }

  func resize(columns: Int, rows: Int) {
    var size = winsize(
      ws_row: UInt16(rows), ws_col: UInt16(columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, Self.setWindowSize, &size)
  }

  /// The modes of the line: echo, canonical input, signals, output processing.
  var modes: [tcflag_t] {
    var modes = termios()
    tcgetattr(device, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}
