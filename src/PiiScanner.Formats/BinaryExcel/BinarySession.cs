using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>What the walkers of one binary workbook share.</summary>
/// <param name="excel">Package, strings and styles.</param>
internal sealed class BinarySession(ExcelSession excel)
{
    /// <summary>Package, strings and styles.</summary>
    public ExcelSession Excel { get; } = excel;

    /// <summary>True when dates count from 1904.</summary>
    public bool Is1904 { get; set; }

    /// <summary>Walks one part; a fault inside becomes a gap, and what was read before it is kept.</summary>
    /// <param name="part">The part; marked as done.</param>
    /// <param name="walk">Gives the items of the part.</param>
    /// <param name="rest">Gives what the walk still holds when it breaks off.</param>
    public IEnumerable<T> Walk<T>(PackagePart part, Func<BinaryRecords, IEnumerable<T>> walk, Func<IEnumerable<T>>? rest = null)
    {
        var session = Excel.Session;
        return session.Walk(part, () => new BinaryRecords(session.Package.OpenStream(part), session.Cancel), Checked, rest);

        IEnumerable<T> Checked(BinaryRecords records)
        {
            foreach (var item in walk(records)) yield return item;
            if (records.IsDamaged) Damaged(part);
        }
    }

    /// <summary>Reads one part at once.</summary>
    /// <param name="part">The part; marked as done.</param>
    /// <param name="read">Told of each record.</param>
    public void Read(PackagePart part, Action<BinaryRecords> read)
    {
        foreach (var _ in Walk(part, All))
        {
            // Each step reads a record.
        }

        IEnumerable<bool> All(BinaryRecords records)
        {
            while (records.Next())
            {
                read(records);
                yield return true;
            }
        }
    }

    /// <summary>Tells that a part is not as it should be.</summary>
    public void Damaged(PackagePart part) => Excel.Session.Report(new ReadGap("damaged", PackageMessages.PartDamaged(part.Name)));

    /// <summary>Texts in a record that nobody knows; too many of them are a gap.</summary>
    /// <param name="part">The part it stands in.</param>
    /// <param name="body">The record, or what is left of it.</param>
    public List<string> Loose(PackagePart part, ReadOnlySpan<byte> body)
    {
        if (LooseTexts.Find(body) is { } texts) return texts;
        Damaged(part);
        return [];
    }

    /// <summary>A text as a block of its own.</summary>
    public BlockDraft Block(Location at, string part, string text) => GenericTexts.Text(Excel.Session, at with { Part = part }, text, null);
}
