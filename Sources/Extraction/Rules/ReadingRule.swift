/// One rule of reading: what it reads, with examples that match and examples that do not.
///
/// The examples are its documentation (Documentation/Rules.md is made from them) and its first
/// test: every text of ``matching`` must read as said, and no text of ``notMatching`` as anything.
package protocol ReadingRule: SendableMetatype {
  /// A stable name that rows carry as `rule_id`: `targets.distributive_list`.
  static var identifier: String { get }
  /// One sentence.
  static var summary: String { get }
  /// Texts and how the rule reads each, in the notation of ``reading(of:)``.
  static var matching: [RuleExample] { get }
  /// Texts that look alike and that the rule leaves alone.
  static var notMatching: [String] { get }
  /// What the rule reads in an example, in a short notation of its own; `nil` for nothing.
  static func reading(of example: String) -> String?
}
