internal import ArgumentParser

/// Which capture is meant.
struct CaptureOptions: ParsableArguments {
  @Argument(
    help: """
      A notice (an id or its beginning, a source or its end, a document number, part of a title) or \
      the SHA-256 of the bytes or its beginning.
      """)
  var notice: String

  @Option(help: "An earlier version of the notice (default: the current one).")
  var version: Int?
}
