namespace PiiScanner.Core.Records;

/// <summary>Chooses the line that names a list among the lines above it.</summary>
internal static class ListTitle
{
    private static readonly string[] Opening = ["danh sach", "bang", "ket qua", "so", "lich", "phan cong", "thong ke", "ds", "bieu"];

    /// <summary>True for a line that reads as a title: short, and in capitals or opening like a list's.</summary>
    public static bool IsTitle(string line)
    {
        if (line.Length is 0 or > 140) return false;
        var letters = CellShapes.Letters(line);
        if (letters > 5 && line.Count(char.IsUpper) * 10 >= letters * 7) return true;
        var key = HeaderKey.Of(line);
        return key.Length > 0 && Opening.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal)) && !line.TrimEnd().EndsWith(".", StringComparison.Ordinal);
    }

    /// <summary>True for a line that says whose list follows.</summary>
    public static bool NamesList(string line) => HeaderKey.Of(line) is var key && (key.StartsWith("danh sach ", StringComparison.Ordinal) || key.StartsWith("ds ", StringComparison.Ordinal) || key.StartsWith("bang ", StringComparison.Ordinal) || key.StartsWith("ket qua ", StringComparison.Ordinal));

    /// <summary>The best title, or null.</summary>
    /// <param name="titles">Nearest first.</param>
    public static string? Best(IReadOnlyList<string> titles)
    {
        foreach (var title in titles)
        {
            var key = HeaderKey.Of(title);
            if (key.Length <= 200 && Opening.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal))) return title;
        }

        return titles.FirstOrDefault(title => title.Length is > 3 and <= 120 && CellShapes.Letters(title) > 3);
    }
}
