internal import TextScanning

/// The way to one host: one request at a time, with pauses between them.
struct HostLane {
  /// The handle with the host's open connection.
  var handle: CurlHandle?
  /// The uptime before which no request starts.
  var nextStart: Duration = .zero
  /// The status with which the host asked to wait, where that is why.
  var pausedBy: Int?
}
