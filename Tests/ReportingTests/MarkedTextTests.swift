import Testing
import Warehouse

@testable import Reporting

@Suite struct MarkedTextTests {
  private func mark(_ kind: NoticeMark.Kind, _ range: Range<Int>) -> NoticeMark {
    NoticeMark(
      kind: kind, label: "",
      fact: FactRow(table: kind.rawValue, id: "", noticeID: "n", columns: [], values: []),
      range: range)
  }

  /// The pieces as `start-end:marks`.
  private func pieces(_ marks: [NoticeMark], of range: Range<Int>) -> [String] {
    MarkedText(marks).pieces(of: range).map { piece in
      "\(piece.range.lowerBound)-\(piece.range.upperBound):"
        + piece.covering.map { String($0) }.joined(separator: ",")
    }
  }

  @Test func textWithoutMarksIsOnePiece() {
    #expect(pieces([], of: 3..<9) == ["3-9:"])
    #expect(pieces([mark(.target, 1..<2)], of: 3..<3) == [])
  }

  @Test func marksThatNestAndOverlapCutTheTextWhereTheyBeginAndEnd() {
    let nested = [mark(.target, 2..<8), mark(.project, 4..<6)]
    #expect(pieces(nested, of: 0..<10) == ["0-2:", "2-4:0", "4-6:0,1", "6-8:0", "8-10:"])
    let crossing = [mark(.target, 2..<6), mark(.duty, 4..<8)]
    #expect(pieces(crossing, of: 0..<10) == ["0-2:", "2-4:0", "4-6:0,1", "6-8:1", "8-10:"])
    let cut = MarkedText(crossing).pieces(of: 0..<10)
    #expect(cut[1].opening == [0] && cut[2].opening == [1])
    #expect(cut[2].closing == [0] && cut[3].closing == [1])
  }

  @Test func aMarkOverSeveralBlocksIsInEachOfThem() {
    let marks = [mark(.project, 0..<20), mark(.target, 5..<6)]
    let text = MarkedText(marks)
    #expect(pieces(marks, of: 10..<15) == ["10-15:0"])
    #expect(text.beginning(in: 0..<10) == [0, 1])
    #expect(text.beginning(in: 10..<15) == [])
  }

  @Test func theSamePlaceMarkedTwiceIsOnePieceOfBoth() {
    let marks = [mark(.target, 2..<4), mark(.incentive, 2..<4)]
    #expect(pieces(marks, of: 2..<4) == ["2-4:0,1"])
    #expect(MarkedText(marks).pieces(of: 2..<4)[0].closing == [1, 0])
  }
}
