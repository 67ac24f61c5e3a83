import PolicyModel
import TestSupport
import Testing

@testable import PipelineRuntime

@Suite struct PipelineReaderTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("pages/a.html", "x")
  }

  private func read(_ text: String) throws -> Pipeline {
    try PipelineReader.read(try folder.write("Pipelines/p.yaml", text))
  }

  @Test func aPipelineIsReadWithPathsFromTheFolderOverPipelines() throws {
    let pipeline = try read(
      """
      name: p
      inputs:
        - path: pages
        - jsonl: "-"
      stages: [ingest]
      options: {workers: 3, memory_mb: 600}
      output: Output/w.sqlite
      """)
    #expect(pipeline.inputs == [.path(folder.file("pages")), .standardInput])
    #expect(pipeline.stages == .ingestOnly)
    #expect(pipeline.options.workers == 3)
    #expect(pipeline.options.limits.memoryMB == 600)
    #expect(pipeline.output == folder.file("Output/w.sqlite"))
  }

  @Test(arguments: [
    ("name: p\ninptus: []\noutput: o\n", 2, "unknown key: inptus", "did you mean inputs?"),
    ("name: p\ninputs:\n  - path: nowhere\noutput: o\n", 3, "no such file or folder", nil),
    (
      "name: p\ninputs:\n  - path: pages\nstages: [reed]\noutput: o\n", 4, "unknown stage: reed",
      "did you mean read?"
    ),
    (
      "name: p\ninputs:\n  - path: pages\noptions:\n  workers: many\noutput: o\n", 5,
      "workers is to be a whole number", nil
    ),
    (
      "name: p\ninputs:\n  - path: pages\noptions:\n  cpu_seconds: 0\noutput: o\n", 5,
      "cpu_seconds is to be from 1 to 3600, not 0", nil
    ),
    (
      "name: p\ninputs:\n  - path: pages\nlexicon: []\noutput: o\n", 4, "unknown key: lexicon",
      "did you mean lexicons?"
    ),
    (
      "name: p\ninputs:\n  - path: pages\nlexicons: []\noutput: o\n", 4, "lexicons names no file",
      "leave the key out to read with the program's own"
    ),
    (
      "name: p\ninputs:\n  - path: pages\nlexicons:\n  - none.yaml\noutput: o\n", 5,
      "no such file or folder", nil
    ),
    ("name: p\ninputs:\n  - path: pages\n", 1, "a pipeline needs the key output", nil),
    ("name: p\nname: q\n", 2, "a key stands twice: name", nil),
    ("name: [p\n", 2, "", nil),
    ("", 1, "the pipeline is empty", nil),
  ])
  func aMistakeIsNamedWithItsLine(text: String, line: Int, message: String, advice: String?) {
    let error = #expect(throws: GongwenError.self) { _ = try read(text) }
    #expect(error?.code == .configuration)
    #expect(error?.exitStatus == 78)
    #expect(error?.place?.hasPrefix(folder.file("Pipelines/p.yaml") + ":\(line)") == true)
    #expect(error?.message.hasPrefix(message) == true)
    #expect(error?.advice == advice)
  }

  @Test func aMistypedPipelineNameGetsASuggestion() throws {
    try folder.write("Pipelines/notices.yaml", "")
    try folder.write("Pipelines/other.yaml", "")
    let error = #expect(throws: GongwenError.self) {
      try PipelineLocator.locate("notcies", from: folder.file("pages"))
    }
    #expect(error?.advice == "did you mean notices?")
    #expect(
      try PipelineLocator.locate("other", from: folder.file("pages"))
        == folder.file("Pipelines/other.yaml"))
  }
}
