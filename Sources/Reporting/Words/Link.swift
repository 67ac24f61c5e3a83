/// Addresses that a page may link to.
enum Link {
  /// `address` where it leads to the web; nothing else (`javascript:`, `data:`) is linked.
  static func web(_ address: String) -> String? {
    address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
  }
}
