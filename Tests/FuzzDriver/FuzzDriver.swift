import FuzzTargets
import Glibc

// Started by libFuzzer, whose main function calls these by their names.

/// The target named by GALLEY_FUZZ_TARGET.
private let target: FuzzTarget = {
  let name = getenv("GALLEY_FUZZ_TARGET").map { String(cString: $0) } ?? ""
  guard let target = FuzzTarget(rawValue: name) else {
    let names = FuzzTarget.allCases.map(\.rawValue).joined(separator: " ")
    print("GALLEY_FUZZ_TARGET is one of", names)
    exit(2)
  }
  return target
}()

/// Inputs are repeated up to this size in bytes, GALLEY_FUZZ_REPEAT, so that work that grows
/// with the square of the input is seen.
private let size = getenv("GALLEY_FUZZ_REPEAT").flatMap { Int(String(cString: $0)) } ?? 0

/// Seconds of processor time that any input may take: what a table that is made at first use costs,
/// and for each megabyte the second that a part may take, times the passes of a target and the seven
/// or so times that sanitizer and coverage make of it.
private let allowance = (start: 1.0, perMegabyte: 7.0 * Double(target.passes))

private func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var bytes = Array(UnsafeBufferPointer(start: start, count: count))
  if count > 0 {
    while bytes.count < size { bytes += bytes.prefix(size - bytes.count) }
  }
  let began = processorSeconds()
  do throws(Violation) {
    try target.run(bytes, sparing: true)
  } catch {
    fatalError(error.description)
  }
  let seconds = processorSeconds() - began
  if seconds > allowance.start + allowance.perMegabyte * Double(bytes.count) / 1e6 {
    fatalError("\(bytes.count) bytes took \(seconds) s")
  }
  return 0
}
