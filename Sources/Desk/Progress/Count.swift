/// A number with its noun.
public enum Count {
  /// "1 article", "12,480 articles".
  public static func of(_ number: Int, _ noun: String) -> String {
    "\(DecimalText.grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }
}
