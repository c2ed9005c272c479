using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Analyzers.Source;

/// <summary>Keeps what the engine judges to be in need of a person or of removal, for as long as one text is examined.</summary>
internal sealed class ValueCollector : IJudgementSink
{
    private readonly List<JudgedRecord> _records = [];

    /// <summary>The records whose verdict is block or review.</summary>
    public IReadOnlyList<JudgedRecord> Records => _records;

    /// <inheritdoc/>
    public void Take(JudgedList list)
    {
    }

    /// <inheritdoc/>
    public void Take(JudgedRecord record)
    {
        if (record.Outcome is Outcome.Block or Outcome.Review) _records.Add(record);
    }
}
