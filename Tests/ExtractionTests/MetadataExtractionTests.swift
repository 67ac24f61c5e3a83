import DocumentParsing
import Extraction
import PolicyModel
import Testing
import TextScanning

@Suite struct MetadataExtractionTests {
  /// A page of header lines, meta tags and text, one block per line.
  private func read(
    _ text: String, header: [String] = [], meta: [(String, String)] = []
  ) -> (notice: Notice, fields: [FieldCandidate], document: ParsedDocument) {
    var document = ParsedDocument()
    document.header = header.map { Scalars($0) }
    document.metaTags = meta.map { .init(name: $0.0, content: $0.1) }
    var builder = BodyBuilder()
    for line in text.split(separator: "\n") {
      builder.append(Block(.paragraph, text: SpaceFolding.fold(line.unicodeScalars)))
    }
    document.body = builder.body
    document.blocks = builder.blocks
    var notice = Notice(
      id: "n", source: "s", header: header.joined(separator: "\n"), body: document.body.string)
    let fields = MetadataExtraction.read(
      document, functions: BlockClassifier.functions(of: document.blocks), into: &notice)
    return (notice, fields, document)
  }

  private static let carried = """
    青禾县人民政府办公室关于印发青禾县
    水库移民增收三年行动计划（2019—2021年）的通知
    青政办发〔2019〕7号
    各乡镇人民政府，县政府各部门：
    《青禾县水库移民增收三年行动计划（2019—2021年）》已经县政府同意，现印发给你们，请认真组织实施。
    青禾县人民政府办公室
    2019年3月 4日
    （此件公开发布）
    青禾县水库移民增收三年行动计划（2019—2021年）
    为做好水库移民增收工作，制定本行动计划。
    """

  @Test func aNoticeThatCarriesAPlanHasTheCarriersTitleAndThePlansGenre() {
    let notice = read(Self.carried).notice
    #expect(notice.title == "青禾县人民政府办公室关于印发青禾县水库移民增收三年行动计划（2019—2021年）的通知")
    #expect(notice.genre == "行动计划")
    #expect(notice.carrierGenre == "通知")
    #expect(notice.issuer == "青禾县人民政府办公室")
    #expect(notice.documentNumber?.text == "青政办发〔2019〕7号")
    #expect(notice.issuedOn == "2019-03-04")
    #expect(notice.publishedOn == nil)
    #expect(notice.recipients == "各乡镇人民政府，县政府各部门")
  }

  @Test func everyCandidateStandsAtItsPlace() {
    let (notice, fields, document) = read(
      Self.carried, header: ["索引号：QH0010/2019-00012 发布日期：2019-03-06", "发布机构：县政府办"])
    let header = Scalars(notice.header)
    #expect(fields.count > 10)
    for field in fields {
      guard let range = field.range else { continue }
      let text = field.place == .header ? header : document.body
      let printed = text.string(range)
      #expect(
        field.text == printed || printed.contains(field.value) || field.field == .title
          || field.text.contains(field.value), "\(field)")
    }
    #expect(notice.indexNumber == "QH0010/2019-00012")
    #expect(notice.publishedOn == "2019-03-06")
    #expect(notice.issuer == "青禾县人民政府办公室")
    #expect(fields.filter { $0.field == .issuer }.map(\.value).contains("青禾县人民政府办公室"))
  }

  @Test func theCarriersTitleOfTheMetadataBlockStandsBeforeThePlansOwn() {
    let notice = read(
      """
      青禾县冷链物流发展规划
      一、现状
      全县已有冷库三座。
      """, header: ["名称：青禾县发展和改革局关于印发青禾县冷链物流发展规划的通知"]
    ).notice
    #expect(notice.title == "青禾县发展和改革局关于印发青禾县冷链物流发展规划的通知")
    #expect(notice.genre == "规划")
    #expect(notice.issuer == "青禾县发展和改革局")
  }

  @Test func theSitesNameIsNoPartOfTheTitle() {
    let notice = read(
      "为做好汛期值守，现就有关事项通知如下：\n一、值守安排",
      meta: [("SiteName", "青禾县人民政府"), ("title", "关于做好汛期值守的通知_青禾县人民政府")]
    ).notice
    #expect(notice.title == "关于做好汛期值守的通知")
    #expect(notice.genre == "通知")
    #expect(notice.issuer == nil)
  }

  @Test func theFirstSignatureDatesTheNoticeAndTheForwardedPapersDoesNot() {
    let text = """
      青禾市人民政府办公室转发市水利局关于开展河道清障意见的通知
      各县（市、区）人民政府：
      市水利局《关于开展河道清障的意见》已经市政府同意，现转发给你们，请遵照执行。
      青禾市人民政府办公室
      二○一一年十月十日
      关于开展河道清障的意见
      市水利局
      （二〇一一年九月三十日）
      """
    let (notice, fields, _) = read(text)
    #expect(notice.issuedOn == "2011-10-10")
    #expect(notice.issuer == "青禾市人民政府办公室")
    #expect(notice.genre == "意见")
    #expect(notice.carrierGenre == "通知")
    #expect(fields.contains { $0.field == .issuedOn && $0.value == "2011-09-30" })
  }

  @Test func jointIssuersArePartedBySemicolons() {
    let spaced = read("青禾省财政厅 青禾省水利厅关于下达资金的通知\n各市财政局：").notice
    #expect(spaced.issuer == "青禾省财政厅;青禾省水利厅")
    let signed = read(
      """
      省水利厅等3部门关于加强河道采砂管理的通知
      各市水利局：
      请认真执行。
      青禾省水利厅
      青禾省公安厅
      青禾省交通运输厅
      2020年5月6日
      """
    ).notice
    #expect(signed.issuer == "青禾省水利厅;青禾省公安厅;青禾省交通运输厅")
  }

  @Test func aShortNameIsWrittenInFullWhereThePagePrintsIt() {
    let known = read(
      "关于公布节水型小区名单的通知\n各街道办事处：\n请继续做好工作。\n青禾市水利局\n2020年5月6日",
      header: ["发文机关：市水利局"]
    ).notice
    #expect(known.issuer == "青禾市水利局")
    #expect(known.genre == "通知")
    #expect(read("节水型小区名单\n一、名单", header: ["发文机关：市水利局"]).notice.issuer == "市水利局")
  }

  @Test func sentinelsAreNoValues() {
    let (notice, fields, _) = read(
      "关于节水的意见\n一、总体要求",
      header: ["废止时间：0000-00-00 文号：无", "索引号：-- 主题分类：暂无", "成文日期：null"])
    #expect(notice.expiresOn == nil)
    #expect(notice.indexNumber == nil)
    #expect(notice.subjectCategories == nil)
    #expect(notice.issuedOn == nil)
    #expect(!fields.contains { $0.place == .header })
  }

  @Test func theDayOfEffectComesFromTheDocumentsOwnSentence() {
    let notice = read(
      """
      青禾市餐厨垃圾管理办法
      第一条 《青禾省环境保护条例》自2018年1月1日起施行以来，成效明显，为规范管理，制定本办法。
      第二条 本办法自2022年3月1日起施行，有效期至2027年2月28日。
      """
    ).notice
    #expect(notice.effectiveOn == "2022-03-01")
    #expect(notice.expiresOn == "2027-02-28")
    let relative = read("青禾市餐厨垃圾管理办法\n第二条 本办法自公布之日起施行，有效期5年。").notice
    #expect(relative.effectiveOn == nil)
    #expect(relative.expiresOn == nil)
  }

  @Test func aSalutationIsNoRecipient() {
    let report = read("政府工作报告\n各位代表：\n现在，我代表青禾县人民政府向大会报告工作，请予审议。")
    #expect(report.notice.recipients == nil)
    #expect(!report.fields.contains { $0.field == .recipients })
  }

  @Test func aBodyNamedInTheMetadataWithoutLabelIssuedTheNotice() {
    let text = "关于加强节水的意见\n一、总体要求"
    #expect(
      read(text, header: ["青禾县人民政府办公室", "发布机构：青禾县水利局"]).notice.issuer == "青禾县人民政府办公室")
    #expect(
      read(text, header: ["青禾县人民政府办公室", "发文机关：青禾县水利局"]).notice.issuer == "青禾县水利局")
  }

  @Test func aNumberInAnotherDocumentsTitleIsNotTheNotices() {
    let notice = read("关于贯彻落实《关于加强节水的意见》（青发〔2018〕3号）的实施方案\n一、总体要求").notice
    #expect(notice.documentNumber == nil)
    #expect(notice.genre == "实施方案")
    let own = read("一、总体要求", header: ["标题：关于加强节水的意见（青政发〔2018〕3号）"]).notice
    #expect(own.documentNumber?.text == "青政发〔2018〕3号")
    #expect(own.title == "关于加强节水的意见")
  }

  @Test func anOrderIsNumberedOverTwoLines() {
    let notice = read("青禾省人民政府令\n第 21 号\n《青禾省渡口管理办法》已经审议通过，现予公布，自2020年9月1日起施行。").notice
    #expect(notice.documentNumber?.text == "青禾省人民政府令第21号")
  }

  @Test func withoutATitleTheTextNamesItsGenre() {
    let notice = read("为推进山区综合开发，特制定本规划。\n一、发展环境").notice
    #expect(notice.title == nil)
    #expect(notice.genre == "规划")
  }

  /// `name code level` of the area that a page governs.
  private func area(
    _ text: String, header: [String] = [], meta: [(String, String)] = []
  ) -> String {
    let notice = read(text, header: header, meta: meta).notice
    return [notice.regionName, notice.regionCode, notice.adminLevel].map { $0 ?? "-" }
      .joined(separator: " ")
  }

  @Test func theIssuerTellsTheAreaBeforeTheSiteDoes() {
    #expect(
      area(
        "广东省水利厅关于节水的意见\n一、总体要求", meta: [("SiteName", "廉江市人民政府"), ("SiteIDCode", "4408810001")])
        == "广东省 440000 province")
    #expect(
      area("省水利厅关于节水的意见\n一、总体要求", meta: [("SiteIDCode", "4408810001")])
        == "广东省 440000 province")
    #expect(area("国务院办公厅关于节水的意见\n一、总体要求") == "- - national")
    #expect(area("上海市嘉定区人民政府关于节水的意见\n一、总体要求") == "嘉定区 310114 county")
    #expect(area("国家税务总局杭州市税务局关于节水的通告\n一、总体要求") == "杭州市 330100 prefecture")
  }

  @Test func eachWitnessOfTheAreaYieldsToTheOneBefore() {
    let index = ["索引号：330727000000/2019-00012"]
    let site = [("SiteIDCode", "4408810001")]
    #expect(
      area(
        "杭州市水利局关于转发宁波市节水办法的通知\n一、总体要求", header: index, meta: site)
        == "杭州市 330100 prefecture")
    #expect(
      area("关于印发宁波市节水办法的通知\n一、总体要求\n温州市水利局\n2019年5月6日", header: index, meta: site)
        == "温州市 330300 prefecture")
    #expect(
      area(
        "宁波市节水办法\n一、总体要求\n工作专班\n2019年5月6日", header: index, meta: site)
        == "宁波市 330200 prefecture")
    #expect(
      area("节水办法\n一、总体要求\n温州市水利局\n2019年5月6日", header: index, meta: site)
        == "温州市 330300 prefecture")
    #expect(area("节水办法\n一、总体要求", header: index, meta: site) == "磐安县 330727 county")
    #expect(area("节水办法\n一、总体要求", meta: site) == "廉江市 440881 county")
    #expect(area("节水办法\n一、总体要求") == "- - -")
  }

  @Test func codesAreThoseOfTheIssueDate() {
    let text = "邢台市桥东区人民政府关于节水的意见\n一、总体要求\n邢台市桥东区人民政府\n2018年5月6日"
    #expect(area(text) == "桥东区 130502 county")
    #expect(
      area("邢台市襄都区人民政府关于节水的意见\n一、总体要求\n邢台市襄都区人民政府\n2021年5月6日")
        == "襄都区 130502 county")
    #expect(
      area("吉安县人民政府关于节水的意见\n一、总体要求\n吉安县人民政府\n1998年5月6日").hasPrefix("吉安县 3624"))
  }

  @Test func townshipsAndZonesHaveNoCode() {
    #expect(area("磐安县尖山镇人民政府关于节水的意见\n一、总体要求") == "尖山镇 - township")
    #expect(area("苏州工业园区管理委员会关于节水的意见\n一、总体要求") == "苏州工业园区 - zone")
    #expect(area("金华市经济开发区管委会关于节水的意见\n一、总体要求") == "金华市经济开发区 - zone")
    #expect(area("上海市浦东新区人民政府关于节水的意见\n一、总体要求") == "浦东新区 310115 county")
    #expect(area("金华市开发区建设领导小组办公室关于节水的意见\n一、要求") == "金华市 330700 prefecture")
  }

  @Test func areasLieInTheUnitAbove() {
    func parent(_ text: String) -> String? { read(text).notice.regionParentCode }
    #expect(parent("磐安县尖山镇人民政府关于节水的意见\n一、总体要求") == "330727")
    #expect(parent("金华市经济开发区管委会关于节水的意见\n一、总体要求") == "330700")
    #expect(parent("苏州工业园区管理委员会关于节水的意见\n一、总体要求") == "320500")
    #expect(parent("磐安县人民政府关于节水的意见\n一、总体要求") == "330700")
    #expect(parent("浙江省人民政府关于节水的意见\n一、总体要求") == nil)
  }

  @Test func namesThatSeveralAreasBearAreToldByThePage() {
    #expect(
      area("鼓楼区人民政府关于节水的意见\n一、总体要求\n按照南京市统一部署，做好工作。") == "鼓楼区 320106 county")
    #expect(area("鼓楼区人民政府关于节水的意见\n一、总体要求") == "鼓楼区 - county")
  }

  @Test func withoutAnIssuerTheIndexNumberAndTheTextTell() {
    #expect(
      area("节水型小区名单", header: ["索引号：330727000000/2019-00012"]) == "磐安县 330727 county")
    #expect(
      area("节水型小区名单", header: ["索引号：11330727002680014K/2019-00012"]) == "磐安县 330727 county")
    #expect(
      area("为推进我县示范县创建，根据《磐安县节水规划》，制定本方案。\n一、总体要求", header: ["来源：县水利局"])
        == "磐安县 330727 county")
  }

  @Test func anOrderCarriesARegulation() {
    let notice = read(
      """
      青禾省人民政府令
      第21号
      《青禾省渡口管理办法》已经省政府常务会议通过，现予公布，自2020年9月1日起施行。
      省长 李某
      2020年7月3日
      青禾省渡口管理办法
      第一条 为加强渡口管理，制定本办法。
      """
    ).notice
    #expect(notice.title == "青禾省渡口管理办法")
    #expect(notice.genre == "办法")
    #expect(notice.carrierGenre == "命令")
    #expect(notice.documentNumber?.text == "青禾省人民政府令第21号")
    #expect(notice.issuer == "青禾省人民政府")
    #expect(notice.issuedOn == "2020-07-03")
    #expect(notice.effectiveOn == "2020-09-01")
  }

  @Test func anAnnouncementIsNumberedByItsYear() {
    let notice = read(
      """
      青禾省水利厅公告
      2021年第5号
      青禾省水利厅关于采砂期限的公告
      现将有关事项公告如下：
      青禾省水利厅
      2021年6月18日
      """
    ).notice
    #expect(notice.title == "青禾省水利厅关于采砂期限的公告")
    #expect(notice.documentNumber?.text == "青禾省水利厅公告2021年第5号")
    #expect(notice.genre == "公告")
  }

  @Test func aRegulationIsIssuedByTheCongressThatAdoptedIt() {
    let notice = read(
      "青禾省渔业条例\n（2012年3月30日青禾省第十一届人民代表大会常务委员会第七次会议通过）\n第一条 为发展渔业，制定本条例。"
    ).notice
    #expect(notice.issuer == "青禾省人民代表大会常务委员会")
    #expect(notice.issuedOn == "2012-03-30")
    #expect(notice.genre == "条例")
  }
}
