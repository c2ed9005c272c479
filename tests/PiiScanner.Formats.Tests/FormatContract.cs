using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Tests;

/// <summary>What every format promises. A format's tests derive a class from it and give a sample that uses as much of the format as one file can.</summary>
public abstract class FormatContract
{
    private const int Cuts = 120;
    private const int Flips = 150;

    /// <summary>The format under test.</summary>
    /// <summary>Whether a copy shows masks where values stood; false where it shows boxes.</summary>
    protected virtual bool ShowsReplacements => true;

    protected abstract IDocumentFormat Format { get; }

    /// <summary>A valid file of the format, the same bytes on each call, with at least three blocks.</summary>
    protected abstract SourceFile Sample();

    /// <summary>False for a format that has no way to tell a damaged file from a whole one, such as plain text.</summary>
    protected virtual bool CanBeDamaged => true;

    [Fact]
    public void Recognize_OwnSample_GivesMediaType()
    {
        Assert.NotNull(Format.Recognize(Sample()));
        Assert.Contains(Sample().Extension, Format.Extensions);
    }

    [Fact]
    public void Recognize_NameWithoutExtension_StillGoesByContent()
    {
        if (!CanBeDamaged) return;
        Assert.NotNull(Format.Recognize(SourceFile.FromBytes("khong-duoi", Bytes(Sample()))));
    }

    [Fact]
    public void Read_Sample_NumbersBlocksInReadingOrder()
    {
        var blocks = Pull(Sample());

        Assert.True(blocks.Count >= 3);
        Assert.Equal(Enumerable.Range(0, blocks.Count), blocks.Select(b => b.Ordinal));
        Assert.All(blocks, b => Assert.All(b.Runs, r => Assert.InRange(r.Start + r.Length, 1, b.Text.Length)));
    }

    [Fact]
    public void Read_Twice_GivesSameBlocks() => Assert.Equal(Pull(Sample()).Select(Describe), Pull(Sample()).Select(Describe));

    [Fact]
    public void Read_SectionsPulledTwice_GivesSameBlocks()
    {
        var document = Open(Sample());

        var first = Pull(document).Select(Describe).ToList();
        var gaps = document.Gaps.ToList();

        Assert.Equal(first, Pull(document).Select(Describe));
        Assert.Equal(gaps, document.Gaps);
    }

    [Fact]
    public void Read_EachSectionPulledTwice_GivesSameOrdinals()
    {
        foreach (var section in Open(Sample()).Sections)
        {
            var first = Pull(section).Select(Describe).ToList();
            Assert.Equal(first, Pull(section).Select(Describe));
        }
    }

    [Fact]
    public void Read_SectionsLeftUnpulled_KeepsLaterOrdinals()
    {
        var all = Pull(Sample()).ToDictionary(b => b.Ordinal, Describe);
        var isWanted = false;
        foreach (var section in Open(Sample()).Sections)
        {
            isWanted = !isWanted;
            if (isWanted) continue;
            foreach (var block in Pull(section)) Assert.Equal(all[block.Ordinal], Describe(block));
        }
    }

    [Fact]
    public void Read_CutAtAnyByte_GivesResult()
    {
        var bytes = Bytes(Sample());
        for (var i = 0; i < Cuts; i++)
        {
            var length = (int)((long)bytes.Length * i / Cuts);
            Survive(bytes[..length]);
        }

        Survive(bytes[..^1]);
    }

    [Fact]
    public void Read_BytesChanged_GivesResult()
    {
        var random = new Random(20_121_005);
        var bytes = Bytes(Sample());
        for (var i = 0; i < Flips; i++)
        {
            var copy = (byte[])bytes.Clone();
            for (var n = 0; n <= i % 4; n++) copy[random.Next(copy.Length)] = (byte)random.Next(256);
            Survive(copy);
        }
    }

    [Fact]
    public void Read_Cancelled_Stops()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        // A small file may be through before anybody looks; what must not happen is another exception.
        try
        {
            if (Format.Read(Sample(), new ReadContext(new ReadLimits()), source.Token) is ReadResult.Ok(var document)) Pull(document);
        }
        catch (OperationCanceledException stop)
        {
            Assert.Equal(source.Token, stop.CancellationToken);
        }
    }

    [Fact]
    public void Redact_ThenRead_FindsNothing_AndAllOtherTextIsUnchanged()
    {
        if (Format.Redactor is null) return;
        var copy = Sample();
        for (var round = 0; round < 3 && !Redaction.Redacted.Plan(copy, Redaction.Redacted.Everything).Plan.IsEmpty; round++)
        {
            var before = Pull(copy);
            copy = SourceFile.FromBytes(copy.Path, Redaction.Redacted.Copy(copy, Redaction.Redacted.Everything, out _, out var edits));
            var expected = before.Where(block => block.Location.Part is null).Select(block => edits.Blocks.TryGetValue(block.Ordinal, out var own) ? Edited(block.Text, own) : block.Text);
            Assert.Equal(Texts(expected), Texts(Pull(copy).Where(block => block.Location.Part is null).Select(block => block.Text)));
        }

        Assert.True(Redaction.Redacted.Plan(copy, Redaction.Redacted.Everything).Plan.IsEmpty);
    }

    // What shows boxes in the place of values has nothing to read there, and a cell of nothing else is no cell any more.
    private IEnumerable<string> Texts(IEnumerable<string> texts) =>
        ShowsReplacements ? texts : texts.Select(text => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).Where(text => text.Length > 0);

    private string Edited(string text, IReadOnlyList<PiiScanner.Core.Redaction.TextEdit> edits) =>
        PiiScanner.Core.Redaction.TextEdit.Apply(text, ShowsReplacements ? edits : [.. edits.Select(edit => edit with { Text = "" })]);

    [Fact]
    public void Redact_Twice_IsOnce()
    {
        if (Format.Redactor is null) return;
        var once = Redaction.Redacted.Copy(Sample(), Redaction.Redacted.Everything);
        once = Redaction.Redacted.Copy(SourceFile.FromBytes(Sample().Path, once), Redaction.Redacted.Everything);

        Assert.Equal(once, Redaction.Redacted.Copy(SourceFile.FromBytes(Sample().Path, once), Redaction.Redacted.Everything));
    }

    /// <summary>Reads bytes under the sample's name: a result, or a declared exception while pulling; anything else fails the test.</summary>
    protected void Survive(byte[] bytes)
    {
        var file = SourceFile.FromBytes(Sample().Path, bytes);
        _ = Format.Recognize(file);
        if (Format.Read(file, new ReadContext(new ReadLimits()), CancellationToken.None) is not ReadResult.Ok(var document)) return;
        try
        {
            Pull(document);
        }
        catch (DamagedFileException damage)
        {
            Assert.NotEmpty(damage.Code);
        }
    }

    private Document Open(SourceFile file) =>
        Assert.IsType<ReadResult.Ok>(Format.Read(file, new ReadContext(new ReadLimits()), CancellationToken.None)).Document;

    private List<TextBlock> Pull(SourceFile file) => Pull(Open(file));

    private static List<TextBlock> Pull(Document document)
    {
        var blocks = new List<TextBlock>();
        foreach (var section in document.Sections) blocks.AddRange(Pull(section));
        return blocks;
    }

    private static IEnumerable<TextBlock> Pull(DocumentSection section) => section switch
    {
        TextSection text => text.Blocks,
        TableSection table => table.Rows.SelectMany(r => r.Cells).Select(c => c.Block),
        _ => throw new InvalidOperationException("a kind of section no test knows"),
    };

    private static string Describe(TextBlock block) => $"{block.Ordinal} {block.Location} {block.Text} {block.RawValue} {block.IsHeading} {string.Join(';', block.Runs)}";

    private static byte[] Bytes(SourceFile file)
    {
        using var stream = file.Open();
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
