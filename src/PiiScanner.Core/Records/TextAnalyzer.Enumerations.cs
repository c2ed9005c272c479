using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LeastMembers = 3;
    private IListSink? _enumeration;

    // "Thứ 2: Lê Mẫu, Trần Thử, …", "Lớp 1A: vắng 2: Lê Mẫu (sốt), …": pupils told in one line are rows of a list.
    private bool TakeEnumeration(NormalizedText line)
    {
        var text = line.Text;
        if (text.Length > 2000 || text.IndexOf(',') < 0 && text.IndexOf(';') < 0) return false;
        var (body, members) = Enumeration.Members(text);
        if (TakeGivenNames(line, body, members)) return true;
        if (members.Count < (_enumeration is null ? LeastMembers : 2)) return false;
        var isOfPupils = IsOfPupils(text.Substring(0, body));
        if (!isOfPupils && !AreToldAsPupils(line, members)) return false;
        var names = members.ConvertAll(member => WithoutAddress(line, Enumeration.NameOf(text, member)));
        var known = names.Count(name => IsName(line, name, LeastName));
        if (known * 3 < names.Count * 2 || !names.TrueForAll(name => CellValueReader.MayBeUnusualName(new GridCell(0, Fields.Slice(line, name.Start, name.Length))))) return false;
        _found.Clear();
        finder.Detect(line, _found);
        if (_found.Exists(candidate => candidate.Evidence.Any(evidence => evidence.Code is "public-figure" or "official"))) return false;
        // "… cho các em khó khăn: Lê Mẫu (1A), …": what leads to them says something of each, which the sentence reader knows.
        if (!isOfPupils && _found.Exists(candidate => candidate.Rule.Kind == FindingKinds.SensitiveAttribute && candidate.Start < body)) return false;
        FlushRun();
        if (_labelAbove is null) ReleaseName();
        CloseCard();
        _enumeration ??= sink.OpenList(new ListDraft(ListTitle.Best(ListTitle.Of(Recent)), TitlesWith(text.Substring(0, body)), Subject.Pupil, [forms.FullName], line.Block.Location));
        var groups = members.ConvertAll(member => Enumeration.RemarkOf(text, member));
        var tellsGroups = groups.Count(group => group.Length > 0 && RecordWords.Of("ethnic-name").HoldsMarked(VietnameseLetters.ToLower(text.Substring(group.Start, group.Length)))) * 3 >= groups.Count * 2;
        for (var i = 0; i < members.Count; i++)
        {
            var member = Member(line, members[i], names[i]);
            // "Lê Mẫu (Mông), Trần Thử (Tày)": said of each, though no word says what it is.
            if (tellsGroups && groups[i].Length > 0) cells.Read(new GridCell(0, Fields.Slice(line, groups[i].Start, groups[i].Length)), new ListColumn(0, forms.EthnicGroup, null, 0.8, true), member.Values);
            prose.Remember(member);
            _enumeration.Add(member);
        }

        Remember(line);
        return true;
    }

    // "Lê Mẫu (9A, sinh 5/9/2012, …); Trần Thử (…)": a class or a birth date in the brackets behind each.
    private bool AreToldAsPupils(NormalizedText line, List<(int Start, int Length)> members) =>
        members.Count(member => Enumeration.RemarkOf(line.Text, member) is { Length: > 0 } remark
            && Fields.Slice(line, remark.Start, remark.Length) is var told
            && (told.Folded.Split(',', ';').Any(CellShapes.IsClass) || finder.Fits(FindingKinds.BirthDate, told, out _))) * 3 >= members.Count * 2;

    private RecordDraft Member(NormalizedText line, (int Start, int Length) member, (int Start, int Length) name)
    {
        var isTeacher = name.Start > member.Start && ContextWords.Before(line.Text.Substring(member.Start, name.Start - member.Start)) == Subject.Staff;
        var record = new RecordDraft(RecordShape.Row, line.Block.Location) { Subject = isTeacher ? Subject.Staff : Subject.Pupil };
        record.Values.Add(cells.NameBesideLabels(Fields.Slice(line, name.Start, name.Length)));
        foreach (var candidate in _found)
        {
            if (candidate.Start < name.Start + name.Length || candidate.End > member.Start + member.Length || candidate.Rule.Kind == FindingKinds.PersonName) continue;
            var value = Loose.Value(candidate, line, line.Text.Substring(candidate.Start, candidate.Length), finder.Normalize(candidate, line));
            record.Values.Add(ProseReader.IsSaidOf(candidate) ? value with { Confidence = Math.Max(0.6, value.Confidence) } : value);
        }

        return record;
    }

    // "em Lê Mẫu", "thầy Trần Thử", "Là Lê Mẫu": the word before a whole name is no part of it.
    private (int Start, int Length) WithoutAddress(NormalizedText line, (int Start, int Length) name)
    {
        var words = line.Text.Substring(name.Start, name.Length);
        var space = words.IndexOf(' ');
        if (space is <= 0 or > LongestAddressWord || words.IndexOf(' ', space + 1) < 0) return name;
        var rest = (Start: name.Start + space + 1, Length: name.Length - space - 1);
        if (char.IsLower(words[0]) ? !char.IsUpper(words[space + 1]) : !RecordWords.Of("word-before-name").HoldsMarked(VietnameseLetters.ToLower(words.Substring(0, space)))) return name;
        return IsName(line, rest, LeastName) ? rest : name;
    }

    private const int LongestAddressWord = 6;

    // The label, or a title above, speaks of a class or of pupils, and neither of teachers.
    private bool IsOfPupils(string label)
    {
        var key = HeaderKey.Of(label);
        if (ContextWords.IsPost(key) || ContextWords.Before(label) is Subject.Staff or Subject.Official or Subject.Parent) return false;
        if (RecordWords.Of("caption-lead").StandIn(key) || SpeaksOfClass(key) || CellShapes.IsClass(VietnameseLetters.Fold(label.TrimEnd(' ', ':')))) return true;
        foreach (var line in _recent)
        {
            if (line.Text.Length > 140) continue;
            var above = HeaderKey.Of(line.Text);
            if (titleLexicon.SubjectOf(above) is { } subject) return subject == Subject.Pupil;
            if (SpeaksOfClass(above)) return true;
        }

        return false;
    }

    private static bool SpeaksOfClass(string key) => HeaderKey.HasPhrase(key, "lop") || HeaderKey.HasPhrase(key, "hoc sinh") || HeaderKey.HasPhrase(key, "hs") || RecordWords.Of("boarders").StandIn(key);

    private void CloseEnumeration()
    {
        _enumeration?.Close();
        _enumeration = null;
    }
}
