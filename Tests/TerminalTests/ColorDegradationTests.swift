import Terminal
import Testing

@Suite struct ColorDegradationTests {
  @Test(
    "a foreground keeps its hue with fewer colours",
    arguments: [
      (208, 16, "foreground 11"), (208, 8, "bold foreground 3"), (153, 16, "foreground 14"),
      (153, 8, "bold foreground 6"), (88, 16, "foreground 1"), (88, 8, "foreground 1"),
      (240, 16, "foreground 8"), (240, 8, "dim"), (250, 16, "foreground 7"),
      (250, 8, "foreground 7"), (255, 16, "foreground 15"), (232, 16, "foreground 0"),
      (4, 8, "foreground 4"), (12, 8, "bold foreground 4"), (12, 16, "foreground 12"),
      (8, 8, "dim"), (208, 0, "plain"), (208, 2, "plain"), (208, 88, "foreground 11"),
      (208, 256, "foreground 208"), (208, 1 << 24, "foreground 208"),
    ] as [(UInt8, Int, String)])
  func foregrounds(index: UInt8, count: Int, result: String) {
    #expect(Style(foreground: .indexed(index)).degraded(toColors: count).description == result)
  }

  @Test(
    "a background without a foreground gets one that can be read on it",
    arguments: [
      (230, 8, "foreground 0 background 3"), (230, 16, "foreground 0 background 11"),
      (255, 16, "foreground 0 background 15"), (236, 8, "foreground 7 background 0"),
      (153, 8, "foreground 0 background 6"),
      (18, 16, "foreground 7 background 4"), (230, 256, "background 230"), (3, 8, "background 3"),
      (230, 0, "plain"),
    ] as [(UInt8, Int, String)])
  func backgrounds(index: UInt8, count: Int, result: String) {
    #expect(Style(background: .indexed(index)).degraded(toColors: count).description == result)
  }

  @Test("two colours never fall together", arguments: [8, 16])
  func staysReadable(count: Int) {
    for foreground in UInt8.min...UInt8.max {
      for background in UInt8.min...UInt8.max where background != foreground {
        let style = Style(foreground: .indexed(foreground), background: .indexed(background))
        let degraded = style.degraded(toColors: count)
        if degraded.foreground == degraded.background {
          Issue.record("\(foreground) on \(background): \(degraded)")
          return
        }
      }
    }
  }

  @Test("attributes outlive the colours")
  func keepsAttributes() {
    let style = Style(foreground: .indexed(4), attributes: [.underline, .bold])
    #expect(style.degraded(toColors: 0) == Style(attributes: [.underline, .bold]))
  }
}
