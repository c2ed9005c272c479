using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Takes records as they are found; they are judged and forgotten one by one, so that long lists need no memory.</summary>
internal interface IRecordSink
{
    /// <summary>Opens a list; it becomes one in the report once it has three records.</summary>
    IListSink OpenList(ListDraft draft);

    /// <summary>Takes a record that is in no list.</summary>
    void Add(RecordDraft record, TitleContext titles);

    /// <summary>Takes something worth telling.</summary>
    void Add(Notice notice);
}

/// <summary>Takes the records of one list.</summary>
internal interface IListSink
{
    /// <summary>Takes the next record.</summary>
    void Add(RecordDraft record);

    /// <summary>Ends the list.</summary>
    void Close();
}

/// <summary>What is known of a list before its rows are read.</summary>
/// <param name="Title">Line above it or sheet name, as written; null when there is none.</param>
/// <param name="Titles">What the titles say.</param>
/// <param name="Subject">Whose list it is.</param>
/// <param name="Columns">Roles of its columns, left to right.</param>
/// <param name="Location">Where it begins.</param>
internal sealed record ListDraft(string? Title, TitleContext Titles, Subject Subject, IReadOnlyList<ColumnRole> Columns, Location Location)
{
    /// <summary>Place of each column and blocks of its headings, for a list in a grid.</summary>
    public IReadOnlyList<JudgedColumn> Layout { get; init; } = [];
}
