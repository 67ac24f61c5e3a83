internal import TextScanning

/// The words by which the columns of an indicator table are known.
enum IndicatorHeaderWords {
  static let ordinal = words("序号 编号 号 No NO 代码 指标序号 序")
  static let group = words("类别 指标类别 类型 指标类型 分类 领域 维度 一级指标 板块 方面 大类 重点领域 目标类别 指标分类 类 项目类别 指标领域 分项")
  static let label = words(
    """
    指标 指标名称 主要指标 名称 指标内容 具体指标 二级指标 三级指标 核心指标 目标 项目 指标项 内容 发展指标 量化指标 任务指标 考核指标 指标项目 目标名称 \
    主要目标 指标体系 目标指标 预期指标 工作指标 任务 工作任务 任务名称 品种 产品名称 产品 产业 行业 产业名称 建设内容 建设任务 重点指标 主要任务 任务内容
    """)
  static let unit = words("单位 计量单位 指标单位 单 位")
  static let binding = words("属性 指标属性 指标性质 性质 目标属性 类型属性")
  static let place = words(
    """
    地区 地 区 县（市、区） 县(市、区) 县市区 市（州） 市(州) 州（市） 省份 省（市） 省(市) 省（区、市） 省市 市县 区县 县区 乡镇 镇街 乡镇（街道） 镇（街道） 街道 镇乡 区域 \
    城市 市（县） 市、县 县（区） 区（县） 县（市） 旗县区 旗县 盟市 州市 市 县 区 镇 所在地 辖区 园区 责任单位 责任主体 承担单位 实施单位 县别 市别 地市 省别 单位名称 行政区 行政区划
    """)
  /// A table with one of these is no indicator table.
  static let foreign = words(
    """
    项目名称 工程名称 建设地点 建设地址 建设规模 总投资 建设性质 建设单位 业主单位 联系人 联系电话 电话 文号 文件名称 奖励标准 补助标准 事项名称 办理时限 \
    工作目标 重点任务 完成时限 主要内容和目标 建设年限 建设工期 估算投资 改革举措 工作措施 索引号 发布机构 姓名 职务 地址 邮编
    """)
  static let base = words("现状 基数 基期 实际 完成值 完成数 基准 实绩 现有 已完成 完成情况 实现数 当前 预计完成 初始")
  static let target = words("目标 规划 计划 任务 预期 到 达到 指标值 预测 目标值 计划数 期末")
  static let growth = words("年均增长 年均增速 年均增幅 年均 年平均增长 平均增长 年均提高 年增长")
  static let difference = words("扩招 增减 增量 差额 增加数 变化 比上年 较上年 同比 增长 增幅 增速 累计增长 提高 增加值较 比2 较2")
  /// Parts of a year, which are steps towards its target.
  static let partial = words("一季度 二季度 三季度 四季度 第1季度 第2季度 第3季度 第4季度 上半年 前三季度 1季度 2季度 3季度 4季度")
  static let other = words("备注 说明 牵头 责任 部门 数据来源 来源 依据 完成时限 时限 配合 考核 权重 分值 口径")

  private static func words(_ list: String) -> [Scalars] {
    list.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Scalars(String($0)) }
  }

  static func contains(_ words: [Scalars], in text: Scalars) -> Bool {
    words.contains { text.contains($0) }
  }

  /// Whether the header is one of the words, brackets with a unit left out.
  static func equals(_ words: [Scalars], _ text: Scalars) -> Bool {
    words.contains(text.withoutSpaces)
  }

  /// Words at the head of a header that name nothing (分年度招生任务).
  static let leads = words("分年度 各年度 年度 全年 每年 到 至 “ ” \" 规划 期末 期间 时期 末 底 年末 年底 的 计划 预计 力争 （ ） ( )")
  /// Words at its end.
  static let ends = words("规划目标值 目标值 目标数 预期目标 目标 计划数 计划 数值")
  /// Headers that name nothing as a whole.
  static let empty = words("任务 任务数 目标任务 指标值 规划值 预期值 值 数 指标 分解 数量 任务量 数额 指标数 规模")
}
