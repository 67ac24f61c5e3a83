internal import CommandLineInterface

@main
enum Gongwen {
  static func main() {
    GongwenCommand.launch()
  }
}
