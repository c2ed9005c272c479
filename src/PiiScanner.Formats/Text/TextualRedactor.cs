using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;
using PiiScanner.Core.Text.Readers;

namespace PiiScanner.Formats.Text;

/// <summary>Redacts a text file of any structure: the characters of removed values are replaced where they are written, everything else keeps its bytes.</summary>
/// <param name="escapes">Escapes of the format.</param>
/// <param name="declared">Encoding stated inside the document, or null.</param>
/// <param name="read">Reads the text as the format's reader does, and notes the places of blocks.</param>
internal class TextualRedactor(Escapes escapes, Func<SourceFile, TextEncoding?> declared, Func<string, SourceFile, TextLimits, SourcePlaces, Document> read) : IRedactor
{
    /// <inheritdoc/>
    public virtual bool FindsCellsByNumber => false;

    /// <inheritdoc/>
    public virtual bool CanSort => false;

    /// <inheritdoc/>
    public RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(edits);
        ArgumentNullException.ThrowIfNull(context);
        var source = new TextSource(file, cancel, declared(file));
        if (file.Length > int.MaxValue / 2 || source.ReadAll(WholeText.MaxLength) is not { } text) return TooLong;
        var changes = new SourceEdits(text);
        var cells = new List<SourceCell>();
        var places = new SourcePlaces { OnCell = cells.Add };
        foreach (var block in read(text, file, context.Limits.ForText(), places).Sections.SelectMany(section => section.AllBlocks())) Take(block, places, edits, changes);
        AddOwn(text, file, edits, context, cells, changes, cancel);
        changes.AddLeft(edits, escapes);
        Write(file, source, text, edits, cells, Shape(text, changes.Finish()), output);
        return new RedactResult.Done([file.Name], []);
    }

    /// <summary>Adds what the format removes besides values of blocks.</summary>
    protected virtual void AddOwn(string text, SourceFile file, FileEdits edits, RedactContext context, List<SourceCell> cells, SourceEdits changes, CancellationToken cancel)
    {
    }

    /// <summary>Fits the edits to the format, in order and without overlap as they came.</summary>
    protected virtual List<SourceEdit> Shape(string text, List<SourceEdit> edits) => edits;

    /// <summary>Writes the copy.</summary>
    protected virtual void Write(TextSplicer splicer, string text, FileEdits edits, List<SourceCell> cells) => splicer.WriteAll(text.Length);

    private void Write(SourceFile file, TextSource source, string text, FileEdits edits, List<SourceCell> cells, List<SourceEdit> changes, Stream output) =>
        Write(new TextSplicer(file.Head(int.MaxValue), source, changes, output), text, edits, cells);

    private static void Take(TextBlock block, SourcePlaces places, FileEdits edits, SourceEdits changes)
    {
        // A block that is not found keeps its place in the verification: if a value is left there, no copy is written.
        if (edits.DroppedBlocks.Contains(block.Ordinal)) changes.TryAdd(block, places.OffsetOf(block.Ordinal), [new TextEdit(0, block.Text.Length, "", "", Operator.DropColumn)]);
        else if (edits.Blocks.TryGetValue(block.Ordinal, out var own)) changes.TryAdd(block, places.OffsetOf(block.Ordinal), own);
    }

    private static RedactResult.Refused TooLong { get; } = new("limit-reached", new LocalizedText(
        "Tệp quá dài nên không tạo được bản an toàn.", "The file is too long for a safe copy to be made."));
}
