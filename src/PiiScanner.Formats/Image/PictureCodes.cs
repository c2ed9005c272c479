using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;
using PiiScanner.Ocr;

namespace PiiScanner.Formats.Image;

/// <summary>Makes sections of what a picture states by itself: QR codes, machine readable zones, the title of an identity document.</summary>
/// <param name="page">What was read.</param>
/// <param name="at">Gives the place of a box.</param>
/// <param name="nextOrdinal">Gives the next free ordinal of a block and counts on.</param>
internal sealed class PictureCodes(OcrPage page, Func<OcrBox, Location> at, Func<int> nextOrdinal)
{
    private const double Unverified = 0.8;
    private const double Printed = 0.9;

    /// <summary>Where the picture shows an identity document; null where it shows none.</summary>
    public OcrBox? Document { get; } =
        page.Barcodes.FirstOrDefault(code => IdentityCardCode.Fits(code.Payload))?.Box ?? page.MachineReadableZones.FirstOrDefault()?.Box ?? IdentityDocument.Title(page)?.Box;

    /// <summary>The sections, pulled.</summary>
    public IEnumerable<DocumentSection> Read()
    {
        foreach (var code in page.Barcodes) yield return Code(code);
        foreach (var zone in page.MachineReadableZones)
        {
            var sure = zone.IsVerified ? 0.99 : Unverified;
            yield return Record("machine-readable-zone", MachineReadableRecord.Read(zone), zone.Box, sure, string.Join('\n', zone.Lines), (double)zone.ValidChecks / zone.Checks);
        }

        if (page.Barcodes.Any(code => IdentityCardCode.Fits(code.Payload)) || !page.MachineReadableZones.IsDefaultOrEmpty) yield break;
        if (IdentityDocument.Title(page) is { } title) yield return Record("printed-title", [], title.Box, Printed, title.Text, title.Words.Min(word => word.Confidence));
    }

    private DocumentSection Code(OcrBarcode code)
    {
        if (IdentityCardCode.Fits(code.Payload)) return Record("qr-code", IdentityCardCode.Read(code.Payload), code.Box, 0.99, code.Payload, null);
        if (PaymentCode.Read(code.Payload) is { } payment) return Record("qr-code", payment, code.Box, 0.99, null, null);
        return new TextSection([.. code.Payload.Split('\n').Where(line => line.Trim().Length > 0).Select(line => Block(line.TrimEnd('\r'), code.Box, null, null))]);
    }

    private RecordSection Record(string source, IEnumerable<(string Role, string Text, string? Raw)> values, OcrBox box, double sure, string? document, double? ocr)
    {
        var fields = values.Select(value => new RecordField(value.Role, Block(value.Text, box, value.Raw, ocr)) { Confidence = sure }).ToList();
        if (document is not null) fields.Add(new RecordField(null, Block(document, box, null, ocr)) { Kind = FindingKinds.IdCardImage, Confidence = sure });
        return new RecordSection(fields) { Source = source };
    }

    private TextBlock Block(string text, OcrBox box, string? raw, double? ocr)
    {
        var place = at(box);
        return new TextBlock(nextOrdinal(), text, place) { RawValue = raw, Runs = [new TextRun(0, text.Length) { OcrConfidence = ocr, Box = place.Box }] };
    }
}
