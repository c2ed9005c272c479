using System.Security.Cryptography;

namespace PiiScanner.Pdf.Crypt;

/// <summary>File keys of revisions 5 and 6 (ISO 32000-2, algorithms 2.A and 2.B).</summary>
internal static class ModernKey
{
    /// <summary>The file key if the password is the user's or the owner's; else null.</summary>
    public static byte[]? Find(EncryptionDictionary encryption, byte[] password)
    {
        if (password.Length > 127) password = password[..127];
        var user = encryption.User;
        var owner = encryption.Owner;
        if (Hash(encryption, password, owner[32..40], user).AsSpan().SequenceEqual(owner.AsSpan(0, 32)))
            return AesCbc.Decrypt(Hash(encryption, password, owner[40..48], user), new byte[16], encryption.OwnerKey);
        if (Hash(encryption, password, user[32..40], []).AsSpan().SequenceEqual(user.AsSpan(0, 32)))
            return AesCbc.Decrypt(Hash(encryption, password, user[40..48], []), new byte[16], encryption.UserKey);
        return null;
    }

    private static byte[] Hash(EncryptionDictionary encryption, byte[] password, byte[] salt, byte[] user)
    {
        var key = SHA256.HashData([.. password, .. salt, .. user]);
        return encryption.Revision == 5 ? key : Harden(key, password, user);
    }

    // Algorithm 2.B.
    private static byte[] Harden(byte[] key, byte[] password, byte[] user)
    {
        for (var round = 0; ; round++)
        {
            byte[] unit = [.. password, .. key, .. user];
            var input = new byte[unit.Length * 64];
            for (var i = 0; i < 64; i++) unit.CopyTo(input, i * unit.Length);
            var encrypted = AesCbc.Encrypt(key[..16], key.AsSpan(16, 16), input);
            // The first 16 bytes as a number modulo 3: 256 leaves 1, so the sum of the bytes does.
            var sum = 0;
            for (var i = 0; i < 16; i++) sum += encrypted[i];
            key = (sum % 3) switch
            {
                0 => SHA256.HashData(encrypted),
                1 => SHA384.HashData(encrypted),
                _ => SHA512.HashData(encrypted),
            };
            // The standard counts rounds from 1: after the 64th the last byte may be 32 at most, and one more with each round.
            if (round >= 63 && encrypted[^1] <= round - 31) return key[..32];
        }
    }
}
