using System.Text;

namespace PiiScanner.Formats.Text;

/// <summary>Decodes bytes of a Windows code page, whatever the number says; own tables where undefined bytes must stay recognisable.</summary>
internal static class CodePageText
{
    /// <summary>The characters of the bytes.</summary>
    /// <param name="bytes">Any bytes.</param>
    /// <param name="page">Number of the code page; an unknown one is read as 1252.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, int page)
    {
        switch (page)
        {
            case 1258: return SingleByteTables.Decode(bytes, SingleByteTables.Windows1258);
            case 437: return SingleByteTables.Decode(bytes, SingleByteTables.Dos437);
            case 65001: return Encoding.UTF8.GetString(bytes);
            case 1200: return Encoding.Unicode.GetString(bytes);
            case 0 or 1252: return SingleByteTables.Decode(bytes, SingleByteTables.Windows1252);
            default:
                return CodePagesEncodingProvider.Instance.GetEncoding(page) is { } encoding ? encoding.GetString(bytes) : SingleByteTables.Decode(bytes, SingleByteTables.Windows1252);
        }
    }
}
