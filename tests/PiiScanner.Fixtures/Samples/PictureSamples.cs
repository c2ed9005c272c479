namespace PiiScanner.Fixtures.Samples;

/// <summary>Pictures as schools post them. Letters look different with each machine's fonts, so these were drawn once and are kept as files.</summary>
internal static class PictureSamples
{
    private const string Identified = "list: name + birth date + national id + phone";

    public static IEnumerable<Sample> All() =>
    [
        Kept("anh-quet-danh-sach.jpg", "block", 14, Identified + ", scanned askew"),
        Kept("anh-chup-danh-sach.jpg", "block", null, Identified + ", photographed on a desk"),
        Kept("man-hinh-bang-tinh.png", "block", 16, Identified + ", screenshot of a spreadsheet"),
        Kept("man-hinh-tin-nhan.jpg", "block", null, "messages: name + birth date, name + phone"),
        Kept("ban-quet-hai-trang.tif", "block", 28, Identified + ", two pages scanned in black and white"),
        Kept("the-can-cuoc.jpg", "block", 1, "picture of an identity card with its QR code"),
        Kept("anh-phong-canh.jpg", "clear", 0, "a landscape without a word"),
    ];

    private static Sample Kept(string path, string verdict, int? subjects, string reason)
    {
        using var stream = typeof(PictureSamples).Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException(path + " is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Sample(path, verdict, subjects, reason, bytes);
    }
}
