using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Puts the values of one piece of running text together: each belongs to the nearest person named before it.</summary>
internal sealed class ProseReader(IValueFinder finder, int asOf)
{
    private const int Window = 60;
    private static readonly List<RecordDraft> None = [];
    private readonly List<Candidate> _candidates = [];

    /// <summary>Reads one line or paragraph.</summary>
    /// <param name="line">The text.</param>
    /// <param name="taken">Stretches already explained by a label.</param>
    /// <param name="isSigned">Asked whether the line stands under a post, as a signed name does.</param>
    /// <param name="isOrganisation">Asked whether the lines around speak of a school, office or hotline.</param>
    public IReadOnlyList<RecordDraft> Read(NormalizedText line, IReadOnlyList<TextSpan> taken, Func<NormalizedText, bool> isSigned, Func<NormalizedText, bool> isOrganisation)
    {
        _candidates.Clear();
        finder.Detect(line, _candidates);
        if (_candidates.Count == 0) return None;
        var records = new List<RecordDraft>();
        var signature = isSigned(line);
        var organisation = isOrganisation(line);
        // "gần cổng trường" makes nobody's mobile the school's.
        var workLine = organisation && ContextWords.IsWorkLine(HeaderKey.Of(line.Text.Length > 400 ? line.Text.Substring(0, 400) : line.Text));
        RecordDraft? current = null;
        var waiting = new List<ValueDraft>();
        foreach (var candidate in _candidates.ToArray()) // they come in order of place
        {
            if (taken.Any(span => span.Start < candidate.Span.End && candidate.Span.Start < span.End)) continue;
            var raw = line.Text.Substring(candidate.Start, candidate.Length);
            if (candidate.Rule.Kind == FindingKinds.BirthDate && BirthWords.IsOfAnEvent(line.Text, candidate.Start, finder.Normalize(candidate, line), asOf)) continue;
            var value = Loose.Value(candidate, line, raw, finder.Normalize(candidate, line));
            if (value.Kind == FindingKinds.PersonName)
            {
                var subject = SubjectOf(line, candidate, signature);
                if (subject == Subject.Parent && current is not null && current.Subject == Subject.Pupil)
                {
                    current.Values.Add(value with { Subject = Subject.Parent, Weight = RoleWeight.Exposing });
                    continue;
                }

                current = new RecordDraft(RecordShape.Prose, value.Location) { Subject = subject };
                current.Values.Add(value with { IsPlaceholder = candidate.Evidence.Any(evidence => evidence.Code == "placeholder"), IsMasked = value.IsMasked || candidate.Evidence.Any(evidence => evidence.Code is "masked" or "abbreviated") });
                records.Add(current);
            }
            else if (current is not null)
            {
                // A sensitive word behind a pupil's name is said of that pupil.
                if (value.Kind == FindingKinds.SensitiveAttribute && current.Subject == Subject.Pupil) value = value with { Confidence = Math.Max(0.6, value.Confidence) };
                current.Values.Add(InContext(value, current.Subject, organisation, workLine));
            }
            else
            {
                waiting.Add(value);
            }
        }

        Settle(records, waiting, organisation, workLine);
        return records;
    }

    private static void Settle(List<RecordDraft> records, List<ValueDraft> waiting, bool organisation, bool workLine)
    {
        var first = records.FirstOrDefault();
        foreach (var value in waiting)
        {
            // "Ngày 5/9, em An …": a value in front of the first name is that person's only when it stands close.
            if (first?.Name is { } name && name.Span.Start - value.Span.End is >= 0 and < Window)
            {
                first.Values.Add(InContext(value, first.Subject, organisation, workLine));
                continue;
            }

            var alone = new RecordDraft(RecordShape.Alone, value.Location);
            alone.Values.Add(InContext(value, Subject.Unknown, organisation || Contacts.IsLandline(value), workLine || Contacts.IsLandline(value)));
            records.Add(alone);
        }
    }

    private static ValueDraft InContext(ValueDraft value, Subject subject, bool organisation, bool workLine)
    {
        if (value.Weight != RoleWeight.Exposing) return value;
        if (value.Kind == FindingKinds.PhoneNumber && !Contacts.IsLandline(value)) organisation = workLine;
        var contact = Contacts.IsContact(value.Kind);
        if (contact && organisation && subject is Subject.Unknown or Subject.Organisation) return value with { Weight = RoleWeight.Work, Subject = Subject.Organisation };
        return contact && subject == Subject.Official ? value with { Weight = RoleWeight.Work } : value;
    }

    // "Lê Mẫu (6A)", "Lê Mẫu - 6A": a class right behind a name.
    private static bool IsClassAfter(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ') i++;
        if (i + 2 >= text.Length || !(text[i] is '(' or '–' or '—' || text[i] == '-' && text[i + 1] == ' ')) return false;
        var end = text.IndexOfAny(text[i] == '(' ? Closing : Ending, i + 1);
        if (end < 0 && text[i] == '(') return false;
        if (end < 0) end = text.Length;
        return end - i <= 14 && CellShapes.IsClass(VietnameseLetters.Fold(text.Substring(i + 1, end - i - 1).Trim().TrimEnd('.')));
    }

    private static readonly char[] Closing = [')', ',', '-'];
    private static readonly char[] Ending = [';', ',', '(', ':', '\n'];

    // A neighbour called "Văn Thư" is no clerk ("văn thư") beside the name.
    private string WithoutNames(string text, int from, int to)
    {
        var rest = text.Substring(from, to - from).ToCharArray();
        foreach (var other in _candidates)
        {
            if (other.Rule.Kind != FindingKinds.PersonName || other.Confidence < 0.7) continue;
            for (var i = Math.Max(other.Start, from); i < Math.Min(other.End, to); i++) rest[i - from] = ',';
        }

        return new string(rest);
    }

    private static string SameSentence(string before) => HeaderKey.Of(before.Substring(before.LastIndexOfAny(SentenceEnds) + 1));

    private static readonly char[] SentenceEnds = ['.', ';', '\n', '!', '?'];

    private Subject SubjectOf(NormalizedText line, Candidate candidate, bool signature)
    {
        if (candidate.Evidence.Any(evidence => evidence.Code == "public-figure")) return Subject.Other;
        var official = candidate.Evidence.Any(evidence => evidence.Code == "official");
        if (signature || official) return Subject.Official;
        var from = Math.Max(0, candidate.Start - Window);
        var before = HeaderKey.Of(WithoutNames(line.Text, from, candidate.Start));
        var after = HeaderKey.Of(WithoutNames(line.Text, candidate.End, Math.Min(candidate.End + Window, line.Text.Length)));
        // "Mẹ em là bà Lê Thị Mẫu, làm nghề kế toán": her job is no post at this school.
        if (ContextWords.Before(SameSentence(before: line.Text.Substring(from, candidate.Start - from))) == Subject.Parent) return Subject.Parent;
        if (ContextWords.IsPostAfter(after)) return Subject.Official;
        if ((ContextWords.IsPupilAfter(after) || IsClassAfter(line.Text, candidate.End)) && ContextWords.Before(before) is not (Subject.Staff or Subject.Official)) return Subject.Pupil;
        return ContextWords.Before(before) ?? Subject.Unknown;
    }
}
