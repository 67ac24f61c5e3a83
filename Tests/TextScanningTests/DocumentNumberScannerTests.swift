import PolicyModel
import Testing
import TextScanning

@Suite struct DocumentNumberScannerTests {
  @Test(arguments: [
    ("浙政办发〔2019〕11号", "浙政办发〔2019〕11号"), ("嘉重建[2021]1号", "嘉重建〔2021〕1号"),
    ("云政发﹝2020﹞ 3 号", "云政发〔2020〕3号"), ("国办发（1996）第32号", "国办发〔1996〕32号"),
    ("《意见》（中发〔1994〕8号）", "中发〔1994〕8号"), ("国务院令第711号", "国务院令第711号"), ("国令第722号", "国令第722号"),
    ("财政部 税务总局公告2020年第7号", "财政部 税务总局公告2020年第7号"),
    ("云溪省税务局公告2021年第 5号", "云溪省税务局公告2021年第5号"),
    ("云 政 发〔2020〕008号", "云政发〔2020〕8号"),
  ])
  func numbersTakeOneForm(text: String, normal: String) {
    #expect(DocumentNumberScanner.first(in: Scalars(text))?.number.text == normal)
  }

  @Test(arguments: ["第11号", "（2020-2022年）", "〔2019〕11号", "11号楼", "命令第一条", ""])
  func whatIsNoNumberIsLeftAlone(text: String) {
    #expect(DocumentNumberScanner.first(in: Scalars(text)) == nil)
  }
}
