// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let package = Package(
  name: "galley",
  products: [.executable(name: "galley", targets: ["galley"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]
    ),
    .target(name: "Terminal", dependencies: ["CNcurses"], swiftSettings: strict),
    .target(name: "Articles", swiftSettings: strict),
    .target(name: "CEntityModel", exclude: ["entities.model", "MODEL.md"]),
    .target(name: "Analysis", dependencies: ["Articles", "CEntityModel"], swiftSettings: strict),
    .target(name: "Annotations", dependencies: ["Analysis"], swiftSettings: strict),
    .systemLibrary(name: "CSQLite"),
    .target(
      name: "Desk", dependencies: ["Annotations", "CSQLite"], swiftSettings: strict,
      // The archive, so that the program needs no further shared library.
      linkerSettings: [.linkedLibrary(":libsqlite3.a"), .linkedLibrary("m")]),
    .target(name: "Exchange", dependencies: ["Desk"], swiftSettings: strict),
    .target(
      name: "Settings",
      dependencies: ["Annotations", .product(name: "TOMLKit", package: "TOMLKit")],
      swiftSettings: strict),
    .target(
      name: "Reader", dependencies: ["Annotations", "Desk", "Settings", "Terminal"],
      swiftSettings: strict),
    .target(name: "CVersion"),
    .systemLibrary(name: "CMalloc"),
    .executableTarget(
      name: "galley",
      dependencies: [
        "Desk", "Exchange", "Reader", "Settings", "CMalloc", "CVersion",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      // At a fixed address some hundred pages need no relocation at every start.
      linkerSettings: [
        .unsafeFlags(["-Xclang-linker", "-no-pie"], .when(configuration: .release))
      ]
    ),
    .target(
      name: "PseudoTerminal", dependencies: ["Terminal"], path: "Tests/PseudoTerminal",
      swiftSettings: strict),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .testTarget(
      name: "TerminalTests", dependencies: ["HostileFiles", "PseudoTerminal", "Terminal"],
      swiftSettings: strict),
    .executableTarget(
      name: "train-entities", dependencies: ["Analysis", "Articles"], swiftSettings: strict),
    .testTarget(
      name: "TrainEntitiesTests", dependencies: ["train-entities"], swiftSettings: strict),
    .testTarget(name: "ArticlesTests", dependencies: ["Articles"], swiftSettings: strict),
    .testTarget(name: "AnalysisTests", dependencies: ["Analysis"], swiftSettings: strict),
    .testTarget(name: "AnnotationsTests", dependencies: ["Annotations"], swiftSettings: strict),
    .testTarget(name: "SettingsTests", dependencies: ["Settings"], swiftSettings: strict),
    .testTarget(name: "DeskTests", dependencies: ["Desk"], swiftSettings: strict),
    .testTarget(
      name: "ExchangeTests", dependencies: ["Exchange", "PseudoTerminal"], swiftSettings: strict),
    .testTarget(
      name: "ReaderTests", dependencies: ["Reader", "HostileFiles"], exclude: ["Pictures"],
      swiftSettings: strict),
    .testTarget(
      name: "GalleyTests", dependencies: ["PseudoTerminal", "HostileFiles"], swiftSettings: strict),
    .target(name: "HostileFiles", path: "Tests/HostileFiles", swiftSettings: strict),
    .target(
      name: "FuzzTargets",
      dependencies: ["Desk", "Exchange", "HostileFiles", "Settings", "Terminal"],
      path: "Tests/FuzzTargets",
      swiftSettings: strict),
    .testTarget(
      name: "FuzzingTests", dependencies: ["FuzzTargets"], exclude: ["Corpus"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Its main function comes from libFuzzer, which only `make fuzz` links.
if Context.environment["GALLEY_FUZZING"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz-driver", dependencies: ["FuzzTargets"], path: "Tests/FuzzDriver",
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]))
}
