namespace PiiScanner.Cli.Drop;

/// <summary>
/// Reads what was dropped from the line cmd.exe was started with. The Explorer puts quotes around names with blanks only, so that cmd itself takes a name such as
/// <c>a&amp;b.docx</c> for two commands; the line still holds it whole.
/// </summary>
internal static class DroppedLine
{
    /// <summary>The variable an icon passes the line in.</summary>
    public const string Variable = "PIISCANNER_DROPPED";

    private const string Icon = ".cmd";

    /// <summary>Lists the names behind the name of the icon.</summary>
    /// <param name="line">Such as <c>cmd.exe /c ""C:\p\Kiem-tra.cmd" "C:\a b.docx" C:\c&amp;d.docx"</c>; null for none.</param>
    /// <returns>Empty where the line was not started by the Explorer.</returns>
    public static IReadOnlyList<string> Parse(string? line)
    {
        if (line is null || !line.Contains(" /c ", StringComparison.OrdinalIgnoreCase)) return [];
        var icon = line.IndexOf(Icon, line.IndexOf(" /c ", StringComparison.OrdinalIgnoreCase), StringComparison.OrdinalIgnoreCase);
        if (icon < 0) return [];
        var rest = line.AsSpan(icon + Icon.Length);
        // The quote that ends the icon's name, and the one around everything.
        if (rest.Length > 0 && rest[0] == '"') rest = rest[1..];
        if (rest.Length > 0 && rest[^1] == '"' && rest.Count('"') % 2 == 1) rest = rest[..^1];
        return Names(rest.ToString());
    }

    private static List<string> Names(string rest)
    {
        var names = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && rest[i] == '"') isQuoted = !isQuoted;
            if (i < rest.Length && (isQuoted || rest[i] != ' ')) continue;
            var name = rest[start..i].Replace("\"", "", StringComparison.Ordinal);
            if (name.Length > 0) names.Add(name);
            start = i + 1;
        }

        return names;
    }
}
