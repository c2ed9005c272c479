using PiiScanner.Consent.Catalogue;
using PiiScanner.Consent.Rosters;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Paper;

/// <summary>Which column of a filled sheet holds what, by its row of codes.</summary>
internal sealed class SheetHead
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly List<(int Column, Purpose Purpose, Channel Channel)> _questions = [];

    /// <summary>Why the sheet cannot be read; null when it can.</summary>
    public LocalizedText? Problem { get; private set; }

    /// <summary>The columns of answers.</summary>
    public IReadOnlyList<(int Column, Purpose Purpose, Channel Channel)> Questions => _questions;

    /// <summary>Reads the row of codes.</summary>
    public static SheetHead Read(SheetGrid grid, ConsentCatalogue catalogue, bool isOfStaff)
    {
        var head = new SheetHead();
        var row = ConsentSheet.CodesRow < grid.Rows.Count ? grid.Rows[ConsentSheet.CodesRow] : [];
        for (var i = 0; i < row.Count; i++)
        {
            if (row[i].Length == 0) continue;
            if (!head._columns.TryAdd(row[i], i)) head.Problem = ImportTexts.BrokenHead;
            if (row[i].Split('/') is not [var purpose, var channel]) continue;
            if (catalogue.PurposeOf(purpose) is { } known && catalogue.ChannelOf(channel) is { } where && known.Offer.Contains(channel)) head._questions.Add((i, known, where));
            else head.Problem = ImportTexts.BrokenHead;
        }

        string[] representative = isOfStaff ? [] : [ConsentSheet.RepresentativeColumn, ConsentSheet.RelationColumn];
        string[] needed = [.. representative, ConsentSheet.CodeColumn, ConsentSheet.NameColumn, ConsentSheet.ChildColumn, ConsentSheet.WayColumn, ConsentSheet.EvidenceColumn, ConsentSheet.DigestColumn, ConsentSheet.CheckerColumn];
        if (head._questions.Count == 0 || !needed.All(head._columns.ContainsKey)) head.Problem = ImportTexts.BrokenHead;
        return head;
    }

    /// <summary>The text of a row under a code; empty where the sheet has no such column.</summary>
    public string At(SheetGrid grid, int row, string code) => _columns.TryGetValue(code, out var column) ? grid.At(row, column) : "";
}
