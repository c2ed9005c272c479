using PiiScanner.Core.Text;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.PowerPoint;

/// <summary>Redacts presentations.</summary>
internal sealed class PowerPointRedactor : OoxmlRedactor
{
    /// <inheritdoc/>
    public override bool FindsCellsByNumber => false;

    /// <inheritdoc/>
    public override bool CanSort => false;

    /// <inheritdoc/>
    protected override IEnumerable<DocumentSection> Walk(SourceFile file, ReadContext context, Document document, PackageJob job, CancellationToken cancel) =>
        new PowerPointReader(file, context, document, job.Places, cancel).Read();

    /// <inheritdoc/>
    protected override bool Shape(string part, NumberedXml xml, PackageJob job) => false;
}
