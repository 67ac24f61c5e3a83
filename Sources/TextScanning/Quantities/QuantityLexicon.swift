/// The words and classes of the quantity scanner, laid out for look-up by scalar.
final class QuantityLexicon: Sendable {
  static let shared = QuantityLexicon()

  /// What a scalar may start. Raw values stand in ``classes``.
  enum Class {
    static let none: UInt8 = 0
    static let arabic: UInt8 = 1
    static let digit: UInt8 = 2
    static let place: UInt8 = 3
    static let scale: UInt8 = 4
    static let ordinal: UInt8 = 5
    static let half: UInt8 = 6
    static let double: UInt8 = 7
    static let times: UInt8 = 8
    static let currency: UInt8 = 9
    static let point: UInt8 = 10
  }

  /// A unit or measure word.
  struct Unit: Sendable {
    var scalars: [UInt32]
    var text: String
    var kind: Quantity.Kind
    /// How many of what `text` names it is: 0.1 for 毛钱.
    var factor = 1.0
    /// Whether a single Chinese numeral may stand before it.
    var isPlain = false
    /// Whether it is one character that counts things.
    var isCounter = false
    /// What must not follow.
    var blocked: [UInt32] = []
  }

  /// A word of comparison.
  struct Bound: Sendable {
    var scalars: [UInt32]
    var comparator: Quantity.Comparator
    /// What must not stand before.
    var blocked: [UInt32] = []
  }

  /// The class of each scalar of the basic plane.
  let classes: [UInt8]
  /// Values of digits, powers of places and scales, and the place of each scalar's among them.
  private let values: [Double]
  private let valuePlaces: [UInt8]
  private let unitLists: Lists<Unit>
  private let beforeLists: Lists<Bound>
  private let afterLists: Lists<Bound>
  private let wordLists: Lists<[UInt32]>
  private let determiners: [Bool]
  private let leads: [Bool]

  private init() {
    var classes = [UInt8](repeating: Class.none, count: 0x10000)
    var values = [0.0]
    var valuePlaces = [UInt8](repeating: 0, count: 0x10000)
    func set(_ characters: String, _ kind: UInt8, _ value: Double? = nil) {
      for scalar in characters.unicodeScalars {
        classes[Int(scalar.value)] = kind
        if value != nil { valuePlaces[Int(scalar.value)] = UInt8(values.count) }
      }
      if let value { values.append(value) }
    }
    for digit in 0..<10 {
      classes[0x30 + digit] = Class.arabic
      classes[0xFF10 + digit] = Class.arabic
    }
    let digits = [
      "〇零○", "一壹", "二两贰兩貳倆俩", "三叁參", "四肆", "五伍", "六陆陸", "七柒", "八捌", "九玖",
    ]
    for (value, characters) in digits.enumerated() { set(characters, Class.digit, Double(value)) }
    set("十拾", Class.place, 10)
    set("百佰", Class.place, 100)
    set("千仟", Class.place, 1000)
    set("万萬", Class.scale, 1e4)
    set("亿億", Class.scale, 1e8)
    set("兆", Class.scale, 1e12)
    set("第", Class.ordinal)
    set("半", Class.half)
    set("翻", Class.double)
    set("倍", Class.times)
    set("¥￥$＄€£", Class.currency)
    set(".．", Class.point)
    self.classes = classes
    self.values = values
    self.valuePlaces = valuePlaces
    unitLists = Self.units()
    beforeLists = Self.bounds(ComparisonWords.before, byLast: true)
    afterLists = Self.bounds(ComparisonWords.after, byLast: false)
    wordLists = Lists(
      Self.words(NumeralWords.starting).map { ($0[0], $0) }, longestFirst: { $0.count })
    determiners = Self.table(NumeralWords.determiners)
    leads = Self.table(ComparisonWords.leads)
  }

  /// The value of a digit, place or scale.
  func value(_ scalar: UInt32) -> Double {
    scalar < 0x10000 ? values[Int(valuePlaces[Int(scalar)])] : 0
  }

  /// The units that start with a scalar, longest first.
  func units(startingWith scalar: UInt32) -> [Unit] { unitLists[scalar] }

  /// The words of comparison that end with a scalar, longest first.
  func bounds(endingWith scalar: UInt32) -> [Bound] { beforeLists[scalar] }

  /// The words of comparison that start with a scalar, longest first.
  func bounds(startingWith scalar: UInt32) -> [Bound] { afterLists[scalar] }

  /// The ordinary words that start with a numeral, longest first.
  func words(startingWith scalar: UInt32) -> [[UInt32]] { wordLists[scalar] }

  /// Whether a single numeral after the scalar points out rather than counts.
  func isDeterminer(_ scalar: UInt32) -> Bool { scalar < 0x10000 && determiners[Int(scalar)] }

  /// Whether a bare number after the scalar is a value.
  func isLead(_ scalar: UInt32) -> Bool { scalar < 0x10000 && leads[Int(scalar)] }

  // MARK: - Building

  private static func scalars(_ text: some StringProtocol) -> [UInt32] {
    text.unicodeScalars.map(\.value)
  }

  /// Which scalars of the basic plane are in a text.
  private static func table(_ text: String) -> [Bool] {
    var table = [Bool](repeating: false, count: 0x10000)
    for scalar in text.unicodeScalars { table[Int(scalar.value)] = true }
    return table
  }

  private static func words(_ list: String) -> [[UInt32]] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(scalars)
  }

  private static func units() -> Lists<Unit> {
    var entries: [String: Unit] = [:]
    func add(_ list: String, _ kind: Quantity.Kind, isCounter: Bool = false) {
      for word in list.split(separator: " ") where entries[String(word)] == nil {
        entries[String(word)] = Unit(
          scalars: scalars(word), text: String(word), kind: kind, isCounter: isCounter)
      }
    }
    add(UnitLexicon.money, .money)
    add(UnitLexicon.measures, .quantity)
    add(UnitLexicon.counters, .quantity, isCounter: true)
    for word in UnitLexicon.plainCounters.split(separator: " ") {
      entries[String(word)]?.isPlain = true
    }
    for word in ["个百分点", "百分点"] {
      entries[word]?.text = "百分点"
      entries[word]?.kind = .percent
    }
    // No word of the language goes on from 八 with 欧元 or 块钱; 圆 alone may be a circle.
    for word in UnitLexicon.money.split(whereSeparator: \.isWhitespace) where word.count > 1 {
      entries[String(word)]?.isPlain = true
    }
    for (word, factor) in [
      ("块钱", 1.0), ("塊錢", 1.0), ("圓", 1.0), ("毛钱", 0.1), ("角钱", 0.1), ("分钱", 0.01),
    ] {
      entries[word]?.text = "元"
      entries[word]?.factor = factor
    }
    for (counter, followers) in NumeralWords.blockedFollowers {
      entries[counter]?.blocked += scalars(followers)
    }
    return Lists(
      entries.values.sorted { $0.text < $1.text }.map { ($0.scalars[0], $0) },
      longestFirst: { $0.scalars.count })
  }

  private static func bounds(
    _ groups: [(words: String, comparator: Quantity.Comparator)], byLast: Bool
  ) -> Lists<Bound> {
    var entries: [(UInt32, Bound)] = []
    for group in groups {
      for word in words(group.words) {
        var bound = Bound(scalars: word, comparator: group.comparator)
        for (blocked, characters) in ComparisonWords.blockedBefore
        where scalars(blocked) == word { bound.blocked += scalars(characters) }
        entries.append((byLast ? word[word.count - 1] : word[0], bound))
      }
    }
    return Lists(entries, longestFirst: { $0.scalars.count })
  }

  /// Lists of entries by a scalar of the basic plane.
  private struct Lists<Entry: Sendable>: Sendable {
    private var places = [UInt16](repeating: 0, count: 0x10000)
    private var lists: [[Entry]] = [[]]

    init(_ entries: [(UInt32, Entry)], longestFirst length: (Entry) -> Int) {
      for (scalar, entry) in entries where scalar < 0x10000 {
        if places[Int(scalar)] == 0 {
          places[Int(scalar)] = UInt16(lists.count)
          lists.append([])
        }
        lists[Int(places[Int(scalar)])].append(entry)
      }
      for index in lists.indices { lists[index].sort { length($0) > length($1) } }
    }

    subscript(scalar: UInt32) -> [Entry] {
      scalar < 0x10000 ? lists[Int(places[Int(scalar)])] : []
    }
  }
}
