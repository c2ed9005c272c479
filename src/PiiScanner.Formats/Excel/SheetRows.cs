using System.Collections;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>The rows of one sheet, read anew by each enumeration, always with the same ordinals.</summary>
internal sealed class SheetRows(ExcelSession excel, SheetEntry sheet, PackagePart part, IReadOnlyList<CellRange> merges, int firstOrdinal) : IEnumerable<TableRow>
{
    private bool _isFinished;

    /// <summary>The first ordinal behind the sheet; known once one enumeration came to its end.</summary>
    public int NextOrdinal { get; private set; }

    /// <summary>What the sheet holds beside its rows; complete once one enumeration came to its end.</summary>
    public SheetExtras Extras { get; private set; } = new(excel.Session, sheet);

    /// <summary>Reads the sheet to its end if nobody has: what comes behind it needs its number of blocks.</summary>
    public void Finish()
    {
        if (_isFinished) return;
        foreach (var row in this) _ = row;
    }

    /// <inheritdoc/>
    public IEnumerator<TableRow> GetEnumerator()
    {
        var numbers = new BlockNumbers { Next = firstOrdinal };
        var extras = new SheetExtras(excel.Session, sheet);
        var walker = new SheetWalker(excel, sheet, new MergedCells(merges), numbers, extras);
        foreach (var row in excel.Session.Walk(part, walker.Walk, walker.Rest)) yield return row;
        _isFinished = true;
        NextOrdinal = numbers.Next;
        Extras = extras;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
