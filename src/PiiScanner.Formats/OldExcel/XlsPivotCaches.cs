using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.CompoundFile;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Reads the copies of the source rows behind pivot tables, which stand in streams of their own ([MS-XLS] 2.1.7.20.3).</summary>
/// <param name="compound">The file.</param>
/// <param name="context">Limits.</param>
/// <param name="document">Takes gaps.</param>
internal sealed class XlsPivotCaches(CompoundReader compound, ReadContext context, Document document)
{
    /// <summary>Name of the storage that holds them.</summary>
    public const string Storage = "_SX_DB_CUR";

    private readonly BiffStrings _texts = new(isNew: true, 1252);

    /// <summary>The values.</summary>
    public IEnumerable<Draft> Read()
    {
        foreach (var entry in compound.Root.FindStorage(Storage)?.Children ?? [])
        {
            if (entry.Kind != CompoundKind.Stream || compound.ReadAll(entry, context.Limits.MaxEmbeddedBytes) is not { } bytes)
            {
                document.Add(new ReadGap("part-not-read", OldOfficeTexts.ObjectUnread));
                continue;
            }

            var records = new BiffRecords(bytes);
            while (records.Next())
            {
                if (Value(records) is { Length: > 0 } text) yield return OldOfficeTexts.Block(DocumentParts.PivotCache, text);
            }

            if (records.IsCut) document.Add(new ReadGap("damaged", OldOfficeTexts.CutOff));
        }
    }

    private string? Value(BiffRecords records)
    {
        var body = records.Body;
        var at = 0;
        return records.Type switch
        {
            0xCD => _texts.Read(body, ref at, longLength: true),
            0xC9 => XlsSheet.Stored(XlsSheet.Double(body, 0)),
            0xCC => body.I16(0).ToString(CultureInfo.InvariantCulture),
            0xCE => Date(body),
            0xC7 => string.Join('\n', LooseTexts.Find(body) ?? []), // the field with its name
            _ => null,
        };
    }

    // Year, month, day, hour, minute, second; no day for a time alone.
    private static string Date(ReadOnlySpan<byte> body)
    {
        var time = string.Create(CultureInfo.InvariantCulture, $"{body.U8(5):00}:{body.U8(6):00}:{body.U8(7):00}");
        if (body.U8(4) == 0) return time;
        var date = string.Create(CultureInfo.InvariantCulture, $"{body.U8(4):00}/{body.U16(2):00}/{body.U16(0):0000}");
        return time == "00:00:00" ? date : date + " " + time;
    }
}
