internal import Crypto

/// What every table, view and column of the warehouse holds: Resources/dictionary.yaml.
///
/// The table `_columns`, `gongwen schema`, Documentation/Schema.md, the metadata of Datasette and
/// the descriptors of data packages are made of it.
package enum DataDictionary {
  /// The tables and views, those that analysts use most first.
  package static let tables: [DictionaryTable] = {
    do {
      return try DictionaryReader.read(
        String(decoding: PackageResources.dictionary_yaml, as: UTF8.self))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// The table or view of that name.
  package static func table(_ name: String) -> DictionaryTable? {
    tables.first { $0.name == name }
  }

  /// SHA-256 of the file, by which a warehouse knows whether its copy is that of the program.
  static let digest: String = SHA256.hash(data: PackageResources.dictionary_yaml).map {
    let digits = String($0, radix: 16)
    return digits.count == 1 ? "0" + digits : digits
  }.joined()
}
