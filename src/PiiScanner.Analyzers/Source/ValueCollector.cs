using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Analyzers.Source;

/// <summary>Keeps what the engine judges to be in need of a person or of removal, for as long as one text is examined.</summary>
internal sealed class ValueCollector : IJudgementSink
{
    private readonly List<JudgedRecord> _records = [];
    private readonly List<JudgedValue> _noted = [];

    /// <summary>The records whose verdict is block or review.</summary>
    public IReadOnlyList<JudgedRecord> Records => _records;

    /// <summary>The values that count towards nothing where they stand: an office's mailbox, a hotline.</summary>
    public IReadOnlyList<JudgedValue> Noted => _noted;

    /// <inheritdoc/>
    public void Take(JudgedList list)
    {
    }

    /// <inheritdoc/>
    public void Take(JudgedRecord record)
    {
        if (record.Outcome is Outcome.Block or Outcome.Review) _records.Add(record);
        else _noted.AddRange(record.Values);
    }
}
