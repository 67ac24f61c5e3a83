internal import Foundation
internal import TextScanning

/// Times the quantity scanner: `QuantityBench FILE` prints the best of nine passes in MB for a
/// second of processor time, which other programs on the machine do not change.
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
    var hits = 0
    var best = Double.infinity
    for _ in 0..<9 {
      let start = clock()
      hits = QuantityScanner.quantities(in: bytes).count
      best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
    }
    let rate = Int(Double(bytes.count) / best / 1e6)
    let size = Int((Double(bytes.count) / 1e6).rounded())
    print("\(rate) MB/s on one core over \(size) MB of text, \(hits) hits (asked for: 100 MB/s)")
  }
}
