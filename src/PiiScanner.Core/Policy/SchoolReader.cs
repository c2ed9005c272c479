using PiiScanner.Core.Rules;

namespace PiiScanner.Core.Policy;

/// <summary>Reads <c>school.yaml</c>. An unknown key is an error that names file, line and the nearest known key.</summary>
/// <remarks>
/// <code>
/// name: Trường Tiểu học Mẫu
/// otherNames: [TH Mẫu]
/// domains: [thmau.edu.vn]               # mail addresses of these domains are the school's
/// phones: ["024 3812 3456"]
/// mailboxes: [c1mau@example.edu.vn]
/// accounts: ["1234567890", "https://facebook.com/thmau"]   # bank accounts, tax code, pages
/// leaders:
///   - { name: Nguyễn Thị Mẫu, post: Hiệu trưởng, phone: "0912 000 111", email: hieutruong@thmau.edu.vn }
/// </code>
/// Only <c>name</c> is required.
/// </remarks>
public static class SchoolReader
{
    /// <summary>Keys of the file.</summary>
    public static IReadOnlyList<string> Keys { get; } = ["name", "otherNames", "domains", "phones", "mailboxes", "accounts", "leaders"];

    /// <summary>Reads a file.</summary>
    /// <param name="path">Named in messages.</param>
    /// <param name="text">Content of the file.</param>
    /// <exception cref="RuleException">The file is wrong.</exception>
    public static SchoolFacts Read(string path, string text)
    {
        var root = new RuleNode(path ?? throw new ArgumentNullException(nameof(path)), YamlText.ReadMapping(path, text ?? throw new ArgumentNullException(nameof(text))), [.. Keys]);
        var accounts = root.Texts("accounts");
        var leaders = root.Mappings("leaders", "name", "post", "phone", "email").Select(node => new SchoolLeader(node.Required("name"), node.Required("post"), node.Text("phone"), node.Text("email"))).ToList();
        foreach (var domain in root.Texts("domains"))
        {
            if (domain.IndexOf('.') <= 0 || domain.IndexOf('@') >= 0) throw root.Wrong("domains", "a domain such as thmau.edu.vn is expected");
            if (SharedDomains.Contains(domain)) throw root.Wrong("domains", $"\"{domain}\" is open to everybody and no school's own");
        }

        return new SchoolFacts(root.Required("name"), root.Texts("otherNames"), root.Texts("domains"), root.Texts("phones").Concat(accounts), root.Texts("mailboxes").Concat(accounts), leaders);
    }

    private static readonly string[] SharedDomains = ["gmail.com", "yahoo.com", "yahoo.com.vn", "outlook.com", "hotmail.com", "icloud.com", "facebook.com", "zalo.me", "edu.vn", "com.vn", "gov.vn"];
}
