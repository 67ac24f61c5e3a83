internal import PolicyModel

extension QuarantineItem {
  /// The item that holds back what a worker answered.
  init(_ item: LoadItem, stage: Stage, reason: QuarantineReason, message: String) {
    self.init(
      source: item.source, slot: item.slot, noticeID: item.reply.noticeID,
      inputSHA256: item.inputSHA256, contentType: item.contentType, fetchedAt: item.fetchedAt,
      capture: item.capture, stage: stage, reason: reason, message: message,
      isStoredCapture: item.isStoredCapture)
  }
}
