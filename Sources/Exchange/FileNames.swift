/// Names of files in the folder of an export, each given once.
struct FileNames {
  private var taken: Set<String> = []

  /// A path that no other article has, without an extension, in the folder whatever the article is
  /// called: `2024/report` for `2024/report.txt` where the extension is to be dropped.
  mutating func stem(for name: String, dropping extensions: [String]) -> String {
    // Components that lead out of the folder, and what other systems take for a separator.
    var parts = name.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
    if parts.isEmpty { parts = ["article"] }
    var stem = parts.joined(separator: "/")
    for suffix in extensions where stem.lowercased().hasSuffix(suffix) {
      let cut = String(stem.dropLast(suffix.count))
      if !cut.isEmpty, !cut.hasSuffix("/") { stem = cut }
      break
    }
    var unique = stem
    var number = 2
    // Case is folded, since some file systems do that.
    while !taken.insert(unique.lowercased()).inserted {
      unique = "\(stem)~\(number)"
      number += 1
    }
    return unique
  }
}
