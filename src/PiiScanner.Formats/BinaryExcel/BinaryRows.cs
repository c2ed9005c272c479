using System.Collections;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>The rows of one sheet, read anew by each enumeration, always with the same ordinals.</summary>
internal sealed class BinaryRows(BinarySession session, SheetEntry sheet, PackagePart part) : IEnumerable<TableRow>
{
    private const int MaxMerges = 200_000;
    private readonly int _first = session.Excel.Session.Numbers.Next;
    private List<CellRange>? _merges;
    private bool _isFinished;

    /// <summary>Page headers and footers, found before the rows are read.</summary>
    public List<string> Pages { get; } = [];

    /// <summary>The first ordinal behind the sheet; known once one enumeration came to its end.</summary>
    public int NextOrdinal { get; private set; }

    /// <summary>What the sheet holds beside its rows; complete once one enumeration came to its end.</summary>
    public SheetExtras Extras { get; private set; } = new(session.Excel.Session, sheet);

    /// <summary>Reads the sheet to its end if nobody has: what comes behind it needs its number of blocks.</summary>
    public void Finish()
    {
        if (_isFinished) return;
        foreach (var row in this) _ = row;
    }

    /// <summary>Finds merged ranges and page texts, which stand behind the rows.</summary>
    public void LookAhead()
    {
        _merges = [];
        try
        {
            using var records = new BinaryRecords(session.Excel.Session.Package.OpenStream(part, counts: false), session.Excel.Session.Cancel);
            while (records.Next())
            {
                var body = records.Body;
                if (records.Type == BinaryTypes.PageTexts) Pages.AddRange(BinarySheet.PageTexts(records).Select(page => page.Text).Where(text => text.Length > 0));
                else if (records.Type == BinaryTypes.Merge && _merges.Count < MaxMerges && body.U32(4) < CellReference.MaxRows && body.U32(12) < CellReference.MaxColumns)
                    _merges.Add(new CellRange((int)Math.Min(body.U32(0), body.U32(4)), (int)Math.Min(body.U32(8), body.U32(12)), (int)body.U32(4), (int)body.U32(12)));
            }
        }
        catch (Exception error) when (PartFaults.IsFault(error))
        {
            // The same bytes are read once more, and that reading reports the fault.
            _merges.TrimExcess();
        }
    }

    /// <inheritdoc/>
    public IEnumerator<TableRow> GetEnumerator()
    {
        if (_merges is null) LookAhead();
        var numbers = new BlockNumbers { Next = _first };
        var extras = new SheetExtras(session.Excel.Session, sheet);
        var walker = new BinarySheet(session, sheet, part, new MergedCells(_merges ?? []), numbers, extras);
        foreach (var row in session.Walk(part, walker.Walk, walker.Rest)) yield return row;
        _isFinished = true;
        NextOrdinal = numbers.Next;
        Extras = extras;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
