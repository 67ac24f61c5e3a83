internal import Glibc

/// The start of a process with three given descriptors.
struct SpawnRequest {
  var command: WorkerCommand
  var input: Int32
  var output: Int32
  /// Where standard error goes; below 0 for nowhere.
  var errors: Int32

  /// Starts the process in a group of its own, so that Ctrl-C on a terminal reaches the parent
  /// alone. Returns the `errno`, or 0.
  func spawn(_ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    if errors >= 0 {
      posix_spawn_file_actions_adddup2(&actions, errors, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
    posix_spawnattr_setflags(&attributes, Int16(flags))

    let arguments = CStringArray([command.executable] + command.arguments)
    let environment = CStringArray(Self.environment)
    return posix_spawn(
      &process, command.executable, &actions, &attributes, arguments.pointers,
      environment.pointers)
  }

  /// The parent's, without what would make a crash slow or the address space large.
  private static var environment: [String] {
    var variables: [String] = []
    var next = environ
    while let variable = next.pointee {
      let text = String(cString: variable)
      if !text.hasPrefix("SWIFT_BACKTRACE="), !text.hasPrefix("MALLOC_ARENA_MAX=") {
        variables.append(text)
      }
      next += 1
    }
    return variables + ["SWIFT_BACKTRACE=enable=no", "MALLOC_ARENA_MAX=1"]
  }
}
