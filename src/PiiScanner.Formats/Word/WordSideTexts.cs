using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Word;

/// <summary>Reads the parts of a Word package that stand beside its text.</summary>
internal static class WordSideTexts
{
    /// <summary>Reads the settings that hold somebody's words: document variables, mail merge, captions.</summary>
    public static IEnumerable<Draft> ReadSettings(MarkupReader reader, PackageSession session, Location at)
    {
        var mergeDepth = int.MaxValue;
        while (reader.Read())
        {
            if (reader.Depth <= mergeDepth) mergeDepth = int.MaxValue;
            if (!reader.IsElement) continue;
            if (reader is { Name: "mailMerge", IsEmpty: false }) mergeDepth = reader.Depth;
            if (reader.Name is "docVar" or "caption" or "autoCaption")
            {
                foreach (var name in (string[])["name", "val"])
                {
                    if (reader.Attribute(name) is { } value && !string.IsNullOrWhiteSpace(value)) yield return GenericTexts.Attribute(reader, session, at, name, value);
                }
            }
            else if ((mergeDepth != int.MaxValue || reader.Name is "saveThroughXslt" or "attachedSchema" or "clickAndTypeStyle") && reader.Attribute("val") is { } value
                && (value.Length > 12 || value.Contains(' ')))
            {
                yield return GenericTexts.Attribute(reader, session, at, "val", value);
            }
        }
    }

    /// <summary>Reads the people who commented: names and accounts.</summary>
    public static IEnumerable<Draft> ReadPeople(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (!reader.IsElement) continue;
            session.Authors.Add(reader.Attribute("author"), session.Place(reader, "author"));
            if (reader.Attribute("userId") is { } account && account.Contains('@')) yield return GenericTexts.Attribute(reader, session, at, "userId", account);
        }
    }

    /// <summary>Reads the words of list numbers, such as <c>Học sinh %1:</c>.</summary>
    public static IEnumerable<Draft> ReadNumbering(MarkupReader reader, PackageSession session, Location at)
    {
        while (reader.Read())
        {
            if (reader is not { IsElement: true, Name: "lvlText" } || reader.Attribute("val") is not { } value) continue;
            if (value.Count(char.IsLetter) >= 3) yield return GenericTexts.Attribute(reader, session, at, "val", value);
        }
    }
}
