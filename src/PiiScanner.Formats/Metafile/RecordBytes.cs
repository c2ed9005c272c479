using System.Buffers.Binary;

namespace PiiScanner.Formats.Metafile;

/// <summary>One record of a metafile; reading beyond its end gives zeros, so that a damaged record harms itself alone.</summary>
internal readonly ref struct RecordBytes(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;

    /// <summary>Its bytes.</summary>
    public ReadOnlySpan<byte> All => _bytes;

    /// <summary>A signed number of 32 bits.</summary>
    public int I32(int at) => Has(at, 4) ? BinaryPrimitives.ReadInt32LittleEndian(_bytes[at..]) : 0;

    /// <summary>A number of 16 bits.</summary>
    public int U16(int at) => Has(at, 2) ? BinaryPrimitives.ReadUInt16LittleEndian(_bytes[at..]) : 0;

    /// <summary>A signed number of 16 bits.</summary>
    public int I16(int at) => Has(at, 2) ? BinaryPrimitives.ReadInt16LittleEndian(_bytes[at..]) : 0;

    /// <summary>A floating point number of 32 bits.</summary>
    public float F32(int at) => Has(at, 4) ? BinaryPrimitives.ReadSingleLittleEndian(_bytes[at..]) : 0;

    /// <summary>Six floating point numbers as a transform.</summary>
    public Affine Transform(int at) => new(F32(at), F32(at + 4), F32(at + 8), F32(at + 12), F32(at + 16), F32(at + 20));

    /// <summary>A part; shorter where the record ends, empty where it lies outside.</summary>
    public ReadOnlySpan<byte> Part(int at, long length) =>
        at < 0 || length <= 0 || at >= _bytes.Length ? [] : _bytes.Slice(at, (int)Math.Min(length, _bytes.Length - at));

    private bool Has(int at, int length) => at >= 0 && at <= _bytes.Length - length;
}
