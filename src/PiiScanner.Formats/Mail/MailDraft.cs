using PiiScanner.Core.Text;

namespace PiiScanner.Formats.Mail;

/// <summary>What reading a message gave: its lines, and what was not read.</summary>
internal sealed class MailDraft
{
    private readonly List<TextBlock> _shown = [];
    private readonly List<TextBlock> _others = [];
    private readonly List<(string Text, string? Part)> _lines = [];
    private IReadOnlyList<DocumentSection>? _sections;

    /// <summary>What was not read.</summary>
    public List<ReadGap> Gaps { get; } = [];

    /// <summary>Adds a line.</summary>
    /// <param name="text">Its text.</param>
    /// <param name="part">One of <see cref="DocumentParts"/>; null for what a reader sees.</param>
    public void Add(string text, string? part) => _lines.Add((text, part));

    /// <summary>The lines as sections: first those a reader sees.</summary>
    public IReadOnlyList<DocumentSection> Sections()
    {
        if (_sections is not null) return _sections;
        foreach (var (text, part) in _lines.Where(line => line.Part is null)) _shown.Add(new TextBlock(_shown.Count, text, new Location { Paragraph = _shown.Count + 1, Part = part }));
        foreach (var (text, part) in _lines.Where(line => line.Part is not null)) _others.Add(new TextBlock(_shown.Count + _others.Count, text, new Location { Part = part }));
        return _sections = [new TextSection(_shown), new TextSection(_others) { Part = DocumentParts.Metadata }];
    }
}
