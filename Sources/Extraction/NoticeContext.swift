package import DocumentParsing
package import PolicyModel
package import TextScanning

/// All that the rules of facts read from: one notice with its text, its tree and its tables.
package struct NoticeContext: Sendable {
  /// The metadata as resolved; rules take the issue date, title, issuer and region from here.
  package let notice: Notice
  /// The canonical text.
  package let body: Scalars
  /// The blocks of the body in order, each with its place.
  package let blocks: [Block]
  /// What each block is for.
  package let functions: [BlockFunction]
  /// The clause tree in document order.
  package let clauses: [Clause]
  /// The units that each clause stands in.
  package let lineage: ClauseLineage
  /// For each block the index of the innermost clause it stands in.
  package let clauseOfBlock: [Int?]
  /// The data tables in document order.
  package let tables: [NoticeTable]

  /// Makes a context.
  package init(
    notice: Notice, body: Scalars, blocks: [Block], functions: [BlockFunction], clauses: [Clause],
    clauseOfBlock: [Int?], tables: [NoticeTable]
  ) {
    self.notice = notice
    self.body = body
    self.blocks = blocks
    self.functions = functions
    self.clauses = clauses
    lineage = ClauseLineage(clauses)
    self.clauseOfBlock = clauseOfBlock
    self.tables = tables
  }

  /// The index of the block that holds `offset`, or the last one before it.
  package func block(at offset: Int) -> Int? {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The id of the innermost clause at `offset`.
  package func clauseID(at offset: Int) -> String? {
    guard let block = block(at: offset), let clause = clauseOfBlock[block] else { return nil }
    return clauses[clause].id
  }

  /// The body at a range.
  package func quote(_ range: Range<Int>) -> String { body.string(range) }
}
