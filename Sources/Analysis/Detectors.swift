/// The detectors that every article goes through. A new family of highlights is one more entry.
public enum Detectors {
  public static let all: [any Detector] = [EntityDetector(), QuantityDetector()]
}
