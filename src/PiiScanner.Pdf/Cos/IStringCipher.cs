namespace PiiScanner.Pdf.Cos;

/// <summary>Undoes the encryption of the strings of one object (ISO 32000-1, 7.6.2).</summary>
internal interface IStringCipher
{
    byte[] Decrypt(ReadOnlySpan<byte> data);
}
