using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using PiiScanner.Formats.CompoundFile;

namespace PiiScanner.Formats.Mail;

/// <summary>The properties of one storage of a saved Outlook message ([MS-OXMSG]): the message itself, a recipient or an attachment.</summary>
/// <param name="reader">The file.</param>
/// <param name="storage">The storage.</param>
/// <param name="headerLength">Bytes before the first number in the stream of numbers.</param>
/// <param name="max">Most bytes of one property.</param>
internal sealed class MessageProperties(CompoundReader reader, CompoundEntry storage, int headerLength, long max)
{
    /// <summary>Name of the stream of numbers, which every message has.</summary>
    public const string NumbersName = "__properties_version1.0";

    private const string StreamPrefix = "__substg1.0_";
    private const int NumberLength = 16;

    private readonly Dictionary<int, int> _numbers = Numbers(reader, storage, headerLength);

    /// <summary>The storage.</summary>
    public CompoundEntry Storage => storage;

    /// <summary>Code page of texts that are not Unicode; 0 when none is stated.</summary>
    public int CodePage { get; init; }

    /// <summary>A number.</summary>
    public int? Number(int tag) => _numbers.TryGetValue(tag, out var value) ? value : null;

    /// <summary>A text; null when there is none, or it is too long.</summary>
    public string? Text(int tag)
    {
        if (Bytes(tag, "001F") is { } unicode) return Encoding.Unicode.GetString(unicode, 0, unicode.Length & ~1).TrimEnd('\0');
        return Bytes(tag, "001E") is { } other ? Decode(other) : null;
    }

    /// <summary>Bytes; null when there are none, or too many.</summary>
    public byte[]? Binary(int tag) => Bytes(tag, "0102");

    /// <summary>The storage of an object; null when there is none.</summary>
    public CompoundEntry? Object(int tag) => storage.FindStorage(StreamPrefix + tag.ToString("X4", CultureInfo.InvariantCulture) + "000D");

    /// <summary>The tags of all texts.</summary>
    public IEnumerable<int> TextTags() => storage.Children
        .Where(child => child.Kind == CompoundKind.Stream && child.Name.Length == StreamPrefix.Length + 8 && child.Name.StartsWith(StreamPrefix, StringComparison.Ordinal))
        .Where(child => child.Name.EndsWith("001F", StringComparison.OrdinalIgnoreCase) || child.Name.EndsWith("001E", StringComparison.OrdinalIgnoreCase))
        .Select(child => int.TryParse(child.Name.AsSpan(StreamPrefix.Length, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var tag) ? tag : -1)
        .Where(tag => tag >= 0).Distinct();

    private byte[]? Bytes(int tag, string kind) =>
        storage.FindStream(StreamPrefix + tag.ToString("X4", CultureInfo.InvariantCulture) + kind) is { } stream ? reader.ReadAll(stream, max) : null;

    private string Decode(byte[] bytes) => EntryText(MailBody.ToUtf8(bytes, CodePage)).TrimEnd('\0');

    private static string EntryText(byte[] bytes) => Archive.EntryNames.Decode(bytes);

    private static Dictionary<int, int> Numbers(CompoundReader reader, CompoundEntry storage, int headerLength)
    {
        var numbers = new Dictionary<int, int>();
        if (storage.FindStream(NumbersName) is not { } stream || reader.ReadAll(stream, 1 << 20) is not { } bytes) return numbers;
        for (var at = headerLength; at + NumberLength <= bytes.Length; at += NumberLength)
        {
            // Kind 3 is a number of 32 bits.
            if (BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) != 3) continue;
            numbers[BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at + 2))] = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at + 8));
        }

        return numbers;
    }
}
