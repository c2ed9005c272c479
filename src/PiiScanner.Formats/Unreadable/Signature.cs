namespace PiiScanner.Formats.Unreadable;

/// <summary>A kind of file that is known but not read, and the bytes by which it is known.</summary>
/// <param name="MediaType">Its media type.</param>
/// <param name="Name">What people call it; the same in both languages.</param>
/// <param name="Offset">Where the bytes stand.</param>
/// <param name="Bytes">The bytes.</param>
internal sealed record Signature(string MediaType, string Name, int Offset, byte[] Bytes)
{
    /// <summary>True when the head has the bytes.</summary>
    public bool Fits(ReadOnlySpan<byte> head) => head.Length >= Offset + Bytes.Length && head.Slice(Offset, Bytes.Length).SequenceEqual(Bytes);
}
