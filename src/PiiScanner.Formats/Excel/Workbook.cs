using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>One line of the workbook's list of sheets.</summary>
/// <param name="Name">Name as written.</param>
/// <param name="Part">One of <see cref="DocumentParts"/> for a hidden sheet, else null.</param>
/// <param name="RelationshipId">Points to the sheet's part.</param>
internal sealed record SheetEntry(string Name, string? Part, string? RelationshipId);

/// <summary>A text of the workbook part that stands in no sheet.</summary>
internal sealed record WorkbookText(string Part, string Text, TextPiece? Place);

/// <summary>What the workbook part says: sheets, calendar, names.</summary>
internal sealed class Workbook
{
    private const int MaxItems = 100_000;
    private readonly List<SheetEntry> _sheets = [];
    private readonly List<WorkbookText> _texts = [];

    /// <summary>Sheets in the order of their tabs.</summary>
    public IReadOnlyList<SheetEntry> Sheets => _sheets;

    /// <summary>Defined names and the like.</summary>
    public IReadOnlyList<WorkbookText> Texts => _texts;

    /// <summary>True when dates count from 1904.</summary>
    public bool Is1904 { get; private set; }

    /// <summary>Reads the workbook part.</summary>
    public void Read(MarkupReader reader, PackageSession session)
    {
        while (reader.Read())
        {
            if (!reader.IsElement || _sheets.Count + _texts.Count > MaxItems) continue;
            switch (reader.Name)
            {
                case "workbookPr":
                    Is1904 = reader.Attribute("date1904") is "1" or "true" or "on";
                    AddAttribute(reader, session, "codeName", DocumentParts.Attribute);
                    break;
                case "sheet" when reader.Vocabulary == Vocabulary.Sheet:
                    var part = reader.Attribute("state") switch
                    {
                        "hidden" => DocumentParts.HiddenSheet,
                        "veryHidden" => DocumentParts.VeryHiddenSheet,
                        _ => null,
                    };
                    _sheets.Add(new SheetEntry(reader.Attribute("name") ?? "", part, RelationshipId(reader)));
                    break;
                case "definedName": ReadName(reader, session); break;
                case "fileSharing": session.Authors.Add(reader.Attribute("userName"), session.Place(reader, "userName")); break;
                case "absPath": AddAttribute(reader, session, "url", DocumentParts.Metadata); break;
                case "customWorkbookView": AddAttribute(reader, session, "name", DocumentParts.Metadata); break;
            }
        }
    }

    private void ReadName(MarkupReader reader, PackageSession session)
    {
        var name = reader.Attribute("name") ?? "";
        if (!name.StartsWith("_xlnm.", StringComparison.Ordinal)) AddAttribute(reader, session, "name", DocumentParts.DefinedName);
        foreach (var attribute in (string[])["comment", "customMenu", "description", "help", "statusBar"]) AddAttribute(reader, session, attribute, DocumentParts.DefinedName);
        if (reader.IsEmpty) return;
        var depth = reader.Depth;
        while (reader.ReadInside(depth))
        {
            if (reader.IsText) _texts.Add(new WorkbookText(DocumentParts.DefinedName, reader.Value, session.Place(reader)));
        }
    }

    private void AddAttribute(MarkupReader reader, PackageSession session, string name, string part)
    {
        if (reader.Attribute(name) is { } value && !string.IsNullOrWhiteSpace(value)) _texts.Add(new WorkbookText(part, value, session.Place(reader, name)));
    }

    // r:id; the plain attributes of a sheet have other names.
    private static string? RelationshipId(MarkupReader reader) => reader.Attribute("id");
}
