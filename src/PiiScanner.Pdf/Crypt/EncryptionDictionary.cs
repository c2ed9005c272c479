using PiiScanner.Pdf.Cos;

namespace PiiScanner.Pdf.Crypt;

/// <summary>The entries of the standard security handler (ISO 32000-2, tables 20 and 21), with bounds checked.</summary>
internal sealed record EncryptionDictionary
{
    public required int Version { get; init; }

    public required int Revision { get; init; }

    public required int KeyBytes { get; init; }

    public required int Permissions { get; init; }

    public required byte[] Owner { get; init; }

    public required byte[] User { get; init; }

    public required byte[] OwnerKey { get; init; }

    public required byte[] UserKey { get; init; }

    public required bool EncryptMetadata { get; init; }

    public required CryptMethod Strings { get; init; }

    public required CryptMethod Streams { get; init; }

    /// <summary>Of attachments, which may be all that is encrypted.</summary>
    public required CryptMethod Attachments { get; init; }

    /// <summary>First element of the trailer's /ID; empty where there is none.</summary>
    public required byte[] FileId { get; init; }

    /// <summary>Reads the dictionary.</summary>
    /// <exception cref="PdfException">Another security handler, or a version that is not known.</exception>
    public static EncryptionDictionary Read(CosDictionary dictionary, byte[] fileId, IObjectResolver resolver)
    {
        var version = resolver.Integer(dictionary, "V", 0);
        var revision = resolver.Integer(dictionary, "R", 0);
        if (resolver.Name(dictionary, "Filter") is not (null or "Standard") || version is not (1 or 2 or 4 or 5) || revision is < 2 or > 6)
            throw new PdfException(PdfError.UnsupportedEncryption, "The document is encrypted by a method that is not supported.");
        var length = resolver.Integer(dictionary, "Length", 40);
        if (length is > 0 and < 40) length *= 8;
        // A hash of 16 bytes is all that revisions before 5 can give, whatever the version says.
        var keyBytes = version switch { 5 => revision >= 5 ? 32 : 16, 4 => 16, 1 => 5, _ => Math.Clamp(length / 8, 5, 16) };
        return new EncryptionDictionary
        {
            Version = version,
            Revision = revision,
            KeyBytes = keyBytes,
            Permissions = resolver.Get(dictionary, "P") is CosNumber p ? unchecked((int)p.ToInt64()) : 0,
            Owner = Bytes(dictionary, "O", revision >= 5 ? 48 : 32, resolver),
            User = Bytes(dictionary, "U", revision >= 5 ? 48 : 32, resolver),
            OwnerKey = Bytes(dictionary, "OE", 32, resolver),
            UserKey = Bytes(dictionary, "UE", 32, resolver),
            EncryptMetadata = resolver.Get(dictionary, "EncryptMetadata") is not CosBoolean { Value: false },
            Strings = Method(dictionary, "StrF", version, resolver),
            Streams = Method(dictionary, "StmF", version, resolver),
            Attachments = dictionary.Has("EFF") ? Method(dictionary, "EFF", version, resolver) : Method(dictionary, "StmF", version, resolver),
            FileId = fileId,
        };
    }

    private static CryptMethod Method(CosDictionary dictionary, string key, int version, IObjectResolver resolver)
    {
        if (version < 4) return CryptMethod.Rc4;
        var filter = resolver.Name(dictionary, key) ?? "Identity";
        if (filter == "Identity") return CryptMethod.None;
        return resolver.Name(resolver.Dictionary(resolver.Dictionary(dictionary, "CF"), filter), "CFM") switch
        {
            "V2" => CryptMethod.Rc4,
            "AESV2" => CryptMethod.AesV2,
            "AESV3" => CryptMethod.AesV3,
            "None" or null => CryptMethod.None,
            _ => throw new PdfException(PdfError.UnsupportedEncryption, "The document uses a crypt filter that is not supported."),
        };
    }

    private static byte[] Bytes(CosDictionary dictionary, string key, int length, IObjectResolver resolver)
    {
        var bytes = (resolver.Get(dictionary, key) as CosString)?.Bytes ?? [];
        var exact = new byte[length];
        bytes.AsSpan(0, Math.Min(bytes.Length, length)).CopyTo(exact);
        return exact;
    }
}
