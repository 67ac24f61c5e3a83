internal import PolicyModel
internal import TextScanning

/// Cuts the words of the sentence off the front of an agency code (按照国办发〔1993〕71号).
enum AgencyCodeTrim {
  private static let leads = WordList([
    "根据", "依据", "按照", "依照", "遵照", "参照", "比照", "结合", "落实", "贯彻", "执行", "实施", "印发", "转发", "批转", "下发",
    "发布",
    "颁布", "公布", "废止", "修改", "修订", "代替", "取代", "以及", "以下", "参见", "详见", "文件", "通知", "附件", "文号", "字号",
    "编号", "精神",
    "规定", "要求", "意见", "办法", "即", "见", "按", "由", "和", "与", "及", "对", "将", "以", "原", "的", "至", "日",
    "年", "月", "号",
  ])
  private static let plainLetters = ScalarSet("政发办字函文令号第")

  /// Where the code starts that `hit` found, and the number without the words before it.
  static func trimmed(_ hit: DocumentNumberScanner.Hit, in text: Scalars) -> (
    number: DocumentNumber, range: Range<Int>
  ) {
    let spaces = text[hit.range].reduce(into: 0) { if $1.isSpace { $0 += 1 } }
    guard spaces == 0 else { return (hit.number, hit.range) }
    let code = Scalars(hit.number.agencyCode)
    var start = 0
    var index = 0
    while index < code.count {
      if let length = leads.match(in: code, at: index) {
        let rest = code[(index + length)...]
        let names = rest.contains { !plainLetters.contains($0) }
        if rest.count >= 2, names { start = index + length }
        index += length
      } else {
        index += 1
      }
    }
    guard start > 0 else { return (hit.number, hit.range) }
    var number = hit.number
    number.agencyCode = code.string(start..<code.count)
    return (number, hit.range.lowerBound + start..<hit.range.upperBound)
  }
}
