extension Quantity {
  /// The reading in few words. Provisional.
  public var summary: String { unit }
}
