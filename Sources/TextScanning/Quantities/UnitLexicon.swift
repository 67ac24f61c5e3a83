/// The units and measure words of notices; a unit that is not listed is found by its place.
enum UnitLexicon {
  /// 元 and what else money is counted in.
  static let money = """
    元 美元 欧元 港元 日元 韩元 澳元 加元 台币 新台币 新加坡元 英镑 卢布 港币 人民币 瑞士法郎 法郎 人民币元 \
    元人民币 澳门元 马克 卢比 泰铢 圆 美金 歐元 港幣 日圓 美圓 新西兰元 丹麦克朗 瑞典克朗 挪威克朗 克朗 比索 \
    里亚尔 迪拉姆 兹罗提 福林 雷亚尔 兰特 奈拉 第纳尔 林吉特 越南盾 印尼盾 澳大利亚元 加拿大元 韩圆 韩币 日币 人民幣 块钱 圓 塊錢 \
    日圆 美分 欧分 加币 澳币 毛钱 角钱 分钱
    """

  /// Units of measure, of two or more characters or Latin: they hold wherever a number precedes.
  static let measures = """
    公里 千米 厘米 毫米 微米 纳米 海里 延米 延长米 公里/小时 千米/小时 车道公里 平方公里 平方千米 平方米 平米 \
    平方厘米 平方 公顷 亩次 亩地 立方米 立方 立方分米 立方厘米 标准立方米 标方 毫升 吨 公斤 千克 毫克 微克 吨标准煤 \
    吨标煤 克标准煤 克标煤 千克标准煤 公斤标准煤 吨二氧化碳 吨二氧化碳当量 吨公里 载重吨 总吨 综合吨 标准箱 标箱 千瓦 千瓦时 \
    千千瓦时 兆瓦 兆瓦时 吉瓦 吉瓦时 瓦时 千伏 千伏安 兆伏安 伏安 千乏 兆乏 度电 千焦 焦耳 摄氏度 华氏度 大卡 千卡 兆帕 千帕 \
    赫兹 兆赫 千赫 吉赫 流明 分贝 个月 小时 分钟 秒钟 毫秒 工作日 个工作日 自然日 个自然日 交易日 个交易日 周岁 岁 学时 \
    课时 学分 学年 学期 个学期 季度 个季度 星期 个星期 昼夜 世纪 个世纪 点钟 钟头 个小时 年度 个年度 \
    人次 人年 人天 人日 人月 人份 人口 户次 户数 家次 台次 台套 台（套） 台(套) 台班 批次 场次 件次 车次 班次 架次 艘次 \
    辆次 列次 航次 趟次 剂次 针次 例次 频次 床位 张床位 个床位 站次 期次 门次 家户 座次 篇次 册次 趟 桩 条次 项次 宗次 \
    个标段 泊位 个泊位 车位 个车位 学位 个学位 工位 个工位 铺位 席位 个席位 机位 标准机架 机架 端口 个端口 \
    个百分点 百分点 基点 个基点 PFLOPS EFLOPS TFLOPS P EFlops PFlops TEU GW MW kW KW kWh KWh kwh MWh GWh TWh MVA kVA kV KV \
    km KM cm CM mm MM m M ㎡ m² m2 ㎥ m³ m3 km² km2 hm² hm2 ha kg KG g mg μg ug ng t T L l mL ml dB ℃ °C Hz kHz MHz GHz Hz Mbps Gbps \
    Tbps Kbps kbps Mb/s Mbit/s Gbit/s MB GB TB PB EB KB ppm ppb Wp MWp kWp Ah kPa MPa Pa kcal lx cd A V W h min s \
    英里 英尺 英寸 英亩 加仑 盎司 磅 公分 公尺 公里时 光年 市斤 市亩 海浬 里路 平方英里 平方英尺 平方公分 立方英尺 \
    千字 万字 像素 兆 字节 比特 核时 卡时 元组 标准煤 载客 客座 马力 匹马力 级次 名次 位次 层次 人时 工时 工日 劳动日 人公里 \
    车公里 座公里 箱公里 吨位 载重吨位 净吨 计费吨 标准吨 折纯吨 实物吨 标准亩 度·日 棵树 次数
    """

  /// Measure words of one character, that count things.
  static let counters = """
    个 家 项 件 人 名 户 所 处 座 台 批 张 床 条 次 场 种 类 套 支 对 部 篇 村 倍 只 头 株 棵 口 期 门 间 栋 幢 \
    艘 架 宗 起 届 本 册 份 辆 列 班 片 块 面 枚 颗 粒 根 把 盏 桶 袋 箱 瓶 盒 包 罐 尾 羽 匹 峰 卷 幅 盘 道 段 \
    层 集 首 款 例 剂 针 单 笔 票 顿 餐 句 字 词 页 行 节 章 回 档 组 队 团 伙 派 路 线 站 井 孔 眼 股 手 帧 \
    米 克 里 亩 升 年 月 周 日 天 秒 度 瓦 伏 安 帕 卡 焦 方 斤 两 寸 尺 丈 点 顷 位 员 代 室 池 棚 库 县 市 区 镇 乡 街 校 园 店 \
    厂 馆 院 亿 栏 舱 机 车 船 桥 塔 屏 炉 槽 网 圈 号 轮 时 刻 分 个 隻 張 項 條 個 種 類 輛 對 雙 戶 間 門 層 臺 篇 双 打
    """

  /// Counters that a single Chinese numeral may stand before; with the others it makes words
  /// (一批, 一线, 三方, 四面).
  static let plainCounters = """
    个 家 项 件 人 名 户 所 处 座 台 张 床 条 次 场 种 类 套 支 部 篇 倍 只 头 株 棵 间 栋 幢 艘 宗 届 册 份 辆 \
    块 枚 颗 笔 例 亩 吨 公里 千米 米 公顷 平方米 平方公里 年 周 天 日 岁 周岁 个月 小时 分钟 人次 台次 批次 场次 件次 个工作日 工作日 \
    个百分点 百分点 万元 元 美元 欧元 港元 公斤 千克 克 升 立方米 千瓦 千瓦时 学年 学期 学时 课时 个学期 个季度 位 门 \
    轮 班 层 组 队 段 期 片 口 個 項 種 類 張 條 欧元 日元 英镑 港币 瑞士法郎 台币 新台币 斤 里 对 双 打 度
    """
}
