using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Metafile;
using static PiiScanner.Formats.Tests.Documents;
using static PiiScanner.Formats.Tests.Metafile.MetafileBuilder;

namespace PiiScanner.Formats.Tests.Metafile;

public sealed class MetafileFormatTests
{
    [Fact]
    public void Read_Rows_AreLinesWithATabBetweenColumns_WhateverTheOrderOfDrawing() =>
        Assert.Equal(
            ["Họ và tên\tNgày sinh", "Nguyễn Văn Mẫu\t05/09/2014"],
            Lines(Emf(Font(1, 20), Record(37, 1), Letters(300, 130, "05/09/2014", 10), Letters(10, 131, "Nguyễn Văn Mẫu", 10), Letters(10, 100, "Họ và tên", 10), Letters(300, 100, "Ngày sinh", 10))));

    [Fact]
    public void Read_LettersOfAnotherFontInTheGapsLeftForThem_StandInTheirWords() =>
        Assert.Equal(["HỌC SINH LỚP"], Lines(Emf(Font(1, 20), Record(37, 1), Letters(0, 0, "H C SINH L P", 10), Letters(10, 0, "Ọ", 10), Letters(100, 0, "Ớ", 10))));

    [Fact]
    public void Read_TextDrawnTwice_IsReadOnce() =>
        Assert.Equal(["0912345678"], Lines(Emf(Font(1, 20), Record(37, 1), Letters(0, 0, "0912345678", 10), Letters(1, 0, "0912345678", 10))));

    [Fact]
    public void Read_TransformedAndTurnedOver_StandsWhereItIsShown()
    {
        // A metric mode counts upwards: the second text is the upper one.
        Assert.Equal(["trên", "dưới"], Lines(Emf(Record(17, 2), Font(1, 20), Record(37, 1), Letters(0, 100, "dưới", 10), Letters(0, 200, "trên", 10))));
        var moved = Record(35, [.. ((float[])[1, 0, 0, 1, 0, 500]).Select(BitConverter.SingleToInt32Bits)]);
        Assert.Equal(["trên", "dưới"], Lines(Emf(Font(1, 20), Record(37, 1), Record(33), moved, Letters(0, 0, "dưới", 10), Record(34, -1), Letters(0, 100, "trên", 10))));
    }

    [Fact]
    public void Read_PlusRecordsAlone_GiveTheirText_AndOfADualFileTheOldRecordsCount()
    {
        byte[] Plus(int flags)
        {
            var text = Encoding.Unicode.GetBytes("Trần Thị Thử");
            byte[] header = [0x01, 0x40, (byte)flags, 0, 28, 0, 0, 0, 16, 0, 0, 0, .. new byte[16]];
            byte[] data = [.. new byte[8], .. BitConverter.GetBytes(12), .. new byte[16], .. text];
            byte[] record = [0x1C, 0x40, 0, 0, .. BitConverter.GetBytes(12 + data.Length), .. BitConverter.GetBytes(data.Length), .. data];
            return Comment([.. "EMF+"u8, .. header, .. record]);
        }

        Assert.Equal(["Trần Thị Thử"], Lines(Emf(Plus(0))));
        Assert.Equal(["Trần Thị Thử cũ"], Lines(Emf(Plus(1), Letters(0, 0, "Trần Thị Thử cũ", 10))));
        // A dual file whose old records say less is read in the form that says more; what only the other form says is told too.
        Assert.Equal(["Trần Thị Thử"], Lines(Emf(Plus(1), Letters(0, 0, "Th", 10))));
        Assert.Equal(["Trần Thị Thử", "cũ"], Lines(Emf(Plus(1), Letters(0, 0, "cũ", 10))));
        Assert.Equal(["damaged"], Gaps(Emf(Comment([.. "EMF+"u8, 0x1C, 0x40, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0]))));
    }

    [Fact]
    public void Read_OldForm_DecodesByTheCharsetOfTheSelectedFont()
    {
        // "Trâ" + grave tone + "n" of windows-1258.
        byte[] name = [.. "Tr"u8, 0xE2, 0xCC, (byte)'n'];
        var font = Short(0x02FB, [.. Words(-12, 0, 0, 0, 400), 0, 0, 0, 163, .. new byte[4], .. "Arial\0"u8]);
        var text = Short(0x0A32, [.. Words(50, 10, name.Length, 0), .. name, 0, .. Words(6, 6, 6, 0, 6)]);
        Assert.Equal("Trâ\u0300n", Assert.Single(Lines(Wmf(font, Short(0x012D, 0, 0), text))));
        Assert.Equal(["abc 0912345678"], Lines(Wmf(Short(0x0521, [.. Words(3), .. "abc"u8, 0, .. Words(7, 5)]), Short(0x0521, [.. Words(10), .. "0912345678"u8, .. Words(7, 26)]))));
    }

    [Fact]
    public void Read_OldFormThatCarriesTheNewer_IsReadFromIt()
    {
        var newer = Emf(Font(1, 20), Record(37, 1), Letters(0, 0, "Lê Thị Ữ", 10));
        byte[] Piece(byte[] part) => Short(0x0626, [.. Words(0x0F, 34 + part.Length), .. "WMFC"u8, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, .. BitConverter.GetBytes(part.Length), .. new byte[8], .. part]);
        Assert.Equal(["Lê Thị Ữ"], Lines(Wmf(Piece(newer[..60]), Piece(newer[60..]), Short(0x0521, [.. Words(4), .. "L? T"u8, .. Words(7, 5)]))));
    }

    [Fact]
    public void Read_ABitmapInside_IsHandedOverAsAFile()
    {
        var children = Children(Emf(Bitmap()));
        var picture = Assert.Single(children);
        Assert.Equal("a.emf!image1.bmp", picture.Path);
        Assert.Equal("image", FormatCatalog.Recognize(picture)?.Format.Name);
    }

    [Fact]
    public void Read_WhatCannotBeRead_IsAGap_OnlyWhereAListHasRoom()
    {
        Assert.Equal(["image-not-read"], Gaps(Emf(Letters(0, 0, "abc", 10, options: 0x10))));
        var letters = Enumerable.Range(0, 120).Select(i => Record(86, (i % 40) * 12, (i / 40) * 40, ((i % 40) * 12) + 10, ((i / 40) * 40) + 14)).ToArray();
        Assert.Equal(["image-not-read"], Gaps(Emf(letters)));
        Assert.Empty(Gaps(Emf(letters), (60, 20)));
        var random = new Random(7);
        var ornaments = Enumerable.Range(0, 600).Select(_ => (X: random.Next(900), Y: random.Next(600), Size: random.Next(3, 90))).Select(o => Record(86, o.X, o.Y, o.X + o.Size, o.Y + o.Size)).ToArray();
        Assert.Empty(Gaps(Emf(ornaments)));
        Assert.Equal(["damaged"], Gaps(Emf(Letters(0, 0, "abc", 10))[..120]));
    }

    [Fact]
    public void Read_SizeInItsOwnHeader_SilencesNothing()
    {
        // The header says 5 by 3 millimetres; nobody says how large the drawing is shown.
        static byte[] Small(byte[] emf) => [.. emf[..32], .. BitConverter.GetBytes(500), .. BitConverter.GetBytes(300), .. emf[40..]];
        Assert.Equal(["image-not-read"], Gaps(Small(Emf(Letters(0, 0, "abc", 10, options: 0x10)))));
        byte[] placeable = [0xD7, 0xCD, 0xC6, 0x9A, 0, 0, .. Words(0, 0, 20, 20, 1440), 0, 0, 0, 0, 0, 0];
        Assert.Equal(["image-not-read"], Gaps([.. placeable, .. Wmf(Short(0x0A32, [.. Words(0, 0, 4, 0x10), .. "abcd"u8]))]));
        Assert.Equal([null], Children(Small(Emf(Bitmap()))).Select(child => child.ShownPoints));
        Assert.Equal([(300.0, 200.0)], Children(Emf(Bitmap()), (300, 200)).Select(child => child.ShownPoints!.Value));
        Assert.Empty(Children(Emf(Bitmap()), (30, 20)));
    }

    [Fact]
    public void Read_OldBitmapRecords_AreAGap()
    {
        Assert.Equal(["image-not-read"], Gaps(Wmf(Short(0x0922, new byte[40]))));
        Assert.Equal(["image-not-read"], Gaps(Wmf(Short(0x0B23, new byte[40]))));
    }

    [Fact]
    public void Read_TheFormThatSaysLess_StillGivesItsPicturesAndGaps()
    {
        byte[] Piece(byte[] part) => Short(0x0626, [.. Words(0x0F, 34 + part.Length), .. "WMFC"u8, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, .. BitConverter.GetBytes(part.Length), .. new byte[8], .. part]);
        var text = Short(0x0521, [.. Words(10), .. "0912345678"u8, .. Words(7, 26)]);
        Assert.Equal(["image-not-read"], Gaps(Wmf(Piece(Emf(Letters(0, 0, "abc", 10, options: 0x10))), text)));
        Assert.Single(Children(Wmf(Piece(Emf(Bitmap())), text)));
        Assert.Equal(["image-not-read"], Gaps(Wmf(Piece(Emf(Letters(0, 0, "abc", 10))), Short(0x0922, new byte[40]))));
    }

    [Fact]
    public void Read_ManyTextsOfTheSameLetters_AreCut()
    {
        const int Many = 3_000;
        var letters = new string('a', 100_000);
        byte[] one = [.. BitConverter.GetBytes(0), .. BitConverter.GetBytes(0), .. BitConverter.GetBytes(letters.Length), .. BitConverter.GetBytes(40 + (Many * 40)), .. new byte[24]];
        byte[] body = [.. new byte[28], .. BitConverter.GetBytes(Many), .. Enumerable.Repeat(one, Many).SelectMany(entry => entry), .. Encoding.Unicode.GetBytes(letters)];
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Contains("damaged", Gaps(Emf([.. BitConverter.GetBytes(97), .. BitConverter.GetBytes(8 + body.Length), .. body])));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 30);
    }

    [Fact]
    public void Read_AnyByteChangedOrCut_NeverThrows()
    {
        foreach (var file in (byte[][])[Emf(Font(1, 20), Record(37, 1), Record(17, 8), Letters(0, 0, "Lê Thị Mẫu", 10)), Wmf(Short(0x0A32, [.. Words(50, 10, 4, 0), .. "abcd"u8, .. Words(6, 6, 6, 6)]), Short(0x0538, Words(1, 2, 0, 0, 9, 9)))])
        {
            for (var i = 4; i < file.Length; i++)
            {
                Assert.True(Lines(file[..i]).Count <= 2);
                foreach (var value in (byte[])[0, 1, 0x7F, 0x80, 0xFF])
                {
                    var changed = (byte[])[.. file];
                    changed[i] = value;
                    Assert.True(Lines(changed).Count <= 20);
                }
            }
        }
    }

    private static List<string> Lines(byte[] file)
    {
        var source = SourceFile.FromBytes("a.bin", file);
        var format = new MetafileFormat();
        return format.Recognize(source) is null ? [] : [.. Blocks(((ReadResult.Ok)format.Read(source, new ReadContext(new ReadLimits()), CancellationToken.None)).Document).Select(block => block.Text)];
    }

    private static byte[] Bitmap()
    {
        byte[] bitmap = [40, 0, 0, 0, 200, 0, 0, 0, 200, 0, 0, 0, 1, 0, 1, 0, .. new byte[24], .. new byte[8], .. new byte[28 * 200]];
        var record = Record(81, [.. new int[10], 80, 48, 128, bitmap.Length - 48, 0, 0, 0, 0]);
        return [.. BitConverter.GetBytes(81), .. BitConverter.GetBytes(record.Length + bitmap.Length), .. record[8..], .. bitmap];
    }

    private static List<SourceFile> Children(byte[] file, (double Width, double Height)? shown = null)
    {
        var children = new List<SourceFile>();
        var read = (ReadResult.Ok)new MetafileFormat().Read(SourceFile.FromBytes("a.emf", file, shown), new ReadContext(new ReadLimits(), (child, _) => children.Add(child)), CancellationToken.None);
        foreach (var section in read.Document.Sections) Assert.NotNull(section);
        return children;
    }

    private static List<string> Gaps(byte[] file, (double Width, double Height)? shown = null)
    {
        var read = (ReadResult.Ok)new MetafileFormat().Read(SourceFile.FromBytes("a.emf", file, shown), new ReadContext(new ReadLimits()), CancellationToken.None);
        foreach (var section in read.Document.Sections) Assert.NotNull(section);
        return [.. read.Document.Gaps.Select(gap => gap.Code)];
    }
}
