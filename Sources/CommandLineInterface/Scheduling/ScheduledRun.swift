internal import PipelineRuntime

/// A pipeline that runs every day without anybody at the keyboard, as cron and systemd want it said.
struct ScheduledRun {
  /// A time of the day, by the clock of the machine.
  struct Clock {
    var hour: Int
    var minute: Int

    /// Reads `2:30` or `02:30`.
    init?(_ text: String) {
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].utf8.count == 2, (1...2).contains(parts[0].utf8.count),
        let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
        (0...59).contains(minute)
      else { return nil }
      self.hour = hour
      self.minute = minute
    }

    /// `02:30`
    var text: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
  }

  /// The program; an absolute path.
  var program: String
  /// The pipeline file; an absolute path.
  var pipeline: String
  /// Its name, as units and logs bear it.
  var name: String
  /// The warehouse; an absolute path.
  var warehouse: String
  /// Who runs it.
  var user: String
  /// When.
  var clock: Clock

  /// The name of the units without their ending: that of the pipeline's file, of which letters,
  /// digits, `-`, `_` and `.` stay.
  var unit: String {
    let file = CanonicalPath.name(of: pipeline)
    let stem = file.split(separator: ".").first.map { String($0) } ?? file
    let name = String(
      String.UnicodeScalarView(stem.unicodeScalars.map { Self.isPlain($0) ? $0 : "-" }))
    return "gongwen-" + name
  }

  /// The folder in which logs stand, beside the warehouse.
  var logFolder: String { CanonicalPath.folder(of: warehouse) + "/logs" }

  /// The log.
  var log: String { logFolder + "/" + unit + ".log" }

  /// The folder in which the run stands.
  private var workingFolder: String {
    let folder = CanonicalPath.folder(of: pipeline)
    return CanonicalPath.name(of: folder) == "Pipelines" ? CanonicalPath.folder(of: folder) : folder
  }

  /// The line of a crontab.
  var crontab: String {
    let command =
      "mkdir -p \(Self.shell(logFolder)) && cd \(Self.shell(workingFolder)) && "
      + "\(Self.shell(program)) run \(Self.shell(pipeline)) --log-format json "
      + ">> \(Self.shell(log)) 2>&1"
    // cron takes a bare percent sign for the end of the command.
    return "\(clock.minute) \(clock.hour) * * * " + command.replacing("%", with: "\\%")
  }

  /// The service of systemd.
  var service: String {
    """
    [Unit]
    Description=Gongwen: pipeline \(Self.escaped(name))
    Wants=network-online.target
    After=network-online.target

    [Service]
    Type=oneshot
    User=\(user)
    WorkingDirectory=\(Self.escaped(workingFolder))
    ExecStart=\(Self.quoted(program)) run \(Self.quoted(pipeline)) --log-format json
    StandardOutput=append:\(Self.escaped(log))
    StandardError=append:\(Self.escaped(log))
    # 3: done, some items are quarantined or a source failed; 11: another run holds the warehouse.
    SuccessExitStatus=3 11
    Nice=10
    IOSchedulingClass=idle

    """
  }

  /// The timer that starts the service.
  var timer: String {
    """
    [Unit]
    Description=Gongwen: pipeline \(Self.escaped(name)), every day at \(clock.text)

    [Timer]
    OnCalendar=*-*-* \(clock.text):00
    RandomizedDelaySec=10min
    # A day on which the machine was off is made up for.
    Persistent=true

    [Install]
    WantedBy=timers.target

    """
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": true
    default: false
    }
  }

  /// One word of a shell.
  static func shell(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ isPlain($0) || $0 == "/" }) { return text }
    return "'" + text.replacing("'", with: "'\\''") + "'"
  }

  /// A value of a unit, where percent signs stand for specifiers.
  private static func escaped(_ text: String) -> String { text.replacing("%", with: "%%") }

  /// One word of ExecStart.
  private static func quoted(_ text: String) -> String {
    if text.unicodeScalars.allSatisfy({ isPlain($0) || $0 == "/" }) { return text }
    let text = escaped(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + text.replacing("$", with: "$$") + "\""
  }
}
