internal import Dimensions
internal import TextScanning

/// Makes agencies of the names that the notices held print in one area.
enum AgencyLearning {
  /// A name: its normal form, and the form printed.
  struct Form: Hashable {
    var key: String
    var name: String
  }

  /// An agency and the normal forms of its names.
  struct Agency {
    var key: String
    var keys: [String]
    var fullName: String
    var kind: AgencyKind
  }

  /// No area has so many bodies of one beginning and one kind: what holds more is no list of them, and
  /// is not compared name by name.
  static let largestBucket = 256

  /// What a short form shares with its full one.
  static func bucket(ofKey key: String) -> String {
    let scalars = Scalars(key)
    guard let first = scalars.first, let last = scalars.last else { return "" }
    return Scalars([first, last]).string
  }

  /// The agencies of the names of a bucket; the same for the same names in any order.
  ///
  /// A name that is short for one fuller name alone is that one's; where it may be short for
  /// several it stays by itself.
  static func agencies(of forms: [Form]) -> [Agency] {
    let formsOfKey = Dictionary(grouping: forms, by: \.key)
    let keys = formsOfKey.keys.sorted()
    let scalars = keys.map { Scalars($0) }
    let learns = keys.count <= largestBucket
    let fuller = scalars.map { short in
      learns ? keys.indices.filter { AgencyKey.isShort(short, of: scalars[$0]) } : []
    }
    var members: [Int: [Int]] = [:]
    for index in keys.indices {
      let fullest = fuller[index].filter { fuller[$0].isEmpty }
      members[fullest.count == 1 ? fullest[0] : index, default: []].append(index)
    }
    return members.sorted { $0.key < $1.key }.map { index, own in
      let ownKeys = own.map { keys[$0] }
      let names = ownKeys.flatMap { formsOfKey[$0] ?? [] }.map(\.name)
      let fullName = names.min {
        let (a, b) = ($0.unicodeScalars.count, $1.unicodeScalars.count)
        return a != b ? a > b : $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
      }
      return Agency(
        key: keys[index], keys: ownKeys, fullName: fullName ?? keys[index],
        kind: AgencyKind(key: scalars[index]))
    }
  }
}
