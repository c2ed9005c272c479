namespace PiiScanner.Pdf.Cos;

/// <summary>A string object (7.3.4): bytes, with escapes undone and, in an encrypted file, decrypted.</summary>
internal sealed class CosString(byte[] bytes) : CosObject
{
    public byte[] Bytes { get; } = bytes;
}
