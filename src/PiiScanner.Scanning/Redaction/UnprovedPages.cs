using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Formats;

namespace PiiScanner.Scanning.Redaction;

/// <summary>The pages of a PDF of which one attempt could not prove that what was to go is gone.</summary>
internal sealed class UnprovedPages
{
    private readonly SortedSet<int> _pages = [];
    private bool _isPdf;

    /// <summary>Forgets an attempt.</summary>
    public void Clear()
    {
        _pages.Clear();
        _isPdf = false;
    }

    /// <summary>The file is a PDF; notes pages, from 1.</summary>
    public void Allow(IEnumerable<int>? pages)
    {
        _isPdf = true;
        _pages.UnionWith(pages ?? []);
    }

    /// <summary>Notes a page, from 1; 0 where it is not known.</summary>
    public void Add(int page)
    {
        if (page > 0) _pages.Add(page);
    }

    /// <summary>Notes the pages on which something is still to be done.</summary>
    /// <returns>The reason, for the caller to give back.</returns>
    public StatusReason Note(PlannedFile? left, StatusReason reason)
    {
        foreach (var entry in left?.Plan.Entries ?? []) Add(entry.Location.Page ?? 0);
        return reason;
    }

    /// <summary>True for a reason that says nothing but that the proof failed, or the page could not be written with certainty.</summary>
    public static bool IsUnproved(StatusReason reason) => reason.Code is "not-verified" or "damaged";

    /// <summary>Which pages the next attempt makes pictures of; null where no attempt is left.</summary>
    /// <param name="last">What the last attempt did; null for the first.</param>
    /// <param name="reason">Why it failed.</param>
    public PicturedPages? Next(PicturedPages? last, StatusReason reason)
    {
        if (!_isPdf || !IsUnproved(reason) || last is { IsEvery: true }) return null;
        var known = _pages.Except(last?.Pages ?? []).ToList();
        return known.Count == 0 || last is not null ? new PicturedPages([], reason.Text) { IsEvery = true } : new PicturedPages([.. known], reason.Text);
    }
}
