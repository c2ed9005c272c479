using PiiScanner.Core.Policy;

namespace PiiScanner.Core.Recordings;

/// <summary>What is kept of a record besides its values.</summary>
/// <param name="Name">Keyed hash of the person's folded name, or of the name the person is known by; 0 without one.</param>
/// <param name="Place">Keyed hash of class, sex and place: tells people without a name apart.</param>
/// <param name="Person">Keys by which a consent registry finds the person; null when no registry was in use.</param>
internal sealed record RecordTrace(ulong Name, ulong Place, PersonMarks? Person);
