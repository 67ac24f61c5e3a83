/// Why an input is held back from the warehouse. Raw values are stored and printed.
package enum QuarantineReason: String, Sendable, Equatable, CaseIterable {
  /// No text at all, or nothing but white space.
  case emptyPage = "empty_page"
  /// The page of an HTTP error (404, 500 …) or of a missing document.
  case errorPage = "error_page"
  /// A page that asks for a login or a captcha.
  case loginPage = "login_page"
  /// A list of links to notices, itself no notice.
  case listPage = "list_page"
  /// A page without a text that reads as a notice.
  case noNotice = "no_notice"
  /// Bytes that are neither text nor markup (PDF, Word, images, archives).
  case notText = "not_text"
  /// More bytes than the limit.
  case tooLarge = "too_large"
  /// The parser gave up before the end of the page.
  case parserLimit = "parser_limit"
  /// Reading took more processor time than the limit.
  case cpuLimit = "cpu_limit"
  /// Reading took more memory than the limit.
  case memoryLimit = "memory_limit"
  /// Reading took longer than the deadline.
  case deadline = "deadline"
  /// The worker process ended for another reason.
  case workerCrashed = "worker_crashed"
  /// The rows of the reading do not fit the warehouse; a fault of the program.
  case rowsRejected = "rows_rejected"
  /// The file is a device, a pipe, a socket, or cannot be opened.
  case unreadableFile = "unreadable_file"
  /// A record of a JSON lines input, a manifest or an archive that does not parse.
  case malformedRecord = "malformed_record"
  /// A part of an archive that is truncated or damaged.
  case damagedArchive = "damaged_archive"
}
