using PiiScanner.Core.Findings;
using PiiScanner.Core.Records;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Redaction;

/// <summary>A column that goes, while its values are counted.</summary>
internal sealed class DroppedColumn(ColumnRole? role, Location location)
{
    public ColumnRole? Role { get; } = role;

    public Location Location { get; } = location;

    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public Subject Subject { get; set; }

    public int Values { get; set; }
}
