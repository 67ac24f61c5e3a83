/// The charsets that pages are read in.
///
/// A closed list: iconv knows many more, some of them stateful and with a history of overflows.
enum Charset: Equatable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// GB18030, which contains GB 2312 and GBK; all their labels mean it in practice.
  case gb18030
  case big5
  /// Windows-1252, which browsers read for every Latin-1 and ASCII label.
  case windows1252
  /// Another charset of the list in ``init(label:)``, by iconv's name and its own in lower case.
  case other(iconvName: String, name: String)

  /// The charset that a label names, or `nil` if it is none of the list.
  init?(label: String) {
    switch label {
    case "utf-8", "utf8", "utf_8", "unicode-1-1-utf-8", "x-unicode20utf8": self = .utf8
    case "utf-16", "utf-16le", "utf16", "unicode", "ucs-2", "iso-10646-ucs-2":
      self = .utf16LittleEndian
    case "utf-16be", "unicodefffe": self = .utf16BigEndian
    case "gb2312", "gbk", "x-gbk", "gb18030", "gb_2312-80", "gb_2312", "gb-2312", "gb2312-80",
      "gb2312_80", "gb-18030", "gb_18030", "gb18030-2000", "gb18030-2005", "gb18030-2022",
      "chinese", "csgb2312", "csiso58gb231280", "iso-ir-58", "euc-cn", "x-euc-cn", "euccn",
      "cp936", "ms936", "windows-936", "x-cp936", "cn-gb":
      self = .gb18030
    case "big5", "big-5", "big5-hkscs", "cn-big5", "csbig5", "x-x-big5", "x-big5", "cp950",
      "windows-950":
      self = .big5
    case "iso-8859-1", "iso8859-1", "iso88591", "iso_8859-1", "latin1", "latin-1", "l1",
      "ascii", "us-ascii", "ansi", "windows-1252", "cp1252", "x-cp1252":
      self = .windows1252
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "windows-31j", "cp932":
      self = .other(iconvName: "CP932", name: "shift_jis")
    case "euc-jp", "x-euc-jp": self = .other(iconvName: "EUC-JP", name: "euc-jp")
    case "euc-kr", "ks_c_5601-1987", "korean", "cp949", "windows-949":
      self = .other(iconvName: "UHC", name: "euc-kr")
    case "koi8-r", "koi8-u", "iso-8859-2", "iso-8859-5", "iso-8859-9", "iso-8859-15",
      "windows-1250", "windows-1251", "windows-1253", "windows-1254", "windows-1255",
      "windows-1256", "windows-1257", "windows-1258", "windows-874":
      let iconvName = label.hasPrefix("windows-") ? "CP" + label.dropFirst(8) : label
      self = .other(iconvName: iconvName, name: label)
    default: return nil
    }
  }

  /// The name for people and for ``DecodedText/charset``.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16le"
    case .utf16BigEndian: "utf-16be"
    case .gb18030: "gb18030"
    case .big5: "big5"
    case .windows1252: "windows-1252"
    case .other(_, let name): name
    }
  }

  /// The name that iconv knows it by.
  var iconvName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .gb18030: "GB18030"
    case .big5: "BIG5-HKSCS"
    case .windows1252: "CP1252"
    case .other(let iconvName, _): iconvName
    }
  }

  /// Whether a character takes two bytes at least.
  var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }
}
