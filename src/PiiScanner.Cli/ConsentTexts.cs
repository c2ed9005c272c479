using System.Globalization;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli;

/// <summary>Messages about consent. None holds a value from a file.</summary>
internal static class ConsentTexts
{
    public static LocalizedText NoRegistry { get; } = new(
        "CHƯA ÁP DỤNG ĐỒNG Ý: chưa chỉ ra sổ đồng ý (--registry).", "CONSENT IS NOT APPLIED: no consent registry was named (--registry).");

    public static LocalizedText NoSecret { get; } = new(
        "CHƯA ÁP DỤNG ĐỒNG Ý: thiếu khóa bí mật (--key-file hoặc PIISCANNER_KEY).", "CONSENT IS NOT APPLIED: the secret is missing (--key-file or PIISCANNER_KEY).");

    public static LocalizedText NoChannel(IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: chưa biết kênh đăng (--channel {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: the channel is not known (--channel {List(known)}).");

    public static LocalizedText UnknownChannel(string word, IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: không có kênh \"{word}\" (có: {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: there is no channel \"{word}\" (there are: {List(known)}).");

    public static LocalizedText NoPurpose(IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: chưa biết mục đích (--purpose {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: the purpose is not known (--purpose {List(known)}).");

    public static LocalizedText UnknownPurpose(string word, IEnumerable<string> known) => new(
        $"KHÔNG AI ĐƯỢC TÍNH LÀ ĐÃ ĐỒNG Ý: không có mục đích \"{word}\" (có: {List(known)}).", $"NOBODY COUNTS AS HAVING AGREED: there is no purpose \"{word}\" (there are: {List(known)}).");

    public static LocalizedText WrongSchoolYear(string word) => new($"--school-year: \"{word}\" không phải năm học, ví dụ 2026-2027.", $"--school-year: \"{word}\" is no school year such as 2026-2027.");

    private static string List(IEnumerable<string> known) => string.Join('|', known);
}
