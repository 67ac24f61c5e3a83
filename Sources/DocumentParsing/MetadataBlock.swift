internal import Markup
internal import PolicyModel
internal import TextScanning

/// Takes the metadata out of the head of a marked-up page.
///
/// Labels and values stand in one line, in cells side by side, in `dt` and `dd`, or in siblings.
struct MetadataBlock {
  /// The lines of metadata, one `label：value` each.
  private(set) var lines: [Scalars] = []

  private static let colon: Unicode.Scalar = "："
  private let flow: PageFlow
  private let tree: MarkupTree

  /// Makes an empty block for a page.
  init(_ flow: PageFlow, in tree: MarkupTree) {
    self.flow = flow
    self.tree = tree
  }

  /// Reads the line at `index` if it is metadata, and says how many lines it takes; 0 where it is
  /// none.
  mutating func read(at index: Int) -> Int {
    let line = flow.lines[index]
    let isPaired =
      line.cell >= 0 && flow.tables[Int(flow.cells[Int(line.cell)].table)].kind == .metadata
      || tree.nodes[Int(line.element)].tag == .dt
    if let (label, field) = HeaderLabels.wholeLabel(line.text) {
      let hasColon = line.text.last.map(ScalarSet.colons.contains) ?? false
      guard isPaired || hasColon || isBesideItsValue(index, of: field) else { return 0 }
      var value: Scalars = []
      var count = 1
      while index + count < flow.lines.count, isBeside(index, index + count) {
        let next = flow.lines[index + count]
        if HeaderLabels.wholeLabel(next.text) != nil || !HeaderLabels.labels(in: next.text).isEmpty
        {
          break
        }
        if !isCellOrTerm(next) {
          guard let field, HeaderLabels.isValue(next.text, of: field) else { break }
        }
        if !value.isEmpty { value.append(" ") }
        value.append(contentsOf: next.text)
        count += 1
        if next.cell < 0 { break }
      }
      lines.append(label + [Self.colon] + value)
      return count
    }
    var hits = HeaderLabels.labels(in: line.text)
    if hits.isEmpty { hits = HeaderLabels.labelsInside(line.text) }
    if hits.isEmpty, line.kind == .listItem || isPaired {
      hits = HeaderLabels.gluedLabel(line.text).map { [$0] } ?? []
    }
    if hits.isEmpty { hits = HeaderLabels.gluedLabels(line.text) }
    if let first = hits.first {
      if first.range.lowerBound > 1 { add(line: line.text, to: first.range.lowerBound) }
      add(line.text, hits)
      // The value of the last label may stand beside it.
      guard let last = hits.last, last.range.upperBound == line.text.count,
        index + 1 < flow.lines.count, isBeside(index, index + 1), let field = last.field,
        HeaderLabels.isValue(flow.lines[index + 1].text, of: field)
      else { return 1 }
      lines[lines.count - 1].append(contentsOf: flow.lines[index + 1].text)
      return 2
    }
    // A label of a kind that the warehouse has no field for.
    guard isPaired, line.text.count <= 12 else { return isPaired ? 1 : 0 }
    guard index + 1 < flow.lines.count, isBeside(index, index + 1),
      HeaderLabels.wholeLabel(flow.lines[index + 1].text) == nil
    else { return 1 }
    let end = line.text.trimmed(0..<line.text.count, of: ScalarSet.colons)
    lines.append(Scalars(line.text[end]).withoutSpaces + [Self.colon] + flow.lines[index + 1].text)
    return 2
  }

  /// Whether a label without a colon has a number or a date beside it (style sheets draw the colon).
  private func isBesideItsValue(_ index: Int, of field: FieldCandidate.Field?) -> Bool {
    guard let field, HeaderLabels.hasForm(field), index + 1 < flow.lines.count,
      isBeside(index, index + 1)
    else { return false }
    return HeaderLabels.isValue(flow.lines[index + 1].text, of: field)
  }

  /// Keeps what stands in front of the first label of a line, or a line without one.
  mutating func add(line: Scalars, to end: Int? = nil) {
    lines.append(Scalars(line[line.trimmed(0..<(end ?? line.count))]))
  }

  /// Parts a line at its labels.
  private mutating func add(_ text: Scalars, _ hits: [HeaderLabels.Hit]) {
    for (index, hit) in hits.enumerated() {
      let end = index + 1 < hits.count ? hits[index + 1].range.lowerBound : text.count
      let value = text.trimmed(hit.range.upperBound..<end, of: "|丨｜")
      lines.append(Scalars(hit.label) + [Self.colon] + text[value])
    }
  }

  private func isCellOrTerm(_ line: PageLine) -> Bool {
    line.cell >= 0 || tree.nodes[Int(line.element)].tag == .dd
  }

  /// Whether the line at `other` stands beside the one at `index`: in the next cell of its row,
  /// in the `dd` of its `dt`, or in the next of its siblings.
  private func isBeside(_ index: Int, _ other: Int) -> Bool {
    let first = flow.lines[index]
    let second = flow.lines[other]
    if first.cell >= 0 || second.cell >= 0 {
      guard first.cell >= 0, second.cell == first.cell + 1 else { return false }
      let cell = flow.cells[Int(first.cell)]
      let next = flow.cells[Int(second.cell)]
      return cell.table == next.table && cell.row == next.row
    }
    let parent = tree.nodes[Int(second.element)].parent
    // `<h2>label：<small>value</small></h2>` sets the value in an element inside the label's.
    return first.element != second.element
      && (tree.nodes[Int(first.element)].parent == parent
        || first.element == parent && tree.nodes[Int(second.element)].tag == .small)
  }
}
