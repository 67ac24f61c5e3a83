internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// The warehouse of commands that look at one and never make one.
enum ExistingWarehouse {
  /// Opens it; one clear error where there is none.
  static func open(
    _ common: CommonOptions, access: Warehouse.Access, pipeline: Pipeline? = nil
  ) throws -> Warehouse {
    try open(common.warehousePath(pipeline), access: access)
  }

  /// Opens the one at `path`.
  static func open(
    _ path: String, access: Warehouse.Access = .readOnly
  ) throws -> Warehouse {
    try checkExists(path)
    return try Warehouse(path: path, access: access)
  }

  /// Its path, for those who open the file their own way.
  static func path(_ common: CommonOptions) throws -> String {
    let path = try common.warehousePath()
    try checkExists(path)
    return path
  }

  private static func checkExists(_ path: String) throws {
    guard CanonicalPath.exists(path) else {
      throw GongwenError(
        .warehouse, "there is no warehouse yet", place: path,
        advice: "make one with 'gongwen run' or name another with --warehouse")
    }
  }
}
