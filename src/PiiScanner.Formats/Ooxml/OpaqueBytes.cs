using System.Text;
using PiiScanner.Core.Redaction;

namespace PiiScanner.Formats.Ooxml;

/// <summary>Looks for values in bytes of an unknown kind. What it does not see, the verification does: then there is no copy.</summary>
internal static class OpaqueBytes
{
    /// <summary>True when bytes hold a value that must be gone, written as UTF-8, UTF-16 or in one byte a letter.</summary>
    /// <param name="bytes">All bytes of a part.</param>
    /// <param name="edits">Knows the values.</param>
    public static bool Hold(byte[] bytes, FileEdits edits) => Texts(bytes).Any(text => edits.Values.Find(text, Escapes.Characters).Any(match => !edits.Lawful.ContainsKey(match.Key)));

    private static IEnumerable<string> Texts(byte[] bytes)
    {
        yield return Encoding.UTF8.GetString(bytes);
        yield return EightBitText.Of(bytes);
        for (var start = 0; start < Math.Min(2, bytes.Length); start++)
        {
            yield return Encoding.Unicode.GetString(bytes, start, bytes.Length - start);
            yield return Encoding.BigEndianUnicode.GetString(bytes, start, bytes.Length - start);
        }
    }
}
