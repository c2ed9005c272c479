using System.Text;
using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.Metafile;

/// <summary>Reads the EMF+ records of comments ([MS-EMFPLUS] 2.3): texts and packed pictures.</summary>
internal sealed class PlusRecords(MetafileContent content)
{
    private const int Header = 0x4001;
    private const int Object = 0x4008;
    private const int DrawString = 0x401C;
    private const int SetWorld = 0x402A;
    private const int ResetWorld = 0x402B;
    private const int MultiplyWorld = 0x402C;
    private const int DrawDriverString = 0x4036;
    private const int SaysDual = 1;
    private const int IsAppended = 0x2000;
    private const int IsContinued = 0x8000;
    private const int ImageType = 5;
    private const int PackedBitmap = 1;
    private const double LineHeight = 16;

    private Affine _world = Affine.Identity;

    /// <summary>True where the file says that it also draws everything the old way.</summary>
    public bool IsDual { get; private set; }

    /// <summary>Reads the records of one comment.</summary>
    /// <param name="records">The records.</param>
    public void Read(ReadOnlySpan<byte> records)
    {
        for (var at = 0; at <= records.Length - 12;)
        {
            var size = records.I32(at + 4);
            if (size < 12 || size > records.Length - at)
            {
                content.Cut();
                return;
            }

            Take(records.U16(at), records.U16(at + 2), records.Slice(at + 12, size - 12));
            at += size;
        }
    }

    private void Take(int kind, int flags, ReadOnlySpan<byte> data)
    {
        switch (kind)
        {
            case Header: IsDual = (flags & SaysDual) != 0; break;
            case SetWorld: _world = Affine.Read(data, 0); break;
            case ResetWorld: _world = Affine.Identity; break;
            case MultiplyWorld: _world = (flags & IsAppended) != 0 ? _world.Then(Affine.Read(data, 0)) : Affine.Read(data, 0).Then(_world); break;
            case DrawString: AddString(data); break;
            case DrawDriverString: AddGlyphs(data); break;
            case Object when ((flags >> 8) & 0x7F) == ImageType: AddImage(flags, data); break;
        }
    }

    private void AddString(ReadOnlySpan<byte> data)
    {
        var text = Encoding.Unicode.GetString(data.Part(28, 2L * data.I32(8)));
        var (x, y) = _world.Apply(data.F32(12), data.F32(16));
        content.Add(x, y, 0, LineHeight, 0, text);
    }

    private void AddGlyphs(ReadOnlySpan<byte> data)
    {
        const int AreCharacters = 1;
        var count = data.I32(12);
        if (count <= 0) return;
        if ((data.I32(4) & AreCharacters) == 0)
        {
            content.AddGlyphNumbers();
            return;
        }

        var text = Encoding.Unicode.GetString(data.Part(16, 2L * count));
        var points = 16 + (2 * text.Length);
        points += points % 4;
        var (x, y) = _world.Apply(data.F32(points), data.F32(points + 4));
        var (last, _) = _world.Apply(data.F32(points + (8 * (text.Length - 1))), data.F32(points + (8 * (text.Length - 1)) + 4));
        content.Add(x, y, last - x, LineHeight, 0, text);
    }

    private void AddImage(int flags, ReadOnlySpan<byte> data)
    {
        // Version, type, width, height, stride, pixel format, kind of data.
        if ((flags & IsContinued) == 0 && data.I32(4) == 1 && data.I32(24) == PackedBitmap && data.Length > 28) content.AddFile(data[28..]);
        else content.AddUnreadPicture();
    }
}
