using System.Buffers.Binary;
using System.Text;

namespace PiiScanner.Fixtures.Containers;

/// <summary>Writes messages as Outlook saves them ([MS-OXMSG]), with just the properties asked for.</summary>
public sealed class OutlookWriter
{
    private const string Numbers = "__properties_version1.0";

    private readonly List<(string Path, byte[] Bytes)> _streams = [];
    private readonly List<(int Tag, int Value)> _numbers = [];
    private int _recipients;
    private int _attachments;

    /// <summary>Sets a text as Unicode.</summary>
    public OutlookWriter Text(int tag, string text) => Add($"__substg1.0_{tag:X4}001F", Encoding.Unicode.GetBytes(text));

    /// <summary>Sets a text in bytes of the message's code page.</summary>
    public OutlookWriter Bytes8(int tag, byte[] text) => Add($"__substg1.0_{tag:X4}001E", text);

    /// <summary>Sets bytes.</summary>
    public OutlookWriter Binary(int tag, byte[] bytes) => Add($"__substg1.0_{tag:X4}0102", bytes);

    /// <summary>Sets a number.</summary>
    public OutlookWriter Number(int tag, int value)
    {
        _numbers.Add((tag, value));
        return this;
    }

    /// <summary>Adds a recipient.</summary>
    public OutlookWriter Recipient(string name, string address)
    {
        var storage = $"__recip_version1.0_#{_recipients++:X8}/";
        Add(storage + Numbers, new byte[8]);
        Add(storage + "__substg1.0_3001001F", Encoding.Unicode.GetBytes(name));
        return Add(storage + "__substg1.0_39FE001F", Encoding.Unicode.GetBytes(address));
    }

    /// <summary>Adds an attached file.</summary>
    public OutlookWriter Attach(string name, byte[] content)
    {
        var storage = $"__attach_version1.0_#{_attachments++:X8}/";
        Add(storage + Numbers, new byte[8]);
        Add(storage + "__substg1.0_3707001F", Encoding.Unicode.GetBytes(name));
        return Add(storage + "__substg1.0_37010102", content);
    }

    /// <summary>Adds an attached message.</summary>
    public OutlookWriter Attach(string name, OutlookWriter message)
    {
        var storage = $"__attach_version1.0_#{_attachments++:X8}/";
        Add(storage + Numbers, new byte[8]);
        Add(storage + "__substg1.0_3001001F", Encoding.Unicode.GetBytes(name));
        foreach (var (path, bytes) in message.All(headerLength: 24)) Add(storage + "__substg1.0_3701000D/" + path, bytes);
        return this;
    }

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var file = new CompoundFileWriter();
        foreach (var (path, bytes) in All(headerLength: 32)) file.Add(path, bytes);
        return file.ToBytes();
    }

    private IEnumerable<(string Path, byte[] Bytes)> All(int headerLength)
    {
        var numbers = new byte[headerLength + (_numbers.Count * 16)];
        for (var i = 0; i < _numbers.Count; i++)
        {
            var entry = numbers.AsSpan(headerLength + (i * 16), 16);
            BinaryPrimitives.WriteUInt16LittleEndian(entry, 3);
            BinaryPrimitives.WriteUInt16LittleEndian(entry[2..], (ushort)_numbers[i].Tag);
            BinaryPrimitives.WriteInt32LittleEndian(entry[8..], _numbers[i].Value);
        }

        return [(Numbers, numbers), .. _streams];
    }

    private OutlookWriter Add(string path, byte[] bytes)
    {
        _streams.Add((path, bytes));
        return this;
    }
}
