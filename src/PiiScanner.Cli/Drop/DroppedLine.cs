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
    private const string Switch = " /c ";

    /// <summary>Lists the names behind the name of the icon.</summary>
    /// <param name="line">Such as <c>cmd.exe /c ""C:\p\Kiem-tra.cmd" "C:\a b.docx" C:\c&amp;d.docx"</c>; null for none.</param>
    /// <returns>Empty where the line was not started by the Explorer.</returns>
    public static IReadOnlyList<string> Parse(string? line)
    {
        var start = line?.IndexOf(Switch, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (line is null || start < 0) return [];
        var rest = line[(start + Switch.Length)..].Trim();
        // A quotation mark around everything, then one around the icon's name: names of files hold none.
        if (rest.StartsWith("\"\"", StringComparison.Ordinal)) rest = rest[1..];
        if (rest.Count(letter => letter == '"') % 2 == 1 && rest[^1] == '"') rest = rest[..^1];
        return Names(rest) is [{ } icon, .. var names] && icon.EndsWith(Icon, StringComparison.OrdinalIgnoreCase) ? names : [];
    }

    private static List<string> Names(string rest)
    {
        var names = new List<string>();
        var start = 0;
        var isQuoted = false;
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && rest[i] == '"') isQuoted = !isQuoted;
            if (i < rest.Length && (isQuoted || rest[i] is not (' ' or '\t'))) continue;
            var name = rest[start..i].Replace("\"", "", StringComparison.Ordinal);
            if (name.Length > 0) names.Add(name);
            start = i + 1;
        }

        return names;
    }
}
