using System.Text;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Words around a name or number in running text that tell whose it is.</summary>
internal static class ContextWords
{
    private static RecordWords Posts => RecordWords.Of("post");

    private static RecordWords Leaders => RecordWords.Of("leader");

    /// <summary>Whose name follows these words; null when they do not tell. Marks count where the words have any: "có" is no teacher.</summary>
    /// <param name="before">The words before, the nearest last.</param>
    public static Subject? Before(string before)
    {
        var key = MarkedKey(before, out var isMarked);
        var tail = Tail(isMarked ? key : HeaderKey.Of(before), 7);
        Subject? best = null;
        var at = -1;
        Look("parent-before", Subject.Parent, tail, isMarked, ref best, ref at);
        Look("pupil-before", Subject.Pupil, tail, isMarked, ref best, ref at);
        Look("staff-before", Subject.Staff, tail, isMarked, ref best, ref at);
        Look("official-before", Subject.Official, tail, isMarked, ref best, ref at);
        return best;
    }

    /// <summary>True for a line that speaks of pupils and of no teachers or officials.</summary>
    /// <param name="line">The line.</param>
    public static bool SpeaksOfPupils(string line)
    {
        var key = MarkedKey(line, out var isMarked);
        return isMarked && (Speaks(key, "pupils-spoken-of") || CountsPupils(key) || NamesClass(line) || TeamOfClass(line)) && !Speaks(key, "adults-spoken-of");
    }

    /// <summary>True for a line that speaks of teachers or officials.</summary>
    /// <param name="line">The line.</param>
    public static bool SpeaksOfAdults(string line) => Speaks(MarkedKey(line, out _), "adults-spoken-of");

    /// <summary>True for words whose last is one of a use, marks and all: "giải Ba" and "thứ Ba" are numbers, "Lê Thị Thu" and "Ba" are people.</summary>
    /// <param name="before">The words before.</param>
    /// <param name="use">First column of the list of words.</param>
    public static bool EndsInOneOf(string before, string use)
    {
        before = VietnameseLetters.ToLower(before.TrimEnd());
        var start = before.Length;
        while (start > 0 && VietnameseLetters.IsLetter(before[start - 1])) start--;
        return start < before.Length && RecordWords.Of(use).Marked.Contains(before.Substring(start));
    }

    /// <summary>True for a line that announces marks: "Điểm kiểm tra …", "cô gửi điểm …"; the points of a contest between classes are none.</summary>
    /// <param name="line">The line.</param>
    public static bool TellsScores(string line) => SpeaksWithMarks(line, "scores-told");

    /// <summary>True for a line that says that results are told by the pupils' codes.</summary>
    /// <param name="line">The line.</param>
    public static bool TellsPupilCodes(string line) => RecordWords.Of("pupil-codes-told").StandIn(HeaderKey.Of(line.Length > 300 ? line.Substring(0, 300) : line));

    /// <summary>True for a line that announces what people are paid.</summary>
    /// <param name="line">The line.</param>
    public static bool TellsPay(string line) => SpeaksWithMarks(line, "pay-told");

    // "đội 12B", "chi đội 7A"
    private static bool TeamOfClass(string line)
    {
        var words = line.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries);
        for (var i = 1; i < words.Length; i++)
        {
            if (char.IsDigit(words[i][0]) && VietnameseLetters.ToLower(words[i - 1]) is "đội" or "thể" or "đoàn" && NamesClassCode(words[i])) return true;
        }

        return false;
    }

    /// <summary>True for a short line with the code of a class among its words: "Nhật ký chủ nhiệm 7E", "Phân công trực nhật lớp 5D".</summary>
    /// <param name="line">The line.</param>
    public static bool NamesClassCode(string line)
    {
        foreach (var word in line.Split(WordEnds, StringSplitOptions.RemoveEmptyEntries))
        {
            var token = word.TrimEnd('.');
            if (token.Length is >= 2 and <= 5 && char.IsDigit(token[0]) && char.IsUpper(token[token[1] is >= '0' and <= '9' && token.Length > 2 ? 2 : 1]) && CellShapes.IsClass(VietnameseLetters.Fold(token))) return true;
        }

        return false;
    }

    private static readonly char[] WordEnds = [' ', '\t', '\u00A0', ',', ';', ':', '(', ')', '[', ']', '"', '“', '”', '–', '—', '|'];

    // "6B: Lê Mẫu đi trễ, …"
    private static bool NamesClass(string line)
    {
        for (var end = line.IndexOf(':'); end > 0; end = line.IndexOf(':', end + 1))
        {
            var start = end;
            while (start > 0 && char.IsLetterOrDigit(line[start - 1])) start--;
            if (end - start is >= 2 and <= 6 && CellShapes.IsClass(VietnameseLetters.Fold(line.Substring(start, end - start)))) return true;
        }

        return false;
    }

    /// <summary>True for a line out of the life of a writer or hero: "tên khai sinh là …", "bút danh …".</summary>
    /// <param name="line">The line.</param>
    public static bool TellsALife(string line) => line.Length > 20 && SpeaksWithMarks(line, "life-told");

    /// <summary>True for a given name alone in the text of an exercise: "Câu 5. Ông Nam sinh ngày 12/3/1960. Hỏi ông bao nhiêu tuổi?"</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">First code unit of the name.</param>
    /// <param name="end">First code unit behind it.</param>
    public static bool IsOfExercise(string line, int start, int end)
    {
        if (line.IndexOf(' ', start, end - start) >= 0) return false;
        return line.TrimEnd().EndsWith("?", StringComparison.Ordinal) && SpeaksWithMarks(line, "exercise") || OpensWithMarks(line, "exercise-opening");
    }

    /// <summary>True for a given name alone among the characters of a play: "Nhân vật: An (nhà nghèo), Bình, cô giáo Hạnh".</summary>
    /// <param name="line">The line.</param>
    /// <param name="start">First code unit of the name.</param>
    /// <param name="end">First code unit behind it.</param>
    public static bool IsOfCast(string line, int start, int end) => line.IndexOf(' ', start, end - start) < 0 && OpensWithMarks(line, "cast-opening");

    /// <summary>True for a line that tells who leads a class: a treasurer or head of a group named there is a pupil.</summary>
    /// <param name="line">The line.</param>
    public static bool NamesClassPosts(string line) => SpeaksWithMarks(line, "class-leader");

    // "Để thi lại …" is no "Đề thi …".
    private static bool OpensWithMarks(string line, string use)
    {
        var key = MarkedKey(line.Length > 100 ? line.Substring(0, 100) : line, out _);
        return RecordWords.Of(use).Marked.Any(phrase => key.StartsWith(phrase, StringComparison.Ordinal) && (key.Length == phrase.Length || key[phrase.Length] == ' '));
    }

    // Without its marks "cô Đỗ …" would be "cờ đỏ".
    private static bool SpeaksWithMarks(string line, string use)
    {
        var key = MarkedKey(line.Length > 600 ? line.Substring(0, 600) : line, out var isMarked);
        return isMarked ? Speaks(key, use) : RecordWords.Of(use).StandIn(key);
    }

    // "5 bạn", "12 em"
    private static bool CountsPupils(string key)
    {
        foreach (var word in RecordWords.Of("pupils-counted").Marked)
        {
            for (var at = key.IndexOf(" " + word, StringComparison.Ordinal); at >= 0; at = key.IndexOf(" " + word, at + 1, StringComparison.Ordinal))
            {
                var end = at + 1 + word.Length;
                if ((end == key.Length || key[end] == ' ') && at > 0 && char.IsDigit(key[at - 1])) return true;
            }
        }

        return false;
    }

    private static bool Speaks(string key, string use)
    {
        foreach (var phrase in RecordWords.Of(use).Marked)
        {
            if (HeaderKey.HasPhrase(key, phrase)) return true;
        }

        return false;
    }

    // Letters and digits in lower case with their marks, single spaces between.
    private static string MarkedKey(string text, out bool isMarked)
    {
        var key = new StringBuilder(text.Length);
        isMarked = false;
        foreach (var c in text)
        {
            if (VietnameseLetters.IsLetter(c) || char.IsDigit(c))
            {
                isMarked |= c >= 0xC0;
                key.Append(VietnameseLetters.ToLower(c));
            }
            else if (key.Length > 0 && key[key.Length - 1] != ' ')
            {
                key.Append(' ');
            }
        }

        return key.ToString().TrimEnd();
    }

    /// <summary>True when words behind a name state a post: "…, Hiệu trưởng".</summary>
    public static bool IsPostAfter(string after)
    {
        var head = Head(after, 6);
        if (RecordWords.Of("post-short").Holds(Head(after, 1))) return true;
        return Posts.Folded.Any(post => post.Length > 4 && HeaderKey.HasPhrase(head, post));
    }

    /// <summary>True when words behind a name say that the person teaches or works here: "…, giáo viên Ngữ văn".</summary>
    public static bool IsStaffAfter(string after)
    {
        var head = Head(after, 6);
        return HeaderKey.HasPhrase(head, "giao vien") || HeaderKey.HasPhrase(head, "chuyen vien") || HeaderKey.HasPhrase(head, "nhan vien");
    }

    /// <summary>True where a capitalised word is one for a unit and no surname: "Tổ Quản lý thu" is no Tô.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">First code unit of the word.</param>
    public static bool IsUnit(string text, int start)
    {
        var end = start;
        while (end < text.Length && VietnameseLetters.IsLetter(text[end])) end++;
        return RecordWords.Of("unit").HoldsMarked(VietnameseLetters.ToLower(text.Substring(start, end - start)));
    }

    /// <summary>True for words behind a name that say where the person works: "…, Tổ Quản lý thu", "…, phòng Đào tạo"; "tổ 3" and "phòng 12" are where somebody lives.</summary>
    public static bool OpensWithUnit(string after)
    {
        var words = Head(after, 2).Split(' ');
        return words.Length == 2 && RecordWords.Of("unit").Holds(words[0]) && words[1].Length > 1 && !char.IsDigit(words[1][0]) && words[1] is not ("dan" or "tro" or "hoc");
    }

    /// <summary>True when words behind a name tell of a pupil: class, birth, school.</summary>
    public static bool IsPupilAfter(string after)
    {
        var head = Head(after, 5);
        return HeaderKey.HasPhrase(head, "lop") || HeaderKey.HasPhrase(head, "hoc sinh") || head.StartsWith("sinh ngay", StringComparison.Ordinal) || head.StartsWith("sbd", StringComparison.Ordinal);
    }

    /// <summary>True for a post and nothing else, or one signed for: "KT. HIỆU TRƯỞNG".</summary>
    public static bool IsPostAlone(string key) => Posts.Holds(key) || (key.StartsWith("kt ", StringComparison.Ordinal) || key.StartsWith("tm ", StringComparison.Ordinal) || key.StartsWith("tl ", StringComparison.Ordinal) || key.StartsWith("tuq ", StringComparison.Ordinal)) && Posts.StandIn(key);

    /// <summary>True for the line above a signature: a post, KT., TM.</summary>
    public static bool IsSignatureLine(string key) =>
        key.Length is > 1 and <= 60 && (IsPostAlone(key) || Posts.Folded.Any(post => (key.StartsWith(post + " ", StringComparison.Ordinal) || key.EndsWith(" " + post, StringComparison.Ordinal)) && key.Count(c => c == ' ') <= 4));

    /// <summary>True for a cell that says that a parent follows: "con ông …", "mẹ …".</summary>
    public static bool OpensWithParent(string key) => RecordWords.Of("parent-opening").OpenAndGoOn(key);

    /// <summary>True for the post or duty of a member of staff: giáo viên, tổ trưởng, kế toán.</summary>
    public static bool IsPost(string key) => Posts.StandIn(key) || RecordWords.Of("staff-post").StandIn(key);

    /// <summary>True when a line speaks of a hotline, an office or a person on duty: a mobile there is for calling.</summary>
    public static bool IsWorkLine(string key) => RecordWords.Of("work-line").StandIn(key);

    /// <summary>True when a line speaks of a school, office or hotline.</summary>
    public static bool IsOrganisation(string key) => RecordWords.Of("organisation").StandIn(key);

    /// <summary>True for a heading that is the post of a head: "Hiệu trưởng", "Họ tên hiệu trưởng".</summary>
    public static bool OpensWithLeader(string key)
    {
        if (key.StartsWith("ho va ten ", StringComparison.Ordinal)) key = key.Substring(10);
        else if (key.StartsWith("ho ten ", StringComparison.Ordinal)) key = key.Substring(7);
        return key.Length < 40 && Leaders.Folded.Any(post => post != "tong phu trach" && post != "truong ban" && (key == post || key.StartsWith(post + " ", StringComparison.Ordinal)));
    }

    /// <summary>True for the post of a head or deputy head, whose line is for calling.</summary>
    public static bool IsLeader(string key) => Leaders.StandIn(key);

    /// <summary>True for the name of a school, office, company or group rather than a person. Marks count: Trường is a school, Trương a surname.</summary>
    public static bool IsOrganisationName(string text)
    {
        var lower = VietnameseLetters.ToLower(text.Trim());
        return RecordWords.Of("organisation-opening").Marked.Any(word => lower.StartsWith(word, StringComparison.Ordinal) && (lower.Length == word.Length || lower[word.Length] == ' '));
    }

    private static void Look(string use, Subject subject, string tail, bool isMarked, ref Subject? best, ref int at)
    {
        var words = RecordWords.Of(use);
        foreach (var word in isMarked ? words.Marked : words.Folded)
        {
            var found = LastPhrase(tail, word);
            if (found < 0 || found + word.Length <= at || word == "ba" && EndsInOneOf(tail.Substring(0, found), "ordinal-before-ba")) continue;
            at = found + word.Length;
            best = subject;
        }
    }

    private static int LastPhrase(string key, string phrase)
    {
        // As spans: string's own search backwards prepares the comparison of cultures first, a millisecond of every start.
        var text = key.AsSpan();
        if (phrase.Length == 0) return -1;
        for (var at = text.LastIndexOf(phrase.AsSpan()); at >= 0; at = text.Slice(0, at).LastIndexOf(phrase.AsSpan()))
        {
            var end = at + phrase.Length;
            if ((at == 0 || key[at - 1] == ' ') && (end == key.Length || key[end] == ' ')) return at;
        }

        return -1;
    }

    private static string Tail(string key, int words)
    {
        var at = key.Length;
        while (words-- > 0 && at > 0) at = key.LastIndexOf(' ', at - 1) is var space && space < 0 ? 0 : space;
        return key.Substring(at).Trim();
    }

    private static string Head(string key, int words)
    {
        var at = 0;
        while (words-- > 0 && at >= 0 && at < key.Length)
        {
            at = key.IndexOf(' ', at + 1);
            if (at < 0) return key;
        }

        return key.Substring(0, at);
    }
}
