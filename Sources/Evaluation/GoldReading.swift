internal import Foundation
internal import PolicyModel

/// What a careful reader finds in one notice: one JSON file.
///
/// `{"source": "…", "metadata": {"title": "…"}, "targets": [{"indicator": "…", …}], …}`; a list that
/// is left out is not asked for, a metadata value may be a list of acceptable ones.
package struct GoldReading: Sendable {
  /// What the `source_uri` of the notice ends with.
  package var source: String
  /// Acceptable values by field.
  package var metadata: [String: [FactValue]]
  /// Items by list.
  package var items: [String: [GoldItem]]

  /// Reads a file.
  package init(path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GongwenError(.input, "cannot be read", place: path)
    }
    let json: Any
    do {
      json = try JSONSerialization.jsonObject(with: data)
    } catch {
      throw GongwenError(
        .input, "is not JSON", place: path, advice: "see Documentation/Evaluation.md")
    }
    guard let object = json as? [String: Any], let source = object["source"] as? String else {
      throw GongwenError(
        .input, "is no gold reading: an object with \"source\" is expected", place: path)
    }
    self.source = source
    metadata = [:]
    for (field, value) in object["metadata"] as? [String: Any] ?? [:] {
      let values = (value as? [Any] ?? [value]).map(Self.value)
      // Null, an empty text and an empty list ask for nothing.
      if value is [Any] ? values.isEmpty : values[0].isEmpty { continue }
      metadata[field] = values
    }
    items = [:]
    for (key, value) in object {
      guard let list = value as? [[String: Any]] else { continue }
      items[key] = list.map { fields in
        var values = fields.mapValues(Self.value)
        // A target need not say that it is one.
        if key == "targets", fields["statement"] == nil { values["statement"] = .text("target") }
        return GoldItem(
          record: FactRecord(values), isOptional: fields["optional"] as? Bool ?? false)
      }
    }
  }

  private static func value(_ json: Any) -> FactValue {
    if let text = json as? String { return .text(text) }
    if let number = json as? NSNumber { return .number(number.doubleValue) }
    return .null
  }
}
