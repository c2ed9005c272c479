using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Core.Records;

/// <summary>Words around a name or number in running text that tell whose it is.</summary>
internal static class ContextWords
{
    private static readonly string[] Pupil = ["em", "chau", "be", "hoc sinh", "hs", "thi sinh", "sinh vien", "hoc vien", "ban", "con", "doi vien", "lop", "cac em", "hoc tro", "nhi dong"];
    private static readonly string[] Parent = ["phu huynh", "con ong", "con ba", "bo", "me", "cha", "nguoi giam ho", "ph", "cmhs", "phhs", "bo em", "me em", "ba noi", "ong noi"];
    private static readonly string[] Staff = ["thay", "co", "giao vien", "gv", "gvcn", "co giao", "thay giao", "nhan vien", "ke toan", "van thu", "y te", "thu vien", "to truong", "nha giao", "chuyen vien", "bao mau", "cap duong", "bao ve", "giam thi", "can bo"];
    private static readonly string[] Official = ["dong chi", "d c", "hieu truong", "pho hieu truong", "giam doc", "pho giam doc", "chu tich", "pho chu tich", "truong phong", "pho truong phong", "bi thu", "chanh van phong", "vu truong", "bo truong", "thu truong", "dai bieu", "truong ban", "pho ban", "hieu pho", "ht", "pht", "phong vien", "nha bao", "tien si", "thac si", "giao su", "bac si", "thu truong don vi"];
    private static readonly string[] Posts = ["hieu truong", "pho hieu truong", "giam doc", "pho giam doc", "chu tich", "pho chu tich", "truong phong", "pho truong phong", "bi thu", "pho bi thu", "chanh van phong", "tong phu trach", "to truong", "pho truong", "truong ban", "hieu pho", "q hieu truong", "kt", "tm", "tl", "tuq", "thu ky", "ke toan", "nguoi lap", "nguoi lap bang", "nguoi lap bieu", "thu truong don vi", "giao vien chu nhiem", "gvcn", "chu toa", "thu quy", "can bo phu trach", "nguoi tong hop", "tong bien tap", "vien truong", "cuc truong", "vu truong", "bo truong", "hieu truong nha truong", "truong khoa", "van thu", "nguoi ky", "chu tich hoi dong", "truong dai dien", "nguoi thuc hien", "can bo tong hop", "nguoi viet", "tac gia"];
    private static readonly string[] Organisation = ["truong", "so giao duc", "so gd dt", "so gddt", "sgddt", "phong giao duc", "phong gd dt", "phong gddt", "ubnd", "uy ban", "van phong", "cong ty", "trung tam", "duong day nong", "hotline", "tong dai", "truc ban", "cong an", "benh vien", "ngan hang", "kho bac", "bo giao duc", "dien thoai co quan", "website", "fax", "tuyen sinh", "ban giam hieu", "truc", "nha truong"];

    /// <summary>Whose name follows these words; null when they do not tell.</summary>
    /// <param name="before">Key of the words before, the nearest last.</param>
    public static Subject? Before(string before)
    {
        var tail = Tail(before, 7);
        Subject? best = null;
        var at = -1;
        Look(Parent, Subject.Parent, tail, ref best, ref at);
        Look(Pupil, Subject.Pupil, tail, ref best, ref at);
        Look(Staff, Subject.Staff, tail, ref best, ref at);
        Look(Official, Subject.Official, tail, ref best, ref at);
        return best;
    }

    /// <summary>True when words behind a name state a post: "…, Hiệu trưởng".</summary>
    public static bool IsPostAfter(string after)
    {
        var head = Head(after, 6);
        return Posts.Any(post => post.Length > 4 && HeaderKey.HasPhrase(head, post)) || HeaderKey.HasPhrase(head, "giao vien") || HeaderKey.HasPhrase(head, "chuyen vien");
    }

    /// <summary>True when words behind a name tell of a pupil: class, birth, school.</summary>
    public static bool IsPupilAfter(string after)
    {
        var head = Head(after, 5);
        return HeaderKey.HasPhrase(head, "lop") || HeaderKey.HasPhrase(head, "hoc sinh") || head.StartsWith("sinh ngay", StringComparison.Ordinal) || head.StartsWith("sbd", StringComparison.Ordinal);
    }

    /// <summary>True for a post and nothing else, or one signed for: "KT. HIỆU TRƯỞNG".</summary>
    public static bool IsPostAlone(string key) => Posts.Contains(key) || (key.StartsWith("kt ", StringComparison.Ordinal) || key.StartsWith("tm ", StringComparison.Ordinal) || key.StartsWith("tl ", StringComparison.Ordinal) || key.StartsWith("tuq ", StringComparison.Ordinal)) && Posts.Any(post => HeaderKey.HasPhrase(key, post));

    /// <summary>True for the line above a signature: a post, KT., TM.</summary>
    public static bool IsSignatureLine(string key) =>
        key.Length is > 1 and <= 60 && (IsPostAlone(key) || Posts.Any(post => key == post || (key.StartsWith(post + " ", StringComparison.Ordinal) || key.EndsWith(" " + post, StringComparison.Ordinal)) && key.Count(c => c == ' ') <= 4));

    /// <summary>True for a cell that says that a parent follows: "con ông …", "mẹ …".</summary>
    public static bool OpensWithParent(string key) => ParentOpenings.Any(word => key.StartsWith(word, StringComparison.Ordinal));

    private static readonly string[] ParentOpenings = ["con ong ", "con ba ", "con anh ", "con chi ", "con co ", "con cua ", "bo ", "me ", "cha ", "ho ten bo", "ho ten me", "ho ten cha", "phhs ", "cmhs ", "nguoi giam ho "];

    /// <summary>True for the post or duty of a member of staff: giáo viên, tổ trưởng, kế toán.</summary>
    public static bool IsPost(string key) => Posts.Any(post => HeaderKey.HasPhrase(key, post)) || StaffPosts.Any(post => HeaderKey.HasPhrase(key, post));

    private static readonly string[] StaffPosts =
    [
        "gv", "giao vien", "nhan vien", "nv", "ht", "pht", "p ht", "ttcm", "tpcm", "ttvp", "to pho", "to vien", "thu vien", "y te", "bao ve", "cap duong", "tong phu trach", "tpt", "ctcd", "cong doan", "uy vien", "pho ban", "thanh vien",
        "giam thi", "coi thi", "giam khao", "chuyen vien", "phuc vu", "tap vu", "bao mau", "thiet bi", "hop dong", "bien che", "vien chuc", "cbql", "thu ki", "ban giam hieu", "bgh", "doi truong doi", "huan luyen vien", "hlv",
    ];

    /// <summary>True when a line speaks of a hotline, an office or a person on duty: a mobile there is for calling.</summary>
    public static bool IsWorkLine(string key) => WorkLines.Any(word => HeaderKey.HasPhrase(key, word));

    private static readonly string[] WorkLines =
    [
        "duong day nong", "hotline", "tong dai", "truc ban", "truc", "van phong", "van thu", "tuyen sinh", "ban giam hieu", "hieu truong", "pho hieu truong", "so dien thoai nha truong", "dien thoai co quan", "so may co quan",
        "phong giao duc", "so giao duc", "cong an", "benh vien", "ho tro ky thuat", "cskh", "trung tam", "cong ty", "dien thoai truong", "website", "fanpage", "fax",
    ];

    /// <summary>True when a line speaks of a school, office or hotline.</summary>
    public static bool IsOrganisation(string key) => Organisation.Any(word => HeaderKey.HasPhrase(key, word));

    /// <summary>True for a heading that is the post of a head: "Hiệu trưởng", "Họ tên hiệu trưởng".</summary>
    public static bool OpensWithLeader(string key)
    {
        if (key.StartsWith("ho va ten ", StringComparison.Ordinal)) key = key.Substring(10);
        else if (key.StartsWith("ho ten ", StringComparison.Ordinal)) key = key.Substring(7);
        return key.Length < 40 && Leaders.Any(post => post != "tong phu trach" && post != "truong ban" && (key == post || key.StartsWith(post + " ", StringComparison.Ordinal)));
    }

    /// <summary>True for the post of a head or deputy head, whose line is for calling.</summary>
    public static bool IsLeader(string key) => Leaders.Any(post => HeaderKey.HasPhrase(key, post));

    private static readonly string[] Leaders = ["hieu truong", "pho hieu truong", "hieu pho", "giam doc", "pho giam doc", "chu tich", "pho chu tich", "truong phong", "pho truong phong", "bi thu", "pho bi thu", "chanh van phong", "pho chanh van phong", "truong ban", "vien truong", "cuc truong", "vu truong", "truong khoa", "thu truong", "tong phu trach"];

    /// <summary>True for the name of a school, office, company or group rather than a person. Marks count: Trường is a school, Trương a surname.</summary>
    public static bool IsOrganisationName(string text)
    {
        var lower = VietnameseLetters.ToLower(text.Trim());
        return OrganisationOpenings.Any(word => lower.StartsWith(word, StringComparison.Ordinal) && (lower.Length == word.Length || lower[word.Length] == ' '));
    }

    private static readonly string[] OrganisationOpenings =
    [
        "trường", "sở", "phòng", "ubnd", "ủy ban", "uỷ ban", "công ty", "trung tâm", "bệnh viện", "ngân hàng", "kho bạc", "hội", "đoàn trường", "đoàn thanh niên", "đội", "tổ", "khối", "lớp", "ban", "nhóm", "clb", "câu lạc bộ", "quỹ",
        "thcs", "thpt", "mầm non", "tiểu học", "chi đoàn", "liên đội", "công an", "trạm y tế", "hợp tác xã", "xã", "phường", "huyện", "tỉnh", "thành phố", "khoa", "viện", "đại học", "cao đẳng", "văn phòng", "cả trường", "toàn trường", "tất cả", "các",
        "truong th", "truong thcs", "truong thpt", "truong tieu hoc", "truong mam non", "cong ty", "trung tam", "uy ban", "toan truong",
    ];

    private static void Look(string[] words, Subject subject, string tail, ref Subject? best, ref int at)
    {
        foreach (var word in words)
        {
            var found = LastPhrase(tail, word);
            if (found < 0 || found + word.Length <= at) continue;
            at = found + word.Length;
            best = subject;
        }
    }

    private static int LastPhrase(string key, string phrase)
    {
        for (var at = key.LastIndexOf(phrase, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : key.LastIndexOf(phrase, at - 1, StringComparison.Ordinal))
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
