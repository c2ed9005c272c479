using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

/// <summary>People whose values are written one statement, member, attribute or arm at a time.</summary>
public class StatementTablesTests
{
    private const string Model = """
        using System; using System.Collections.Generic;
        public class P { public string HoTen; public string NgaySinh; public DateOnly Sinh; public string Lop; public P() { } public P(string hoTen, string ngaySinh) { } }
        public class DataRow { public object this[string column] { get => 0; set { } } }
        public class Cells { public Cell this[int row, int column] => new(); }
        public class Cell { public object Value; }
        public class InlineDataAttribute : Attribute { public InlineDataAttribute(params object[] values) { } }
        """;

    [Theory]
    [InlineData("""var {|PII1100:a|} = new P(); a.HoTen = "Nguyễn Văn An"; a.NgaySinh = "12/03/2012"; ds.Add(a); var b = new P(); b.HoTen = "Trần Thị Bình"; b.NgaySinh = "05/11/2012"; ds.Add(b); var c = new P(); c.HoTen = "Lê Minh Châu"; c.NgaySinh = "23/07/2012"; ds.Add(c);""")]
    [InlineData("""P {|PII1100:a|} = new(); a.HoTen = "Nguyễn Văn An"; a.NgaySinh = "12/03/2012"; ds.Add(a); a = new P(); a.HoTen = "Trần Thị Bình"; a.NgaySinh = "05/11/2012"; ds.Add(a); a = new P(); a.HoTen = "Lê Minh Châu"; a.NgaySinh = "23/07/2012"; ds.Add(a);""")]
    [InlineData("""{|PII1100:p.HoTen|} = "Nguyễn Văn An"; p.NgaySinh = "12/03/2012"; Luu(p); p.HoTen = "Trần Thị Bình"; p.NgaySinh = "05/11/2012"; Luu(p); p.HoTen = "Lê Minh Châu"; p.NgaySinh = "23/07/2012"; Luu(p);""")]
    [InlineData("""{|PII1100:ds[0].HoTen|} = "Nguyễn Văn An"; ds[0].NgaySinh = "12/03/2012"; ds[1].HoTen = "Trần Thị Bình"; ds[1].NgaySinh = "05/11/2012"; ds[2].HoTen = "Lê Minh Châu"; ds[2].NgaySinh = "23/07/2012";""")]
    [InlineData("""var {|PII1100:a|} = new P { HoTen = "Nguyễn Văn An" }; a.NgaySinh = "12/03/2012"; var b = new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }; var c = new P("Lê Minh Châu", "23/07/2012"); ds.AddRange(new[] { a, b, c });""")]
    [InlineData("""{|PII1100:hang["HoTen"]|} = "Nguyễn Văn An"; hang["NgaySinh"] = "12/03/2012"; Luu(hang); hang["HoTen"] = "Trần Thị Bình"; hang["NgaySinh"] = "05/11/2012"; Luu(hang); hang["HoTen"] = "Lê Minh Châu"; hang["NgaySinh"] = "23/07/2012"; Luu(hang);""")]
    [InlineData("""{|PII1100:so["Nguyễn Văn An"]|} = "0912345678"; so["Trần Thị Bình"] = "0987654321"; so["Lê Minh Châu"] = "0977123456";""")]
    [InlineData("""{|PII1100:ten[0]|} = "Nguyễn Văn An"; ten[1] = "Trần Thị Bình"; ten[2] = "Lê Minh Châu"; ten[3] = "Phạm Thu Dung";""")]
    [InlineData("""{|PII1100:o[1, 1]|}.Value = "Nguyễn Văn An"; o[1, 2].Value = "12/03/2012"; o[2, 1].Value = "Trần Thị Bình"; o[2, 2].Value = "05/11/2012"; o[3, 1].Value = "Lê Minh Châu"; o[3, 2].Value = "23/07/2012";""")]
    [InlineData("""{|PII1100:ds.Add|}(new P { HoTen = "Nguyễn Văn An", NgaySinh = "12/03/2012" }); dem++; ds.Add(new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }); dem++; ds.Add(new P { HoTen = "Lê Minh Châu", NgaySinh = "23/07/2012" });""")]
    [InlineData("""ds.AddRange({|PII1100:new[]|} { new P("Nguyễn Văn An", "12/03/2012"), new P("Trần Thị Bình", "05/11/2012"), new P("Lê Minh Châu", "23/07/2012") }); ds.AddRange({|PII1100:new[]|} { new P("Phạm Thu Dung", "12/03/2012"), new P("Vũ Đức Em", "05/11/2012"), new P("Đỗ Thị Giang", "23/07/2012") });""")]
    [InlineData("""var {|PII1100:hoTen1|} = "Nguyễn Văn An"; var ngaySinh1 = "12/03/2012"; var hoTen2 = "Trần Thị Bình"; var ngaySinh2 = "05/11/2012"; var hoTen3 = "Lê Minh Châu"; var ngaySinh3 = "23/07/2012";""")]
    public async Task Analyze_ListMadeByStatements_IsTold(string body) => await RunStatements(body);

    [Theory]
    [InlineData("""var a = new P(); a.HoTen = "Nguyễn Văn An"; a.NgaySinh = "{|PII1003:12/03/2012|}"; ds.Add(a);""")]
    [InlineData("""var a = new P { HoTen = "Nguyễn Văn An" }; a.Sinh = {|PII1003:new DateOnly(2012, 3, 12)|};""")]
    [InlineData("""var hoTen = "Nguyễn Văn An"; var ngaySinh = "{|PII1003:12/03/2012|}"; Luu(hoTen + ngaySinh);""")]
    [InlineData("""string hoTen, ngaySinh; hoTen = "Nguyễn Văn An"; ngaySinh = "{|PII1003:12/03/2012|}";""")]
    public async Task Analyze_OnePersonMadeByStatements_IsTold(string body) => await RunStatements(body);

    [Theory]
    [InlineData("""var a = new P(); a.HoTen = "Nguyễn Văn An"; var ngay = new DateOnly(2026, 9, 5);""")]
    [InlineData("""var hoTen = "Nguyễn Văn An"; var ngayHop = "12/03/2026";""")]
    [InlineData("""var hoTen = "Nguyễn Văn Ví Dụ"; var ngaySinh = "01/01/2000";""")]
    [InlineData("""so["TieuDe"] = "Trường THCS Nguyễn Du"; so["MoTa"] = "Hội khỏe Phù Đổng lần thứ 12"; so["Nam"] = "2025-2026";""")]
    [InlineData("""o[1, 1].Value = "Trường THCS Nguyễn Du"; o[2, 1].Value = "Sở Giáo dục và Đào tạo"; o[3, 1].Value = "Năm học 2025-2026";""")]
    [InlineData("""Console.WriteLine("Trường THCS Nguyễn Du"); Console.WriteLine("Hội khỏe Phù Đổng"); Console.WriteLine("Ngày 20/11/2025");""")]
    public async Task Analyze_StatementsWithoutPeople_AreSilent(string body) => await RunStatements(body);

    [Theory]
    [InlineData("""class C { IEnumerable<P> M() { yield return {|PII1100:new P { HoTen = "Nguyễn Văn An", NgaySinh = "12/03/2012" }|}; yield return new P { HoTen = "Trần Thị Bình", NgaySinh = "05/11/2012" }; yield return new P { HoTen = "Lê Minh Châu", NgaySinh = "23/07/2012" }; } }""")]
    [InlineData("""class C { IEnumerable<object[]> M() { yield return {|PII1100:new object[] { "Nguyễn Văn An", "12/03/2012" }|}; yield return new object[] { "Trần Thị Bình", "05/11/2012" }; yield return new object[] { "Lê Minh Châu", "23/07/2012" }; } }""")]
    [InlineData("""class C { [{|PII1100:InlineData|}("Nguyễn Văn An", "12/03/2012")] [InlineData("Trần Thị Bình", "05/11/2012")] [InlineData("Lê Minh Châu", "23/07/2012")] void M(string hoTen, string ngaySinh) { } }""")]
    [InlineData("""class C { [InlineData("Nguyễn Văn An", "{|PII1003:12/03/2012|}")] void M(string hoTen, string ngaySinh) { } }""")]
    [InlineData("""class C { string M(int so) => so switch { 1 => {|PII1100:"Nguyễn Văn An"|}, 2 => "Trần Thị Bình", 3 => "Lê Minh Châu", _ => "" }; }""")]
    [InlineData("""class C { const string HoTen = "Nguyễn Văn An"; const string NgaySinh = "{|PII1003:12/03/2012|}"; }""")]
    [InlineData("""class C { string HoTen => "Nguyễn Văn An"; string Lop => "6A1"; DateOnly NgaySinh { get; } = {|PII1003:new DateOnly(2012, 3, 12)|}; }""")]
    [InlineData("""class C : P { public C() { HoTen = "Nguyễn Văn An"; this.NgaySinh = "{|PII1003:12/03/2012|}"; } }""")]
    [InlineData("""var h = new P(); h.HoTen = "Nguyễn Văn An"; h.NgaySinh = "{|PII1003:12/03/2012|}"; class C { }""")]
    [InlineData("""class C { const string TenTruong = "Trường THCS Nguyễn Du"; const string NgayThanhLap = "12/03/1975"; const string HieuTruong = "Nguyễn Văn An"; }""")]
    public async Task Analyze_RowsOfOtherForms_AreRead(string source) => await new AnalyzerTest<SourceValuesAnalyzer> { Sources = { Model } }.RunAsync("using System; using System.Collections.Generic;\n" + source);

    private static async Task RunStatements(string body) =>
        await new AnalyzerTest<SourceValuesAnalyzer> { Sources = { Model } }.RunAsync($$"""
            using System; using System.Collections.Generic;
            class C { int dem; void Luu(object x) { } void M(List<P> ds, P p, DataRow hang, Dictionary<string, string> so, string[] ten, Cells o) { {{body}} } }
            """);
}
