using PiiScanner.Core.Text;

namespace PiiScanner.Formats.OpenDocument;

/// <summary>What is said to people of OpenDocument files.</summary>
internal static class OdfMessages
{
    public static LocalizedText TooManyCopies { get; } = new(
        "Bảng lặp lại quá nhiều ô giống nhau; chỉ đọc một phần số lần lặp.",
        "The tables repeat too many cells; only some of the repetitions were read.");
}
