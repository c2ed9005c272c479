using System.Security.Cryptography;
using System.Text;
using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Crypt;

/// <summary>Undoes the encryption of one document (ISO 32000-2, 7.6). Safe for many threads.</summary>
internal sealed class Decryptor
{
    private readonly EncryptionDictionary _encryption;
    private readonly byte[]? _key;

    private Decryptor(EncryptionDictionary encryption, byte[]? key) => (_encryption, _key) = (encryption, key);

    /// <summary>Opens an encrypted document.</summary>
    /// <exception cref="PdfException">The password is wrong, or the method is not known.</exception>
    public static Decryptor Open(CosDictionary dictionary, byte[] fileId, string? password, IObjectResolver resolver)
    {
        var encryption = EncryptionDictionary.Read(dictionary, fileId, resolver);
        var key = FindKey(encryption, "") ?? (password is null ? null : FindKey(encryption, password));
        // Where only attachments are encrypted, the rest can be read without the password.
        var isOpen = encryption is { Strings: CryptMethod.None, Streams: CryptMethod.None };
        if (key is null && !isOpen) throw new PdfException(PdfError.Encrypted, password is null ? "The document needs a password." : "The password does not open the document.");
        return new Decryptor(encryption, key);
    }

    /// <summary>The cipher for the strings of one object; null where strings are not encrypted.</summary>
    public IStringCipher? StringsOf(PdfObjectId id) => _encryption.Strings == CryptMethod.None ? null : new StringCipher(this, id);

    /// <summary>Decrypts the bytes of a stream.</summary>
    public ReadOnlyMemory<byte> Stream(CosStream stream, IObjectResolver resolver)
    {
        var type = resolver.Name(stream.Dictionary, "Type");
        if (type == "XRef" || (type == "Metadata" && !_encryption.EncryptMetadata) || HasIdentityFilter(stream.Dictionary, resolver)) return stream.Raw;
        var method = type == "EmbeddedFile" ? _encryption.Attachments : _encryption.Streams;
        return method == CryptMethod.None ? stream.Raw : Decrypt(method, stream.Id, stream.Raw.Span);
    }

    // 7.4.10: a Crypt filter without a name is the identity; other names are those of the document's own filters.
    private static bool HasIdentityFilter(CosDictionary dictionary, IObjectResolver resolver)
    {
        var filter = resolver.Get(dictionary, "Filter");
        var first = filter is CosArray array ? resolver.Resolve(array[0]) : filter;
        if (first is not CosName { Value: "Crypt" }) return false;
        var parameters = resolver.Get(dictionary, "DecodeParms");
        var own = resolver.AsDictionary(parameters is CosArray list ? list[0] : parameters);
        return resolver.Name(own, "Name") is null or "Identity";
    }

    private static byte[]? FindKey(EncryptionDictionary encryption, string password) => encryption.Revision >= 5
        ? ModernKey.Find(encryption, Encoding.UTF8.GetBytes(password))
        : LegacyKey.Find(encryption, Encoding.Latin1.GetBytes(password)) ?? LegacyKey.Find(encryption, Encoding.UTF8.GetBytes(password));

    private byte[] Decrypt(CryptMethod method, PdfObjectId id, ReadOnlySpan<byte> data)
    {
        if (_key is null) return [];
        return method switch
        {
            CryptMethod.Rc4 => Rc4.Transform(ObjectKey(_key, id, aes: false), data),
            CryptMethod.AesV2 => AesCbc.DecryptWithVector(ObjectKey(_key, id, aes: true), data),
            CryptMethod.AesV3 => AesCbc.DecryptWithVector(_key, data),
            _ => data.ToArray(),
        };
    }

    // Algorithm 1.
    private static byte[] ObjectKey(byte[] key, PdfObjectId id, bool aes)
    {
        byte[] input = [.. key, (byte)id.Number, (byte)(id.Number >> 8), (byte)(id.Number >> 16), (byte)id.Generation, (byte)(id.Generation >> 8)];
        if (aes) input = [.. input, 0x73, 0x41, 0x6C, 0x54];
        return MD5.HashData(input)[..Math.Min(16, key.Length + 5)];
    }

    private sealed class StringCipher(Decryptor owner, PdfObjectId id) : IStringCipher
    {
        public byte[] Decrypt(ReadOnlySpan<byte> data) => owner.Decrypt(owner._encryption.Strings, id, data);
    }
}
