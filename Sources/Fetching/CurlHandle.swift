internal import CCurl
internal import Glibc
internal import TextScanning

/// A handle of libcurl with the connection it keeps open; one caller at a time.
final class CurlHandle {
  private let easy: UnsafeMutableRawPointer
  private let multi: UnsafeMutableRawPointer
  private let policy: FetchPolicy
  private let certificateFile: String?
  private let stopDescriptor: Int32

  /// `nil` only without memory.
  init?(policy: FetchPolicy, certificateFile: String?, stopDescriptor: Int32) {
    _ = Self.isReady
    guard let easy = curl_easy_init() else { return nil }
    guard let multi = curl_multi_init() else {
      curl_easy_cleanup(easy)
      return nil
    }
    self.easy = easy
    self.multi = multi
    self.policy = policy
    self.certificateFile = certificateFile
    self.stopDescriptor = stopDescriptor
    // The connection of the last request is kept, no other.
    gongwen_curl_multi_set_long(multi, CURLMOPT_MAXCONNECTS, 1)
  }

  deinit {
    curl_easy_cleanup(easy)
    curl_multi_cleanup(multi)
  }

  private static let isReady = curl_global_init(Int(CURL_GLOBAL_ALL)) == CURLE_OK

  /// Runs one request to its end, or until `stop` says so.
  func run(_ order: Transfer.Order, stop: () -> Bool) -> Transfer.Outcome {
    let state = TransferState(order)
    return withExtendedLifetime(state) {
      let lists = configure(order, Unmanaged.passUnretained(state).toOpaque())
      defer { lists.forEach { curl_slist_free_all($0) } }
      curl_multi_add_handle(multi, easy)
      defer { curl_multi_remove_handle(multi, easy) }
      guard let code = wait(stop) else {
        state.outcome.fault = (.interrupted, "stopped before the transfer was over")
        return state.outcome
      }
      var address: UnsafePointer<CChar>?
      gongwen_curl_get_text(easy, CURLINFO_PRIMARY_IP, &address)
      state.outcome.remoteAddress = address.map { String(cString: $0) } ?? ""
      var status = 0
      gongwen_curl_get_long(easy, CURLINFO_RESPONSE_CODE, &status)
      state.outcome.status = status
      state.finish(code, policy: policy)
      return state.outcome
    }
  }

  private func wait(_ stop: () -> Bool) -> CURLcode? {
    var running: Int32 = 0
    while true {
      guard !stop() else { return nil }
      guard curl_multi_perform(multi, &running) == CURLM_OK else { return CURLE_OUT_OF_MEMORY }
      var code = CURLE_OK
      if gongwen_curl_multi_outcome(multi, &code) != 0 { return code }
      var descriptor = curl_waitfd()
      descriptor.fd = stopDescriptor
      descriptor.events = Int16(CURL_WAIT_POLLIN)
      let hasDescriptor = stopDescriptor >= 0
      // Without a descriptor that wakes us we look up ten times a second.
      curl_multi_poll(multi, &descriptor, hasDescriptor ? 1 : 0, hasDescriptor ? 1_000 : 100, nil)
    }
  }

  // MARK: - Options

  private func configure(
    _ order: Transfer.Order, _ state: UnsafeMutableRawPointer
  ) -> [UnsafeMutablePointer<curl_slist>] {
    curl_easy_reset(easy)
    var lists: [UnsafeMutablePointer<curl_slist>] = []
    setText(CURLOPT_URL, order.address.text)
    setText(CURLOPT_PROTOCOLS_STR, "http,https")
    setLong(CURLOPT_HTTP_VERSION, Int(CURL_HTTP_VERSION_1_1))
    setLong(CURLOPT_FOLLOWLOCATION, 0)
    setLong(CURLOPT_PATH_AS_IS, 1)
    setLong(CURLOPT_NOSIGNAL, 1)
    setText(CURLOPT_USERAGENT, policy.userAgent)
    if let list = list(order.headers) {
      gongwen_curl_set_list(easy, CURLOPT_HTTPHEADER, list)
      lists.append(list)
    }
    // What is kept is what came over the wire; chunks and compression come off later.
    setLong(CURLOPT_HTTP_TRANSFER_DECODING, 0)
    setLong(CURLOPT_HTTP_CONTENT_DECODING, 0)
    setLong(CURLOPT_CONNECTTIMEOUT_MS, Self.milliseconds(policy.connectTimeout))
    setLong(CURLOPT_TIMEOUT_MS, Self.milliseconds(policy.totalTimeout))
    setLong(CURLOPT_LOW_SPEED_LIMIT, policy.lowSpeedLimit)
    setLong(CURLOPT_LOW_SPEED_TIME, max(1, Self.milliseconds(policy.lowSpeedTime) / 1_000))
    if !order.isCutAtLimit {
      gongwen_curl_set_offset(easy, CURLOPT_MAXFILESIZE_LARGE, curl_off_t(order.maxBytes))
    }
    setLong(CURLOPT_SSL_VERIFYPEER, 1)
    setLong(CURLOPT_SSL_VERIFYHOST, 2)
    if let certificateFile { setText(CURLOPT_CAINFO, certificateFile) }
    // Set also when empty, or libcurl would look into the environment itself.
    setText(CURLOPT_PROXY, order.proxy ?? "")
    setText(CURLOPT_NOPROXY, "")
    setLong(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    if let addresses = order.addresses {
      let address = order.address
      let entry = "+\(address.host):\(address.effectivePort):" + addresses.joined(separator: ",")
      if let list = list([entry]) {
        gongwen_curl_set_list(easy, CURLOPT_RESOLVE, list)
        lists.append(list)
      }
    }
    gongwen_curl_set_pointer(easy, CURLOPT_WRITEDATA, state)
    gongwen_curl_set_sink(easy, CURLOPT_WRITEFUNCTION) { bytes, size, count, state in
      TransferState.from(state).receive(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    gongwen_curl_set_pointer(easy, CURLOPT_HEADERDATA, state)
    gongwen_curl_set_sink(easy, CURLOPT_HEADERFUNCTION) { bytes, size, count, state in
      TransferState.from(state).head(UnsafeRawBufferPointer(start: bytes, count: size * count))
    }
    gongwen_curl_set_pointer(easy, CURLOPT_DEBUGDATA, state)
    gongwen_curl_set_debug(easy) { _, kind, bytes, count, state in
      TransferState.from(state).note(kind, UnsafeRawBufferPointer(start: bytes, count: count))
      return 0
    }
    setLong(CURLOPT_VERBOSE, 1)
    gongwen_curl_set_pointer(easy, CURLOPT_OPENSOCKETDATA, state)
    gongwen_curl_set_open_socket(easy) { state, _, address in
      guard let address else { return -1 }
      return TransferState.from(state).open(address)
    }
    return lists
  }

  private func setLong(_ option: CURLoption, _ value: Int) {
    gongwen_curl_set_long(easy, option, value)
  }

  private func setText(_ option: CURLoption, _ value: String) {
    gongwen_curl_set_text(easy, option, value)
  }

  private func list(_ lines: [String]) -> UnsafeMutablePointer<curl_slist>? {
    lines.reduce(nil) { curl_slist_append($0, $1) ?? $0 }
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    max(1, Int((duration / .milliseconds(1)).rounded()))
  }
}
