import Testing

@testable import PipelineRuntime

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2024-05-06", "2024-05-06 00:00:00"), ("2024-05-06 07:08", "2024-05-06 07:08:00"),
    ("2024-05-06T07:08:09.5Z", "2024-05-06 07:08:09"),
    ("2024-01-01T00:30:00+08:00", "2023-12-31 16:30:00"),
    ("2024-02-29t23:00:00-0130", "2024-03-01 00:30:00"),
  ])
  func timesHaveOneForm(text: String, normal: String) {
    #expect(Timestamp.normalised(text) == normal)
  }

  @Test(arguments: [
    "", "2024", "2023-02-29", "2024-05-06T25:00", "2024-05-06 07:08 CST", "06.05.2024",
  ])
  func whatIsNoTimeIsRefused(text: String) {
    #expect(Timestamp.normalised(text) == nil)
  }
}
