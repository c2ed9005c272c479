using System.Text;

namespace PiiScanner.Scanning.Tests.Redaction;

/// <summary>Texts, web pages and data with a list of pupils, and the first pupil once more in one place such a file has beside it.</summary>
internal static class TextChannels
{
    private const string Name = OfficeChannelTests.Name;
    private const string Phone = OfficeChannelTests.Phone;
    private const string Decomposed = OfficeChannelTests.Decomposed;
    private const string Plain = "nguyen-thi-bich-hang";

    private static readonly string Percent = PackageSearch.InPercents(Name) + "?p=" + Phone;
    private static readonly string Base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes("Em " + Name + " ĐT " + Phone));
    private static readonly string Decimal = string.Concat((Name + " " + Phone).Select(letter => $"&#{(int)letter};"));
    private static readonly string Hexadecimal = string.Concat((Name + " " + Phone).Select(letter => $"&#x{(int)letter:X};"));
    private static readonly string Escaped = string.Concat((Name + " " + Phone).Select(letter => $"\\u{(int)letter:x4}"));

    private static readonly Dictionary<string, string> Html = new()
    {
        ["comment"] = "<!-- Em " + Name + " " + Phone + " -->",
        ["comment for one browser"] = "<!--[if IE]><p>" + Name + " " + Phone + "</p><![endif]-->",
        ["title and metadata"] = "<title>" + Name + "</title><meta name=\"description\" content=\"Em " + Name + ", " + Phone + "\"><meta property=\"og:title\" content=\"" + Name + "\"><meta name=\"" + Plain + "\" content=\"" + Phone + "\">",
        ["data attributes"] = "<div data-ten=\"" + Name + "\" data-sdt='" + Phone + "' data-hs=" + Plain + ">x</div>",
        ["data attribute with JSON"] = "<div data-hs='{\"ten\":\"" + Name + "\",\"sdt\":\"" + Phone + "\"}' data-e=\"{&quot;ten&quot;:&quot;" + Escaped + "&quot;}\">x</div>",
        ["name of an attribute, an element, a class"] = "<" + Plain + " sdt-" + Phone + "=\"1\" class=\"" + Plain + "\" id=\"hs_" + Phone + "\">x</" + Plain + ">",
        ["script with JSON"] = "<script type=\"application/ld+json\">{\"@type\":\"Person\",\"name\":\"" + Name + "\",\"telephone\":\"" + Phone + "\"}</script>",
        ["script with escapes"] = "<script>var a=\"" + Escaped + "\", b='" + Name + "', c=`" + Phone + "`; // " + Name + "\n</script>",
        ["script with joined strings"] = "<script>var a=\"Nguyễn \"+\"Thị Bích\"+\" Hằng\";</script>",
        ["style sheet"] = "<style>.a::before{content:\"" + Name + " " + Phone + "\"} /* " + Name + " */ #" + Plain + "{color:red}</style>",
        ["inline style"] = "<p style=\"background:url(/anh/" + Plain + "-" + Phone + ".jpg)\">x</p>",
        ["picture's texts and sources"] = "<img src=\"/anh/" + Plain + ".jpg\" alt=\"Em " + Name + "\" title=\"" + Phone + "\" srcset=\"/anh/" + Plain + "-1x.jpg 1x, /anh/" + Phone + ".jpg 2x\">",
        ["address of data"] = "<a href=\"data:text/plain;base64," + Base64 + "\">tải</a><link rel=icon href=\"data:,\"><a href=\"data:text/plain,Em%20" + Percent + "\">x</a>",
        ["drawing in an address"] = "<img src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'><text>Em " + Name + "</text><text>" + Phone + "</text></svg>\">",
        ["link in percent signs"] = "<a href=\"https://truong.vn/?q=" + Percent + "\">x</a><a href=\"tel:+84912345678\">gọi</a><a href=\"mailto:x@truong.vn?subject=" + Percent + "\">x</a>",
        ["link twice in percent signs"] = "<a href=\"/?q=" + Percent.Replace("%", "%25", StringComparison.Ordinal) + "\">x</a>",
        ["decimal entities"] = "<p>" + Decimal + "</p>",
        ["hexadecimal entities"] = "<p title=\"" + Hexadecimal + "\">" + Hexadecimal + "</p>",
        ["entities escaped twice"] = "<p>" + Decimal.Replace("&", "&amp;", StringComparison.Ordinal) + "</p>",
        ["letters of their own"] = "<p>" + string.Concat(Name.Select(letter => "<b>" + letter + "</b>")) + " 0912<i>345</i>678</p>",
        ["breaks inside words"] = "<p>Nguyễn Thị Bí<wbr>ch Hằ&shy;ng, 0912&#8203;345678</p>",
        ["decomposed, and without marks"] = "<p>" + Decomposed + ", nguyen thi bich hang, NGUYEN THI BICH HANG</p>",
        ["hidden parts"] = "<template><p>" + Name + "</p></template><noscript>" + Name + " " + Phone + "</noscript><p hidden>" + Name + "</p><textarea>" + Phone + "</textarea><dialog>" + Name + "</dialog>",
        ["form's values"] = "<form action=\"/" + Plain + "\"><input name=\"" + Plain + "\" value=\"" + Name + "\" placeholder=\"" + Phone + "\" pattern=\"" + Phone + "\"><select><option value=\"" + Phone + "\" label=\"" + Name + "\">x</select><input type=hidden value=" + Phone + "></form>",
        ["document in a frame"] = "<iframe srcdoc=\"&lt;p title='" + Phone + "'&gt;" + Name + "&lt;/p&gt;\" title=\"" + Name + "\"></iframe>",
        ["handlers"] = "<button onclick=\"alert('" + Name + " " + Phone + "')\" aria-label=\"" + Name + "\">x</button>",
        ["drawing"] = "<svg><title>" + Name + "</title><desc>" + Phone + "</desc><text><tspan>Nguyễn Thị</tspan><tspan> Bích Hằng</tspan></text><metadata>" + Name + "</metadata></svg>",
        ["microdata, time, object"] = "<span itemprop=\"name\" content=\"" + Name + "\">x</span><time datetime=\"" + Phone + "\">x</time><object data=\"/" + Plain + ".pdf\"><param name=\"hs\" value=\"" + Name + "\"></object>",
        ["marked section, instruction, unknown declaration"] = "<![CDATA[" + Name + " " + Phone + "]]><?php $a=\"" + Name + "\"; ?><!X " + Phone + ">",
        ["tag never closed"] = "<p title=\"" + Name + " " + Phone,
        ["behind the end"] = "</body></html>\n" + Name + " " + Phone,
    };

    private static readonly Dictionary<string, string> Xml = new()
    {
        ["comment and instruction"] = "<!-- " + Name + " --><?hs ten=\"" + Name + "\" sdt=\"" + Phone + "\"?>",
        ["marked section"] = "<g><![CDATA[Em " + Name + " " + Phone + "]]></g>",
        ["names of elements and namespaces"] = "<n:a xmlns:n=\"urn:" + Name + "\"><" + Plain + " sdt_" + Phone + "=\"1\"/></n:a>",
        ["attributes"] = "<g a=\"" + Decimal + "\" b='" + Hexadecimal + "'/>",
        ["elements inside a name"] = "<g>Nguyễn <x>Thị</x> Bích<y/> Hằng 0912<z>345</z>678</g>",
        ["html escaped"] = "<g>&lt;p title=\"" + Phone + "\"&gt;Em " + Name + "&lt;/p&gt;</g>",
        ["base64"] = "<g>" + Base64 + "</g>",
        ["link in percent signs"] = "<g href=\"https://truong.vn/" + Percent + "\"/>",
    };

    private static readonly Dictionary<string, string> Json = new()
    {
        ["escapes"] = "\"" + Escaped + "\"",
        ["names of members"] = "{\"" + Name + "\":1,\"" + Phone + "\":{\"" + Escaped + "\":null}}",
        ["number"] = "{\"ten\":\"" + Name + "\",\"sdt\":912345678,\"so\":84912345678}",
        ["JSON in a string"] = "\"{\\\"ten\\\":\\\"" + Name + "\\\",\\\"sdt\\\":\\\"" + Phone + "\\\",\\\"e\\\":\\\"" + Escaped.Replace("\\", "\\\\", StringComparison.Ordinal) + "\\\"}\"",
        ["html in a string"] = "\"<p title='" + Phone + "'>" + Decimal + "</p>\"",
        ["base64"] = "\"" + Base64 + "\"",
        ["link in percent signs"] = "\"https:\\/\\/truong.vn\\/" + Percent + "\"",
        ["parts of a name"] = "{\"ho\":\"Nguyễn\",\"dem\":\"Thị Bích\",\"ten\":\"Hằng\",\"goi\":\"Nguyễn Thị Bích Hằng\"}",
        ["deep"] = string.Concat(Enumerable.Repeat("{\"a\":[", 20)) + "\"" + Name + " " + Phone + "\"" + string.Concat(Enumerable.Repeat("]}", 20)),
    };

    private static readonly Dictionary<string, string> Csv = new()
    {
        ["cell with several lines"] = "\"Em\nNguyễn Thị\n Bích Hằng\",,\"0912\n345 678\"",
        ["formula"] = "\"=HYPERLINK(\"\"https://truong.vn/" + Percent + "\"\",\"\"" + Name + "\"\")\",,=\"" + Phone + "\"",
        ["quotes inside"] = "\"Em \"\"" + Name + "\"\", " + Phone + "\",,",
        ["comment line"] = "# " + Name + " " + Phone + "\n",
        ["more cells than columns"] = "x,x,x,x,x," + Name + "," + Phone,
        ["other notation"] = "nguyen thi bich hang,,+84 912.345.678",
        ["base64"] = Base64 + ",,",
        ["entities"] = Decimal + ",,",
        ["quote never closed"] = "\"" + Name + " " + Phone,
    };

    private static readonly Dictionary<string, string> Markdown = new()
    {
        ["link's title and target"] = "[x](https://truong.vn/" + Percent + " \"" + Name + "\") và ![Em " + Name + "](/anh/" + Plain + ".jpg)",
        ["reference"] = "[x][" + Plain + "]\n\n[" + Plain + "]: https://truong.vn/" + Phone + " \"" + Name + "\"\n",
        ["front matter's like"] = "---\ntitle: " + Name + "\nsdt: \"" + Phone + "\"\nslug: " + Plain + "\n---\n",
        ["emphasis inside a name"] = "Em **Nguyễn** *Thị* __Bích__ ~~Hằng~~, **Nguyễn** **Thị Bích Hằng**, ***Nguyễn*** ***Thị Bích Hằng***",
        ["entities and escapes"] = "Em Nguyễn&nbsp;Thị&nbsp;Bích&nbsp;Hằng, 0912\\.345\\.678",
        ["html escaped"] = "Em Nguyễn Th&amp;#7883; B&amp;iacute;ch H&amp;#7857;ng",
        ["code"] = "```json\n{\"ten\":\"" + Escaped + "\"}\n```\n\n`" + Phone + "`",
        ["html inside"] = "<div title=\"" + Name + "\" data-sdt=\"" + Phone + "\"></div><!-- " + Name + " -->",
        ["footnote and task"] = "x[^1]\n\n[^1]: " + Name + "\n\n- [ ] gọi " + Phone + "\n",
        ["heading's mark"] = "## Khen thưởng {#" + Plain + "-" + Phone + "}\n",
        ["base64"] = "![x](data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><text>" + Name + " " + Phone + "</text></svg>")) + ")",
    };

    /// <summary>What writes a file with the value in a place: with the list, or without it. The key's first word is the ending.</summary>
    public static IReadOnlyDictionary<string, Func<bool, byte[]>> Places { get; } = All();

    private static Dictionary<string, Func<bool, byte[]>> All()
    {
        var places = new Dictionary<string, Func<bool, byte[]>>();
        Add("html", Html, "<html><body><h1>Danh sách lớp 5A</h1><table><tr><th>Họ và tên</th><th>Ngày sinh</th><th>SĐT</th></tr><tr><td>" + Name + "</td><td>05/09/2015</td><td>" + Phone + "</td></tr><tr><td>Trần Văn Đức</td><td>12/03/2015</td><td>0987654321</td></tr><tr><td>Lê Minh Khoa</td><td>01/12/2015</td><td>0905111222</td></tr></table>", "<html><body><h1>Lịch</h1>", "");
        Add("xml", Xml, "<?xml version=\"1.0\" encoding=\"utf-8\"?><r><hs><hoTen>" + Name + "</hoTen><ngaySinh>05/09/2015</ngaySinh><sdt>" + Phone + "</sdt></hs><hs><hoTen>Trần Văn Đức</hoTen><ngaySinh>12/03/2015</ngaySinh><sdt>0987654321</sdt></hs><hs><hoTen>Lê Minh Khoa</hoTen><ngaySinh>01/12/2015</ngaySinh><sdt>0905111222</sdt></hs>", "<?xml version=\"1.0\" encoding=\"utf-8\"?><r>", "</r>");
        Add("json", Json, "{\"ds\":[{\"hoTen\":\"" + Name + "\",\"ngaySinh\":\"05/09/2015\",\"sdt\":\"" + Phone + "\"},{\"hoTen\":\"Trần Văn Đức\",\"ngaySinh\":\"12/03/2015\",\"sdt\":\"0987654321\"},{\"hoTen\":\"Lê Minh Khoa\",\"ngaySinh\":\"01/12/2015\",\"sdt\":\"0905111222\"}],\"khac\":", "{\"khac\":", "}");
        Add("csv", Csv, "Họ và tên,Ngày sinh,SĐT\n" + Name + ",05/09/2015," + Phone + "\nTrần Văn Đức,12/03/2015,0987654321\nLê Minh Khoa,01/12/2015,0905111222\n", "A,B,C\n", "\n");
        Add("md", Markdown, "# Danh sách lớp 5A\n\n| Họ và tên | Ngày sinh | SĐT |\n|---|---|---|\n| " + Name + " | 05/09/2015 | " + Phone + " |\n| Trần Văn Đức | 12/03/2015 | 0987654321 |\n| Lê Minh Khoa | 01/12/2015 | 0905111222 |\n\n", "# Lịch\n\n", "\n");
        return places;

        void Add(string format, Dictionary<string, string> of, string list, string without, string end)
        {
            foreach (var (place, content) in of) places[format + " " + place] = hasList => Encoding.UTF8.GetBytes((hasList ? list : without) + content + end);
        }
    }
}
