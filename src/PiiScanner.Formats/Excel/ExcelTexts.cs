using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Excel;

/// <summary>What people are told of a redacted workbook.</summary>
internal static class ExcelTexts
{
    /// <summary>Formulas that read dropped or moved cells keep their value only.</summary>
    /// <param name="count">How many.</param>
    public static LocalizedText FormulasReplaced(int count)
    {
        var number = count.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText($"{number} công thức dùng ô đã bỏ hoặc đã chuyển dòng được thay bằng giá trị.", $"{number} formulas that read dropped or moved cells were replaced by their values.");
    }
}
