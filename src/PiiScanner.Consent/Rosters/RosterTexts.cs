using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Rosters;

/// <summary>Why rows of rosters and sheets cannot be taken. None holds a value.</summary>
internal static class RosterTexts
{
    public static LocalizedText NoNames { get; } = new("Không thấy cột họ tên trong tệp.", "No column of names was found in the file.");

    public static LocalizedText NoName { get; } = new("thiếu họ tên", "the name is missing");

    public static LocalizedText NoClass { get; } = new("thiếu lớp (cột Lớp, hoặc \"lớp …\" trong tiêu đề)", "the class is missing (a column, or \"lớp …\" in the title)");

    public static LocalizedText NoDate { get; } = new("ngày sinh không đọc được", "the birth date cannot be read");
}
