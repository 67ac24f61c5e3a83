import Testing
import TextScanning

/// The hits of a text: `range=comparator value[..high] unit` or `range=start..end`.
private func hits(
  _ text: String, breadth: QuantityScanner.Breadth = .quantified
) -> [String] {
  let scalars = Scalars(text)
  return QuantityScanner.quantities(in: Array(text.utf8), breadth: breadth).map { hit in
    let words = scalars.string(hit.range)
    switch hit.kind {
    case .date, .period: return "\(words)=\(hit.startDate ?? "")..\(hit.endDate ?? "")"
    case .ordinal: return "\(words)=#\(decimal(hit.value))"
    default:
      let high = hit.valueHigh == nil ? "" : ".." + decimal(hit.valueHigh)
      let unit = hit.unit.map { " " + $0 } ?? ""
      return "\(words)=\(hit.comparator) \(decimal(hit.value))\(high)\(unit)"
    }
  }
}

private func decimal(_ value: Double?) -> String {
  guard let value else { return "-" }
  return value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
}

@Suite struct QuantityScannerTests {
  @Test(arguments: [
    ("二十万人", "二十万人=eq 200000 人"), ("三百二十家", "三百二十家=eq 320 家"),
    ("十五点六万吨", "十五点六万吨=eq 156000 吨"), ("3.5万亿元", "3.5万亿元=eq 3500000000000 元"),
    ("1,200家", "1,200家=eq 1200 家"), ("１２０个", "１２０个=eq 120 个"),
    ("壹佰贰拾叁万元", "壹佰贰拾叁万元=eq 1230000 元"), ("3万5千人", "3万5千人=eq 35000 人"),
    ("2亿3000万元", "2亿3000万元=eq 230000000 元"), ("83.8亿元", "83.8亿元=eq 8380000000 元"),
    ("4 万亿元", "4 万亿元=eq 4000000000000 元"), ("六十八万头（只）", "六十八万头（只）=eq 680000 头（只）"),
    ("5万千瓦", "5万千瓦=eq 50000 千瓦"), ("一百零三所", "一百零三所=eq 103 所"),
    ("增长两倍", "两倍=eq 2 倍"), ("5元3角", "5元3角=eq 5.3 元"),
    ("叁元零伍分", "叁元零伍分=eq 3.05 元"), ("三块五毛", "三块五毛=eq 3.5 元"), ("20块钱", "20块钱=eq 20 元"),
    ("十块钱", "十块钱=eq 10 元"), ("八毛钱", "八毛钱=eq 0.8 元"), ("五十美分", "五十美分=eq 50 美分"),
    ("3年半", "3年半=eq 3.5 年"), ("10万万元", "10万万元=eq 1000000000 元"),
  ])
  func numeralsAreReadInAnyScript(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("两成", "两成=eq 20 %"), ("六成五", "六成五=eq 65 %"), ("三成半", "三成半=eq 35 %"),
    ("负百分之五", "负百分之五=eq -5 %"),
    ("百分之十五", "百分之十五=eq 15 %"),
    ("千分之三", "千分之三=eq 3 ‰"), ("十个百分点", "十个百分点=eq 10 百分点"),
    ("三分之一", "三分之一=eq 33.333333 %"), ("一半以上", "一半以上=ge 50 %"), ("过半", "过半=gt 50 %"),
    ("5％", "5％=eq 5 %"), ("百分之五至百分之八", "百分之五至百分之八=range 5..8 %"),
    ("翻番", "翻番=eq 2 倍"), ("翻两番", "翻两番=eq 4 倍"), ("实现倍增", "倍增=eq 2 倍"),
  ])
  func sharesAndMultiplesHaveOneForm(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("25万元/人", "25万元/人=eq 250000 元/人"), ("30件/万人", "30件/万人=eq 30 件/万人"),
    ("35微克/立方米", "35微克/立方米=eq 35 微克/立方米"), ("300度/日·人", "300度/日·人=eq 300 度/日·人"),
    ("18.5/10万", "18.5/10万=eq 18.5 /10万"), ("250人年", "250人年=eq 250 人年"),
    ("1.5万台次", "1.5万台次=eq 15000 台次"), ("充电桩500桩，", "500桩=eq 500 桩"),
    ("5项目标", "5项=eq 5 项"), ("3000美元", "3000美元=eq 3000 美元"),
    ("GDP5000亿元", "5000亿元=eq 500000000000 元"),
    ("5A级景区25家", "25家=eq 25 家"),
  ])
  func unitsAreTakenAsPrinted(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("不少于一次", "不少于一次=ge 1 次"), ("20个以上", "20个以上=ge 20 个"), ("突破4万亿元", "突破4万亿元=ge 4000000000000 元"),
    ("超千亿元", "超千亿元=gt 100000000000 元"), ("不超过25%", "不超过25%=le 25 %"),
    ("控制在千分之三以内", "控制在千分之三以内=le 3 ‰"), ("控制在90%以上", "控制在90%以上=ge 90 %"),
    ("不足25％", "不足25％=lt 25 %"), ("500 个左右", "500 个左右=approx 500 个"),
    ("近1000名", "近1000名=approx 1000 名"),
    ("上千家", "上千家=approx 1000 家"), ("千亿级规模", "千亿级=approx 100000000000 元"),
    ("30余家", "30余家=gt 30 家"), ("三分之一强", "三分之一强=gt 33.333333 %"), ("＞90", "＞90=gt 90"),
    ("≥30", "≥30=ge 30"), ("保持90以上", "90以上=ge 90"), ("5左右", "5左右=approx 5"),
    ("节约30%", "30%=eq 30 %"),
  ])
  func wordsOfComparisonBound(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("3—5年", "3—5年=range 3..5 年"), ("20至30家", "20至30家=range 20..30 家"),
    ("5%-8%", "5%-8%=range 5..8 %"),
    ("5～8个", "5～8个=range 5..8 个"), ("2-3万家", "2-3万家=range 20000..30000 家"),
    ("500万—1000万元", "500万—1000万元=range 5000000..10000000 元"), ("七八个", "七八个=range 7..8 个"),
    ("3000（含）—5000辆（不含）", "3000（含）—5000辆=range 3000..5000 辆"), ("二三十家", "二三十家=range 20..30 家"),
  ])
  func rangesHaveTwoEnds(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("2019年2月21日", "2019年2月21日=2019-02-21..2019-02-21"), ("到2022年底", "到2022年底=..2022-12-31"),
    ("2018—2020年", "2018—2020年=2018-01-01..2020-12-31"), ("二〇一八年", "二〇一八年=2018-01-01..2018-12-31"),
    ("“十四五”期间", "“十四五”期间=2021-01-01..2025-12-31"), ("“十三五”末", "“十三五”末=..2020-12-31"),
    ("“一五”计划", "“一五”计划=1953-01-01..1957-12-31"), ("未来五年", "未来五年=.."), ("三年内", "三年内=.."),
    ("2023年上半年", "2023年上半年=2023-01-01..2023-06-30"), ("2024年6月底前", "2024年6月底前=..2024-06-30"),
    ("3月底前", "3月底前=.."), ("2019/2/21", "2019/2/21=2019-02-21..2019-02-21"),
  ])
  func datesAndPeriodsAreRead(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    "统一标准", "一批骨干", "三角洲", "打造高地", "5G网络", "“1+X”证书", "G60走廊", "一是加强", "一体化", "三个一批", "八大行动",
    "每10万人口", "每千名老年人",
    "千方百计",
    "四川", "三亚", "五金", "八一", "九寨沟", "两岸", "双方", "一定", "一些", "唯一", "十分重要", "百姓", "五位一体", "一企一策",
    "同一个",
    "五台县", "七台河市", "12345热线", "500强企业", "万吨级泊位", "5万吨级泊位", "每万人口", "十几家", "数百家", "2.0版",
    "实施市场主体倍增计划", "9:30", "PM2.5", "（2）", "3.1.2", "附件1", "三级医院", "",
  ])
  func wordsWithNumeralsAreNoHits(text: String) {
    #expect(hits(text).isEmpty)
  }

  @Test(arguments: [("第三", "第三=#3"), ("11号", "11号=#11"), ("第一百二十条", "第一百二十=#120")])
  func ordinalsAreTold(text: String, hit: String) {
    #expect(hits(text) == [hit])
  }

  @Test(arguments: [
    ("一百五十", "一百五十=eq 150"), ("七分之三", "七分之三=eq 0.42857142857142855"), ("负五", "负五=eq -5"),
    ("两百五", "两百五=eq 250"), ("一万三", "一万三=eq 13000"), ("元零一", "零一=eq 1"),
    ("-22.5%", "-22.5%=eq -22.5 %"),
    ("3/5", "3/5=eq 0.6"), ("一又二分之一", "一又二分之一=eq 1.5"), ("2e5", "2e5=eq 200000"),
    ("十余万", "十余万=gt 100000"), ("肆佰陸拾", "肆佰陸拾=eq 460"), ("零点五", "零点五=eq 0.5"),
  ])
  func everyNumeralIsFoundOnRequest(text: String, hit: String) {
    #expect(hits(text, breadth: .everyNumeral) == [hit])
  }

  @Test(arguments: ["四川", "我一看", "陆地上", "三角洲", "十分重要", "五金", "周一", "核心零部件", "零售额"])
  func wordsWithOneNumeralAreNoNumbers(text: String) {
    #expect(hits(text, breadth: .everyNumeral).isEmpty)
  }

  @Test func offsetsCountScalars() throws {
    let text = "𠮷林省😀新增２万家\n" + String(repeating: "甲", count: 20_000) + "\n又5家"
    let hits = QuantityScanner.quantities(in: Array(text.utf8))
    let scalars = Scalars(text)
    #expect(hits.map { scalars.string($0.core) } == ["２万家", "5家"])
    #expect(hits == QuantityScanner.quantities(in: scalars))
  }

  @Test func brokenBytesDoNotStopTheScan() {
    let bytes: [UInt8] = [0xE4, 0xBA] + Array("，3家".utf8) + [0xFF]
    #expect(QuantityScanner.quantities(in: bytes).map(\.value) == [3])
  }
}
