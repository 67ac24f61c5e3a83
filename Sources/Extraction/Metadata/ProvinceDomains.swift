/// How hosts and document numbers name the provinces.
enum ProvinceDomains {
  private static let provinces: [(code: Int, hosts: [String], abbreviations: String)] = [
    (110000, ["beijing", "bj"], "京"), (120000, ["tj"], "津"), (130000, ["hebei", "he"], "冀"),
    (140000, ["shanxi", "sx"], "晋"), (150000, ["nmg"], "内"), (210000, ["ln"], "辽"),
    (220000, ["jl"], "吉"), (230000, ["hlj"], "黑"), (310000, ["shanghai", "sh"], "沪"),
    (320000, ["jiangsu", "js"], "苏"), (330000, ["zj"], "浙"), (340000, ["ah"], "皖"),
    (350000, ["fujian", "fj"], "闽"), (360000, ["jiangxi", "jx"], "赣"),
    (370000, ["shandong", "sd"], "鲁"), (410000, ["henan", "ha"], "豫"),
    (420000, ["hubei", "hb"], "鄂"), (430000, ["hunan", "hn"], "湘"), (440000, ["gd"], "粤"),
    (450000, ["gxzf", "gx"], "桂"), (460000, ["hainan", "hi"], "琼"), (500000, ["cq"], "渝"),
    (510000, ["sc"], "川"), (520000, ["guizhou", "gz"], "黔"), (530000, ["yn"], "云"),
    (540000, ["xizang", "xz"], "藏"), (610000, ["shaanxi", "sn"], "陕"),
    (620000, ["gansu", "gs"], "甘"), (630000, ["qinghai", "qh"], "青"), (640000, ["nx"], "宁"),
    (650000, ["xinjiang", "xj"], "新"),
  ]

  /// The province of a host under gov.cn, by its last label: nyj.nmg.gov.cn.
  static func code(ofHost host: String) -> Int? {
    var labels = host.lowercased().split(separator: ".")
    guard labels.count >= 3, labels.suffix(2) == ["gov", "cn"] else { return nil }
    labels.removeLast(2)
    guard let label = labels.last else { return nil }
    return provinces.first { $0.hosts.contains { $0 == label } }?.code
  }

  /// The province that a document number starts with: 浙政办发.
  static func code(ofAbbreviation scalar: Unicode.Scalar) -> Int? {
    provinces.first { $0.abbreviations.unicodeScalars.contains(scalar) }?.code
  }
}
