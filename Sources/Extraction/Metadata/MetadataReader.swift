internal import Dimensions
internal import DocumentParsing
internal import PolicyModel
internal import TextScanning

/// Reads the fields of one page in the order in which they depend on each other.
struct MetadataReader {
  private let document: ParsedDocument
  private let functions: [BlockFunction]
  private let header: Scalars
  private var documentNumbers: [String: DocumentNumber] = [:]
  /// Names of bodies on the page, in which the full form of a short one may be found.
  private var fullNames: [Scalars] = []
  private var title = TitleAnatomy([])
  private var signatures = SignatureReading([], functions: [], payload: nil)
  private var region = RegionReading(on: nil)
  /// Whether the paper is headed as an order (令).
  private var isOrder = false
  private(set) var candidates = CandidateList()

  init(_ document: ParsedDocument, _ functions: [BlockFunction]) {
    self.document = document
    self.functions = functions
    header = Scalars(document.header.joined(separator: ["\n"]))
  }

  /// Finds all candidates.
  mutating func read() {
    readHeader()
    readMetaTags()
    readHeadNumber()
    TitleReading.readBody(document, functions: functions, into: &candidates)
    readTitle()
    readRecipients()
    signatures = SignatureReading(
      document.blocks, functions: functions,
      payload: title.relation == .direct ? nil : payloadTitle)
    readIssuers()
    readSigningDates()
    readDispatchDates()
    readAdoption()
    readGenre()
    readEffect()
    readRegion()
  }

  /// Takes the best of each field.
  func set(_ notice: inout Notice) {
    notice.title = candidates.best(.title)?.value
    notice.documentNumber = candidates.best(.documentNumber).flatMap { documentNumbers[$0.value] }
    notice.indexNumber = candidates.best(.indexNumber)?.value
    notice.issuer = candidates.best(.issuer)?.value
    notice.issuedOn = candidates.best(.issuedOn)?.value
    notice.publishedOn = candidates.best(.publishedOn)?.value
    notice.effectiveOn = candidates.best(.effectiveOn)?.value
    notice.expiresOn = candidates.best(.expiresOn)?.value
    notice.genre = candidates.best(.genre)?.value
    notice.carrierGenre = candidates.best(.carrierGenre)?.value
    notice.subjectCategories = candidates.best(.subjectCategories)?.value
    notice.recipients = candidates.best(.recipients)?.value
    notice.regionName = region.area?.name
    notice.regionCode = region.area?.code
    notice.regionParentCode = region.parentCode
    notice.adminLevel = region.levelAlone?.rawValue
  }

  // MARK: - Metadata block

  private mutating func readHeader() {
    var offset = 0
    for line in document.header {
      let fields = HeaderFieldReader.fields(of: line, offset: offset)
      for field in fields { readHeaderField(field, in: header, place: .header) }
      if fields.isEmpty { readBareLine(line, offset: offset) }
      offset += line.count + 1
    }
    // Labels that a template prints inside the text.
    for (index, block) in document.blocks.prefix(16).enumerated()
    where functions[index] == .title || functions[index] == .text {
      guard block.text.count <= 120, !HeaderLabels.labels(in: block.text).isEmpty else { continue }
      for field in HeaderFieldReader.fields(of: block.text, offset: block.range.lowerBound) {
        readHeaderField(field, in: document.body, place: .body)
      }
    }
  }

  /// A line of the metadata block without a label: a number, or a date.
  private mutating func readBareLine(_ line: Scalars, offset: Int) {
    if let hit = DocumentNumberRule.number(in: line), hit.range.count + 2 >= line.count {
      let range = hit.range.lowerBound + offset..<hit.range.upperBound + offset
      candidates.add(
        FieldCandidate(
          .documentNumber, value: register(hit.number), text: header.string(range),
          place: .header, label: "number_line", range: range),
        trust: 62)
    } else if OrganisationNames.isName(line) {
      let names = OrganisationNames.names(in: line)
      guard !names.isEmpty else { return }
      let range = offset..<offset + line.count
      candidates.add(
        FieldCandidate(
          .issuer, value: full(names), text: line.string, place: .header, label: "issuer_line",
          range: range),
        trust: 42)
    } else if let date = DateScanner.first(in: line) {
      let range = date.range.lowerBound + offset..<date.range.upperBound + offset
      candidates.add(
        FieldCandidate(
          .publishedOn, value: date.iso, text: header.string(range), place: .header,
          label: "date", range: range),
        trust: 20)
    }
  }

  private mutating func readHeaderField(
    _ header: HeaderField, in text: Scalars, place: FieldCandidate.Place
  ) {
    guard let field = header.field else { return }
    let value = Scalars(text[header.range])
    let printed = value.string
    let trust = place == .header ? 60 : 50
    func candidate(_ value: String) -> FieldCandidate {
      FieldCandidate(
        field, value: value, text: printed, place: place, label: header.label, range: header.range)
    }
    switch field {
    case .title:
      TitleReading.add(
        value, text: printed, place, header.label, header.range, base: 36, &candidates)
    case .documentNumber:
      guard let hit = DocumentNumberRule.number(in: value) else { return }
      candidates.add(candidate(register(hit.number)), trust: trust)
    case .issuedOn, .publishedOn, .effectiveOn, .expiresOn:
      guard let date = DateScanner.first(in: value) else { return }
      candidates.add(candidate(date.iso), trust: trust + Self.dateTrust(header.label))
    case .issuer:
      let names = OrganisationNames.names(in: value)
      if !names.isEmpty {
        fullNames += names
        candidates.add(
          candidate(names.map(\.string).joined(separator: ";")),
          trust: Self.issuerTrust(header.label))
      } else if value.count <= 40 {
        // A site's name is kept to be seen, never taken.
        let isSite = value.ends(with: "网站") || value.last == "网"
        candidates.add(candidate(printed), trust: isSite ? 0 : 10)
      }
    case .subjectCategories:
      if let subjects = SubjectRule.subjects(in: value) {
        candidates.add(candidate(subjects), trust: trust)
      }
    case .contentSource:
      if OrganisationNames.isName(value) { fullNames.append(value) }
      candidates.add(candidate(printed), trust: trust)
    case .indexNumber, .validity, .disclosure, .genre, .carrierGenre, .recipients, .regionName:
      candidates.add(candidate(printed), trust: trust)
    }
  }

  /// What a date's label says of its kind: 发布日期 is firmer than 时间, 成文日期 than 印发日期.
  private static func dateTrust(_ label: String) -> Int {
    switch label {
    case "发布日期", "发布时间", "成文日期", "成文时间": 9
    case "日期", "时间": 0
    case "印发日期", "签发日期", "发文日期", "发文时间": 6
    case "公开日期", "公开时间", "公布日期", "公布时间": 8
    case "生成日期", "生成时间": 7
    default: 5
    }
  }

  /// 发文机关 names the issuer; 发布机构 may be the site's.
  private static func issuerTrust(_ label: String) -> Int {
    switch label {
    case "发文机关", "发文单位", "发文部门", "制发机关", "制定机关", "成文机关": 60
    default: 40
    }
  }

  /// Keeps the parts of a number under its normal form.
  private mutating func register(_ number: DocumentNumber) -> String {
    documentNumbers[number.text] = number
    return number.text
  }

  // MARK: - Meta tags

  private mutating func readMetaTags() {
    var site: [Scalars] = []
    for tag in document.metaTags {
      let name = tag.name.lowercased()
      guard ["sitename", "columnname", "columntype"].contains(name) else { continue }
      let text = SpaceFolding.fold(tag.content.unicodeScalars)
      site.append(text)
      if name == "sitename", OrganisationNames.isName(text) { fullNames.append(text) }
    }
    for tag in document.metaTags {
      let text = SpaceFolding.fold(tag.content.unicodeScalars)
      guard let range = MissingValue.value(in: text, 0..<text.count) else { continue }
      let value = Scalars(text[range])
      func add(_ field: FieldCandidate.Field, _ normal: String, _ trust: Int) {
        candidates.add(
          FieldCandidate(
            field, value: normal, text: tag.content, place: .metaTag, label: tag.name),
          trust: trust)
      }
      switch tag.name.lowercased() {
      case "articletitle", "title", "og:title", "dc.title", "arttitle":
        guard let title = SiteTitle.title(in: value, site: site) else { continue }
        let base = tag.name.lowercased() == "articletitle" ? 34 : 28
        TitleReading.add(title, text: tag.content, .metaTag, tag.name, nil, base: base, &candidates)
      case "pubdate", "publishdate", "publisheddate", "og:release_date", "article:published_time",
        "dc.date", "publish_date", "releasedate":
        if let date = DateScanner.first(in: value) { add(.publishedOn, date.iso, 30) }
      case "contentsource", "source":
        if OrganisationNames.isName(value) { fullNames.append(value) }
        add(.contentSource, value.string, 30)
      default: continue
      }
    }
  }

  // MARK: - Head of the text

  private mutating func readHeadNumber() {
    var head: Scalars = []
    var isHead = true
    for (index, block) in document.blocks.prefix(24).enumerated() {
      let function = functions[index]
      if function != .title, function != .documentNumber { isHead = false }
      // A summary above the title hides the head; a line that is nothing but a number is one still.
      let isOwnLine = function == .documentNumber || (block.text.count <= 30 && function == .text)
      guard isHead || isOwnLine else { continue }
      if let hit = DocumentNumberRule.number(in: block.text),
        isHead || hit.range.count >= block.text.count - 2
      {
        let range =
          block.range.lowerBound + hit.range.lowerBound..<block.range.lowerBound
          + hit.range.upperBound
        // A line of its own is the number's place; in a title it may be another document's.
        let isWhole = hit.range.count >= block.text.count - 2
        candidates.add(
          FieldCandidate(
            .documentNumber, value: register(hit.number), text: document.body.string(range),
            place: .body, label: isWhole ? "number_line" : "head", range: range),
          trust: isWhole ? 70 : titleNumberTrust(block.text, hit))
      }
      if isHead { head = Scalars(document.body[..<block.range.upperBound]) }
    }
    readSplitNumber(head)
  }

  /// 青禾市人民政府令 over 第12号, 青禾市税务局公告 over 2021年第5号.
  private mutating func readSplitNumber(_ head: Scalars) {
    guard head.count <= 600 else { return }
    for index in head.indices where head[index] == "令" || head[index] == "告" {
      guard index + 1 < head.count, head[index + 1] == "\n" || head[index + 1].isSpace,
        let hit = DocumentNumberScanner.first(
          in: head, from: max(0, index - 40), to: min(head.count, index + 24)),
        hit.number.year == nil || hit.number.isAnnual, hit.range.contains(index)
      else { continue }
      candidates.add(
        FieldCandidate(
          .documentNumber, value: register(hit.number), text: head.string(hit.range),
          place: .body, label: "masthead", range: hit.range),
        trust: 55)
      return
    }
  }

  /// A number in a title is the notice's own at its end or start and outside 《》.
  private func titleNumberTrust(_ line: Scalars, _ hit: DocumentNumberScanner.Hit) -> Int {
    let before = line[..<hit.range.lowerBound]
    if before.count(where: { $0 == "《" }) > before.count(where: { $0 == "》" }) { return 0 }
    let after = line.trimmed(hit.range.upperBound..<line.count, of: "）)］]】〕")
    return after.isEmpty || hit.range.lowerBound <= 1 ? 45 : 0
  }

  private mutating func readTitle() {
    guard let best = candidates.best(.title) else { return }
    title = TitleAnatomy(Scalars(best.value))
    fullNames += title.issuers
    // The number printed in brackets behind a title of the metadata block or a meta tag.
    for (candidate, _) in candidates.ranked(.title) where candidate.place != .body {
      let text = Scalars(candidate.text)
      guard let hit = DocumentNumberRule.number(in: text), hit.number.year != nil,
        titleNumberTrust(text, hit) > 0
      else { continue }
      candidates.add(
        FieldCandidate(
          .documentNumber, value: register(hit.number), text: candidate.text,
          place: candidate.place, label: candidate.label, range: candidate.range),
        trust: 25)
    }
  }

  private var payloadTitle: Scalars? {
    guard let best = candidates.best(.title) else { return nil }
    return Scalars(Scalars(best.value)[title.payload])
  }

  private static let salutations = WordList(["各位", "尊敬的", "同志们", "代表们", "委员们"])

  private mutating func readRecipients() {
    for (index, block) in document.blocks.prefix(30).enumerated()
    where functions[index] == .recipients {
      // 各位代表 are spoken to, not written to.
      if Self.salutations.match(in: block.text, at: 0) != nil { continue }
      let range = block.text.trimmed(0..<block.text.count, of: ScalarSet.colons)
      let place =
        block.range.lowerBound + range.lowerBound..<block.range.lowerBound
        + range.upperBound
      candidates.add(
        FieldCandidate(
          .recipients, value: block.text.string(range), text: block.text.string, place: .body,
          label: "recipients", range: place),
        trust: 50)
    }
  }

  // MARK: - Issuer

  private mutating func readIssuers() {
    for signature in signatures.signatures { fullNames += signature.names }
    let signed = signatures.signatures.first { !$0.names.isEmpty && !$0.isOfPayload }
    for signature in signatures.signatures where !signature.names.isEmpty {
      candidates.add(
        FieldCandidate(
          .issuer, value: full(signature.names), text: joined(signature.names), place: .body,
          label: "signature", range: signature.nameRange),
        trust: signature.isOfPayload ? 0 : 65)
    }
    for (candidate, trust) in candidates.ranked(.title) {
      let anatomy = TitleAnatomy(Scalars(candidate.value))
      guard !anatomy.issuers.isEmpty, let range = anatomy.issuer else { continue }
      var names = anatomy.issuers
      // The signature parts and counts the names that the title runs together or cuts short.
      if let signed {
        let isSame =
          names.flatMap { $0 } == signed.names.flatMap { $0 }
          || (anatomy.isIssuerShortened && signed.names.count > names.count)
        if isSame { names = signed.names }
      }
      candidates.add(
        FieldCandidate(
          .issuer, value: full(names), text: Scalars(candidate.value).string(range),
          place: candidate.place, label: candidate.label,
          range: candidate.place == .body ? candidate.range : nil),
        trust: trust > 0 ? 70 : 5)
    }
    readIssuerLine()
    if let best = candidates.best(.title),
      let name = TitleReading.government(in: Scalars(best.value))
    {
      candidates.add(
        FieldCandidate(
          .issuer, value: name, text: name, place: best.place, label: best.label,
          range: best.place == .body ? best.range : nil),
        trust: 15)
    }
    for (index, block) in document.blocks.prefix(6).enumerated()
    where functions[index] == .title && TitleReading.isMasthead(block.text) {
      let line = block.text.withoutSpaces
      if line.last == "令" {
        isOrder = true
      }
      let name = Scalars(line.dropLast(line.last == "令" ? 1 : 2))
      candidates.add(
        FieldCandidate(
          .issuer, value: name.string, text: block.text.string, place: .body, label: "letterhead",
          range: block.range),
        trust: 50)
    }
  }

  /// A line of the head that is the name of a body and no part of the title.
  private mutating func readIssuerLine() {
    let taken = candidates.best(.title).flatMap { $0.place == .body ? $0.range : nil } ?? 0..<0
    for (index, block) in document.blocks.prefix(12).enumerated()
    where functions[index] == .title && !taken.overlaps(block.range)
      && OrganisationNames.isName(block.text.withoutSpaces)
    {
      let names = OrganisationNames.names(in: block.text)
      guard !names.isEmpty else { continue }
      candidates.add(
        FieldCandidate(
          .issuer, value: full(names), text: block.text.string, place: .body, label: "head",
          range: block.range),
        trust: 45)
    }
  }

  /// The congress that adopted, and the day: （2020年3月1日青禾省第十三届人民代表大会…通过）.
  private mutating func readAdoption() {
    for (index, block) in document.blocks.prefix(8).enumerated()
    where functions[index] == .title || functions[index] == .text {
      guard let adoption = AdoptionRule.adoption(in: block.text) else { continue }
      let offset = block.range.lowerBound
      if let names = adoption.body {
        candidates.add(
          FieldCandidate(
            .issuer, value: names, text: block.text.string, place: .body,
            label: AdoptionRule.identifier, range: block.range),
          trust: 55)
      }
      candidates.add(
        FieldCandidate(
          .issuedOn, value: adoption.date.iso, text: block.text.string(adoption.date.range),
          place: .body, label: AdoptionRule.identifier,
          range: adoption.date.range.lowerBound + offset..<adoption.date.range.upperBound + offset),
        trust: 55)
      return
    }
  }

  /// The names with the full form of each where the page prints it.
  private func full(_ names: [Scalars]) -> String {
    joined(
      names.map { name in
        guard OrganisationNames.lacksRegion(name) else { return name }
        return fullNames.first { OrganisationNames.isShort(name, of: $0) } ?? name
      })
  }

  private func joined(_ names: [Scalars]) -> String {
    names.map(\.string).joined(separator: ";")
  }

  // MARK: - Region

  /// Asks issuer, title, signature, index number and site, in this order.
  private mutating func readRegion() {
    let day = candidates.best(.issuedOn)?.value ?? candidates.best(.publishedOn)?.value
    region = RegionReading(on: day)
    let issuers = candidates.ranked(.issuer)
    for name in issuers.first?.candidate.value.split(separator: ";") ?? [] {
      region.weigh(body: Scalars(String(name)))
    }
    if let title = candidates.best(.title) { region.weigh(title: Scalars(title.value)) }
    for (candidate, _) in issuers.dropFirst() {
      for name in candidate.value.split(separator: ";") {
        region.weigh(body: Scalars(String(name)))
      }
    }
    if let index = candidates.best(.indexNumber) {
      region.weigh(indexNumber: Scalars(index.value))
    }
    for (candidate, _) in candidates.ranked(.contentSource) {
      region.weigh(body: Scalars(candidate.value))
    }
    for name in ["siteidcode", "sitename", "sitedomain", "url"] {
      for tag in document.metaTags where tag.name.lowercased() == name {
        let text = SpaceFolding.fold(tag.content.unicodeScalars)
        switch name {
        case "siteidcode": region.weigh(siteCode: text)
        case "sitename": region.weigh(body: text)
        default: region.weigh(host: Self.host(of: tag.content))
        }
      }
    }
    if let number = candidates.best(.documentNumber).flatMap({ documentNumbers[$0.value] }) {
      region.weigh(agencyCode: Scalars(number.agencyCode))
    }
    if !region.isSettled { region.weigh(text: document.blocks.prefix(60).map(\.text)) }
    if let area = region.area {
      // The report to the people's congress is by law the government's.
      if title.genre == "政府工作报告", area.level <= .county {
        candidates.add(
          FieldCandidate(
            .issuer, value: area.name + "人民政府", text: area.name, place: .derived,
            label: "government_report"),
          trust: 20)
      }
      candidates.add(
        FieldCandidate(
          .regionName, value: area.name, text: area.name, place: .derived, label: "region"),
        trust: 50)
    }
  }

  /// The host of a URL, or the text itself.
  private static func host(of url: String) -> String {
    let parts = url.split(separator: "/", omittingEmptySubsequences: true)
    return String(parts.first { $0.contains(".") } ?? "")
  }

  // MARK: - Dates of the text

  private mutating func readSigningDates() {
    let year = candidates.best(.documentNumber).flatMap { documentNumbers[$0.value]?.year }
    for (index, signature) in signatures.signatures.enumerated() {
      var trust = 100 - min(index, 20)
      if signature.isAboveText { trust = 50 }
      // A forwarded paper was signed before; an issued one has the date of its carrier or none.
      if signature.isOfPayload {
        trust = title.relation == .forward || title.relation == .approve ? 0 : 30
      }
      if let year, let signed = Int(signature.date.prefix(4)), signed < year || signed > year + 1 {
        trust -= 60
      }
      candidates.add(
        FieldCandidate(
          .issuedOn, value: signature.date, text: document.body.string(signature.dateRange),
          place: .body, label: signature.isAboveText ? "date_line" : "signature",
          range: signature.dateRange),
        trust: trust)
    }
  }

  /// A 发文日期 that lies behind the day of signing is the day on which the page was put up.
  private mutating func readDispatchDates() {
    guard let signed = candidates.best(.issuedOn), signed.label == "signature" else { return }
    for (candidate, _) in candidates.ranked(.issuedOn)
    where candidate.place == .header && candidate.label.hasPrefix("发文")
      && candidate.value > signed.value
    {
      var published = candidate
      published.field = .publishedOn
      candidates.add(published, trust: 15)
    }
  }

  private mutating func readEffect() {
    for (index, block) in document.blocks.enumerated()
    where functions[index] == .text || functions[index] == .note {
      if let hit = EffectiveDateRule.date(in: block.text) {
        addDate(.effectiveOn, hit, in: block, label: EffectiveDateRule.identifier)
      }
      if let hit = ExpiryDateRule.date(in: block.text) {
        addDate(.expiresOn, hit, in: block, label: ExpiryDateRule.identifier)
      }
    }
  }

  private mutating func addDate(
    _ field: FieldCandidate.Field, _ hit: DateScanner.Hit, in block: Block, label: String
  ) {
    let range =
      hit.range.lowerBound + block.range.lowerBound..<hit.range.upperBound
      + block.range.lowerBound
    candidates.add(
      FieldCandidate(
        field, value: hit.iso, text: document.body.string(range), place: .body, label: label,
        range: range),
      trust: 70)
  }

  // MARK: - Genre

  private mutating func readGenre() {
    if let best = candidates.best(.title) {
      func add(_ field: FieldCandidate.Field, _ value: String?) {
        guard let value else { return }
        candidates.add(
          FieldCandidate(
            field, value: value, text: best.value, place: .derived, label: GenreRule.identifier),
          trust: 60)
      }
      add(.genre, title.genre)
      add(.carrierGenre, title.carrierGenre)
      if isOrder, title.genre != "命令" { add(.carrierGenre, "命令") }
    }
    readPayloadOfText()
  }

  /// What the text says of itself: 制定本方案, 现将《…》印发给你们.
  private mutating func readPayloadOfText() {
    var seen = 0
    for (index, block) in document.blocks.enumerated() where functions[index] == .text {
      seen += 1
      if seen > 6 { return }
      if let hit = SelfNamingRule.genre(in: block.text) {
        let range =
          hit.range.lowerBound + block.range.lowerBound..<hit.range.upperBound
          + block.range.lowerBound
        candidates.add(
          FieldCandidate(
            .genre, value: hit.genre, text: block.text.string(hit.range), place: .body,
            label: SelfNamingRule.identifier, range: range),
          trust: 40)
      }
      if seen <= 3, title.carrierGenre == nil, title.genre != "通知",
        let hit = CarrierRule.phrase(in: block.text)
      {
        let range =
          hit.lowerBound + block.range.lowerBound..<hit.upperBound
          + block.range.lowerBound
        candidates.add(
          FieldCandidate(
            .carrierGenre, value: "通知", text: block.text.string(hit), place: .body,
            label: CarrierRule.identifier, range: range),
          trust: 40)
      }
    }
  }
}
