/// A number as parsed, with what its form says about it.
struct Numeral {
  /// Half-open range in the piece, 万, 亿 and 多 included.
  var start: Int
  var end: Int
  var value: Double
  /// The upper end of two digits that mean either (七八个).
  var high: Double?
  /// The product of the scales that end it, 1 where there are none; ``value`` includes it.
  var scale: Double = 1
  /// Whether it has Arabic digits.
  var isArabic = false
  /// Whole digits of an Arabic number.
  var wholeDigits = 0
  var hasDecimals = false
  /// Numerals, spaces and 多 left out.
  var characters = 0
  /// Whether 百, 千 or a scale stands first.
  var isPlaceLed = false
  /// Places and scales together.
  var placeCount = 0
  /// Whether Chinese digits stand side by side without places (二〇一八).
  var isSequence = false
  /// 多, 余 (more than the number), 来, 几 (about it).
  var vague: Quantity.Comparator?
  /// Whether 几 stands in it, so that its value is open.
  var isOpen = false

  /// Whether it is one Chinese character.
  var isSingle: Bool { !isArabic && characters == 1 }
}
