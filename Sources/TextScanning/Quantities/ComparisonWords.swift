/// The words around a number that bound it (contract, `comparator`).
enum ComparisonWords {
  static let before: [(words: String, comparator: Quantity.Comparator)] = [
    (
      """
      不少于 不低于 不得少于 不得低于 不应少于 不应低于 不能少于 不能低于 不小于 不得小于 不下于 不下 至少 最少 最低 突破 \
      大于等于 大于或等于 大于或者等于 起码 下限为 不少於 不低於 ≥ ≧ ⩾ >= ＞= 不短于
      """, .ge
    ),
    ("超过 高于 大于 多于 超 逾 超出 高出 已超 已超过 过 多於 高於 超过了 突破了 > ＞ ﹥ 早已超过 长于", .gt),
    (
      """
      不超过 不得超过 不超 不应超过 不能超过 不高于 不得高于 不应高于 不大于 不得大于 不多于 不得多于 未超过 最多 最高 至多 最大 控制在 压减到 \
      控制到 限定在 小于等于 小于或等于 上限为 ≤ ≦ ⩽ <= ＜= 最高不超过 最多不超过 最长不超过 最高可达 不长于 最长
      """, .le
    ),
    ("低于 少于 小于 不足 不到 不满 未满 短于 未达到 低於 少於 < ＜ ﹤", .lt),
    ("约 大约 约为 约占 约达 大约为 近 将近 接近 约合 近达 大概 大致 预计约 上 ≈ ～ ~ 大体", .approx),
  ]

  static let after: [(words: String, comparator: Quantity.Comparator)] = [
    ("以上 及以上 或以上 和以上 （含）以上 (含)以上 含以上 以上（含） （含 含）以上 甚至更高 或更多 或更高 及其以上", .ge),
    ("以下 及以下 或以下 以内 之内 （含）以下 (含)以下 （含）以内 (含)以内 含以下", .le),
    ("左右 上下 许", .approx),
    ("强 多", .gt),
    ("弱", .lt),
  ]

  /// Before a bound of one character these make another word (节约, 附近, 通过).
  static let blockedBefore: [(word: String, characters: String)] = [
    ("约", "节公条合制预大契集签履违俭婉"), ("近", "附邻临靠最亲远接将"), ("过", "通经超不胜越度透路渡掠"), ("超", "赶高反"),
    ("上", "以之及海网线向面岗路桌马楼早晚史加跟赶排至晋江北东南西会党场身世头心手天地街基本实际迈跨登站踏跃"), ("最低", ""),
  ]

  /// Words before a bare number that say it is a value (达到90).
  static let leads = "到达为至在于是增升降约近超过逾破"
}
