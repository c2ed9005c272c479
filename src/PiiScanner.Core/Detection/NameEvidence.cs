using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

/// <summary>The clues of the name model as evidence, said in both languages.</summary>
internal static class NameEvidence
{
    private static readonly (NameClues Clue, Evidence Evidence)[] All =
    [
        (NameClues.Surname, Make("surname", 0.3, "Bắt đầu bằng một họ thường gặp", "Begins with a known surname")),
        (NameClues.UsualSyllables, Make("given-name", 0.2, "Tên đệm và tên thường gặp", "Usual middle and given name")),
        (NameClues.PersonWord, Make("near-word", 0.3, "Đứng sau từ chỉ người", "Follows a word that announces a person")),
        (NameClues.Label, Make("label", 0.2, "Đứng sau nhãn có dấu hai chấm", "Follows a label")),
        (NameClues.FactBehind, Make("fact-behind", 0.15, "Theo sau là lớp, ngày sinh hoặc thông tin tương tự", "A class, birth date or the like follows")),
        (NameClues.ListShape, Make("list-shape", 0.1, "Đứng ở vị trí của một dòng danh sách", "Stands like an entry of a list")),
        (NameClues.Enumeration, Make("enumeration", 0.2, "Nối tiếp một dãy tên", "Continues an enumeration of names")),
        (NameClues.WithoutMarks, Make("no-marks", -0.25, "Viết không dấu", "Written without marks")),
        (NameClues.Capitals, Make("all-caps", 0, "Viết hoa toàn bộ", "All capitals")),
        (NameClues.HighlandForm, Make("minority-form", 0.3, "Theo cách đặt tên của một dân tộc thiểu số", "Has the form of a minority's names")),
        (NameClues.ForeignForm, Make("foreign-form", 0.2, "Tên nước ngoài sau từ chỉ người", "A foreign name behind a word that announces a person")),
        (NameClues.GivenOnly, Make("given-only", -0.2, "Chỉ có tên, không có họ", "Given name alone")),
        (NameClues.Abbreviated, Make("abbreviated", -0.1, "Viết tắt một phần", "Partly shortened")),
        (NameClues.Masked, Make("masked", -0.2, "Đã che một phần", "Masked in part")),
        (NameClues.Placeholder, Make("placeholder", -0.3, "Tên mẫu", "A sample name")),
        (NameClues.Official, Make("official", 0.15, "Có chức vụ đi kèm", "A post stands beside the name")),
        (NameClues.PublicFigure, Make("public-figure", -0.5, "Trùng tên nhân vật lịch sử hoặc tác giả", "Bears the name of a historical figure or author")),
        (NameClues.AddressNumber, Make("address-number", -0.35, "Đứng sau một số như trong địa chỉ", "Follows a number as in an address")),
        (NameClues.SurnameMiddlePart, Make("surname-middle-part", 0, "Có thể chỉ là họ và tên đệm", "May be surname and middle name alone")),
    ];

    /// <summary>One piece of evidence for each clue, in a fixed order.</summary>
    public static IReadOnlyList<Evidence> Of(NameClues clues)
    {
        var list = new List<Evidence>();
        foreach (var (clue, evidence) in All)
        {
            if ((clues & clue) != 0) list.Add(evidence);
        }

        return list;
    }

    private static Evidence Make(string code, double weight, string vi, string en) => new(code, weight, new LocalizedText(vi, en));
}
