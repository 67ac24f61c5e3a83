/// The language of labels; what notices say stays as it is.
package enum Language: String, Sendable, CaseIterable {
  /// Chinese.
  case chinese = "zh"
  /// English.
  case english = "en"
}
