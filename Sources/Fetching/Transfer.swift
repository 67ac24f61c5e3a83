internal import CCurl
internal import TextScanning

/// One request of libcurl: what is asked, and what came of it.
struct Transfer {
  /// What is asked.
  struct Order {
    var address: WebAddress
    var headers: [String]
    var maxBytes: Int
    /// Whether a body over the limit is cut there instead of refused (robots.txt).
    var isCutAtLimit = false
    /// Whether the host may have a private address.
    var isPrivateAllowed: Bool
    var proxy: String?
    /// Addresses to use instead of those of the system.
    var addresses: [String]?
  }

  /// What came.
  struct Outcome {
    var requestHead: [UInt8] = []
    var responseHead: [UInt8] = []
    var body: [UInt8] = []
    var status = 0
    var remoteAddress = ""
    var fault: (code: FetchFault.Code, message: String)?
    /// Whether another attempt may end otherwise.
    var isWorthRetrying = false
    /// Whether the body was cut at the limit, as ordered.
    var isCut = false
  }
}
