import DocumentParsing
import PolicyModel
import Testing

@Suite struct PageVerdictTests {
  private func reason(_ page: String) -> QuarantineReason? {
    do {
      _ = try read(page)
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func pagesThatAreNoNoticeAreTurnedAway() {
    #expect(reason("<html><body><p>&nbsp;</p></body></html>") == .emptyPage)
    #expect(reason("<body><h1>404 Not Found</h1><hr>nginx</body>") == .errorPage)
    #expect(reason("<body><p>抱歉，您访问的页面不存在或已被删除！</p></body>") == .errorPage)
    #expect(
      reason("<body><h2>用户登录</h2><form>密码<input type=password></form></body>") == .loginPage)
    #expect(reason("<body><p>电话：0000</p><p>欢迎提出意见。</p></body>") == .noNotice)
    let link = "<li><a href=/1.html>云溪县财政局关于拨付补助资金的通知</a> 2024-02-01</li>"
    #expect(
      reason("<body><ul>\(String(repeating: link, count: 6))</ul></body>") == .listPage)
  }

  @Test func aShortNoticeIsReadWhateverItSpeaksOf() {
    #expect(
      reason(
        "<body><h1>云溪县人民政府关于停用系统登录验证码的通知</h1><p>各乡镇：</p><p>原系统已被删除，请重新登录。</p></body>")
        == nil)
    #expect(
      reason("<body><h1>云溪县水利局关于印发规划的通知</h1><p>附件：<a href=1.pdf>规划</a></p></body>")
        == nil)
  }
}
