using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Core.Tests.Text.Readers;

public sealed class DelimitedReaderTests
{
    [Theory]
    [InlineData("a,b\nc,d\n", "a|b\nc|d")]
    [InlineData("a,b\r\nc,d", "a|b\nc|d")]
    [InlineData("a,b\rc,d", "a|b\nc|d")]
    [InlineData("\"a,1\",\"b\"\"x\"\"\"\n", "a,1|b\"x\"")]
    [InlineData("\"a\nb\",c\nd,e", "a\nb|c\nd|e")]
    [InlineData("a, \"b,c\" ,d", "a|b,c|d")]
    [InlineData("\"An\" Lan,b", "An Lan|b")]
    [InlineData("a \"x\" b,c", "a \"x\" b|c")]
    [InlineData("a,\"b\nc,d", "a|\"b\nc|d")]
    [InlineData("=\"0912\",b", "0912|b")]
    [InlineData("a,b,", "a|b")]
    [InlineData("\n\na,b", "a|b")]
    public void Read_WrittenByManyPrograms_GivesTheCells(string text, string expected) =>
        Assert.Equal(expected, string.Join('\n', Rows(text, ',').Select(row => string.Join('|', row.Cells.Select(cell => cell.Block.Text)))));

    [Fact]
    public void Read_Cells_KnowColumnLineAndName()
    {
        var rows = Rows("STT;Họ tên;SĐT\n1;\"An\nBình\";0912\n2;;0913", ';');
        Assert.Equal([0, 1, 2], rows.Select(row => row.Index));
        Assert.Equal(new Location { Cell = "B2", Line = 2, Column = 4 }, rows[1].Cells[1].Block.Location);
        Assert.Equal(new Location { Cell = "C2", Line = 3, Column = 7 }, rows[1].Cells[2].Block.Location);
        Assert.Equal([0, 2], rows[2].Cells.Select(cell => cell.Column));
        Assert.Equal("C3", rows[2].Cells[1].Block.Location.Cell);
        Assert.Equal(Enumerable.Range(0, 8), rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Ordinal));
    }

    [Fact]
    public void Read_SeparatorLine_IsNoRow()
    {
        var dialect = DelimitedSniffer.Sniff("sep=;\r\nHọ tên;Lớp\r\nAn;6A", isWhole: true, namedAsTable: false);
        Assert.Equal(new DelimitedDialect(';') { HasSeparatorLine = true }, dialect);
        var rows = Rows("sep=;\r\nHọ tên;Lớp\r\nAn;6A", dialect!);
        Assert.Equal("A1", rows[0].Cells[0].Block.Location.Cell);
        Assert.Equal(2, rows[0].Cells[0].Block.Location.Line);
    }

    [Fact]
    public void Read_StrayQuote_DoesNotSwallowTheFile()
    {
        var text = "a,\"b\n" + string.Concat(Enumerable.Range(0, 1000).Select(i => $"x{i},y{i}\n"));
        Assert.Equal(1001, Rows(text, ',').Count);
    }

    [Fact]
    public void Read_ManyStrayQuotes_StaysLinear()
    {
        var text = string.Concat(Enumerable.Repeat("\"" + string.Concat(Enumerable.Repeat("\"\"", 20)) + ",x\n", 20_000));
        Assert.Equal(20_000, Rows(text, ',').SelectMany(row => row.Cells).Sum(cell => cell.Block.Text.Count(c => c == 'x')));
    }

    [Fact]
    public void Read_EndlessRow_ComesInParts()
    {
        var text = new StringBuilder().Insert(0, "x,", 40_000).ToString();
        var rows = Rows(text, ',');
        Assert.All(rows, row => Assert.Equal(0, row.Index));
        Assert.Equal(Enumerable.Range(0, 40_000), rows.SelectMany(row => row.Cells).Select(cell => cell.Column));
    }

    [Fact]
    public void Read_LongCell_IsCutInOneColumn()
    {
        var document = DelimitedReader.Read("a,bb bb bb,c\n", new DelimitedDialect(','), new TextLimits { MaxBlockLength = 4 });
        var row = ((TableSection)document.Sections.Single()).Rows.Single();
        Assert.Equal([0, 1, 1, 1, 2], row.Cells.Select(cell => cell.Column));
        Assert.Equal("bb bb bb", string.Concat(row.Cells.Skip(1).Take(3).Select(cell => cell.Block.Text)));
    }

    [Theory]
    [InlineData("STT,Họ tên,Lớp\n1,An,6A\n2,Bình,6A\n", ',')]
    [InlineData("STT;Họ tên;Điểm\n1;An;7,5\n2;Bình;8,25\n3;Chi;9\n", ';')]
    [InlineData("STT\tHọ tên\tLớp\n1\tAn\t6A\n2\tBình\t6A\n", '\t')]
    [InlineData("id|name|phone\n1|An|0912\n2|Bình|0913\n", '|')]
    public void Sniff_Tables_FindsTheSeparator(string text, char separator) =>
        Assert.Equal(separator, DelimitedSniffer.Sniff(text, isWhole: true, namedAsTable: false)?.Separator);

    [Theory]
    [InlineData("Kính gửi quý phụ huynh, nhà trường thông báo, như sau:\nNgày mai, các em nghỉ học vì bão, trừ khối lớp 9, đúng giờ.\nTrân trọng, cảm ơn.\n")]
    [InlineData("Nguyễn Văn An\nTrần Thị Bình\nLê Văn Chi\n")]
    [InlineData("| STT | Họ tên |\n|---|---|\n| 1 | An |\n| 2 | Bình |\n")]
    [InlineData("* Lê Mẫu, lớp 6A, Toán 8,5\n* Trần Thử, lớp 6A, Toán 7,25\n* Đỗ Nghiệm, lớp 6A, Toán 6,0\n* Lý Mẫu, lớp 6A, Toán 9,0\n")]
    [InlineData("1. LÊ MẪU; 05/09/2015; 0912345678\n2. TRẦN THỬ; 06/09/2015; 0912345679\n3. ĐỖ NGHIỆM; 07/09/2015; 0912345670\n")]
    [InlineData("TT  Họ tên     Toán  Văn\n1   Lê Mẫu     6,4   9,3\n2   Trần Thử   9,4   3,5\n3   Đỗ Nghiệm  8,9   6,3\n")]
    [InlineData("var a = 1;\nvar b = 2;\nvar c = 3;\nvar d = 4;\nvar e = 5;\n")]
    [InlineData("")]
    public void Sniff_Prose_IsNoTable(string text) => Assert.Null(DelimitedSniffer.Sniff(text, isWhole: true, namedAsTable: false));

    [Fact]
    public void Sniff_TitleAboveTheTable_IsStillATableByName() =>
        Assert.Equal(',', DelimitedSniffer.Sniff("DANH SÁCH LỚP 6A\n\nSTT,Họ tên\n1,An\n", isWhole: true, namedAsTable: true)?.Separator);

    [Fact]
    public void Sniff_CutSample_LeavesTheLastRowOut()
    {
        Assert.NotNull(DelimitedSniffer.Sniff("a,b,c\n1,2,3\n1,2,3\n4", isWhole: false, namedAsTable: false));
    }

    [Fact]
    public void Read_Twice_GivesTheSameOrdinals()
    {
        var document = DelimitedReader.Read("a,b\nc,d\n", new DelimitedDialect(','));
        var section = (TableSection)document.Sections.Single();
        Assert.Equal(Ordinals(section), Ordinals(section));
        Assert.Equal(Ordinals(section), Ordinals((TableSection)document.Sections.Single()));
    }

    private static List<int> Ordinals(TableSection section) => section.Rows.SelectMany(row => row.Cells).Select(cell => cell.Block.Ordinal).ToList();

    private static List<TableRow> Rows(string text, char separator) => Rows(text, new DelimitedDialect(separator));

    private static List<TableRow> Rows(string text, DelimitedDialect dialect) =>
        ((TableSection)DelimitedReader.Read(text, dialect).Sections.Single()).Rows.ToList();
}
