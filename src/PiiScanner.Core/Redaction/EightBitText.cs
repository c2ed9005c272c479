namespace PiiScanner.Core.Redaction;

/// <summary>Bytes of an unknown single-byte encoding as text in which <see cref="ValueIndex"/> finds values of all old Vietnamese encodings.</summary>
public static class EightBitText
{
    /// <summary>One character a byte, as windows-1252 shows it.</summary>
    /// <param name="bytes">Any bytes.</param>
    public static string Of(byte[] bytes) => LegacyForms.Shown(bytes ?? throw new ArgumentNullException(nameof(bytes)));
}
