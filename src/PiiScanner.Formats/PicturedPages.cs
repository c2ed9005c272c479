using PiiScanner.Core.Text;

namespace PiiScanner.Formats;

/// <summary>Pages of a document that become pictures with the values painted over, because their text could not be proved to be gone.</summary>
/// <param name="Pages">Their numbers, from 1.</param>
/// <param name="Why">What the proof failed of, for people.</param>
public sealed record PicturedPages(IReadOnlyCollection<int> Pages, LocalizedText Why)
{
    /// <summary>True for every page that loses something. Default false.</summary>
    public bool IsEvery { get; init; }

    /// <summary>Whether a page that loses something becomes a picture.</summary>
    /// <param name="page">Its number, from 1.</param>
    public bool Holds(int page) => IsEvery || Pages.Contains(page);
}
