import PolicyModel
import Testing

/// Normal forms of titles.
@Suite struct TitleKeyTests {
  @Test func marksAndSpacesDoNotMatter() {
    #expect(TitleKey.key("“十四五” 节水规划（试行）") == "十四五节水规划")
    #expect(TitleKey.key("节水规划（2021—2025年）") == "节水规划20212025年")
    #expect(TitleKey.key("ＡＩ Plan２") == "aiplan2")
    #expect(TitleKey.key("《》") == nil)
  }

  @Test func theIssuerStandsBeforeAbout() {
    #expect(TitleKey.shortKey("某省人民政府关于节水的意见") == "关于节水的意见")
    #expect(TitleKey.issuerKey("某省人民政府关于节水的意见") == "某省人民政府")
    #expect(TitleKey.issuerKey("关于节水的意见") == nil)
    #expect(TitleKey.shortKey("节水条例") == "节水条例")
  }

  @Test func aNoticeGoesByItsTitleAndByWhatItCarries() {
    #expect(
      TitleKey.names(ofNotice: "某市人民政府关于印发《某市节水方案》的通知") == [
        "某市人民政府关于印发某市节水方案的通知", "关于印发某市节水方案的通知", "某市节水方案",
      ])
    #expect(
      TitleKey.names(ofNotice: "某厅转发某部关于节水的意见的通知") == [
        "某厅转发某部关于节水的意见的通知", "关于节水的意见的通知", "某部关于节水的意见", "关于节水的意见",
      ])
  }

  @Test(arguments: ["某市人民政府关于印发《某省关于节水的意见》的通知", "节水条例", "某县节水规划（试行）"])
  func theShortFormOfEveryNameIsAName(title: String) {
    let names = TitleKey.names(ofNotice: title)
    #expect(Set(names.compactMap { TitleKey.shortKey($0) }).isSubset(of: names))
  }
}
