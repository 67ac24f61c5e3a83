internal import Mustache
internal import PolicyModel

/// The pages' templates, which stand in Resources and in the executable.
///
/// Whatever they are given is escaped by them: values have no markup of their own.
enum Templates {
  private static let sources: [(name: String, bytes: [UInt8])] = [
    ("notice", PackageResources.notice_mustache), ("report", PackageResources.report_mustache),
    ("style", PackageResources.style_mustache), ("table", PackageResources.table_mustache),
    ("bars", PackageResources.bars_mustache), ("columns", PackageResources.columns_mustache),
    ("evidence", PackageResources.evidence_mustache),
    ("pieces", PackageResources.pieces_mustache), ("notes", PackageResources.notes_mustache),
    ("script", PackageResources.script_mustache),
  ]

  /// Renders a template; a template that is broken is a fault of the program.
  static func render(_ name: String, _ values: [String: Any]) throws -> String {
    var templates: [String: MustacheTemplate] = [:]
    for (name, bytes) in sources {
      templates[name] = try MustacheTemplate(string: String(decoding: bytes, as: UTF8.self))
    }
    guard let text = MustacheLibrary(templates: templates).render(values, withTemplate: name)
    else { throw GongwenError(.warehouse, "there is no template \(name)") }
    return text
  }
}
