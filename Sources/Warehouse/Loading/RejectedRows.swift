/// The rows of one reading do not fit the schema: a fault of the program that costs one notice.
struct RejectedRows: Error {
  /// One line.
  var message: String
}
