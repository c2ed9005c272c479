using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;

namespace PiiScanner.Consent.Publications;

/// <summary>What a ledger of scanned archives keeps of one file, without a value: enough to ask the registry again when somebody withdraws.</summary>
/// <param name="Path">Path, or address, as the ledger tells it.</param>
/// <param name="Channel">Where it stands; an archive of a website is <c>website</c>.</param>
/// <param name="Purpose">Why it was published; empty when nobody knows, and then nobody is covered.</param>
/// <param name="People">The people in it that count: of <see cref="RecordReport.Marks"/>.</param>
public sealed record LedgerFile(string Path, string Channel, string Purpose, IReadOnlyList<LedgerPerson> People);

/// <summary>A person in a file of a ledger.</summary>
/// <param name="Marks">Keyed marks, made by a scan whose ticket keeps them.</param>
/// <param name="Subject">Whose record it is.</param>
/// <param name="Kinds">Kinds of data in it.</param>
public sealed record LedgerPerson(PersonMarks Marks, Subject Subject, IReadOnlyList<string> Kinds);
