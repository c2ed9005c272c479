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
        var tables = new List<PlacedTable>();
        var number = 0;
        foreach (var section in read(text, file, context.Limits.ForText(), places).Sections)
        {
            if (section is TableSection table && ++number > 0 && edits.Tables.ContainsKey(number)) tables.Add(Take(table, number, places, edits, changes));
            else foreach (var block in section.AllBlocks()) Take(block, places, edits, changes);
        }

        AddOwn(text, file, edits, context, cells, changes, cancel);
        if (new EncodedRedaction(file, context).Add(FilesIn(text), changes, cancel) is { } refused) return refused;
        var shaper = tables.Count > 0 && Structure(text) is { } whole ? new TableShaper(text, whole) : null;
        foreach (var table in tables)
            foreach (var edit in shaper?.Shape(table, edits.Tables[table.Number]) ?? []) changes.Add(edit);
        changes.AddLeft(edits, escapes);
        var splicer = new TextSplicer(file.Head(int.MaxValue), source, Shape(text, changes.Finish()), output);
        if (shaper is { Moves: { Count: > 0 } moves }) Write(splicer, text.Length, moves);
        else Write(splicer, text, edits, cells);
        return new RedactResult.Done([file.Name], shaper is { KeptOrder: true } ? [NotSorted] : []);
    }

    /// <summary>The files written into the text as base64.</summary>
    /// <param name="text">The source.</param>
    protected virtual IEnumerable<EncodedText> FilesIn(string text) => EncodedFiles.In(text);

    /// <summary>What can be taken out of the text whole; null for a format that has its own way with cells and rows.</summary>
    /// <param name="text">The source.</param>
    protected virtual SourceNode? Structure(string text) => null;

    /// <summary>Adds what the format removes besides values of blocks.</summary>
    protected virtual void AddOwn(string text, SourceFile file, FileEdits edits, RedactContext context, List<SourceCell> cells, SourceEdits changes, CancellationToken cancel)
    {
    }

    /// <summary>Fits the edits to the format, in order and without overlap as they came.</summary>
    protected virtual List<SourceEdit> Shape(string text, List<SourceEdit> edits) => edits;

    /// <summary>Writes the copy.</summary>
    protected virtual void Write(TextSplicer splicer, string text, FileEdits edits, List<SourceCell> cells) => splicer.WriteAll(text.Length);

    private static void Write(TextSplicer splicer, int length, List<SourceMove> moves)
    {
        splicer.WriteMark();
        var at = 0;
        foreach (var move in moves)
        {
            splicer.Write(at, move.Start);
            splicer.Write(move.FromStart, move.FromEnd);
            at = move.End;
        }

        splicer.Write(at, length);
    }

    private static PlacedTable Take(TableSection table, int number, SourcePlaces places, FileEdits edits, SourceEdits changes)
    {
        var rows = new List<PlacedRow>();
        foreach (var row in table.Rows)
        {
            foreach (var cell in row.Cells) Take(cell.Block, places, edits, changes);
            var placed = row.Cells.Select(cell => new PlacedCell(cell.Column, cell.ColumnSpan, (int)places.OffsetOf(cell.Block.Ordinal))).Where(cell => cell.Offset >= 0).ToList();
            if (placed.Count > 0) rows.Add(new PlacedRow(row.Index, row.IsHeader, placed));
        }

        return new PlacedTable(number, rows);
    }

    private static void Take(TextBlock block, SourcePlaces places, FileEdits edits, SourceEdits changes)
    {
        // A block that is not found keeps its place in the verification: if a value is left there, no copy is written.
        if (edits.DroppedBlocks.Contains(block.Ordinal)) changes.TryAdd(block, places.OffsetOf(block.Ordinal), [new TextEdit(0, block.Text.Length, "", "", Operator.DropColumn)]);
        else if (edits.Blocks.TryGetValue(block.Ordinal, out var own)) changes.TryAdd(block, places.OffsetOf(block.Ordinal), own);
    }

    private static LocalizedText NotSorted { get; } = new(
        "Không sắp xếp lại được các dòng: thứ tự dòng còn theo thứ tự họ tên cũ, có thể bị đối chiếu với danh sách lớp.",
        "The rows could not be sorted anew: they still stand in the order of the names, which can be matched to a class list.");

    private static RedactResult.Refused TooLong { get; } = new("limit-reached", new LocalizedText(
        "Tệp quá dài nên không tạo được bản an toàn.", "The file is too long for a safe copy to be made."));
}
