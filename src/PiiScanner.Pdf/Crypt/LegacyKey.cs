using System.Buffers.Binary;
using System.Security.Cryptography;

namespace PiiScanner.Pdf.Crypt;

/// <summary>File keys of revisions 2 to 4 (ISO 32000-1, algorithms 2 and 4 to 7).</summary>
internal static class LegacyKey
{
    private static readonly byte[] Padding =
    [
        0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08,
        0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A,
    ];

    /// <summary>The file key if the password is the user's or the owner's; else null.</summary>
    public static byte[]? Find(EncryptionDictionary encryption, ReadOnlySpan<byte> password) =>
        FromUser(encryption, password) ?? FromUser(encryption, UserPassword(encryption, password));

    private static byte[]? FromUser(EncryptionDictionary encryption, ReadOnlySpan<byte> password)
    {
        var key = Compute(encryption, password);
        return Authenticates(encryption, key) ? key : null;
    }

    // Algorithm 2.
    private static byte[] Compute(EncryptionDictionary encryption, ReadOnlySpan<byte> password)
    {
        using var md5 = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
        md5.AppendData(Pad(password));
        md5.AppendData(encryption.Owner);
        var permissions = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(permissions, encryption.Permissions);
        md5.AppendData(permissions);
        md5.AppendData(encryption.FileId);
        if (encryption is { Revision: >= 4, EncryptMetadata: false }) md5.AppendData([0xFF, 0xFF, 0xFF, 0xFF]);
        var hash = md5.GetHashAndReset();
        if (encryption.Revision >= 3)
            for (var i = 0; i < 50; i++) hash = MD5.HashData(hash.AsSpan(0, encryption.KeyBytes));
        return hash[..encryption.KeyBytes];
    }

    // Algorithms 4, 5 and 6.
    private static bool Authenticates(EncryptionDictionary encryption, byte[] key)
    {
        if (encryption.Revision == 2) return Rc4.Transform(key, Padding).AsSpan().SequenceEqual(encryption.User);
        var hash = MD5.HashData([.. Padding, .. encryption.FileId]);
        for (var i = 0; i < 20; i++) hash = Rc4.Transform(Xor(key, i), hash);
        return hash.AsSpan().SequenceEqual(encryption.User.AsSpan(0, 16));
    }

    // Algorithm 7: the owner's password opens the user's.
    private static byte[] UserPassword(EncryptionDictionary encryption, ReadOnlySpan<byte> ownerPassword)
    {
        var hash = MD5.HashData(Pad(ownerPassword));
        if (encryption.Revision >= 3)
            for (var i = 0; i < 50; i++) hash = MD5.HashData(hash);
        var key = hash[..encryption.KeyBytes];
        var value = encryption.Owner;
        for (var i = encryption.Revision == 2 ? 0 : 19; i >= 0; i--) value = Rc4.Transform(Xor(key, i), value);
        return value;
    }

    private static byte[] Xor(byte[] key, int value) => Array.ConvertAll(key, b => (byte)(b ^ value));

    private static byte[] Pad(ReadOnlySpan<byte> password)
    {
        var kept = Math.Min(password.Length, 32);
        return [.. password[..kept], .. Padding.AsSpan(0, 32 - kept)];
    }
}
