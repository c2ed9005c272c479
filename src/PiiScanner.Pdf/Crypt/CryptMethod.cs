namespace PiiScanner.Pdf.Crypt;

/// <summary>How a crypt filter encrypts (ISO 32000-2, table 25).</summary>
internal enum CryptMethod
{
    None,
    Rc4,
    AesV2,
    AesV3,
}
