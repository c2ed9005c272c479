using System.Text;
using PiiScanner.Formats.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>The bytes of a body as UTF-8, whatever it states. The Latin encodings are left as they are: Vietnamese letters of older ones travelled under their name, and are told apart by the text's own reader.</summary>
internal static class MailBody
{
    private static readonly string[] LeftAsTheyAre = ["", "utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "latin1", "windows-1252", "cp1252", "unknown-8bit", "x-user-defined", "default"];

    /// <summary>The body to be read; null when the encoding it states is not known.</summary>
    /// <param name="bytes">The bytes as they travelled, transfer encoding removed.</param>
    /// <param name="charset">Encoding stated, or null.</param>
    public static byte[]? ToUtf8(byte[] bytes, string? charset)
    {
        var name = (charset ?? string.Empty).Trim().Trim('"', '\'').ToLowerInvariant();
        if (LeftAsTheyAre.Contains(name)) return bytes;
        if (name is "windows-1258" or "cp1258" or "x-cp1258") return Encoding.UTF8.GetBytes(SingleByteTables.Decode(bytes, SingleByteTables.Windows1258));
        return Find(name) is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(bytes)) : null;
    }

    /// <summary>The body to be read, by the number of a Windows code page; as it is when that is not known.</summary>
    public static byte[] ToUtf8(byte[] bytes, int codePage) => codePage switch
    {
        0 or 1252 or 20127 or 28591 or 65001 => bytes,
        1258 => ToUtf8(bytes, "windows-1258")!, // A known name.
        _ => CodePagesEncodingProvider.Instance.GetEncoding(codePage) is { } encoding ? Encoding.UTF8.GetBytes(encoding.GetString(bytes)) : bytes,
    };

    private static Encoding? Find(string name) => name switch
    {
        "utf-16" or "utf-16le" or "unicode" => Encoding.Unicode,
        "utf-16be" => Encoding.BigEndianUnicode,
        "utf-32" or "utf-32le" => Encoding.UTF32,
        _ => FindPage(name),
    };

    private static Encoding? FindPage(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null; // No such name.
        }
    }
}
