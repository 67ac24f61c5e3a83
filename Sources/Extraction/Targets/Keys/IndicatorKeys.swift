package import PolicyModel
internal import TextScanning

/// The normal form that joins the spellings of one indicator (contract, `indicator_key`).
///
/// 全社会研究与试验发展经费支出占地区生产总值的比重 and 研发投入占GDP比重 have the key R&D经费占GDP比重. What
/// all names have in common is done here (width, brackets, scope, words of shares and growth); which
/// words and names mean the same is the lexicon's to say. A name that the lexicon does not know has
/// its own normal form as key.
package struct IndicatorKeys: Sendable {
  /// Two names of a lexicon that are one by their normal form.
  package struct Conflict: Sendable, Equatable {
    /// The spelling that stands for both.
    package var spelling: String
    /// The keys it stands for.
    package var keys: [String]
  }

  /// Keys without a lexicon: nothing but the rules that hold for all names.
  package static let unaided = IndicatorKeys(IndicatorLexicon())

  private let terms: TermTable
  private let termNames: [Scalars]
  private let keyOfName: [Scalars: Scalars]

  /// Makes the tables; once for a process.
  package init(_ lexicon: IndicatorLexicon) {
    var spellings: [Scalars] = []
    var names: [Scalars] = []
    for entry in lexicon.terms {
      let name = Scalars(entry.name)
      for spelling in [entry.name] + entry.spellings {
        spellings.append(IndicatorSpelling.folded(Scalars(spelling)))
        names.append(name)
      }
    }
    terms = TermTable(spellings)
    termNames = names
    var keyOfName: [Scalars: Scalars] = [:]
    for (form, key) in Self.forms(of: lexicon, terms: terms, termNames: names) {
      keyOfName[form] = key
    }
    self.keyOfName = keyOfName
  }

  /// Names of `lexicon` that have one normal form and two keys; `terms` is what the names are read
  /// with.
  package static func conflicts(
    in lexicon: IndicatorLexicon, readWith keys: IndicatorKeys
  ) -> [Conflict] {
    var keyOfName: [Scalars: Scalars] = [:]
    var conflicts: [Conflict] = []
    for entry in lexicon.indicators {
      let key = Scalars(entry.name)
      for spelling in [entry.name] + entry.spellings {
        let form = keys.form(of: Scalars(spelling), region: nil).text
        if let other = keyOfName[form], other != key {
          conflicts.append(Conflict(spelling: spelling, keys: [other.string, entry.name]))
        }
        keyOfName[form] = key
      }
    }
    return conflicts
  }

  /// The key of a name; `region` is the area of the notice, which a name may open with.
  ///
  /// Where the row itself says growth (`changeMode`), 增加值增速 in a table is what running text calls
  /// 增加值.
  package func key(
    of indicator: String, region: String? = nil, changeMode: Target.ChangeMode = .level
  ) -> String? {
    let form = form(of: Scalars(indicator), region: region.map { Scalars($0) })
    guard !form.text.isEmpty else { return nil }
    if let base = form.base(sayingAlready: changeMode) { return (keyOfName[base] ?? base).string }
    return (resolved(form) ?? form.text).string
  }

  // MARK: - Normal form

  private static func forms(
    of lexicon: IndicatorLexicon, terms: TermTable, termNames: [Scalars]
  ) -> [(form: Scalars, key: Scalars)] {
    var forms: [(Scalars, Scalars)] = []
    for entry in lexicon.indicators {
      let key = Scalars(entry.name)
      for spelling in [entry.name] + entry.spellings {
        let text = replaced(
          IndicatorSpelling.folded(Scalars(spelling)), terms: terms, names: termNames)
        forms.append((IndicatorForm(text, region: nil).text, key))
      }
    }
    return forms
  }

  private func form(of name: Scalars, region: Scalars?) -> IndicatorForm {
    IndicatorForm(
      Self.replaced(IndicatorSpelling.folded(name), terms: terms, names: termNames),
      region: region)
  }

  /// The text with every term in its normal form, twice, so that terms may be made of terms.
  private static func replaced(_ text: Scalars, terms: TermTable, names: [Scalars]) -> Scalars {
    let once = replacedOnce(text, terms: terms, names: names)
    return once == text ? once : replacedOnce(once, terms: terms, names: names)
  }

  /// What is said twice in a row (研发R&D) stands once.
  private static func replacedOnce(
    _ text: Scalars, terms: TermTable, names: [Scalars]
  ) -> Scalars {
    var result: Scalars = []
    result.reserveCapacity(text.count)
    var last: (name: Scalars, end: Int)?
    var index = 0
    while index < text.count {
      if let hit = terms.longest(in: text, at: index) {
        let name = names[hit.number]
        if last?.end != index || last?.name != name { result += name }
        index += hit.length
        last = (name, index)
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }

  /// The lexicon's key: of the whole name, else of its parts.
  private func resolved(_ form: IndicatorForm) -> Scalars? {
    if let key = keyOfName[form.text] { return key }
    if form.hasNationalHead, let key = keyOfName[form.withoutNationalHead] { return key }
    guard let composed = form.composed(replacing: { keyOfName[$0] ?? $0 }) else { return nil }
    return keyOfName[composed] ?? composed
  }
}
