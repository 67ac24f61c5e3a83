import Foundation
import Testing

@testable import PipelineRuntime

@Suite struct ReorderBufferTests {
  @Test func resultsComeInTheOrderOfTheInput() {
    let buffer = ReorderBuffer<Int>(lanes: 1)
    for number in [2, 0, 1] {
      #expect(buffer.deliver(number * 10, sequence: number, byteCount: 1))
    }
    buffer.laneEnded()
    var taken: [Int] = []
    while case .element(let element)? = buffer.take(until: nil) { taken.append(element) }
    #expect(taken == [0, 10, 20])
  }

  @Test func aLaneThatIsTooFarAheadWaitsButTheNextInOrderNever() {
    let buffer = ReorderBuffer<Int>(lanes: 2, window: 2, byteLimit: 10)
    #expect(buffer.deliver(1, sequence: 1, byteCount: 10))
    let thread = Thread {
      _ = buffer.deliver(2, sequence: 2, byteCount: 1)
      buffer.laneEnded()
    }
    thread.start()
    // Nothing can be taken as long as number 0 is missing, however full the buffer is.
    if buffer.take(until: Date(timeIntervalSinceNow: 0.05)) != nil {
      Issue.record("number 1 came before number 0")
    }
    #expect(buffer.deliver(0, sequence: 0, byteCount: 100))
    buffer.laneEnded()
    var taken: [Int] = []
    while case .element(let element)? = buffer.take(until: nil) { taken.append(element) }
    #expect(taken == [0, 1, 2])
  }

  @Test func nobodyWaitsForAnAbandonedBuffer() {
    let buffer = ReorderBuffer<Int>(lanes: 1, window: 1)
    buffer.abandon()
    #expect(!buffer.deliver(7, sequence: 7, byteCount: 1))
  }

  @Test func aFaultOfTheInputComesAfterWhatWasReadBefore() {
    struct Fault: Error {}
    let buffer = ReorderBuffer<Int>(lanes: 1)
    _ = buffer.deliver(0, sequence: 0, byteCount: 1)
    buffer.fail(Fault())
    buffer.laneEnded()
    guard case .element(0)? = buffer.take(until: nil),
      case .failed(let error)? = buffer.take(until: nil)
    else {
      Issue.record("the order of result and fault is wrong")
      return
    }
    #expect(error is Fault)
  }
}
