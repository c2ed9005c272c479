using System.Security.Cryptography;

namespace PiiScanner.Pdf.Crypt;

/// <summary>AES in CBC mode as PDF uses it (ISO 32000-2, 7.6.3).</summary>
internal static class AesCbc
{
    /// <summary>Decrypts data that starts with its 16-byte initialisation vector and ends with PKCS#7 padding; broken padding is kept.</summary>
    public static byte[] DecryptWithVector(byte[] key, ReadOnlySpan<byte> data)
    {
        if (data.Length < 32) return [];
        var body = data[16..];
        body = body[..(body.Length / 16 * 16)];
        var output = Decrypt(key, data[..16], body);
        int padding = output[^1];
        var sound = padding is >= 1 and <= 16 && output.AsSpan(output.Length - padding).IndexOfAnyExcept((byte)padding) < 0;
        return sound ? output[..^padding] : output;
    }

    /// <summary>Decrypts whole blocks, without padding.</summary>
    public static byte[] Decrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.DecryptCbc(data, vector, PaddingMode.None);
    }

    /// <summary>Encrypts whole blocks, without padding.</summary>
    public static byte[] Encrypt(byte[] key, ReadOnlySpan<byte> vector, ReadOnlySpan<byte> data)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        return aes.EncryptCbc(data, vector, PaddingMode.None);
    }
}
