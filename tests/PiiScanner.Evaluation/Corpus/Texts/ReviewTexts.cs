using PiiScanner.Evaluation.Truth;
using PiiScanner.Fixtures.Drafts;

namespace PiiScanner.Evaluation.Corpus.Texts;

/// <summary>Texts without names about which a person must still decide.</summary>
internal static class ReviewTexts
{
    public static IReadOnlyDictionary<string, Func<TextScribe, Content>> All { get; } = new Dictionary<string, Func<TextScribe, Content>> { ["small-cells"] = SmallCells };

    /// <summary>A statistic whose sensitive cells count one to four children of a class.</summary>
    private static Content SmallCells(TextScribe t)
    {
        t.Line(t.School.Name.ToUpperInvariant(), LineStyle.Bold);
        t.Line(t.Dice.OneOf("THỐNG KÊ HỌC SINH KHUYẾT TẬT, HỘ NGHÈO THEO LỚP", "BÁO CÁO SỐ LIỆU HỌC SINH CÓ HOÀN CẢNH ĐẶC BIỆT"), LineStyle.Title);
        t.Grid([["Lớp", "Sĩ số", "Khuyết tật", "Hộ nghèo", "Mồ côi"], .. Enumerable.Range(1, t.Dice.Between(4, 9)).Select(i =>
            (IReadOnlyList<Cell>)[$"6A{i}", $"{t.Dice.Between(34, 45)}", $"{t.Dice.Between(1, 3)}", $"{t.Dice.Between(1, 4)}", $"{t.Dice.Between(1, 2)}"])]);
        return t.ToContent("small-cells", "thong-ke-theo-lop", "review", allowed: [Kinds.Sensitive]);
    }
}
