// swift-tools-version: 6.2
// Gongwen (公文): a batch pipeline that turns Chinese government notices into a warehouse.

import PackageDescription

let package = Package(
  name: "gongwen",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "gongwen", targets: ["gongwen"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
  ],
  targets: [
    // MARK: - CLibXML2
    // The system's libxml2, behind a shim that keeps ICU's headers out.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // MARK: - CommandLineInterface
    // Every command of `gongwen`: arguments in, rows and messages out.
    .target(
      name: "CommandLineInterface",
      dependencies: [
        "PipelineRuntime", "PolicyModel", "Reading", "Warehouse",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ]),

    // MARK: - CZlib
    // The system's zlib.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // MARK: - DocumentParsing
    // A page's tree or text to the notice's blocks, its canonical body and its metadata block.
    .target(
      name: "DocumentParsing", dependencies: ["Markup", "PolicyModel", "TextScanning"]),
    .testTarget(
      name: "DocumentParsingTests",
      dependencies: ["DocumentParsing", "Markup", "PolicyModel", "TestSupport"]),

    // MARK: - EndToEndTests
    // The built executable on real files.
    .testTarget(
      name: "EndToEndTests", dependencies: ["PolicyModel", "TestSupport", "Warehouse", "gongwen"]),

    // MARK: - Extraction
    // A document to metadata and clauses, one rule a file.
    .target(name: "Extraction", dependencies: ["DocumentParsing", "PolicyModel", "TextScanning"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["DocumentParsing", "Extraction", "PolicyModel", "Reading", "TestSupport"]),

    // MARK: - Markup
    // Bytes to text of a known charset, and HTML or XML to a compact tree. Imports libxml2.
    .target(name: "Markup", dependencies: ["CLibXML2", "PolicyModel"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "PolicyModel", "TestSupport"]),

    // MARK: - PipelineRuntime
    // Pipeline files, inputs, worker processes and the run itself.
    .target(
      name: "PipelineRuntime",
      dependencies: [
        "PolicyModel", "RawStore", "Reading", "Warehouse",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Yams", package: "Yams"),
      ]),
    .testTarget(
      name: "PipelineRuntimeTests",
      dependencies: ["PipelineRuntime", "PolicyModel", "TestSupport", "Warehouse"]),

    // MARK: - PolicyModel
    // The values that cross between modules, and the row format in which they cross processes.
    .target(name: "PolicyModel"),
    .testTarget(name: "PolicyModelTests", dependencies: ["PolicyModel"]),

    // MARK: - RawStore
    // Compression of captured bytes. Imports zlib.
    .target(name: "RawStore", dependencies: ["CZlib", "PolicyModel"]),

    // MARK: - Reading
    // The pure function of the project: the bytes of a page to the rows of a notice.
    .target(
      name: "Reading",
      dependencies: [
        "DocumentParsing", "Extraction", "Markup", "PolicyModel",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // MARK: - TestSupport
    // Fixture access and small helpers for every test target.
    .target(name: "TestSupport", path: "Tests/TestSupport"),

    // MARK: - TextScanning
    // Byte scanners over UTF-8 text: numerals, dates, labels, character classes.
    .target(name: "TextScanning", dependencies: ["PolicyModel"]),
    .testTarget(name: "TextScanningTests", dependencies: ["TextScanning"]),

    // MARK: - Warehouse
    // The SQLite warehouse: schema, loading, ledger, queries. Imports GRDB.
    .target(
      name: "Warehouse",
      dependencies: [
        "PolicyModel", "RawStore",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .testTarget(name: "WarehouseTests", dependencies: ["PolicyModel", "TestSupport", "Warehouse"]),

    // MARK: - gongwen
    // The executable: nothing but the entry point.
    .executableTarget(name: "gongwen", dependencies: ["CommandLineInterface"]),
  ]
)

let scanningTargets: Set = ["DocumentParsing", "Extraction", "Markup", "PolicyModel", "TextScanning"]

for target in package.targets where target.type != .system {
  var settings = target.swiftSettings ?? []
  settings += [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // Byte loops are unusable without the optimiser: keep debug tests fast.
  if scanningTargets.contains(target.name) {
    settings.append(.unsafeFlags(["-O"], .when(configuration: .debug)))
  }
  target.swiftSettings = settings
}
