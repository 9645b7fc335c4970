import CMalloc

/// What the C library does with memory that is given back to it. Its own rule, to keep more and more
/// as larger blocks are given back, suits neither of the two.
enum MemoryReuse {
  /// Large blocks go back to the system at once, so that a long article costs little more than its
  /// text once it is analysed; some is kept for the articles of a folder.
  static func forReading() {
    mallopt(M_MMAP_THRESHOLD, 1 << 20)
    mallopt(M_TRIM_THRESHOLD, 4 << 20)
    // What the first thread takes comes in small pieces else, each with a call of the system.
    mallopt(M_TOP_PAD, 4 << 20)
  }

  /// Everything is kept for the next article, so that the system need not clear it again.
  static func forThroughput() {
    // No larger block can come from what is kept.
    mallopt(M_MMAP_THRESHOLD, 32 << 20)
    mallopt(M_TRIM_THRESHOLD, Int32.max)
  }
}
