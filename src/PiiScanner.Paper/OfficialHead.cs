namespace PiiScanner.Paper;

/// <summary>The head of a paper a school sends out, in the manner of an administrative document (Decree 30/2020/NĐ-CP).</summary>
public static class OfficialHead
{
    private const int Small = 22;

    /// <summary>Adds it.</summary>
    /// <param name="pages">The document.</param>
    /// <param name="school">Name of the school, or empty to be written by hand.</param>
    public static void Write(WordPages pages, string school) => pages.Columns(
        [4300, 5600],
        [new WordLine(school.Length > 0 ? school : "……………………………………", Bold: true, Center: true, Size: Small), new WordLine("Số: ……………", Center: true, Size: Small)],
        [
            new WordLine("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Bold: true, Center: true, Size: Small), new WordLine("Độc lập - Tự do - Hạnh phúc", Bold: true, Center: true, Size: Small),
            new WordLine("…………………, ngày …… tháng …… năm ………", Center: true, Size: Small),
        ]);
}
