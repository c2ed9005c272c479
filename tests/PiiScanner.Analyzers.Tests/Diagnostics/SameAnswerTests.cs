using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;
using PiiScanner.Analyzers.Diagnostics;
using PiiScanner.Analyzers.Tests.Harness;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Analyzers.Tests.Diagnostics;

/// <summary>A literal and a document get the same answer: what the analyzer passes over for the sake of time holds nothing the engine would tell of.</summary>
public class SameAnswerTests
{
    // Written by hand beside the examples of the rules: what holds few digits and few capitals.
    private static readonly string[] More =
    [
        "Tài khoản: giahan2013 / Mật khẩu: GiaHan@123", "Mật khẩu: giahan", "Nhập mật khẩu mới: ít nhất 8 ký tự", "Biển số xe 29H1-123.45", "30A 12345", "Em Hoà bị bệnh tim", "Cô Lan dạy lớp 6A",
        "Nhà: thôn Đoài, xã Tân Hội, huyện Đan Phượng", "Địa chỉ nhà: ngõ 4 phố Huế", "facebook.com/nguyen.van.an", "Zalo: https://zalo.me/giahan", "Mức thu 646.000 đồng", "Theo Thông tư 22/2021/TT-BGDĐT",
        "Sở Giáo dục và Đào tạo", "Lý A Páo sinh 2013", "Vừ Mí Già", "Phòng Giáo dục và Đào tạo quận 1", "Mã HS: 123.456", "Hộ chiếu B1234567", "Con Lê An bị kỷ luật", "sinh 09/2012, em An",
    ];

    private static List<string> Texts() => [.. BuiltInRules.All.Rules.SelectMany(rule => rule.Examples.Find.Concat(rule.Examples.Ignore)).Select(Unmarked).Concat(More).Distinct(StringComparer.Ordinal)];

    // The value of an example stands between brackets.
    private static string Unmarked(string example) => example.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);

    [Fact]
    public async Task Analyze_ExamplesOfTheRules_AreToldWhereADocumentWouldBe()
    {
        var texts = Texts();
        var code = new StringBuilder("class C\n{\n");
        for (var i = 0; i < texts.Count; i++) code.Append(CultureInfo.InvariantCulture, $"    void M{i}() => System.Console.Write({SymbolDisplay.FormatLiteral(texts[i], quote: true)});\n");
        var told = (await new AnalyzerTest<SourceValuesAnalyzer>().DiagnosticsAsync(code.Append('}').ToString())).Select(diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line - 2).ToHashSet();
        var wrong = Enumerable.Range(0, texts.Count).Where(i => told.Contains(i) != IsTold(texts[i])).Select(i => texts[i] + (told.Contains(i) ? ": told of" : ": missed"));
        Assert.True(!wrong.Any(), string.Join("\n", wrong));
        Assert.InRange(told.Count, texts.Count / 10, texts.Count - 1);
    }

    private static bool IsTold(string text)
    {
        var options = new ExamineOptions { AsOf = (2026, 12, 31), MinConfidence = 0.5 };
        return DocumentExaminer.Default.Examine(PlainTextReader.Read(() => new StringCharSource(text)), options, CancellationToken.None).Verdict is Verdict.Block or Verdict.Review;
    }
}
