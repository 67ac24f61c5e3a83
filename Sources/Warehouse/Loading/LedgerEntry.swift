/// The part of an item that the ledger keeps.
struct LedgerEntry {
  var source: String
  var slot: Int
  var noticeID: String
  var inputSHA256: String?
  var contentType: String?
  var fetchedAt: String?
}
