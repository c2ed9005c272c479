namespace PiiScanner.Pdf.Fonts;

/// <summary>One codespace range (ISO 32000-1, 9.7.6.2): codes of so many bytes, each byte between those of the bounds.</summary>
/// <param name="Bytes">Bytes of a code, 1 to 4.</param>
/// <param name="Low">Lower bound.</param>
/// <param name="High">Upper bound.</param>
internal readonly record struct Codespace(int Bytes, uint Low, uint High)
{
    public bool Contains(uint code)
    {
        for (var shift = 0; shift < 8 * Bytes; shift += 8)
        {
            var part = (code >> shift) & 255;
            if (part < ((Low >> shift) & 255) || part > ((High >> shift) & 255)) return false;
        }

        return true;
    }
}
