namespace PiiScanner.Core.Findings;

/// <summary>Takes what the engine judged, with raw values: in memory only, for redaction and consent. Reports never see it.</summary>
public interface IJudgementSink
{
    /// <summary>Takes a list when it is opened, before its records.</summary>
    /// <param name="list">The list; whether it grows to three records is known only later.</param>
    void Take(JudgedList list);

    /// <summary>Takes a record once its outcome is known.</summary>
    /// <param name="record">The record.</param>
    void Take(JudgedRecord record);
}
