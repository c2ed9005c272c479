using PiiScanner.Core.Text;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Finds what no list of sheets names: a sheet whose place is damaged, or that was taken out of the list, still stands in the file.</summary>
internal sealed class LostSheets
{
    private const int MaxSheets = 10_000;
    private readonly byte[] _bytes;
    private readonly List<(long Start, long End)> _known = [];
    private int _found;

    /// <summary>Begins behind the records that hold for all sheets.</summary>
    /// <param name="records">Stands there.</param>
    public LostSheets(BiffRecords records)
    {
        _bytes = records.Bytes;
        Add(0, records.NextAt);
    }

    /// <summary>Notes what was read.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte behind it.</param>
    public void Add(long start, long end) => _known.Add((start, Math.Max(start, end)));

    /// <summary>The next sheet that nobody read, or null. What is left over and no sheet makes the workbook a damaged one.</summary>
    /// <param name="workbook">The workbook.</param>
    public XlsSheetEntry? Next(XlsWorkbook workbook)
    {
        ReadOnlySpan<byte> all = _bytes;
        long at = 0;
        foreach (var (start, end) in _known.OrderBy(known => known.Start).Append((all.Length, all.Length)))
        {
            if (start > at && start <= all.Length && all[(int)at..(int)start].ContainsAnyExcept((byte)0))
            {
                if (_found++ < MaxSheets && XlsSheet.IsBegin(all.U16(at)) && all.U16(at + 2) is >= 4 and <= 16) return new XlsSheetEntry("", DocumentParts.Unreferenced, at);
                workbook.IsDamaged = true;
            }

            at = Math.Max(at, end);
        }

        return null;
    }
}
