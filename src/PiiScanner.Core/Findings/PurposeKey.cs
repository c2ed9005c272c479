using System.Security.Cryptography;
using System.Text;

namespace PiiScanner.Core.Findings;

/// <summary>A key for one purpose. Its fingerprints cannot be undone by trying all values: a phone number has so few that a bare hash hides nothing.</summary>
public sealed class PurposeKey
{
    /// <summary>Takes the bytes of a key.</summary>
    /// <param name="bytes">32 bytes; they cross to worker processes, and are never written anywhere.</param>
    public PurposeKey(byte[] bytes) => Bytes = bytes ?? throw new ArgumentNullException(nameof(bytes));

    /// <summary>The key itself.</summary>
    public byte[] Bytes { get; }

    /// <summary>HMAC-SHA-256 of a text in UTF-8.</summary>
    /// <param name="text">What is fingerprinted.</param>
    /// <returns>32 bytes.</returns>
    public byte[] Hash(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        using var hmac = new HMACSHA256(Bytes);
        return hmac.ComputeHash(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>The first 128 bits of the keyed hash of a text.</summary>
    /// <param name="text">What is fingerprinted.</param>
    /// <returns>32 lower-case hex digits.</returns>
    public string Fingerprint(string text)
    {
        const string digits = "0123456789abcdef";
        var hash = Hash(text);
        var hex = new char[32];
        for (var i = 0; i < 16; i++)
        {
            hex[2 * i] = digits[hash[i] >> 4];
            hex[(2 * i) + 1] = digits[hash[i] & 15];
        }

        return new string(hex);
    }
}
