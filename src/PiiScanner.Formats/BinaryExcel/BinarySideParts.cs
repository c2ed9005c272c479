using System.Globalization;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Excel;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.OldExcel;
using PiiScanner.Formats.OldOffice;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.BinaryExcel;

/// <summary>Reads the binary parts that are no sheets: comments and pivot caches as what they are, all others as a stream of texts. Of those that hold numbers nobody reads, a gap is told besides.</summary>
/// <param name="session">What all walkers share.</param>
/// <param name="remainder">Knows which parts are embedded files.</param>
internal sealed class BinarySideParts(BinarySession session, PackageRemainder remainder)
{
    // Order of calculation, places of rows, printer settings, formatting.
    private static readonly string[] s_nobodysWords = ["calcchain", "binaryindex", "printersettings", "xl/styles", "sheetmetadata", "xl/metadata"];
    private static readonly string[] s_numbers = ["pivotcacherecords", "externallink", "volatiledependencies", "revision"];

    /// <summary>The parts that hang on a sheet.</summary>
    /// <param name="sheet">Its part.</param>
    /// <param name="at">The sheet.</param>
    public IEnumerable<DocumentSection> ReadOf(PackagePart sheet, Location at)
    {
        var parts = session.Excel.Session.Package.Relationships(sheet.Name).Where(link => !link.IsExternal && link.Type is "comments" or "table" or "pivotTable" or "queryTable" or "tableSingleCells")
            .Select(link => session.Excel.Session.Package.Find(link.Target)).OfType<PackagePart>().Distinct().ToList();
        return parts.SelectMany(part => Read(part, at));
    }

    /// <summary>All parts that are left.</summary>
    public IEnumerable<DocumentSection> Read() =>
        session.Excel.Session.Package.Parts.OrderBy(part => part.Name, StringComparer.Ordinal).ToList().SelectMany(part => Read(part, new Location()));

    private IEnumerable<DocumentSection> Read(PackagePart part, Location at)
    {
        if (part.IsDone || !IsOurs(part)) return [];
        if (Is(part, s_nobodysWords))
        {
            part.IsDone = true;
            return [];
        }

        if (Is(part, s_numbers)) session.Excel.Session.Report(new ReadGap("part-not-read", PackageMessages.PartUnread(part.Name)));
        var of = PartOf(part);
        var assembler = session.Excel.Session.Assembler(of);
        var comment = new CommentPlace();
        return session.Walk(part, records => Drafts(records, part, of, at, comment).SelectMany(draft => assembler.Add([draft], of)), assembler.Flush).Concat(Late(assembler));
    }

    // Embedded files and macros are handed over with the rest of the package.
    private bool IsOurs(PackagePart part) => part.Extension == "bin" && !remainder.IsForeign(part)
        && part.Name.StartsWith("xl/", StringComparison.OrdinalIgnoreCase) && !Is(part, ["vbaproject", "activex", "xl/media/", "control"]);

    private static bool Is(PackagePart part, string[] words) => Array.Exists(words, word => part.Name.Contains(word, StringComparison.OrdinalIgnoreCase) || part.ContentType.Contains(word, StringComparison.Ordinal));

    private static string PartOf(PackagePart part) =>
        Is(part, ["comments"]) ? DocumentParts.Comments : Is(part, ["pivotcache"]) ? DocumentParts.PivotCache : Is(part, ["externallink"]) ? DocumentParts.ExternalCache
        : Is(part, ["tables/", "pivottable", "querytable"]) ? DocumentParts.Attribute : DocumentParts.Unreferenced;

    private IEnumerable<Draft> Drafts(BinaryRecords records, PackagePart part, string of, Location at, CommentPlace comment)
    {
        while (records.Next())
        {
            foreach (var text in Texts(records, part, of, comment)) yield return session.Block(at with { Cell = comment.Cell }, of, text);
        }
    }

    private List<string> Texts(BinaryRecords records, PackagePart part, string of, CommentPlace comment) => of switch
    {
        DocumentParts.Comments => CommentTexts(records, part, comment),
        DocumentParts.PivotCache when CacheValue(records) is { } value => [value],
        _ => BinaryTypes.MayHoldWords(records.Type) ? session.Loose(part, records.Body) : [],
    };

    private List<string> CommentTexts(BinaryRecords records, PackagePart part, CommentPlace comment)
    {
        var body = records.Body;
        long at = 0;
        switch (records.Type)
        {
            case BinaryTypes.CommentAuthor:
                session.Excel.Session.Authors.Add(records.Text(ref at), null);
                return [];
            case BinaryTypes.Comment:
                comment.Cell = CellReference.Name((int)Math.Min(body.U32(4), CellReference.MaxRows - 1), (int)Math.Min(body.U32(12), CellReference.MaxColumns - 1));
                return [];
            case BinaryTypes.CommentText: return [records.RichText(ref at, session.Excel.Styles, out _).Text];
            default: return session.Loose(part, body);
        }
    }

    private static string? CacheValue(BinaryRecords records)
    {
        var body = records.Body;
        long at = 0;
        return records.Type switch
        {
            BinaryTypes.CacheNumber or BinaryTypes.CacheItemNumber => NumberFormatter.Plain(XlsSheet.Stored(XlsSheet.Double(body, 0))),
            BinaryTypes.CacheText or BinaryTypes.CacheItemText => records.Text(ref at),
            BinaryTypes.CacheDate or BinaryTypes.CacheItemDate => string.Create(CultureInfo.InvariantCulture, $"{body.U8(4):00}/{body.U16(2):00}/{body.U16(0):0000}"),
            _ => null,
        };
    }

    private static IEnumerable<DocumentSection> Late(SectionAssembler assembler)
    {
        foreach (var section in assembler.Flush()) yield return section;
    }

    private sealed class CommentPlace
    {
        public string? Cell { get; set; }
    }
}
