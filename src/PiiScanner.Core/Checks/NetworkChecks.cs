using PiiScanner.Core.Detection;

namespace PiiScanner.Core.Checks;

/// <summary>Mail addresses and links.</summary>
internal static class NetworkChecks
{
    // Beginnings of the boxes of offices and functions rather than people.
    private static readonly string[] Roles =
    [
        "vanthu", "vanphong", "vp", "info", "contact", "lienhe", "admin", "support", "hotro", "tuyensinh", "daotao", "phongdaotao", "hieutruong", "bangiamhieu", "bgh", "ketoan", "thuvien",
        "congdoan", "doanthanhnien", "phongkhaothi", "khaothi", "tochuc", "hanhchinh", "baove", "bantru", "cntt", "thongtin", "webmaster", "noreply", "no-reply", "hello", "office", "truong", "thcs", "thpt", "tieuhoc", "mamnon", "mnon",
        "c0", "c1", "c2", "c3", "th.", "mn.", "pgd", "pgddt", "sgd", "sgddt", "so", "ubnd", "phong", "congthongtin", "duongdaynong", "toasoan", "banbientap",
    ];

    private static readonly string[] Services = ["share", "sharer", "sharer.php", "groups", "pages", "watch", "events", "hashtag", "login", "help", "policies", "photo", "photo.php", "story.php", "permalink.php", "plugins", "dialog", "tr", "media", "reel", "marketplace", "search", "public", "home.php", "index.php", "v2.0"];

    public static IReadOnlyDictionary<string, Check> All { get; } = new Dictionary<string, Check>
    {
        ["email"] = Email,
        ["role-mailbox"] = RoleMailbox,
        ["spelled-email"] = value => Email(MailText.Plain(value).AsSpan()),
        ["spelled-role-mailbox"] = value => RoleMailbox(MailText.Plain(value).AsSpan()),
        ["social-account"] = SocialAccount,
    };

    private static bool Email(ReadOnlySpan<char> value)
    {
        var at = value.IndexOf('@');
        if (at <= 0 || value[at - 1] == '.' || value.IndexOf("..".AsSpan()) >= 0) return false;
        var domain = value.Slice(at + 1);
        // logo@2x.png and the like are files of web pages.
        return !EndsIn(domain, ".png") && !EndsIn(domain, ".jpg") && !EndsIn(domain, ".svg") && !EndsIn(domain, ".gif") && !EndsIn(domain, ".webp") && !EndsIn(domain, ".js") && !EndsIn(domain, ".css")
            && !EndsIn(domain, "example.com") && !EndsIn(domain, "example.org");
    }

    /// <summary>True for the box of an office or function rather than a person.</summary>
    /// <param name="value">An address.</param>
    public static bool RoleMailbox(ReadOnlySpan<char> value)
    {
        var at = value.IndexOf('@');
        if (at <= 0) return false;
        var local = value.Slice(0, at);
        var office = IsOfficeDomain(value);
        foreach (var role in Roles)
        {
            if (!StartsIn(local, role)) continue;
            // "sonbt" is a person and "so.dongnai" an office: a short beginning needs a separator, a digit or its end behind it.
            if (role.Length >= 6 || role is "thcs" or "thpt" || role.EndsWith(".", StringComparison.Ordinal) || local.Length == role.Length) return true;
            if (!LetterTables.IsWordChar(local[role.Length]) || DigitText.IsDigit(local[role.Length]) || (role.Length >= 2 && role[0] == 'c' && DigitText.IsDigit(role[1]))) return office || role.Length > 2;
            if (office && role.Length >= 3) return true;
        }

        return false;
    }

    /// <summary>True for an address at a school's or authority's own domain.</summary>
    /// <param name="address">An address in lower case or as written.</param>
    public static bool IsOfficeDomain(ReadOnlySpan<char> address) => EndsIn(address, ".edu.vn") || EndsIn(address, ".gov.vn");

    /// <summary>The link leads to an account, not to a function of the site.</summary>
    private static bool SocialAccount(ReadOnlySpan<char> value)
    {
        var slash = value.LastIndexOf('/');
        if (slash < 0) return false;
        foreach (var service in Services)
        {
            var found = value.IndexOf((".com/" + service).AsSpan(), StringComparison.OrdinalIgnoreCase);
            if (found < 0) continue;
            var end = found + 5 + service.Length;
            if (end == value.Length || value[end] is '/' or '?' or '#') return false;
        }

        return slash < value.Length - 1;
    }

    private static bool EndsIn(ReadOnlySpan<char> text, string end) => text.EndsWith(end.AsSpan(), StringComparison.OrdinalIgnoreCase);

    private static bool StartsIn(ReadOnlySpan<char> text, string start) => text.StartsWith(start.AsSpan(), StringComparison.OrdinalIgnoreCase);
}
