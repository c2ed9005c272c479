using System.Text;
using PiiScanner.Core;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Pdf;

namespace PiiScanner.Formats.Tests.Pdf.Producers;

/// <summary>A list of pupils gives the rows of its source and stops the publication, whichever program wrote it and however it wrote letters, words and rules.</summary>
public sealed class ProducerTests
{
    private static readonly double[] Widths = [35, 150, 75, 85, 40];

    private static readonly string[] Names = ["Nguyễn Thị Ánh Tuyết", "Lê Ẩn", "Trần Văn Đức", "Phạm Quốc Khánh", "Đặng Ngọc Minh Hoàng", "Võ Hạ", "Bùi Thế Nghĩa", "Đỗ Thị Ngọc Ước"];

    public static TheoryData<string, bool> Kinds()
    {
        var data = new TheoryData<string, bool>();
        foreach (var producer in Producer.All)
            foreach (var isRuled in (bool[])[true, false]) data.Add(producer.Name, isRuled);
        return data;
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Read_ListOfAProgram_GivesItsRowsAndIsStopped(string name, bool isRuled)
    {
        var producer = Producer.All.Single(p => p.Name == name);
        var rows = Rows();
        var file = Document(producer, rows, isRuled);

        var flat = Flat.Read(new PdfFormat(), file);

        // Letters of old fonts stay as their codes until the text is normalized.
        Assert.Equal(rows.Select(r => string.Join('|', r.Select(producer.Font().Read))), Assert.Single(flat.Tables).Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Block.Text))));
        Assert.Empty(flat.Document.Gaps);
        var result = DocumentExaminer.Default.Examine(Documents.Read(file), new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None);
        Assert.Equal((Verdict.Block, rows.Count - 1), (result.Verdict, result.People.Total));
    }

    // iText leaves letters out that a font of Latin 1 lacks, dompdf puts a question mark for each: the page shows names that are none, beside dates and phones that are.
    [Theory]
    [InlineData("")]
    [InlineData("?")]
    public void Read_LettersTheFontLacks_IsStoppedAllTheSame(string instead)
    {
        string Shown(string text) => string.Concat(text.Select(c => c < 256 ? c.ToString() : instead));
        var content = new StringBuilder();
        var top = 730.0;
        foreach (var row in Rows())
        {
            var left = 55.0;
            for (var i = 0; i < row.Length; left += Widths[i++]) content.Append(Producer.Inv($"BT /F2 10 Tf {left} {top} Td <{Convert.ToHexString(Encoding.Latin1.GetBytes(Shown(row[i])))}> Tj ET "));
            top -= 17;
        }

        Assert.Equal(Verdict.Block, DocumentExaminer.Default.Examine(Documents.Read(PdfBuilder.WithPage(content.ToString()).File()), new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None).Verdict);
    }

    // Apps on phones lay the words they recognised, unseen, over the picture: each word stretched to its width, in a font of no glyphs.
    [Fact]
    public void Read_UnseenLayerOverAPicture_GivesItsRowsAndIsStopped()
    {
        var rows = Rows();
        var content = new StringBuilder("q 600 0 0 800 0 0 cm /Im Do Q ");
        var font = new ProducerFont.CodesAreLetters();
        var top = 730.0;
        foreach (var row in rows)
        {
            var left = 55.0;
            for (var i = 0; i < row.Length; left += Widths[i++])
            {
                var x = left;
                foreach (var word in row[i].Split(' '))
                {
                    content.Append(Producer.Inv($"BT 3 Tr /F1 10 Tf 97 Tz 1 0 0 1 {x} {top} Tm <{string.Concat(font.Encode(word).Select(p => p.Codes))}> Tj ET "));
                    x += 10 * ProducerFont.Width(word + " ");
                }
            }

            top -= 17;
        }

        var builder = new PdfBuilder();
        builder.AddPage(content.ToString(), $"/Font<<{font.AddTo(builder)}>>/XObject<</Im {builder.AddImage(1200, 1600)} 0 R>>");
        Assert.Equal(rows.Select(r => string.Join('|', r)), Assert.Single(Flat.Read(new PdfFormat(), builder.File()).Tables).Rows.Select(r => string.Join('|', r.Cells.Select(c => c.Block.Text))));
        Assert.Equal(Verdict.Block, DocumentExaminer.Default.Examine(Documents.Read(builder.File()), new ExamineOptions { AsOf = (2026, 9, 15) }, CancellationToken.None).Verdict);
    }

    private static List<string[]> Rows() =>
    [
        ["STT", "Họ và tên", "Ngày sinh", "Điện thoại", "Lớp"],
        .. Enumerable.Range(0, 16).Select(i => (string[])[$"{i + 1}", Names[i * 3 % Names.Length], $"{10 + i}/0{1 + i % 9}/2012", $"09123456{10 + i}", $"6A{1 + i % 3}"]),
    ];

    private static SourceFile Document(Producer producer, List<string[]> rows, bool isRuled)
    {
        var font = producer.Font();
        var content = new StringBuilder("q 0.5 w ");
        var top = 730.0;
        if (isRuled)
        {
            var left = 50.0;
            foreach (var width in (double[])[.. Widths, 0])
            {
                content.Append(Producer.Inv($"{left} {top} m {left} {top - 17 * rows.Count} l S "));
                left += width;
            }

            for (var i = 0; i <= rows.Count; i++) content.Append(Producer.Inv($"50 {top - 17 * i} m {50 + Widths.Sum()} {top - 17 * i} l S "));
        }

        content.Append("Q ").Append(producer.Begin).Append(producer.Line(150, 760, "DANH SÁCH HỌC SINH LỚP 6A1", font));
        foreach (var row in rows)
        {
            var left = 55.0;
            for (var i = 0; i < row.Length; left += Widths[i++]) content.Append(producer.Line(left, top - 12, row[i], font));
            top -= 17;
        }

        content.Append(producer.Line(300, top - 40, "Người lập biểu", font)).Append('Q');
        var builder = new PdfBuilder();
        builder.AddPage(content.ToString(), $"/Font<<{font.AddTo(builder)}>>");
        return builder.File();
    }
}
