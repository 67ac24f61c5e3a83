package import Foundation

/// The Python packages of Tests/requirements.txt, which `make test` installs into .build/python.
package enum PythonTools {
  /// The folder of the programs (`python`, `warcio`, `datasette`, `frictionless`); `nil` where they
  /// are not installed: a test that needs them says so and skips.
  package static let folder: URL? = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appending(path: ".build/python/bin")
    let python = folder.appending(path: "python").path
    return FileManager.default.isExecutableFile(atPath: python) ? folder : nil
  }()

  /// The Python that has the packages.
  package static var python: URL? { folder?.appending(path: "python") }
}
