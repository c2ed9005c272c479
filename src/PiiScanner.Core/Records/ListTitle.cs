namespace PiiScanner.Core.Records;

/// <summary>Chooses the line that names a list among the lines above it.</summary>
internal static class ListTitle
{
    /// <summary>True for a line that reads as a title: short, and in capitals or opening like a list's.</summary>
    public static bool IsTitle(string line)
    {
        if (line.Length is 0 or > 140) return false;
        var letters = CellShapes.Letters(line);
        if (letters > 5 && line.Count(char.IsUpper) * 10 >= letters * 7) return true;
        var key = HeaderKey.Of(line);
        return key.Length > 0 && RecordWords.Of("title-opening").Folded.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal)) && !line.TrimEnd().EndsWith(".", StringComparison.Ordinal);
    }

    /// <summary>True for a line that says whose list follows.</summary>
    public static bool NamesList(string line) => HeaderKey.Of(line) is var key && (key.StartsWith("danh sach ", StringComparison.Ordinal) || key.StartsWith("ds ", StringComparison.Ordinal) || key.StartsWith("bang ", StringComparison.Ordinal) || key.StartsWith("ket qua ", StringComparison.Ordinal));

    /// <summary>True for a line that says which paper it stands on: "Phiếu đăng ký học thêm", "Giấy mời họp".</summary>
    public static bool OpensForm(string line) => HeaderKey.Of(line) is var key && RecordWords.Of("form-opening").Folded.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal));

    /// <summary>True for a line that sets up a committee or team: "Thành lập Tổ tư vấn tâm lý học sinh", "Danh sách Ban phòng chống dịch".</summary>
    public static bool NamesBody(string line)
    {
        var key = HeaderKey.Of(line);
        if (HeaderKey.HasPhrase(key, "thanh lap") || HeaderKey.HasPhrase(key, "kien toan")) return true;
        return RecordWords.Of("body").Folded.Any(body => key.StartsWith(body + " ", StringComparison.Ordinal) || HeaderKey.HasPhrase(key, "danh sach " + body) || HeaderKey.HasPhrase(key, "danh sach thanh vien " + body));
    }

    /// <summary>What of the lines above a table speaks of it: titles and short lines as they stand, of a sentence only the clause that announces a list. Letterheads, numbers of documents and dates say nothing.</summary>
    /// <param name="lines">Nearest first.</param>
    public static List<string> Of(IEnumerable<string> lines)
    {
        var kept = new List<string>();
        foreach (var line in lines)
        {
            if (IsLetterhead(line)) continue;
            if (IsTitle(line) || line.Length <= 100 && !line.TrimEnd().EndsWith(".", StringComparison.Ordinal)) kept.Add(line);
            else if (Clause(line) is { } clause) kept.Add(clause);
        }

        return kept;
    }

    // "…, cô gửi danh sách các con chưa hoàn thành học phí, đề nghị …"
    private static string? Clause(string line)
    {
        var start = line.IndexOf("danh sách", StringComparison.OrdinalIgnoreCase);
        if (start < 0 || line.Length > 400) return null;
        var end = line.IndexOfAny([',', '.', ';', ':', '('], start);
        var length = (end < 0 ? line.Length : end) - start;
        return length is > 15 and <= 140 ? line.Substring(start, length) : null;
    }

    /// <summary>True for the number, the motto and the date line of a letterhead.</summary>
    public static bool IsLetterhead(string line)
    {
        var key = HeaderKey.Of(line);
        return key.StartsWith("so ", StringComparison.Ordinal) && key.Length > 3 && key[3] is >= '0' and <= '9'
            || key.StartsWith("cong hoa xa hoi", StringComparison.Ordinal) || key.StartsWith("doc lap tu do", StringComparison.Ordinal)
            || HeaderKey.HasPhrase(key, "ngay") && HeaderKey.HasPhrase(key, "thang") && HeaderKey.HasPhrase(key, "nam") && line.Length <= 80 && CellShapes.Digits(line) >= 5 && EndsInYear(key) && !HeaderKey.HasPhrase(key, "danh sach") && !HeaderKey.HasPhrase(key, "sinh");
    }

    private static bool EndsInYear(string key) => key.Length > 5 && key[key.Length - 5] == ' ' && CellShapes.Year(key.Substring(key.Length - 4)) > 0;

    /// <summary>The best title, or null.</summary>
    /// <param name="titles">Nearest first.</param>
    public static string? Best(IReadOnlyList<string> titles)
    {
        foreach (var title in titles)
        {
            var key = HeaderKey.Of(title);
            if (IsLetterhead(title)) continue;
            if (key.Length <= 200 && RecordWords.Of("title-opening").Folded.Any(word => key.StartsWith(word + " ", StringComparison.Ordinal))) return title;
        }

        return titles.FirstOrDefault(title => title.Length is > 3 and <= 120 && CellShapes.Letters(title) > 3 && CellShapes.Digits(title) < 6 && !IsLetterhead(title) && !ContextWords.IsOrganisationName(title));
    }
}
