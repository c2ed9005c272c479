namespace PiiScanner.Fixtures.Samples;

/// <summary>Documents in formats that only an office program writes as people meet them: other samples, converted by LibreOffice once and kept as files.</summary>
internal static class OfficeSamples
{
    public static IEnumerable<Sample> All() =>
    [
        Kept("ds-lop-9b-vntime.doc", 30, "list in TCVN3 (.VnTime), Word 97 to 2003: name + birth date + birth place"),
        Kept("phong-thi-so-01.xls", 30, "candidates with full birth dates, Excel 97 to 2003"),
        Kept("ds-lop-6a1.odt", 35, "list: name + birth date + phone, OpenDocument"),
        Kept("hop-phu-huynh-6a1.pptx", 36, "lists on slides, one of them hidden, and a pupil in the notes"),
    ];

    private static Sample Kept(string path, int subjects, string reason)
    {
        using var stream = typeof(OfficeSamples).Assembly.GetManifestResourceStream(path) ?? throw new InvalidOperationException(path + " is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new Sample(path, "block", subjects, reason, bytes);
    }
}
