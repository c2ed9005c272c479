using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestStory = 8;
    private const int ReachInSentence = 120;

    // The one pupil the running text speaks of: "Em Lê Mẫu lớp 8A … ⏎ Gia đình em thuộc hộ nghèo" tells it of the pupil though the name stands paragraphs above.
    private RecordDraft? _hero;
    private int _sinceHero;

    private IReadOnlyList<RecordDraft> SayOfHero(NormalizedText line, IReadOnlyList<RecordDraft> records)
    {
        var named = records.Where(record => record.Name is not null).ToList();
        var pupils = named.Where(record => record is { Shape: RecordShape.Prose, Subject: Subject.Pupil, Name: { IsMasked: false, IsPlaceholder: false, Confidence: >= LeastName } name } && (record.KnownAs is not null || name.Normalized.IndexOf(' ') > 0)).ToList();
        if (pupils.Count > 0)
        {
            _sinceHero = 0;
            _hero = pupils.Select(record => record.KnownAs ?? record.Name!.Normalized).Distinct(StringComparer.Ordinal).Count() == 1 ? pupils[0] : null; // not null: they have names
            return records;
        }

        if (_hero is not { } hero || ++_sinceHero > LongestStory || named.Exists(record => record.Subject is Subject.Pupil or Subject.Unknown)) return records;
        var told = records.Where(record => IsToldOfHero(line.Text, record)).ToList();
        return told.Count == 0 ? records : [OfHero(hero, told), .. records.Where(record => !told.Contains(record))];
    }

    private static RecordDraft OfHero(RecordDraft hero, List<RecordDraft> told)
    {
        var same = new RecordDraft(RecordShape.Prose, told[0].Location) { Subject = Subject.Pupil, KnownAs = hero.KnownAs ?? hero.Name!.Normalized, ClassName = hero.ClassName }; // not null: it was kept for its name
        same.Values.Add(hero.Name!);
        foreach (var value in told.SelectMany(record => record.Values)) same.Values.Add(value with { Confidence = Math.Max(0.6, value.Confidence) });
        return same;
    }

    // "Gia đình em", "bố của cậu", "con bị …": one child, in the sentence of the word and before it. "các em", "cho con", "trẻ em", "anh em" are others.
    private static bool IsToldOfHero(string text, RecordDraft record)
    {
        if (record is not { Shape: RecordShape.Alone, Name: null } || record.Subject is Subject.Other or Subject.Organisation || !record.Values.TrueForAll(value => value.Kind == FindingKinds.SensitiveAttribute && value.Confidence >= LeastWord)) return false;
        var at = text.IndexOf(record.Values[0].Raw, StringComparison.Ordinal);
        if (at < 0 || SaidOf.Person(text, Math.Max(0, at - ReachInSentence), at) == SaidOfWhom.Others) return false;
        var from = Math.Max(Math.Max(0, at - ReachInSentence), at == 0 ? 0 : text.LastIndexOfAny(['.', '!', '?', ';', '\n'], at - 1) + 1);
        var words = text.Substring(from, at - from).Split([' ', ',', ':', '“', '"', '('], StringSplitOptions.RemoveEmptyEntries);
        var children = RecordWords.Of("hero-word");
        var many = RecordWords.Of("hero-many");
        var isTold = false;
        for (var i = 0; i < words.Length; i++)
        {
            if (!children.HoldsMarked(VietnameseLetters.ToLower(words[i]))) continue;
            if (i > 0 && many.HoldsMarked(VietnameseLetters.ToLower(words[i - 1]))) return false;
            isTold = true;
        }

        return isTold;
    }
}
