import ArgumentParser
import Articles

/// On how many cores work is done: what `--jobs` takes.
struct JobCount: ExpressibleByArgument {
  let threads: Int

  /// More threads than this no machine serves well, and each holds memory of its own.
  private static let limit = 512

  /// - Parameter argument: a number; 0 or `auto` for as many as the program has cores.
  init?(argument: String) {
    if argument == "auto" || argument == "0" {
      threads = Self.coreCount
    } else if let count = Int(argument), (1...Self.limit).contains(count) {
      threads = count
    } else {
      return nil
    }
  }

  init(threads: Int) { self.threads = threads }

  var defaultValueDescription: String { String(threads) }

  /// The cores that the process may run on: `taskset` and containers may give it fewer than the
  /// machine has.
  private static var coreCount: Int {
    let name = "Cpus_allowed:"
    guard let status = try? ArticleFile.read(path: "/proc/self/status") else { return 1 }
    let line = status.split(separator: 0x0A).first { $0.starts(with: name.utf8) }
    // A bit for each core, as hexadecimal digits with commas between.
    let bits = line?.dropFirst(name.utf8.count).reduce(0) { count, digit in
      count + (Character(UnicodeScalar(digit)).hexDigitValue?.nonzeroBitCount ?? 0)
    }
    return min(max(1, bits ?? 1), limit)
  }
}
