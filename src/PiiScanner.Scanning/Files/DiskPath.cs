using System.Text;

namespace PiiScanner.Scanning.Files;

/// <summary>A path on disk. On Linux a name is bytes; where they are not UTF-8, <see cref="Bytes"/> keeps them, because no string leads back to the file.</summary>
/// <param name="Text">The path as a string; with <c>\xNN</c> for bytes that are not UTF-8.</param>
/// <param name="Bytes">The path's bytes when <paramref name="Text"/> does not lead to the file, else null.</param>
internal readonly record struct DiskPath(string Text, byte[]? Bytes = null)
{
    /// <summary>The path of an item in this folder.</summary>
    /// <param name="name">The item's name as shown.</param>
    /// <param name="nameBytes">The item's name in bytes, when they are not UTF-8.</param>
    public DiskPath Child(string name, byte[]? nameBytes)
    {
        var text = Path.Join(Text, name);
        if (Bytes is null && nameBytes is null) return new DiskPath(text);
        var folder = Bytes ?? Encoding.UTF8.GetBytes(Text);
        var own = nameBytes ?? Encoding.UTF8.GetBytes(name);
        return new DiskPath(text, folder is [.., (byte)'/'] ? [.. folder, .. own] : [.. folder, (byte)'/', .. own]);
    }

    /// <summary>The bytes the operating system is asked with, closed by a zero.</summary>
    public byte[] ToNative() => [.. Bytes ?? Encoding.UTF8.GetBytes(Text), 0];

    /// <summary>A name as people see it: bytes that are not UTF-8 become <c>\xNN</c>.</summary>
    /// <param name="name">The name's bytes.</param>
    public static string Show(ReadOnlySpan<byte> name)
    {
        var shown = new StringBuilder(name.Length);
        while (!name.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(name, out var rune, out var length) == System.Buffers.OperationStatus.Done)
            {
                shown.Append(rune.ToString());
            }
            else
            {
                foreach (var bad in name[..length]) shown.Append("\\x").Append(bad.ToString("X2", null));
            }

            name = name[length..];
        }

        return shown.ToString();
    }
}
