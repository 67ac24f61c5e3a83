internal import Foundation
internal import TextScanning

/// Times the quantity scanner: `QuantityBench FILE` prints the best of five passes in MB/s.
@main
enum QuantityBench {
  static func main() {
    guard CommandLine.arguments.count == 2,
      let content = FileManager.default.contents(atPath: CommandLine.arguments[1])
    else {
      print("usage: QuantityBench FILE")
      return
    }
    let bytes = [UInt8](content)
    let clock = ContinuousClock()
    var hits = 0
    var best = Double.infinity
    for _ in 0..<5 {
      let time = clock.measure { hits = QuantityScanner.quantities(in: bytes).count }
      let parts = time.components
      best = min(best, Double(parts.seconds) + Double(parts.attoseconds) / 1e18)
    }
    let rate = Int(Double(bytes.count) / best / 1e6)
    print("quantities: \(rate) MB/s, \(hits) hits in \(bytes.count) bytes, one core")
  }
}
