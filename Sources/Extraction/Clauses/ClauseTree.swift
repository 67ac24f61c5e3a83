package import DocumentParsing
package import PolicyModel
package import TextScanning

/// Builds the clause tree of a body by the styles of numbering seen in it.
package struct ClauseTree {
  private struct Open {
    var style: LabelStyle
    var mark: Unicode.Scalar?
    var number: Int
    var index: Int
    var box: Int?
  }

  private let noticeID: String
  private let body: Scalars
  private let blocks: [Block]
  private let functions: [BlockFunction]
  private let labels: [ClauseLabel?]
  private let order: [LabelStyle: Int]
  private var clauses: [Clause] = []
  private var stack: [Open] = []
  private var children: [String: [String: Int]] = [:]
  private var bulletCounts: [String: Int] = [:]
  private var acceptsText: [Bool] = []
  private var openAttachmentHeading: Int?
  private var clauseOfBlock: [Int?] = []

  /// The clauses of a body in document order, the preamble, if any, first; and for each block the
  /// index of the innermost clause that it stands in, `nil` where it stands in none.
  package static func build(
    noticeID: String, body: Scalars, blocks: [Block], functions: [BlockFunction]
  ) -> (clauses: [Clause], clauseOfBlock: [Int?]) {
    var tree = ClauseTree(noticeID: noticeID, body: body, blocks: blocks, functions: functions)
    tree.build()
    return (tree.clauses, tree.clauseOfBlock)
  }

  private init(noticeID: String, body: Scalars, blocks: [Block], functions: [BlockFunction]) {
    self.noticeID = noticeID
    self.body = body
    self.blocks = blocks
    self.functions = functions
    var labels = zip(blocks, functions).map { block, function in
      function == .text ? ClauseLabelScanner.label(of: block.text) : nil
    }
    Self.settleDoubtful(&labels)
    self.labels = labels
    order = StyleOrder.order(of: labels.compactMap { $0 })
  }

  /// `1.3个` is a label where its neighbours in the list have the numbers before or after it.
  private static func settleDoubtful(_ labels: inout [ClauseLabel?]) {
    // The number of the next label 1., 2. … behind each place.
    var nextNumbers = [Int?](repeating: nil, count: labels.count)
    var following: Int?
    for index in labels.indices.reversed() {
      nextNumbers[index] = following
      if let label = labels[index], label.style == .arabic { following = label.number }
    }
    var previous: Int?
    for index in labels.indices {
      guard let label = labels[index], label.style == .arabic else { continue }
      if label.isDoubtful {
        let next = nextNumbers[index]
        let follows = previous.map { $0 + 1 == label.number } ?? false
        let leads = label.number == 1 && (next == nil || next == 2)
        guard follows || leads else {
          labels[index] = nil
          continue
        }
      }
      previous = label.number
    }
  }

  private mutating func build() {
    for index in blocks.indices {
      if functions[index] != .text {
        closeBoxes(before: blocks[index])
      } else if let label = labels[index] {
        open(label, at: index)
      } else {
        addParagraph(at: index)
      }
      let isPreamble = stack.isEmpty && functions[index] == .text && clauses.first?.label == nil
      clauseOfBlock.append(stack.last?.index ?? (isPreamble && !clauses.isEmpty ? 0 : nil))
    }
    // Once for each clause, however many paragraphs it has.
    for index in clauses.indices { clauses[index].quote = body.string(clauses[index].range) }
  }

  private mutating func open(_ label: ClauseLabel, at index: Int) {
    let block = blocks[index]
    closeBoxes(before: block)
    popLevels(for: label)
    let parent = stack.last.map { clauses[$0.index] }
    let parentKey = parent?.id ?? ""
    let name: String
    if label.style == .bullet {
      bulletCounts[parentKey, default: 0] += 1
      name = "-\(bulletCounts[parentKey, default: 0])"
    } else {
      let repeats = children[parentKey, default: [:]][label.normalised, default: 0] + 1
      children[parentKey, default: [:]][label.normalised] = repeats
      name = repeats == 1 ? label.normalised : "\(label.normalised)#\(repeats)"
    }
    let heading = ClauseHeading.heading(of: block.text, from: label.end, style: label.style)
    let address = parent.map { "\($0.address)/\(name)" } ?? name
    clauses.append(
      Clause(
        id: "\(noticeID)-c\(clauses.count)", parentID: parent?.id, ordinal: clauses.count,
        depth: stack.count + 1, address: address,
        label: block.text.string(block.text.trimmed(0..<label.end)), heading: heading,
        text: block.text.string(label.end..<block.text.count),
        role: ClauseRole.role(ofHeading: heading, style: label.style) ?? parent?.role,
        isInline: false, range: block.range, quote: block.text.string))
    acceptsText.append(true)
    for open in stack { acceptsText[open.index] = false }
    openAttachmentHeading =
      label.style == .attachment && heading == nil ? clauses.count - 1 : nil
    stack.append(
      Open(
        style: label.style, mark: label.mark, number: label.number, index: clauses.count - 1,
        box: block.box))
  }

  /// A box ends where its table ends.
  private mutating func closeBoxes(before block: Block) {
    guard let position = stack.firstIndex(where: { $0.box != nil && $0.box != block.box }) else {
      return
    }
    stack.removeSubrange(position...)
  }

  private mutating func popLevels(for label: ClauseLabel) {
    if label.style == .attachment {
      stack.removeAll()
      return
    }
    let floor = (stack.lastIndex { $0.style == .attachment || $0.style == .box } ?? -1) + 1
    if label.style == .box {
      if let box = stack.lastIndex(where: { $0.style == .box }) { stack.removeSubrange(box...) }
      return
    }
    // The same style: a sibling, unless another mark starts a list of its own.
    if let same = stack.lastIndex(where: { $0.style == label.style }), same >= floor {
      let startsOwnList =
        label.number == 1 && label.mark != stack[same].mark && label.style == .arabic
      stack.removeSubrange((startsOwnList ? same + 1 : same)...)
      return
    }
    // A list that goes on outside the box closes the box.
    if floor > 0, stack[floor - 1].style == .box, stack[floor - 1].box == nil,
      let outer = stack[..<(floor - 1)].lastIndex(where: { $0.style == label.style }),
      label.number == stack[outer].number + 1
    {
      stack.removeSubrange(outer...)
      return
    }
    let rank = order[label.style] ?? label.style.rawValue
    while stack.count > floor, let last = stack.last,
      (order[last.style] ?? last.style.rawValue) > rank
    {
      stack.removeLast()
    }
  }

  private mutating func addParagraph(at index: Int) {
    let block = blocks[index]
    closeBoxes(before: block)
    if let attachment = openAttachmentHeading, block.text.count <= 80 {
      clauses[attachment].heading = block.text.string(
        block.text.trimmed(0..<block.text.count, of: ScalarSet.closingMarks))
      openAttachmentHeading = nil
    }
    guard let current = stack.last?.index else {
      addPreamble(block)
      return
    }
    clauses[current].text += (clauses[current].text.isEmpty ? "" : "\n") + block.text.string
    guard acceptsText[current] else { return }
    let range = clauses[current].range.lowerBound..<block.range.upperBound
    clauses[current].range = range
  }

  private mutating func addPreamble(_ block: Block) {
    if let first = clauses.first, first.label == nil {
      clauses[0].text += "\n" + block.text.string
      if clauses.count == 1 {
        let range = first.range.lowerBound..<block.range.upperBound
        clauses[0].range = range
      }
      return
    }
    guard clauses.isEmpty else { return }
    clauses.append(
      Clause(
        id: "\(noticeID)-c0", parentID: nil, ordinal: 0, depth: 0, address: "0", label: nil,
        heading: nil, text: block.text.string, role: .preamble, isInline: false,
        range: block.range, quote: block.text.string))
    acceptsText.append(true)
  }
}
