using PiiScanner.Formats.OldOffice;

namespace PiiScanner.Formats.OldPowerPoint;

/// <summary>One slide, or the notes of one.</summary>
/// <param name="Object">Number under which the directory knows it.</param>
/// <param name="Number">Number of the slide, from 1.</param>
/// <param name="IsNotes">True for notes.</param>
/// <param name="Texts">Texts that stand in the list, not in the slide: titles and outlines.</param>
internal sealed record PptSlide(long Object, int Number, bool IsNotes, List<PptText> Texts);

/// <summary>The lists of slides and notes of a presentation ([MS-PPT] 2.4.14).</summary>
internal sealed class PptSlideList
{
    private const int MaxSlides = 100_000;
    private const int NotesList = 2;
    private readonly List<PptSlide> _slides = [];

    /// <summary>Texts in the lists that belong to no slide, masters' among them.</summary>
    public List<PptText> Others { get; } = [];

    /// <summary>True when there are more slides than are held.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Reads the lists.</summary>
    /// <param name="records">The presentation.</param>
    /// <param name="document">The record that holds them, or null.</param>
    /// <param name="fonts">Names of the fonts.</param>
    public PptSlideList(PptRecords records, PptRecord? document, IReadOnlyList<string> fonts)
    {
        if (document is not { } head) return;
        foreach (var list in records.Within(head).Where(record => record.Type == PptTypes.SlideList)) Read(records, list, fonts);
    }

    /// <summary>The slides in their order, each followed by its notes where the lists run side by side.</summary>
    public IEnumerable<PptSlide> Slides => _slides.OrderBy(slide => slide.Number).ThenBy(slide => slide.IsNotes);

    private void Read(PptRecords records, PptRecord list, IReadOnlyList<string> fonts)
    {
        var number = 0;
        var texts = new PptTexts(records, fonts);
        var into = Others;
        foreach (var record in records.Within(list))
        {
            if (record.Type != PptTypes.SlidePersist)
            {
                texts.Take(record);
                continue;
            }

            into.AddRange(texts.Finish());
            texts = new PptTexts(records, fonts);
            into = list.Instance is 0 or NotesList ? Slide(records.Body(record).U32(0), ++number, list.Instance == NotesList) : Others;
        }

        into.AddRange(texts.Finish());
    }

    private List<PptText> Slide(long number, int place, bool isNotes)
    {
        if (_slides.Count >= MaxSlides)
        {
            IsCut = true;
            return Others;
        }

        _slides.Add(new PptSlide(number, place, isNotes, []));
        return _slides[^1].Texts;
    }
}
