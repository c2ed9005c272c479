using PiiScanner.Core.Detection;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class ProseReader
{
    // "Lê Mẫu (6A)", "Lê Mẫu - 6A": a class right behind a name.
    private static bool IsClassAfter(string text, int at)
    {
        var i = at;
        while (i < text.Length && text[i] == ' ') i++;
        if (i > at && i + 1 < text.Length && char.IsDigit(text[i]))
        {
            // "Lê Mẫu 11B4 nợ …"
            var stop = i;
            while (stop < text.Length && char.IsLetterOrDigit(text[stop])) stop++;
            return stop - i <= 5 && stop - i >= 2 && text.Substring(i, stop - i).Any(char.IsUpper) && CellShapes.IsClass(VietnameseLetters.Fold(text.Substring(i, stop - i)));
        }

        if (i + 2 >= text.Length || !(text[i] is '(' or '–' or '—' || text[i] == '-' && text[i + 1] == ' ')) return false;
        var end = text.IndexOfAny(text[i] == '(' ? Closing : Ending, i + 1);
        if (end < 0 && text[i] == '(') return false;
        if (end < 0) end = text.Length;
        return end - i <= 14 && CellShapes.IsClass(VietnameseLetters.Fold(text.Substring(i + 1, end - i - 1).Trim().TrimEnd('.')));
    }

    private static readonly char[] Closing = [')', ',', '-'];
    private static readonly char[] Ending = [';', ',', '(', ':', '\n'];

    // "Lê Mẫu¹, Trần Thử² (¹Trường THCS Mẫu; ²Khoa Sư phạm …)": the mark of the place an author works at stands right behind the name and again before the place.
    private static bool IsAuthorAt(string text, int end)
    {
        if (end >= text.Length || text[end] is not ('¹' or '²' or '³' or (>= '⁴' and <= '⁹') or (>= '1' and <= '9') or '*' or '†')) return false;
        for (var at = text.IndexOf(text[end], end + 1); at > 0; at = text.IndexOf(text[end], at + 1))
        {
            if (text[at - 1] is ' ' or '(' or ';' or '[' && ContextWords.IsOrganisationName(text.Substring(at + 1, Math.Min(LongestPost, text.Length - at - 1)))) return true;
        }

        return false;
    }

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

    // "Lê Mẫu, tổ trưởng, lớp 8A, sđt mẹ …": a post that pupils have too, and the class right behind it.
    private static bool IsClassOfficer(string text, int end)
    {
        var head = text.Substring(end, Math.Min(LongestPost, text.Length - end));
        var key = HeaderKey.Of(head);
        return (RecordWords.Of("group-post").StandIn(key) || RecordWords.Of("class-post").StandIn(key)) && ContextWords.NamesClassCode(head) && !ContextWords.SpeaksOfAdults(head) && !RecordWords.Of("teaching").StandIn(key);
    }

    private const int LongestPost = 40;

    private static bool IsLandline(Candidate candidate) => candidate.Rule.Kind == FindingKinds.PhoneNumber && candidate.Rule.Id.StartsWith("phone-landline", StringComparison.Ordinal);

    private static string SameSentence(string before) => before.Substring(before.LastIndexOfAny(SentenceEnds) + 1);

    private static readonly char[] SentenceEnds = ['.', ';', '\n', '!', '?'];

    // "em Lê Mẫu nhận quà. Hiệu trưởng Trần Thử …": the post is the next sentence's. Behind "P." and "Th.S" none ends.
    private static int EndOfSentence(string text, int from, int end)
    {
        const int shortest = 3;
        for (var i = from + shortest; i + 2 < end; i++)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ' && char.IsUpper(text[i + 2]) && char.IsLower(text[i - 1]) && char.IsLower(text[i - 2])) return i;
        }

        return end;
    }

    // "…, tôi là"; in "mẹ tôi là" somebody else is told.
    private static bool IsSpeaker(string before)
    {
        var lower = VietnameseLetters.ToLower(before.TrimEnd());
        foreach (var word in RecordWords.Of("speaker").Marked)
        {
            if (!lower.EndsWith(word, StringComparison.Ordinal)) continue;
            var rest = lower.Substring(0, lower.Length - word.Length).TrimEnd();
            if (rest.Length == 0 || !char.IsLetterOrDigit(rest[rest.Length - 1])) return true;
        }

        return false;
    }

    private Subject SubjectOf(NormalizedText line, Candidate candidate, bool signature)
    {
        if (candidate.Evidence.Any(evidence => evidence.Code == "public-figure") || !_candidates.Exists(other => other.Rule.Kind is FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.SensitiveAttribute or FindingKinds.Email) && ContextWords.IsOfExercise(line.Text, candidate.Start, candidate.End)) return Subject.Other;
        if (ContextWords.IsOfCast(line.Text, candidate.Start, candidate.End) && !_candidates.Exists(other => other.Rule.Kind is FindingKinds.PhoneNumber or FindingKinds.NationalId or FindingKinds.BirthDate)) return Subject.Other;
        if (IsAuthorAt(line.Text, candidate.End)) return Subject.Staff;
        var official = candidate.Evidence.Any(evidence => evidence.Code == "official");
        if (official && !signature && ContextWords.NamesClassPosts(line.Text)) return Subject.Pupil;
        if (signature || official) return Subject.Official;
        var from = Math.Max(0, candidate.Start - Window);
        var before = WithoutNames(line.Text, from, candidate.Start);
        var after = HeaderKey.Of(WithoutNames(line.Text, candidate.End, EndOfSentence(line.Text, candidate.End, Math.Min(candidate.End + Window, line.Text.Length))));
        // "Kính gửi quý phụ huynh, tôi là Lê Mẫu, giáo viên chủ nhiệm lớp 10A5": who speaks says it.
        if (IsSpeaker(before) && (ContextWords.IsPostAfter(after) || ContextWords.IsStaffAfter(after))) return ContextWords.IsPostAfter(after) && !ContextWords.IsStaffAfter(after) ? Subject.Official : Subject.Staff;
        // "Mẹ em là bà Lê Thị Mẫu, làm nghề kế toán": her job is no post at this school.
        if (ContextWords.Before(SameSentence(before)) == Subject.Parent) return Subject.Parent;
        // "Ông (bà) Trần Văn Mẫu, phụ huynh em Lê Thử lớp 9C": the class is the child's.
        if (NextName(line, candidate) is var next && next - candidate.End is > 0 and <= Window && next < line.Text.Length && Relations.EndsInRelation(line.Text.Substring(candidate.End, next - candidate.End))) return ContextWords.IsPostAfter(after) ? Subject.Official : Subject.Unknown;
        if (IsClassOfficer(line.Text, candidate.End)) return Subject.Pupil;
        // "chủ tài khoản Lê Thị Mẫu (thủ quỹ hội PH)": no account of the school.
        if (_candidates.Exists(other => other.Rule.Kind == FindingKinds.BankAccount) && RecordWords.Of("parent-committee").StandIn(after)) return Subject.Parent;
        if (ContextWords.IsPostAfter(after)) return Subject.Official;
        if (ContextWords.IsStaffAfter(after) || ContextWords.OpensWithUnit(after) && _candidates.Exists(IsLandline)) return ContextWords.Before(before) == Subject.Official ? Subject.Official : Subject.Staff;
        if ((ContextWords.IsPupilAfter(after) || IsClassAfter(line.Text, candidate.End)) && ContextWords.Before(before) is not (Subject.Staff or Subject.Official)) return Subject.Pupil;
        var told = ContextWords.Before(before) ?? Subject.Unknown;
        // "Hiệu trưởng: thầy Lê Mẫu": the post stands before the form of address.
        return told == Subject.Staff && ContextWords.IsLeader(HeaderKey.Of(SameSentence(before))) ? Subject.Official : told;
    }
}
