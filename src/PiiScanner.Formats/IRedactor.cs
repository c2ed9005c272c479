using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>Writes a copy of a file without the values of a plan. Shares its walker with the format's reader, so that block 17 is the same for both.</summary>
public interface IRedactor
{
    /// <summary>True when cells are found by row and column: dropped blocks need not be listed.</summary>
    bool FindsCellsByNumber { get; }

    /// <summary>True when rows can be put in another order.</summary>
    bool CanSort { get; }

    /// <summary>False for something unread that no copy can be free of, so that there is no use in making one; true where the redactor can take it out.</summary>
    /// <param name="gap">What was not read of the original.</param>
    bool CanTakeOut(ReadGap gap) => true;

    /// <summary>Writes the copy.</summary>
    /// <param name="file">The original; opened read-only.</param>
    /// <param name="edits">What to do.</param>
    /// <param name="context">Limits and services.</param>
    /// <param name="output">Takes the copy; seekable, at its beginning.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="DamagedFileException">The file broke off; nothing written counts.</exception>
    RedactResult Redact(SourceFile file, FileEdits edits, RedactContext context, Stream output, CancellationToken cancel);
}
