import Foundation
import PolicyModel
import Reading

/// Reads the files named on the command line and prints the worker's reply to each.
@main enum NoticeDump {
  static func main() async throws {
    for path in CommandLine.arguments.dropFirst() {
      let data = try Data(contentsOf: URL(fileURLWithPath: path))
      let line = NoticeReader.reply(to: NoticeInput(source: path, bytes: Array(data)))
      FileHandle.standardOutput.write(Data(line + [0x0A]))
    }
  }
}
