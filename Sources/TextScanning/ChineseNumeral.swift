/// Whole numbers as notices write them: 一, 十二, 二十, 一百零三, 二〇一八, 12, １２.
package enum ChineseNumeral {
  /// The digit's value; 〇, ○ and 零 are zero, 两 is two.
  package static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "○", "零", "Ｏ", "О": 0
    case "一", "壹": 1
    case "二", "两", "贰": 2
    case "三", "叁": 3
    case "四", "肆": 4
    case "五", "伍": 5
    case "六", "陆": 6
    case "七", "柒": 7
    case "八", "捌": 8
    case "九", "玖": 9
    default: nil
    }
  }

  /// The power of ten that the scalar places, up to a thousand.
  package static func place(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十", "拾": 10
    case "百", "佰": 100
    case "千", "仟": 1000
    default: nil
    }
  }

  /// Reads a whole number below ten thousand at `index`, Chinese or Arabic, and says where it ends.
  ///
  /// Chinese digits without places are read in sequence (二〇一八 = 2018). Spaces end a number.
  package static func wholeNumber(
    in text: Scalars, at index: Int
  ) -> (value: Int, end: Int)? {
    if index < text.count, text[index].digit != nil { return arabic(in: text, at: index) }
    var position = index
    var total = 0
    var pending: Int?
    var sequence = 0
    var digits = 0
    var hasPlace = false
    while position < text.count {
      let scalar = text[position]
      if let value = digit(scalar) {
        digits += 1
        sequence = sequence &* 10 &+ value
        pending = value
      } else if let power = place(scalar) {
        hasPlace = true
        total += (pending ?? 1) * power
        pending = nil
      } else {
        break
      }
      position += 1
      if position - index > 9 { return nil }
    }
    guard position > index else { return nil }
    if hasPlace { return (total + (pending ?? 0), position) }
    return digits > 0 ? (sequence, position) : nil
  }

  private static func arabic(in text: Scalars, at index: Int) -> (value: Int, end: Int)? {
    var position = index
    var value = 0
    while position < text.count, let digit = text[position].digit {
      value = value * 10 + digit
      position += 1
      if position - index > 9 { return nil }
    }
    return (value, position)
  }
}
