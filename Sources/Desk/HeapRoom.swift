import Glibc

/// Memory for what a thread is about to make, taken from the system in few calls.
///
/// The heap of a thread that is not the first grows by just what is asked for, with a call of the system
/// each time (`sysmalloc` of glibc 2.36, malloc/malloc.c, which heeds `M_TOP_PAD` for the first alone),
/// and each of its pages interrupts the thread when it is written for the first time.
enum HeapRoom {
  /// How much the heap is to have at its end, in bytes: less than what the C library takes from the system
  /// apart from it.
  private static let growth = 1 << 19

  /// Has room at the end of the calling thread's heap, of which so many bytes are about to be written.
  /// Where there is no memory nothing happens. Cost: two system calls at most.
  static func make(for bytes: Int) {
    guard let room = malloc(growth) else { return }
    let page = UInt(getpagesize())
    let firstPage = (UInt(bitPattern: room) + page - 1) & ~(page - 1)
    // Kernels before 5.14 refuse, and the pages come one by one.
    madvise(
      UnsafeMutableRawPointer(bitPattern: firstPage), min(bytes, growth - Int(page)),
      MADV_POPULATE_WRITE)
    free(room)
  }
}
