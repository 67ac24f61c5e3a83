/// A fault that ends a command: what, where and what to do, in one line.
///
/// Faults of one notice are diagnostics or quarantine, never errors.
package struct GongwenError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What kind of fault it is; decides the exit status.
  package enum Code: Sendable, Equatable {
    /// The command line asks for something that does not exist.
    case usage
    /// A pipeline file or an option in it is wrong.
    case configuration
    /// An input file or folder cannot be read.
    case input
    /// The warehouse cannot be opened, read or written.
    case warehouse
    /// Another run holds the warehouse.
    case locked
    /// The run was stopped by a signal after the item in hand.
    case interrupted
    /// A worker process cannot be started.
    case worker
  }

  /// What kind of fault it is.
  package var code: Code
  /// What happened.
  package var message: String
  /// Where: a file with its line, a notice, a column; `nil` where the message says it.
  package var place: String?
  /// What the user can do about it.
  package var advice: String?

  /// Makes an error.
  package init(_ code: Code, _ message: String, place: String? = nil, advice: String? = nil) {
    self.code = code
    self.message = message
    self.place = place
    self.advice = advice
  }

  /// `place: message; advice`
  package var description: String {
    var text = message
    if let place { text = "\(place): \(text)" }
    if let advice { text += "; \(advice)" }
    return text
  }

  /// The exit status of a command that ends with this error.
  package var exitStatus: Int32 {
    switch code {
    case .usage: 64
    case .configuration: 78
    case .locked: 11
    case .input, .warehouse, .interrupted, .worker: 1
    }
  }
}
