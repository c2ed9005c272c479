using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>The class a title, sheet name or line names.</summary>
public static class ClassTitle
{
    private const int LongestClass = 8;

    /// <summary>The word behind "lớp" or "class", when it holds a digit: "Danh sách lớp 5A" gives 5A; null when there is none.</summary>
    /// <param name="title">The title in NFC.</param>
    public static string? In(string? title)
    {
        if (title is null) return null;
        var words = title.Split([' ', '\t', '\n', '\u00A0', ',', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (VietnameseLetters.Fold(words[i]) is "lop" or "class" && words[i + 1].Length <= LongestClass && words[i + 1].Any(c => c is >= '0' and <= '9')) return words[i + 1];
        }

        return null;
    }
}
