package import PolicyModel
package import TextScanning

/// The time of a notice: when it speaks and which years its title plans for.
package struct DocumentClock: Sendable, Equatable {
  /// The year in which the notice speaks; `nil` where the page does not say.
  package var year: Int?
  /// The month of that year, where it is known.
  package var month: Int?
  /// The years of the plan in the title.
  package var planStart: Int?
  package var planEnd: Int?
  /// Whether the title names one year only, which is then the period of its targets.
  package var isOneYearPlan: Bool

  /// Makes a clock.
  package init(
    year: Int?, month: Int? = nil, planStart: Int? = nil, planEnd: Int? = nil,
    isOneYearPlan: Bool = false
  ) {
    self.year = year
    self.month = month
    self.planStart = planStart
    self.planEnd = planEnd
    self.isOneYearPlan = isOneYearPlan
  }

  /// Reads the clock of a notice off its dates, its number and its title.
  package init(of notice: Notice, title: Scalars) {
    self.init(year: nil)
    if let iso = notice.issuedOn ?? notice.effectiveOn {
      setDate(iso)
    } else if let number = notice.documentNumber?.year {
      year = number
    }
    let text = title.withoutSpaces
    let phrases = PeriodScanner.phrases(in: text, clock: self, isHeading: true)
    for phrase in phrases where phrase.use == .period {
      if let start = phrase.startYear, let end = phrase.endYear, end > start {
        planStart = start
        planEnd = end
        break
      }
      if let only = phrase.endYear, planEnd == nil, !phrase.isRelative {
        planStart = only
        planEnd = only
        isOneYearPlan = true
      }
    }
    // 第十四个五年规划和2035年远景目标: the plan is of its five years.
    if planStart == nil || isOneYearPlan, let number = Self.planNumber(in: text) {
      planStart = 1951 + 5 * number
      planEnd = 1955 + 5 * number
    }
    if planStart != planEnd { isOneYearPlan = false }
    // A plan of one year looks ahead, whatever later day its page bears, and 年末 of a communiqué
    // is the end of its year.
    if isOneYearPlan, let planEnd, let known = year, known > planEnd,
      Self.plansAhead(text) || text.ends(with: "公报")
    {
      year = planEnd
    }
    if year == nil {
      if let published = notice.publishedOn {
        // A page may be put up years after its document was signed.
        setDate(published)
        if let planEnd, let year, planEnd < year { self.year = planStart }
      } else {
        year = planStart
      }
    }
  }

  private static let plans = WordList([
    "方案", "计划", "任务", "安排", "要点", "清单", "目标", "分工", "民生实事", "为民办实事",
  ])
  private static let reports = WordList([
    "情况", "总结", "通报", "公报", "报告", "考核", "评价", "公示", "表彰", "表扬", "名单", "结果", "决算", "成效",
  ])

  /// Whether a title names what is to be done and not what was: 2023年民生实事任务安排.
  private static func plansAhead(_ title: Scalars) -> Bool {
    plans.occurs(in: title) && !reports.occurs(in: title)
  }

  /// 第十四个五年规划
  private static func planNumber(in title: Scalars) -> Int? {
    guard let end = title.firstIndex(of: "个五年规划") ?? title.firstIndex(of: "个五年计划")
    else { return nil }
    for start in max(0, end - 3)..<max(end, 1) where start < end {
      if let number = ChineseNumeral.wholeNumber(in: title, at: start), number.end == end {
        return number.value
      }
    }
    return nil
  }

  private mutating func setDate(_ iso: String) {
    let parts = iso.split(separator: "-")
    year = parts.first.flatMap { Int($0) }
    month = parts.count > 1 ? Int(parts[1]) : nil
  }

  /// Takes the five-year plan that the text speaks of most as the plan of a notice without a title.
  package mutating func inferPlan(from body: Scalars) {
    var counts: [Int: Int] = [:]
    var found: [Int: Int] = [:]
    for phrase in PeriodScanner.phrases(in: body, clock: self) {
      guard let start = phrase.startYear, let end = phrase.endYear, end - start == 4,
        phrase.use == .period
      else { continue }
      counts[end, default: 0] += 1
      found[end] = start
    }
    guard let best = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }), best.value >= 3,
      let start = found[best.key], year.map({ $0 <= best.key }) ?? true
    else { return }
    planStart = start
    planEnd = best.key
  }

  /// The years meant by 未来五年, 今后三年 and the like.
  package func comingYears(_ count: Int) -> (start: Int?, end: Int?) {
    if let planStart, let planEnd, planEnd - planStart + 1 == count { return (planStart, planEnd) }
    guard let year else { return (nil, nil) }
    let start = (month ?? 12) <= 3 ? year : year + 1
    return (start, start + count - 1)
  }
}
