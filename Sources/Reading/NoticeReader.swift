internal import Crypto
internal import DocumentParsing
package import Extraction
package import PolicyModel
internal import TextScanning

/// Reads one page: a pure function of its source and its bytes.
package enum NoticeReader {
  /// The id of the notice that a source names: the first 16 hexadecimal digits of its SHA-256.
  package static func noticeID(source: String) -> String {
    String(sha256(Array(source.utf8)).prefix(16))
  }

  /// What became of the page, read with `lexicons`.
  package static func read(
    _ input: NoticeInput, lexicons: ReadingLexicons = ReadingLexicons()
  ) -> ReadingOutcome {
    let id = noticeID(source: input.source)
    let document: ParsedDocument
    do {
      document = try DocumentParser.parse(input, noticeID: id)
    } catch {
      return .quarantined(error.reason, message: error.message)
    }
    return .read(reading(of: document, id: id, source: input.source, lexicons: lexicons))
  }

  private static func reading(
    of document: ParsedDocument, id: String, source: String, lexicons: ReadingLexicons
  ) -> NoticeReading {
    let functions = BlockClassifier.functions(of: document.blocks)
    let (clauses, clauseOfBlock) = ClauseTree.build(
      noticeID: id, body: document.body, blocks: document.blocks, functions: functions)
    var notice = Notice(
      id: id, source: source,
      header: document.header.map(\.string).joined(separator: "\n"), body: document.body.string)
    let fields = MetadataExtraction.read(document, functions: functions, into: &notice)
    var tables = document.tables
    for index in tables.indices {
      let block = document.blocks.firstIndex {
        $0.range.upperBound > tables[index].range.lowerBound
      }
      tables[index].clauseID = block.flatMap { clauseOfBlock[$0] }.map { clauses[$0].id }
    }
    let context = NoticeContext(
      notice: notice, body: document.body, blocks: document.blocks, functions: functions,
      clauses: clauses, clauseOfBlock: clauseOfBlock, tables: tables)
    let incentives = IncentiveExtraction.incentives(in: context)
    let targets = TargetExtraction.targets(
      in: context, keys: lexicons.indicators, besides: incentives.facts)
    let projects = ProjectExtraction.projects(in: context)
    let responsibilities = ResponsibilityExtraction.responsibilities(in: context)
    let citations = CitationExtraction.citations(in: context)
    let points = InlineRuns.clauses(
      noticeID: id, body: document.body, blocks: document.blocks, functions: functions,
      clauses: clauses, clauseOfBlock: clauseOfBlock)
    var reading = NoticeReading(
      notice: notice, fields: fields, clauses: clauses + points, tables: tables,
      attachments: document.attachments, diagnostics: document.diagnostics)
    reading.clauseTags = lexicons.instruments.tags(of: clauses, in: document.body)
    reading.targets = targets.facts
    reading.projects = projects.facts
    reading.incentives = incentives.facts
    reading.responsibilities = responsibilities.facts
    reading.citations = citations.facts
    reading.subjects = DimensionReading.subjects(of: notice)
    reading.regions = DimensionReading.regions(
      of: notice, targets: targets.facts, projects: projects.facts)
    reading.agencies = AgencyReading.agencies(
      of: notice, fields: fields, responsibilities: responsibilities.facts)
    reading.diagnostics +=
      targets.diagnostics + projects.diagnostics + incentives.diagnostics
      + responsibilities.diagnostics + citations.diagnostics
    return reading
  }

  /// SHA-256 in lower-case hexadecimal.
  static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    for byte in SHA256.hash(data: bytes) {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
