namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>Reads the attributes of one start tag that can hold personal data.</summary>
internal static class HtmlAttributes
{
    // Attributes that hold no text of their own.
    private static readonly HashSet<string> Technical = new(StringComparer.Ordinal)
    {
        "class", "style", "id", "for", "width", "height", "type", "rel", "lang", "charset", "media", "align", "valign", "bgcolor", "color",
        "face", "size", "colspan", "rowspan", "border", "cellpadding", "cellspacing", "d", "points", "viewbox", "xmlns", "transform", "fill",
        "stroke", "integrity", "nonce", "crossorigin", "sizes", "srcset", "role", "tabindex", "target", "method", "itemtype", "http-equiv", "name",
    };

    private static readonly string[] Links = ["href", "src", "action", "data", "poster", "cite", "xlink:href", "background"];

    // Links that name a person or an account, whatever else the address holds.
    private static readonly string[] PersonalLinks =
        ["mailto:", "tel:", "sms:", "callto:", "skype:", "viber:", "zalo:", "facebook.com/"];

    // Where an address begins or a host does: written without its scheme as well.
    private static readonly string[] PersonalHosts = ["zalo.me/", "wa.me/", "m.me/", "viber.me/", "fb.com/", "t.me/"];

    /// <summary>The value of an attribute as written, or null when the tag has no such attribute.</summary>
    public static MarkupAttribute? Find(IReadOnlyList<MarkupAttribute> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name) return attribute;
        }

        return null;
    }

    /// <summary>The decoded value of an attribute, or null when the tag has no such attribute.</summary>
    public static string? Value(string source, IReadOnlyList<MarkupAttribute> attributes, string name) =>
        Find(attributes, name) is { } found ? Decode(source, found) : null;

    /// <summary>Keeps what the attributes say.</summary>
    /// <param name="source">The whole source.</param>
    /// <param name="tag">Name of the element.</param>
    /// <param name="attributes">Its attributes.</param>
    /// <param name="maxDepth">Deepest nesting of data in an attribute.</param>
    /// <param name="aside">Where it is kept.</param>
    public static void Note(string source, string tag, IReadOnlyList<MarkupAttribute> attributes, int maxDepth, HtmlAside aside)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Length < 2 || Technical.Contains(attribute.Name)) continue;
            var value = Decode(source, attribute);
            if (Array.IndexOf(Links, attribute.Name) >= 0) NoteLink(value, attribute, source, aside);
            else if (attribute.Name is "alt" || (attribute.Name is "title" && tag is "img" or "area" or "svg" or "picture")) Add(aside, DocumentParts.AltText, null, value, attribute, source);
            else if (attribute.Name is "content" && tag == "meta") Add(aside, DocumentParts.Metadata, MetaName(source, attributes), value, attribute, source);
            else if (attribute.Name is "value" or "placeholder") Add(aside, DocumentParts.Attribute, Label(source, attributes), value, attribute, source);
            else if (attribute.Name is "title" or "label" or "summary" or "aria-label" or "aria-description" or "abbr") Add(aside, DocumentParts.Attribute, null, value, attribute, source);
            else if (ScriptData.Rows(value, maxDepth) is { } rows) aside.Add(rows, attribute.Start);
            else if (attribute.Name.StartsWith("data-", StringComparison.Ordinal) || CanHoldData(value)) Add(aside, DocumentParts.Attribute, attribute.Name, value, attribute, source);
        }
    }

    /// <summary>Says whether an attribute of XML can hold text about people rather than numbers of a drawing.</summary>
    public static bool CanHoldText(string name, string value)
    {
        if (Technical.Contains(name.ToLowerInvariant()) && name != "name") return false;
        var (letters, digits) = (0, 0);
        foreach (var c in value)
        {
            if (char.IsLetter(c)) letters++;
            else if (c is >= '0' and <= '9') digits++;
        }

        return letters >= 1 || digits >= 6;
    }

    private static string Decode(string source, in MarkupAttribute attribute) => MarkupEntities.Decode(source.Substring(attribute.Start, attribute.Length));

    private static void NoteLink(string value, in MarkupAttribute attribute, string source, HtmlAside aside)
    {
        if (value.StartsWith("data:", StringComparison.OrdinalIgnoreCase)) return; // Handed over as a file.
        if (!IsPersonal(value, attribute.Name) && value.IndexOf('?') < 0 && value.IndexOf('@') < 0)
        {
            if (value.IndexOf("//", StringComparison.Ordinal) >= 0) aside.Links.Add(value);
            return;
        }

        Add(aside, DocumentParts.Field, null, PercentDecoding.Decode(value), attribute, source);
    }

    private static bool IsPersonal(string value, string attribute)
    {
        if (PersonalLinks.Any(start => value.IndexOf(start, StringComparison.OrdinalIgnoreCase) >= 0)) return true;
        foreach (var host in PersonalHosts)
        {
            var at = value.IndexOf(host, StringComparison.OrdinalIgnoreCase);
            if (at == 0 || (at > 0 && value[at - 1] is '/' or '.')) return true;
        }

        return attribute is "href" or "xlink:href" or "action" && HoldsMobile(PercentDecoding.Decode(value));
    }

    // A mobile number in full, as short links, scripts and apps are given it: numbers of articles and files do not begin so.
    private static bool HoldsMobile(string address)
    {
        for (var at = 0; at < address.Length; at++)
        {
            if (address[at] is < '0' or > '9') continue;
            var end = at;
            while (end < address.Length && address[end] is >= '0' and <= '9') end++;
            if (end - at == 10 ? address[at] == '0' && IsMobile(address[at + 1]) : end - at == 11 && address[at] == '8' && address[at + 1] == '4' && IsMobile(address[at + 2])) return true;
            at = end;
        }

        return false;
    }

    private static bool IsMobile(char second) => second is '3' or '5' or '7' or '8' or '9';

    private static void Add(HtmlAside aside, string part, string? label, string value, in MarkupAttribute attribute, string source)
    {
        var text = string.IsNullOrEmpty(label) ? value : label + ": " + value;
        var asWritten = text.Length == attribute.Length && string.CompareOrdinal(text, 0, source, attribute.Start, text.Length) == 0;
        aside.Add(part, text, attribute.Start, asWritten && text.IndexOf('\n') < 0);
    }

    private static string? MetaName(string source, IReadOnlyList<MarkupAttribute> attributes) =>
        Value(source, attributes, "name") ?? Value(source, attributes, "property");

    private static string? Label(string source, IReadOnlyList<MarkupAttribute> attributes) =>
        Value(source, attributes, "aria-label") ?? Value(source, attributes, "name") ?? Value(source, attributes, "id");

    /// <summary>Says whether a value has the sign of an address, letters beyond ASCII, or as many digits as a phone number.</summary>
    public static bool CanHoldData(string value)
    {
        var digits = 0;
        foreach (var c in value)
        {
            if (c == '@' || (c >= 0x80 && char.IsLetter(c))) return true;
            if (c is >= '0' and <= '9' && ++digits >= 8) return true;
        }

        return false;
    }
}
