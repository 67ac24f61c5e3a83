/// A document number (发文字号): agency code, year and serial (GB/T 9704—2012, 7.2.5).
package struct DocumentNumber: Sendable, Equatable, Hashable {
  /// 机关代字, such as 浙政办发; for an order the text before 第, such as 国务院令.
  package var agencyCode: String
  /// The four-digit year in 〔〕; `nil` for an order (令第N号).
  package var year: Int?
  /// The serial, without zero padding.
  package var serial: Int
  /// Whether it is printed as 公告2021年第5号, without brackets.
  package var isAnnual: Bool

  /// Makes a number from its parts.
  package init(agencyCode: String, year: Int?, serial: Int, isAnnual: Bool = false) {
    self.agencyCode = agencyCode
    self.year = year
    self.serial = serial
    self.isAnnual = isAnnual
  }

  /// The normal form: 浙政办发〔2019〕11号, 国务院令第711号, or 财政部公告2021年第5号.
  package var text: String {
    if isAnnual, let year { return "\(agencyCode)\(year)年第\(serial)号" }
    if let year { return "\(agencyCode)〔\(year)〕\(serial)号" }
    return "\(agencyCode)第\(serial)号"
  }
}
