import Testing
import TextScanning

@Suite struct DateScannerTests {
  @Test(arguments: [
    ("2018年8月15 日", "2018-08-15"), ("日期: 2022- 03- 04 16: 02", "2022-03-04"),
    ("2019/1/8", "2019-01-08"), ("发布时间：2019.01.08", "2019-01-08"),
    ("二〇一一年七月十七日", "2011-07-17"), ("二OO六年二月二十日", "2006-02-20"),
    ("二0一一年三月一日", "2011-03-01"), ("一九九六年七月十七日", "1996-07-17"),
    ("二○二一年十二月三十一日", "2021-12-31"), ("20190108", "2019-01-08"),
    ("２０２１年３月１日", "2021-03-01"), ("2024年2月29日", "2024-02-29"),
  ])
  func datesAreNormalised(text: String, iso: String) {
    #expect(DateScanner.first(in: Scalars(text))?.iso == iso)
  }

  @Test(arguments: [
    "0000-00-00", "2018年13月1日", "2023年2月29日", "2018—2020年", "3—5年努力", "12018年8月15日",
    "2019年1月", "330727000000/2018-24118", "",
  ])
  func whatIsNoDateIsLeftAlone(text: String) {
    #expect(DateScanner.first(in: Scalars(text)) == nil)
  }

  @Test func theRangeIsThatOfTheDate() {
    let text = Scalars("自2021年3月1日起施行")
    #expect(DateScanner.first(in: text).map { text.string($0.range) } == "2021年3月1日")
  }
}
