using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldExcel;

/// <summary>Walks the records of an old workbook ([MS-XLS] 2.1.4): type, length, body.</summary>
/// <param name="bytes">The whole stream.</param>
internal sealed class BiffRecords(byte[] bytes)
{
    private const int HeaderLength = 4;
    private const int Continue = 0x3C;
    private long _next;

    /// <summary>Type of the current record.</summary>
    public int Type { get; private set; }

    /// <summary>First byte of its body.</summary>
    public int Start { get; private set; }

    /// <summary>Bytes of its body that are there.</summary>
    public int Length { get; private set; }

    /// <summary>True when a record reaches beyond the end of the stream.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The body.</summary>
    public ReadOnlySpan<byte> Body => bytes.AsSpan(Start, Length);

    /// <summary>The whole stream.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Where the next record is read.</summary>
    public long NextAt => _next;

    /// <summary>Goes to a place; the next record is read there.</summary>
    public void Seek(long at) => _next = at;

    /// <summary>Moves to the next record; false at the end.</summary>
    public bool Next()
    {
        if (_next < 0 || _next + HeaderLength > bytes.Length) return false;
        ReadOnlySpan<byte> all = bytes;
        Type = all.U16(_next);
        var stated = all.U16(_next + 2);
        Start = (int)_next + HeaderLength;
        Length = Math.Min(stated, bytes.Length - Start);
        IsCut |= Length < stated;
        _next = Start + Length;
        return true;
    }

    /// <summary>The body of this record and of those that go on with it.</summary>
    public List<(int Start, int Length)> TakeContinued()
    {
        var parts = new List<(int Start, int Length)> { (Start, Length) };
        ReadOnlySpan<byte> all = bytes;
        while (_next + HeaderLength <= bytes.Length && all.U16(_next) == Continue && Next()) parts.Add((Start, Length));
        return parts;
    }
}
