// swift-tools-version: 6.2
// Gongwen (公文): a batch pipeline that turns Chinese government notices into a warehouse.

import PackageDescription

let package = Package(
  name: "gongwen",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "gongwen", targets: ["gongwen"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", .upToNextMinor(from: "7.10.0")),
    // Pages for readers, as templates that escape what they are given.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    // SHA-256 at the speed of the hardware.
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    // MARK: - CCurl
    // The system's libcurl, behind functions for its calls with any number of arguments.
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),

    // MARK: - Checking
    // Tests of what stands in a warehouse, and what they found.
    .target(name: "Checking", dependencies: ["PolicyModel", "Warehouse"]),
    .testTarget(name: "CheckingTests", dependencies: ["Checking"]),

    // MARK: - CLibXML2
    // The system's libxml2, behind a shim that keeps ICU's headers out.
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

    // MARK: - CommandLineInterface
    // The commands of `gongwen` and what they print.
    .target(
      name: "CommandLineInterface",
      dependencies: [
        "Checking", "Dimensions", "Evaluation", "Extraction", "Fetching", "Markup",
        "PipelineRuntime", "PolicyModel", "RawStore", "Reporting", "TextScanning", "Warehouse",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Logging", package: "swift-log"),
      ],
      // What writes Parquet, a link to the script.
      resources: [.embedInCode("Resources/to_parquet.py")]),

    // MARK: - CSQLiteOptions
    // The one option of the system's SQLite that Swift cannot set by itself.
    .systemLibrary(
      name: "CSQLiteOptions", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),

    // MARK: - CZlib
    // The system's zlib.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // MARK: - Dimensions
    // What notices are compared by: the regions of GB/T 2260 over time.
    .target(name: "Dimensions", dependencies: ["TextScanning"]),
    .testTarget(name: "DimensionsTests", dependencies: ["Dimensions", "TextScanning"]),

    // MARK: - Discovery
    // Pages of sources (lists, feeds, sitemaps) to the links that they name.
    .target(
      name: "Discovery", dependencies: ["Markup", "PolicyModel", "RawStore", "TextScanning"]),
    .testTarget(
      name: "DiscoveryTests", dependencies: ["Discovery", "Fetching", "TestSupport"]),

    // MARK: - DocumentParsing
    // The notice's blocks and its canonical body.
    .target(name: "DocumentParsing", dependencies: ["Markup", "PolicyModel", "TextScanning"]),
    .testTarget(
      name: "DocumentParsingTests",
      dependencies: ["DocumentParsing", "PolicyModel", "TextScanning"]),

    // MARK: - Evaluation
    // A warehouse held against gold readings.
    .target(name: "Evaluation", dependencies: ["PolicyModel", "Warehouse"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "PolicyModel", "TestSupport", "Warehouse"]),

    // MARK: - Extraction
    // A body to its clause tree, one rule a file.
    .target(
      name: "Extraction",
      dependencies: ["Dimensions", "DocumentParsing", "PolicyModel", "TextScanning"]),
    .testTarget(
      name: "ExtractionTests",
      dependencies: ["DocumentParsing", "Extraction", "PolicyModel", "TextScanning"]),

    // MARK: - Fetching
    // Pages from live sites: politeness, limits, checks of addresses. Imports libcurl.
    .target(name: "Fetching", dependencies: ["CCurl", "RawStore", "TextScanning"]),
    .testTarget(name: "FetchingTests", dependencies: ["Fetching", "TestSupport"]),

    // MARK: - gongwen
    // The executable: nothing but its entry.
    .executableTarget(name: "gongwen", dependencies: ["CommandLineInterface"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "Evaluation", "gongwen", "PolicyModel", "RawStore", "TestSupport", "Warehouse",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),

    // MARK: - Markup
    // Bytes to text of a known charset, and HTML or XML to a compact tree. Imports libxml2.
    .target(name: "Markup", dependencies: ["CLibXML2", "PolicyModel"]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup", "PolicyModel"]),

    // MARK: - PipelineRuntime
    // Inputs, worker processes, and runs that carry items from one to the other.
    .target(
      name: "PipelineRuntime",
      dependencies: [
        "Checking", "Discovery", "Extraction", "Fetching", "PolicyModel", "RawStore", "Reading",
        "Warehouse",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "Yams", package: "Yams"),
      ],
      // The lexicons of a program that is told none, links to those of Pipelines.
      resources: [
        .embedInCode("Resources/indicators.yaml"), .embedInCode("Resources/instruments.yaml"),
      ]),
    .testTarget(
      name: "PipelineRuntimeTests",
      dependencies: [
        "Discovery", "Extraction", "PipelineRuntime", "PolicyModel", "RawStore", "Reading",
        "TestSupport", "TextScanning", "Warehouse",
      ]),

    // MARK: - PolicyModel
    // The values that cross between modules, and the row format in which they cross processes.
    .target(name: "PolicyModel"),
    .testTarget(name: "PolicyModelTests", dependencies: ["PolicyModel"]),

    // MARK: - QuantityBench
    // Times the quantity scanner alone; `make bench` runs it.
    .executableTarget(name: "QuantityBench", dependencies: ["TextScanning"]),

    // MARK: - RawStore
    // Compression of captured bytes, and archives of them in WARC. Imports zlib.
    .target(
      name: "RawStore",
      dependencies: ["CZlib", "PolicyModel", .product(name: "Crypto", package: "swift-crypto")]),
    .testTarget(name: "RawStoreTests", dependencies: ["PolicyModel", "RawStore", "TestSupport"]),

    // MARK: - Reading
    // Bytes to a reading: everything between an input and its rows.
    .target(
      name: "Reading",
      dependencies: [
        "DocumentParsing", "Extraction", "PolicyModel", "TextScanning",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),

    // MARK: - Reporting
    // What people look at: notices with their marks, explanations of facts, reports.
    .target(
      name: "Reporting",
      dependencies: [
        "PolicyModel", "Warehouse", .product(name: "Mustache", package: "swift-mustache"),
      ],
      resources: [
        .embedInCode("Resources/bars.mustache"),
        .embedInCode("Resources/columns.mustache"),
        .embedInCode("Resources/evidence.mustache"),
        .embedInCode("Resources/notes.mustache"),
        .embedInCode("Resources/notice.mustache"),
        .embedInCode("Resources/pieces.mustache"),
        .embedInCode("Resources/report.mustache"),
        .embedInCode("Resources/script.mustache"),
        .embedInCode("Resources/style.mustache"),
        .embedInCode("Resources/table.mustache"),
      ]),
    .testTarget(
      name: "ReportingTests",
      dependencies: ["PolicyModel", "Reporting", "TestSupport", "Warehouse"]),

    // MARK: - TestSupport
    // What tests of several modules share.
    .target(name: "TestSupport", dependencies: ["PolicyModel", "Warehouse"]),

    // MARK: - TextScanning
    // Scanners over the text of notices: numerals, dates, document numbers, character classes.
    .target(name: "TextScanning", dependencies: ["PolicyModel"]),
    .testTarget(name: "TextScanningTests", dependencies: ["PolicyModel", "TextScanning"]),

    // MARK: - Warehouse
    // The SQLite file: schema, loader, ledger, queries. Imports GRDB.
    .target(
      name: "Warehouse",
      dependencies: [
        "CSQLiteOptions", "Dimensions", "PolicyModel", "RawStore", "TextScanning",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Yams", package: "Yams"),
      ],
      // The data dictionary, and what Datasette shows beside it.
      resources: [
        .embedInCode("Resources/datasette.yaml"), .embedInCode("Resources/dictionary.yaml"),
      ]),
    .testTarget(
      name: "WarehouseTests",
      dependencies: [
        "PolicyModel", "RawStore", "TestSupport", "Warehouse",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
  ]
)

let scanningTargets: Set = [
  "Dimensions", "Discovery", "DocumentParsing", "Extraction", "Markup", "PolicyModel", "RawStore",
  "Reading", "TextScanning",
]

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
