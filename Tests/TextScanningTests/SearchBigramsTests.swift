import TextScanning
import Testing

@Suite struct SearchBigramsTests {
  @Test func pairsAreNumbersOfUnicodeOnceEachInLowerCase() {
    #expect(SearchBigrams.words(of: ["疫苗疫苗"]) == "75abx82d7 82d7x75ab")
    #expect(SearchBigrams.words(of: ["Ab", "aB", "a"]) == "61x62")
    #expect(SearchBigrams.words(of: ["𠮷\u{0}"]) == "20bb7x0")
    #expect(SearchBigrams.words(of: ["一", ""]) == "")
  }
}
