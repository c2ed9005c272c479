using PiiScanner.Core.Detection;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

internal sealed partial class TextAnalyzer
{
    private const int LongestGivenName = 24;
    private const int MostGivenWords = 3;

    // "Lớp 3B - các bạn chưa nộp tiền ăn: Tuấn Kiệt, Bảo Ngọc, …", "em gửi điểm TB: Khôi Nguyên 8.9; Phúc Lâm 7.2; …": a class calls its pupils by given names, and what is told of them is told of each.
    private bool TakeGivenNames(NormalizedText line, int body, List<(int Start, int Length)> members)
    {
        if (body == 0 || members.Count < LeastMembers || _isTest) return false;
        var label = line.Text.Substring(0, body);
        var tellsScores = ContextWords.TellsScores(label) || _recent.Take(3).Any(recent => recent.Text.Length <= LongestTitleOfPeople && ContextWords.TellsScores(recent.Text));
        var titles = TitlesWith(label);
        if (!tellsScores && titles.SensitiveFamily is null || ContextWords.IsOfExercise(line.Text, body, body)) return false;
        if (!IsOfPupils(label) && !ContextWords.SpeaksOfPupils(label) && !RecordWords.Of("class-speaks").StandIn(HeaderKey.Of(label))) return false;
        var names = members.ConvertAll(member => GivenNameOf(line.Text, member));
        if (!names.TrueForAll(name => name.Length > 0) || names.Count(name => IsGivenName(line, name)) * 3 < names.Count * 2) return false;
        var scores = names.ConvertAll(name => ScoreBehind(line.Text, name.Start + name.Length));
        // A task of arithmetic gives marks to Lan and Hùng; a class has pupils whose given names have two words.
        if (tellsScores && titles.SensitiveFamily is null && (scores.Count(score => score.Length > 0) * 3 < scores.Count * 2 || names.Count(name => line.Text.IndexOf(' ', name.Start, name.Length) > 0) * 2 < names.Count)) return false;
        FlushRun();
        ReleaseName();
        CloseCard();
        var list = sink.OpenList(new ListDraft(ListTitle.Best(ListTitle.Of(Recent)), titles, Findings.Subject.Pupil, [forms.FullName], line.Block.Location));
        for (var i = 0; i < names.Count; i++)
        {
            var record = new RecordDraft(RecordShape.Row, line.Block.Location) { Subject = Findings.Subject.Pupil };
            record.Values.Add(cells.NameBesideLabels(Fields.Slice(line, names[i].Start, names[i].Length)));
            if (tellsScores && scores[i].Length > 0) cells.Read(new GridCell(0, Fields.Slice(line, scores[i].Start, scores[i].Length)), new ListColumn(0, forms.Score, null, 0.8, true), record.Values);
            list.Add(record);
        }

        list.Close();
        Remember(line);
        return true;
    }

    // The capitalised words a member opens with; empty where it opens with others.
    private static (int Start, int Length) GivenNameOf(string text, (int Start, int Length) member)
    {
        var end = member.Start;
        var limit = member.Start + member.Length;
        var words = 0;
        for (var at = member.Start; at < limit && VietnameseLetters.IsUpper(text[at]); words++)
        {
            while (at < limit && VietnameseLetters.IsLetter(text[at])) at++;
            end = at;
            if (at < limit && text[at] == ' ') at++;
        }

        return words is 0 or > MostGivenWords || end - member.Start > LongestGivenName || end < limit && VietnameseLetters.IsLetter(text[end]) ? default : (member.Start, end - member.Start);
    }

    private bool IsGivenName(NormalizedText line, (int Start, int Length) name)
    {
        if (IsName(line, name, LeastName)) return true;
        var last = line.Text.LastIndexOf(' ', name.Start + name.Length - 1, name.Length);
        var from = last < 0 ? name.Start : last + 1;
        return finder.LookAtName(Fields.Slice(line, from, name.Start + name.Length - from)).Given;
    }
}
