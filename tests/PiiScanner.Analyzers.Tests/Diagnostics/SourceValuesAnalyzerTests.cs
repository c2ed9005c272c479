using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

public class SourceValuesAnalyzerTests
{
    [Theory]
    // Every form of literal.
    [InlineData("""class C { string s = "CCCD {|PII1001:075209012345|}"; }""")]
    [InlineData("""class C { const string S = "SĐT mẹ: {|PII1002:0912 345 678|}"; }""")]
    [InlineData("class C { string s = @\"CCCD {|PII1001:075209012345|} \"\"x\"\"\"; }")]
    [InlineData(""""class C { string s = """CCCD {|PII1001:075209012345|}"""; }"""")]
    [InlineData("class C { string s = \"\"\"\n    Thông báo\n    CCCD {|PII1001:075209012345|}\n    \"\"\"; }")]
    [InlineData("""class C { string s(int n) => $"Số {n}: CCCD {|PII1001:075209012345|} {{x}}"; }""")]
    [InlineData("""class C { string s(int n) => $@"Số {n}: CCCD {|PII1001:075209012345|}"; }""")]
    [InlineData("class C { string s(int n) => $\"\"\"\n    Số {n}:\n    CCCD {|PII1001:075209012345|}\n    \"\"\"; }")]
    [InlineData("""class C { System.ReadOnlySpan<byte> s => "CCCD {|PII1001:075209012345|}"u8; }""")]
    [InlineData("""class C { string s = "CCCD " + "{|PII1001:075209012345|}"; }""")]
    [InlineData("""class C { string s = "S\u1ed1 CCCD {|PII1001:075209012345|}"; }""")]
    [InlineData("""[System.Obsolete("CCCD {|PII1001:075209012345|}")] class C { }""")]
    // The name says what the number is.
    [InlineData("""class C { string cccd = "{|PII1001:075209012345|}"; }""")]
    [InlineData("""class C { void M() { var soDienThoai = "{|PII1002:0912345678|}"; } }""")]
    // Comments and documentation.
    [InlineData("// CCCD {|PII1001:075209012345|}\nclass C { }")]
    [InlineData("class C { int x; // CCCD {|PII1001:075209012345|}\n}")]
    [InlineData("class C { /* CCCD\n * {|PII1001:075209012345|} */ }")]
    [InlineData("/// <summary>CCCD {|PII1001:075209012345|}</summary>\nclass C { }")]
    // A birth date counts with its name, in a text and in an object.
    [InlineData("""class C { string s = "Học sinh Nguyễn Văn An, sinh ngày {|PII1003:12/03/2012|}"; }""")]
    [InlineData("""class P { public string HoTen; public string NgaySinh; } class C { object p = new P { HoTen = "Nguyễn Văn An", NgaySinh = "{|PII1003:12/03/2012|}" }; }""")]
    [InlineData("""class P { public string HoTen; public System.DateOnly NgaySinh; } class C { object p = new P { HoTen = "Nguyễn Văn An", NgaySinh = {|PII1003:new System.DateOnly(2012, 3, 12)|} }; }""")]
    [InlineData("""record P(string HoTen, string NgaySinh); class C { P p = new("Nguyễn Văn An", "{|PII1003:12/03/2012|}"); }""")]
    // Words of a directive; a comparison; a builder.
    [InlineData("class C {\n#region Em Nguyễn Văn An, {|PII1001:075209012345|}\nint x;\n#endregion\n}")]
    [InlineData("""class C { bool M(string cccd) => cccd == "{|PII1001:075209012345|}"; }""")]
    [InlineData("""class P { public string HoTen; public string NgaySinh; } class C { bool M(P p) => p.HoTen == "Nguyễn Văn An" && p.NgaySinh == "{|PII1003:12/03/2012|}" || p.HoTen == "x"; }""")]
    [InlineData("""class B { public B WithHoTen(string x) => this; public B WithNgaySinh(string x) => this; public B Xong() => this; } class C { object p = new B().WithHoTen("Nguyễn Văn An").WithNgaySinh("{|PII1003:12/03/2012|}").Xong(); }""")]
    [InlineData("""class C { object p = new System.Collections.Generic.Dictionary<string, string> { ["HoTen"] = "Nguyễn Văn An", ["NgaySinh"] = "{|PII1003:12/03/2012|}" }; }""")]
    // One among the texts of a site.
    [InlineData("""class C { string[] texts = { "Hội khỏe Phù Đổng cấp trường khai mạc lúc bảy giờ.", "Năm học 2025 - 2026 bắt đầu từ đầu tháng chín.", "Mẹ em Nguyễn Văn An nhắn lớp gọi số {|PII1002:0912345678|} nhé.", "Thư viện trường mở cửa từ bảy giờ sáng.", "Kì thi chọn học sinh giỏi dời sang tuần sau." }; }""")]
    public async Task Analyze_PersonalValue_IsTold(string source) => await new AnalyzerTest<SourceValuesAnalyzer>().RunAsync(source);

    [Theory]
    [InlineData("""class C { string s = "0912345678901234567890"; }""")]
    [InlineData("""class C { string s = "Trường THCS Nguyễn Du"; }""")]
    [InlineData("""class C { string s = "Bài thơ của Nguyễn Du"; }""")]
    [InlineData("""class C { string s = "Đường dây nóng: 1800 1234"; }""")]
    [InlineData("""class C { string s = "7F2A9C04-18D3-4C55-9A01-123456789012"; }""")]
    [InlineData("""class C { int max = 1000000; long ticks = 637134336000000000; string version = "10.0.12345.1"; }""")]
    [InlineData("""class C { string s = "2026-11-30T08:00:00Z"; string name = "Hello World From Here"; }""")]
    [InlineData("""class L { public string Phong; public string Email; public string DienThoai; } class C { L[] ds = { new L { Phong = "Văn phòng", DienThoai = "024 3825 1234", Email = "vanthu@thcsmau.edu.vn" }, new L { Phong = "Y tế", DienThoai = "024 3825 1235", Email = "yte@thcsmau.edu.vn" }, new L { Phong = "Tài vụ", DienThoai = "024 3825 1236", Email = "taivu@thcsmau.edu.vn" } }; }""")]
    [InlineData("""class C { string s = "Server=localhost;Database=Truong;User Id=app;Password=thay-bang-bien-moi-truong;"; }""")]
    [InlineData("""class C { string[] khoa = { "MonHoc1015.10", "MonHoc1015.11", "MonHoc1015.12" }; }""")]
    // Published fictitious values.
    [InlineData("""class C { string s = "SĐT mẹ: 0000000012, CCCD 000000000034"; }""")]
    [InlineData("""class P { public string HoTen; public string NgaySinh; } class C { object p = new P { HoTen = "Nguyễn Văn Ví Dụ", NgaySinh = "01/01/2000" }; }""")]
    // Disabled text is no code.
    [InlineData("class C {\n#if NEVER\nstring s = \"CCCD 075209012345\";\n#endif\n}")]
    public async Task Analyze_NothingPersonal_IsSilent(string source) => await new AnalyzerTest<SourceValuesAnalyzer>().RunAsync(source);

    [Theory]
    [InlineData("""class P { public string HoTen; public string NgaySinh; } class C { object p = {|PII1100:new[]|} { new P { HoTen = "Nguyễn Văn An", NgaySinh = "12/03/2012" }, new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }, new P { HoTen = "Lê Minh Châu", NgaySinh = "23/07/2012" } }; }""")]
    [InlineData("""record P(string HoTen, string SoDienThoai); class C { System.Collections.Generic.List<P> p = {|PII1100:[|} new("Nguyễn Văn An", "0912345678"), new("Trần Thị Bình", "0987654321"), new("Lê Minh Châu", "0977123456")]; }""")]
    [InlineData("""class C { (string HoTen, string Sdt)[] p = {|PII1100:{|} ("Nguyễn Văn An", "0912345678"), ("Trần Thị Bình", "0987654321"), ("Lê Minh Châu", "0977123456") }; }""")]
    [InlineData("""class C { object p = {|PII1100:new System.Collections.Generic.Dictionary<string, string>|} { ["Nguyễn Văn An"] = "0912345678", ["Trần Thị Bình"] = "0987654321", ["Lê Minh Châu"] = "0977123456" }; }""")]
    [InlineData("""class C { object p = {|PII1100:new System.Collections.Generic.Dictionary<string, string>|} { { "Nguyễn Văn An", "0912345678" }, { "Trần Thị Bình", "0987654321" }, { "Lê Minh Châu", "0977123456" } }; }""")]
    [InlineData("""class B { public void HasData(params object[] rows) { } } class P { public int Id; public string HoTen; public string CCCD; } class C { void M(B b) { b.{|PII1100:HasData|}(new P { Id = 1, HoTen = "Nguyễn Văn An", CCCD = "075209012345" }, new P { Id = 2, HoTen = "Trần Thị Bình", CCCD = "079309001234" }, new P { Id = 3, HoTen = "Lê Minh Châu", CCCD = "001209004567" }); } }""")]
    [InlineData("""class B { public void InsertData(string table, string[] columns, object[,] values) { } } class C { void M(B b) { b.{|PII1100:InsertData|}(table: "HocSinh", columns: new[] { "Id", "HoTen", "NgaySinh" }, values: new object[,] { { 1, "Nguyễn Văn An", new System.DateOnly(2012, 3, 12) }, { 2, "Trần Thị Bình", new System.DateOnly(2012, 11, 5) }, { 3, "Lê Minh Châu", new System.DateOnly(2012, 7, 23) } }); } }""")]
    [InlineData("""class C { void N(string table, object[,] values, int[] sizes) { } void M() => N("HocSinh", {|PII1100:new object[,]|} { { 1, "Nguyễn Văn An", "12/03/2012" }, { 2, "Trần Thị Bình", "05/11/2012" }, { 3, "Lê Minh Châu", "23/07/2012" } }, new[] { 1, 2 }); }""")]
    [InlineData("""class P { public string HoTen; public string NgaySinh; } class C { void M(System.Collections.Generic.List<P> list) { {|PII1100:list.Add|}(new P { HoTen = "Nguyễn Văn An", NgaySinh = "12/03/2012" }); list.Add(new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }); list.Add(new P { HoTen = "Lê Minh Châu", NgaySinh = "23/07/2012" }); } }""")]
    [InlineData("class C { string csv = \"\"\"\n    Họ và tên;Ngày sinh\n    {|PII1100:Nguyễn Văn An|};12/03/2012\n    Trần Thị Bình;05/11/2012\n    Lê Minh Châu;23/07/2012\n    \"\"\"; }")]
    [InlineData("class C { string json = \"\"\"\n    [{\"hoTen\": \"{|PII1100:Nguyễn Văn An|}\", \"ngaySinh\": \"12/03/2012\"},\n     {\"hoTen\": \"Trần Thị Bình\", \"ngaySinh\": \"05/11/2012\"},\n     {\"hoTen\": \"Lê Minh Châu\", \"ngaySinh\": \"23/07/2012\"}]\n    \"\"\"; }")]
    [InlineData("""class X { public X(string ten, params object[] con) { } } class C { object p = {|PII1100:new X|}("DanhSach", new X("HocSinh", new X("HoTen", "Nguyễn Văn An"), new X("NgaySinh", "12/03/2012")), new X("HocSinh", new X("HoTen", "Trần Thị Bình"), new X("NgaySinh", "05/11/2012")), new X("HocSinh", new X("HoTen", "Lê Minh Châu"), new X("NgaySinh", "23/07/2012"))); }""")]
    [InlineData("""using System.Collections.Generic; class C { List<Dictionary<string, string>> p = {|PII1100:new()|} { new() { ["HoTen"] = "Nguyễn Văn An", ["NgaySinh"] = "12/03/2012" }, new() { { "HoTen", "Trần Thị Bình" }, { "NgaySinh", "05/11/2012" } }, new() { ["HoTen"] = "Lê Minh Châu", ["NgaySinh"] = "23/07/2012" } }; }""")]
    [InlineData("""using System.Collections.Generic; class C { Dictionary<string, string[]> p = {|PII1100:new()|} { ["6A1"] = new[] { "Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu" } }; }""")]
    [InlineData("""class B { public B WithHoTen(string x) => this; public B WithNgaySinh(string x) => this; public B Xong() => this; } class C { object p = {|PII1100:new[]|} { new B().WithHoTen("Nguyễn Văn An").WithNgaySinh("12/03/2012").Xong(), new B().WithHoTen("Trần Thị Bình").WithNgaySinh("05/11/2012").Xong(), new B().WithHoTen("Lê Minh Châu").WithNgaySinh("23/07/2012").Xong() }; }""")]
    [InlineData("""class C { string[] names = {|PII1100:{|} "Nguyễn Văn An", "Trần Thị Bình", "Lê Minh Châu", "Phạm Thu Dung" }; }""")]
    [InlineData("""class C { object p = {|PII1100:new System.Collections.Generic.Dictionary<string, string>|} { ["Nguyễn Văn An"] = "Số của mẹ em là 0912345678, gọi sau giờ học.", ["Trần Thị Bình"] = "Số của mẹ em là 0987654321, gọi sau giờ học.", ["Lê Minh Châu"] = "Số của mẹ em là 0977123456, gọi sau giờ học." }; }""")]
    public async Task Analyze_ListOfPeople_IsToldOnceWithItsSize(string source)
    {
        var list = Assert.Single(await new AnalyzerTest<SourceValuesAnalyzer>().RunAsync(source));
        Assert.Matches(@"\b[34] người", list.GetMessage());
        Assert.Matches(@"\b[34] people", list.GetMessage());
        Assert.DoesNotContain("Nguyễn Văn An", list.GetMessage(), StringComparison.Ordinal);
    }
}
