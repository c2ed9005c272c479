using PiiScanner.Core.Text;

namespace PiiScanner.Core.Detection;

internal sealed partial class NameJudge
{
    private const int MostWordsBack = 14;
    private const int MostLinesBack = 4;
    private const int MostCharsBack = 400;

    /// <summary>True where a post stands before the name: in the sentence, or above it as in a signature block.</summary>
    private bool IsOfficial(ReadOnlySpan<char> text, int start, NameContext context)
    {
        if ((context.Cue & NameCue.Official) != 0) return true;
        return context.IsAtStart ? StandsUnderPost(text, start) : FollowsPost(text, start);
    }

    private static readonly HashSet<ulong> PlaceWords = NameKeys.SetOf("huyện xã phường tỉnh quận phố trấn tp");

    // "Chủ tịch UBND huyện Lê Văn Thử": the post tells that the person is meant, not a district of that name.
    private bool IsHeadOfPlace(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end > 0 && text[end - 1] == ' ') end--;
        var at = end;
        while (at > 0 && VietnameseLetters.IsLetter(text[at - 1])) at--;
        return PlaceWords.Contains(NameKeys.Of(text.Slice(at, end - at))) && FollowsPost(text, start);
    }

    // "Phó Giám đốc Sở Giáo dục và Đào tạo Nguyễn Văn C": only words of institutions and capitalised words stand between.
    private bool FollowsPost(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        ulong previous = 0;
        for (var words = 0; words < MostWordsBack; words++)
        {
            while (at > 0 && text[at - 1] is ' ' or ',' or '-' or '–' or '&') at--;
            var end = at;
            while (at > 0 && (VietnameseLetters.IsLetter(text[at - 1]) || text[at - 1] is '/' or '&')) at--;
            if (at == end) return false;
            var word = text.Slice(at, end - at);
            var key = NameKeys.Of(word);
            if (previous != 0 && (tables.Before(NameKeys.Join(NameKeys.Join(0, previous), key), false) & NameCue.Official) != 0) return true;
            var cue = tables.Before(NameKeys.Join(0, key), false);
            if ((cue & (NameCue.Link | NameCue.Title)) == 0 && !VietnameseLetters.IsUpper(word[0])) return false;
            if (words > 0 && (cue & NameCue.Title) != 0 && (cue & NameCue.Link) == 0) return false;
            previous = key;
        }

        return false;
    }

    // "Công ty TNHH Thực phẩm sạch Hoàng Mẫu": words of the same clause stand between the company and its name.
    private bool FollowsCompany(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        ulong previous = 0;
        for (var words = 0; words < MostWordsOfCompany; words++)
        {
            while (at > 0 && text[at - 1] == ' ') at--;
            var end = at;
            while (at > 0 && VietnameseLetters.IsLetter(text[at - 1])) at--;
            if (at == end) return false;
            var key = NameKeys.Of(text.Slice(at, end - at));
            if ((tables.Before(NameKeys.Join(0, key), false) & NameCue.Company) != 0) return true;
            if (previous != 0 && (tables.Before(NameKeys.Join(NameKeys.Join(0, previous), key), false) & NameCue.Company) != 0) return true;
            previous = key;
        }

        return false;
    }

    private const int MostWordsOfCompany = 8;

    // "bài thơ “Quê hương” của Đỗ Mẫu", "Hát “Đất nước” (Hoàng Mẫu)": whoever stands behind a work in quotes made it.
    private static bool FollowsWork(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        while (at > 0 && text[at - 1] is ' ' or '(') at--;
        if (at > 3 && text.Slice(at - 3, 3).SequenceEqual("của".AsSpan())) at -= 3;
        else if (at == start || at >= text.Length || text.Slice(at, start - at).IndexOf('(') < 0) return false;
        while (at > 0 && text[at - 1] == ' ') at--;
        return at > 0 && text[at - 1] is '"' or '”' or '»';
    }

    private bool StandsUnderPost(ReadOnlySpan<char> text, int start)
    {
        text = text.Slice(Math.Max(0, start - MostCharsBack), Math.Min(start, MostCharsBack));
        var end = text.Length;
        for (var lines = 0; lines < MostLinesBack && end > 0;)
        {
            end = text.Slice(0, end).LastIndexOf('\n');
            if (end < 0) return false;
            var first = text.Slice(0, end).LastIndexOf('\n') + 1;
            var line = text.Slice(first, end - first).Trim();
            if (line.Length == 0) continue;
            lines++;
            if (line.Length <= 60 && IsPost(line)) return true;
        }

        return false;
    }

    /// <summary>True for the line above a signature: a post, or KT., TM., TL., TUQ. before one.</summary>
    private bool IsPost(ReadOnlySpan<char> line)
    {
        var at = 0;
        for (var words = 0; words < 5 && at < line.Length; words++)
        {
            while (at < line.Length && !VietnameseLetters.IsLetter(line[at])) at++;
            var start = at;
            while (at < line.Length && VietnameseLetters.IsLetter(line[at])) at++;
            if (at == start) return false;
            var word = NameKeys.Of(line.Slice(start, at - start));
            var next = at;
            while (next < line.Length && line[next] == ' ') next++;
            var last = next;
            while (last < line.Length && VietnameseLetters.IsLetter(line[last])) last++;
            if (last == next) return false;
            if ((tables.Before(NameKeys.Join(NameKeys.Join(0, NameKeys.Of(line.Slice(next, last - next))), word), false) & NameCue.Official) != 0) return true;
        }

        return false;
    }
}
