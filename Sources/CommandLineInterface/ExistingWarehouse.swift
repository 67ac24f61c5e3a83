internal import PipelineRuntime
internal import PolicyModel
internal import Warehouse

/// The warehouse of commands that look at one and never make one.
enum ExistingWarehouse {
  /// Opens it; one clear error where there is none.
  static func open(_ common: CommonOptions, access: Warehouse.Access) throws -> Warehouse {
    try open(common.warehousePath(), access: access)
  }

  /// Opens the one at `path`.
  static func open(
    _ path: String, access: Warehouse.Access = .readOnly
  ) throws -> Warehouse {
    guard CanonicalPath.exists(path) else {
      throw GongwenError(
        .warehouse, "there is no warehouse yet", place: path,
        advice: "make one with 'gongwen run' or name another with --warehouse")
    }
    return try Warehouse(path: path, access: access)
  }
}
