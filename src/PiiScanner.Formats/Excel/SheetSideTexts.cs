using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Excel;

/// <summary>Reads the small parts that hang on a sheet or workbook: comments, people, tables, connections.</summary>
internal static class SheetSideTexts
{
    private static readonly string[] Names =
        ["name", "caption", "displayName", "comment", "totalsRowLabel", "description", "n", "c", "uniqueName", "userName", "dataCaption", "grandTotalCaption", "rowHeaderCaption", "colHeaderCaption"];

    private static readonly string[] Connections =
        ["name", "description", "sourceFile", "odcFile", "connection", "command", "serverCommand", "url", "post", "htmlTables", "editPage", "prompt", "string", "model", "user", "singleSignOnId"];

    /// <summary>Reads the comments of a sheet; the names of their authors are metadata.</summary>
    public static IEnumerable<Draft> ReadComments(MarkupReader reader, PackageSession session, Location at)
    {
        var item = new StringItem();
        var cell = at.Cell;
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            if (reader.Name == "author")
            {
                var place = session.Place(reader);
                session.Authors.Add(reader.ElementText(10_000), place);
            }
            else if (reader.Name == "comment")
            {
                cell = reader.Attribute("ref");
            }
            else if (reader.Name == "text")
            {
                var place = session.Place(reader);
                item.Read(reader);
                if (item.Length > 0) yield return GenericTexts.Text(session, at with { Cell = cell }, item.Text.ToString(), place);
            }
        }
    }

    /// <summary>Reads threaded comments.</summary>
    public static IEnumerable<Draft> ReadThreadedComments(MarkupReader reader, PackageSession session, Location at)
    {
        var cell = at.Cell;
        while (reader.Read())
        {
            if (reader is { IsElement: true, Name: "threadedComment" }) cell = reader.Attribute("ref");
            if (reader.IsText && !string.IsNullOrWhiteSpace(reader.Value)) yield return GenericTexts.Node(reader, session, at with { Cell = cell });
        }
    }

    /// <summary>Reads the people who wrote threaded comments.</summary>
    public static IEnumerable<Draft> ReadPersons(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            session.Authors.Add(reader.Attribute("displayName"), session.Place(reader, "displayName"));
            if (reader.Attribute("userId") is { } account && account.Contains('@')) yield return GenericTexts.Attribute(reader, session, at, "userId", account);
        }
    }

    /// <summary>Reads the names that tables and pivot tables give to their columns.</summary>
    public static IEnumerable<Draft> ReadNamed(MarkupReader reader, PackageSession session, Location at) => ReadAttributes(reader, session, at, Names);

    /// <summary>Reads connections to other sources.</summary>
    public static IEnumerable<Draft> ReadConnections(MarkupReader reader, PackageSession session, Location at) => ReadAttributes(reader, session, at, Connections);

    private static IEnumerable<Draft> ReadAttributes(MarkupReader reader, PackageSession session, Location at, string[] names)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            if (reader.IsText)
            {
                var draft = GenericTexts.Node(reader, session, at);
                if (!string.IsNullOrWhiteSpace(draft.FlatText)) yield return draft;
            }

            if (!reader.IsElement) continue;
            foreach (var name in names)
            {
                if (reader.Attribute(name) is not { Length: > 1 } value || string.IsNullOrWhiteSpace(value) || double.TryParse(value, out _) && value.Length < 9) continue;
                if (met.Add(value)) yield return GenericTexts.Attribute(reader, session, at, name, value);
            }
        }
    }
}
