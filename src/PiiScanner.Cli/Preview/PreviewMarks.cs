using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Core.Text;

namespace PiiScanner.Cli.Preview;

/// <summary>Collects where the engine found something, block by block.</summary>
internal sealed class PreviewMarks : IJudgementSink
{
    private readonly Dictionary<int, List<PreviewMark>> _marks = [];

    /// <inheritdoc/>
    public void Take(JudgedList list)
    {
    }

    /// <inheritdoc/>
    public void Take(JudgedRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        foreach (var value in record.Values.Where(value => !value.IsHarmless))
        {
            foreach (var span in value.Spans)
            {
                if (!_marks.TryGetValue(span.Block, out var marks)) _marks[span.Block] = marks = [];
                // Who agreed for this channel and purpose stays.
                marks.Add(new PreviewMark(span, value.Kind, record.Consent is { State: ConsentState.Covered } ? Severity.Note : value.Severity));
            }
        }
    }

    /// <summary>The marks of a block from left to right; where two overlap, the graver one, then the longer one.</summary>
    /// <param name="block">Its ordinal.</param>
    public IReadOnlyList<PreviewMark> Of(int block)
    {
        if (!_marks.TryGetValue(block, out var marks)) return [];
        var chosen = new List<PreviewMark>();
        foreach (var mark in marks.OrderByDescending(mark => mark.Severity).ThenByDescending(mark => mark.Span.Length))
        {
            if (!chosen.Exists(other => mark.Span.Start < other.Span.Start + other.Span.Length && other.Span.Start < mark.Span.Start + mark.Span.Length)) chosen.Add(mark);
        }

        return [.. chosen.OrderBy(mark => mark.Span.Start)];
    }
}

/// <summary>One marked stretch.</summary>
/// <param name="Span">Where.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Severity">What it counts towards.</param>
internal readonly record struct PreviewMark(TextSpan Span, string Kind, Severity Severity);
