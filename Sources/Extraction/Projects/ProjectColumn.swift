/// What a column of a list of projects or tasks says.
enum ProjectColumn: Sendable, Equatable {
  /// 序号.
  case ordinal
  /// 项目名称: what is built, by its name.
  case projectName
  /// 项目, 重点工程: what is built, where other columns show that it is.
  case project
  /// 工作措施, 改革举措: what is done.
  case measure
  /// 主要任务: what is to be done; a group of measures where it is merged over them.
  case task
  /// 事项.
  case matter
  /// 名称 alone: a name of anything.
  case plainName
  /// 重点领域, 主导产业: what is laid out in a layout table, a category elsewhere.
  case field
  /// 工作内容, 主要内容: a description, or the task itself where nothing else names it.
  case contents
  /// 建设内容.
  case description
  /// 类别.
  case category
  /// 建设地点.
  case location
  /// 牵头单位, 责任单位, 指导部门, in that order of trust.
  case lead(rank: Int)
  /// 建设单位, 业主.
  case builder
  /// 总投资 before 投资.
  case investment(rank: Int)
  /// 建设年限.
  case period
  /// 开工时间.
  case start
  /// 完成时限.
  case end
  /// 建设性质.
  case phase
  /// 指标, 分值, 设定依据: the table lists something else.
  case alien
  /// Anything else.
  case other
}
