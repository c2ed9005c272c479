namespace PiiScanner.Formats.Image;

/// <summary>Reads the QR code of the identity card: <c>number|old number|name|ddMMyyyy|Nam or Nữ|residence|ddMMyyyy</c>, and whatever newer cards put behind.</summary>
internal static class IdentityCardCode
{
    // What each field is, by the roles of columns; the day of issue is no personal value.
    private static readonly string?[] Roles = ["personal-id", "old-id-card", "full-name", "birth-date", "sex", "address", null];

    private const int LeastFields = 6;
    private const int FirstExtra = 7;

    /// <summary>True for the payload of an identity card.</summary>
    public static bool Fits(string payload)
    {
        var fields = payload.Split('|');
        return fields.Length >= LeastFields && IsDigits(fields[0], 12) && (fields[1].Length == 0 || IsDigits(fields[1], 9) || IsDigits(fields[1], 12)) && fields[2].Any(char.IsLetter) && IsDigits(fields[3], 8);
    }

    /// <summary>The values with their roles; names behind the day of issue are those of the parents.</summary>
    public static IEnumerable<(string Role, string Text, string? Raw)> Read(string payload)
    {
        var fields = payload.Split('|');
        for (var i = 0; i < fields.Length; i++)
        {
            var text = fields[i].Trim();
            if (text.Length == 0) continue;
            if (i == 3) yield return ("birth-date", $"{text[..2]}/{text[2..4]}/{text[4..]}", text);
            else if (i < Roles.Length && Roles[i] is { } role) yield return (role, text, null);
            else if (i >= FirstExtra && IsName(text)) yield return ("parent-name", text, null);
            else if (i >= FirstExtra && IsDigits(text, 12)) yield return ("personal-id", text, null);
        }
    }

    private static bool IsName(string text) => text.Contains(' ', StringComparison.Ordinal) && text.All(c => char.IsLetter(c) || c is ' ' or '-' or '\'');

    private static bool IsDigits(string text, int length) => text.Length == length && text.All(char.IsAsciiDigit);
}
