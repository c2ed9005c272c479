namespace PiiScanner.Ocr.Images;

/// <summary>Finds the largest spatial extent (ispe) among the item properties of a HEIC, HEIF or AVIF file (ISO/IEC 23008-12).</summary>
internal static class HeifHeader
{
    private const int MaxBoxes = 20_000;
    private const int FullBoxHeader = 4;

    private static readonly string[] Brands = ["heic", "heix", "heim", "heis", "hevc", "mif1", "msf1", "avif", "avis", "heif"];

    public static bool Fits(ReadOnlySpan<byte> image)
    {
        if (!ByteView.Has(image, 4, "ftyp"u8) || image.Length < 12)
            return false;
        string brand = System.Text.Encoding.ASCII.GetString(image.Slice(8, 4));
        return Array.IndexOf(Brands, brand) >= 0;
    }

    public static ImageHeader? Read(ReadOnlySpan<byte> image)
    {
        ReadOnlySpan<byte> meta = Child(image, "meta"u8);
        ReadOnlySpan<byte> properties = Child(Child(meta.Length > FullBoxHeader ? meta[FullBoxHeader..] : [], "iprp"u8), "ipco"u8);
        (int width, int height) = (0, 0);
        int boxes = 0;
        while (NextBox(properties, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> rest) && boxes++ < MaxBoxes)
        {
            if (type.SequenceEqual("ispe"u8))
            {
                int itemWidth = HeaderReader.Size(ByteView.Word(content, 4, true)), itemHeight = HeaderReader.Size(ByteView.Word(content, 8, true));
                if ((long)itemWidth * itemHeight > (long)width * height)
                    (width, height) = (itemWidth, itemHeight);
            }
            properties = rest;
        }
        return new ImageHeader(ImageFormat.Heif, width, height);
    }

    private static ReadOnlySpan<byte> Child(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        int seen = 0;
        while (NextBox(boxes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> rest) && seen++ < MaxBoxes)
        {
            if (type.SequenceEqual(wanted))
                return content;
            boxes = rest;
        }
        return [];
    }

    private static bool NextBox(ReadOnlySpan<byte> bytes, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> content, out ReadOnlySpan<byte> rest)
    {
        type = content = rest = [];
        long length = ByteView.Word(bytes, 0, true);
        if (bytes.Length < 8 || (length < 8 && length != 0))
            return false;
        int end = length == 0 ? bytes.Length : (int)Math.Min(bytes.Length, length); // 0: to the end of the file
        type = bytes.Slice(4, 4);
        content = bytes[8..end];
        rest = bytes[end..];
        return true;
    }
}
