using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiScanner.Reporting.Tests.Sarif;

/// <summary>Checks a log against the demands of the published schema, kept in <c>sarif-2.1.0.tsv</c>.</summary>
internal sealed class SarifSchema
{
    private readonly Dictionary<string, Dictionary<string, Member>> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _anyOf = new(StringComparer.Ordinal);

    private SarifSchema(IEnumerable<string> lines)
    {
        foreach (var fields in lines.Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')))
        {
            if (!_objects.TryGetValue(fields[0], out var members)) _objects[fields[0]] = members = new(StringComparer.Ordinal);
            if (fields[1] == "*") _anyOf[fields[0]] = fields[3].Split('|');
            else members[fields[1]] = new Member(fields[2] == "yes", fields[3]);
        }
    }

    public static SarifSchema Load() => new(File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Sarif", "sarif-2.1.0.tsv")));

    /// <summary>What is wrong with a log, one line a fault; empty when nothing is.</summary>
    public IReadOnlyList<string> Check(string log)
    {
        using var json = JsonDocument.Parse(log);
        var faults = new List<string>();
        CheckObject("log", json.RootElement, "$", faults);
        return faults;
    }

    private void CheckObject(string name, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            faults.Add($"{at}: no object");
            return;
        }

        var members = _objects[name];
        var given = value.EnumerateObject().ToList();
        faults.AddRange(given.GroupBy(member => member.Name).Where(group => group.Count() > 1).Select(group => $"{at}.{group.Key}: twice"));
        faults.AddRange(members.Where(member => member.Value.IsRequired && given.TrueForAll(own => own.Name != member.Key)).Select(member => $"{at}.{member.Key}: missing"));
        if (_anyOf.TryGetValue(name, out var any) && !given.Exists(own => any.Contains(own.Name))) faults.Add($"{at}: none of {string.Join(", ", any)}");
        foreach (var own in given)
        {
            if (members.TryGetValue(own.Name, out var member)) CheckValue(member.Type, own.Value, $"{at}.{own.Name}", faults);
            else faults.Add($"{at}.{own.Name}: unknown");
        }
    }

    private void CheckValue(string type, JsonElement value, string at, List<string> faults)
    {
        var (word, rest) = type.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? (type[..space], type[(space + 1)..]) : (type, "");
        switch (word)
        {
            case "object": CheckObject(rest, value, at, faults); return;
            case "list" or "set" or "words": CheckList(word, rest, value, at, faults); return;
            case "map" when value.ValueKind == JsonValueKind.Object: faults.AddRange(value.EnumerateObject().Where(entry => entry.Value.ValueKind != JsonValueKind.String).Select(entry => $"{at}.{entry.Name}: no text")); return;
            default:
                if (!Fits(word, rest, value)) faults.Add($"{at}: not {type}");
                return;
        }
    }

    private void CheckList(string word, string rest, JsonElement value, string at, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            faults.Add($"{at}: no array");
            return;
        }

        var items = value.EnumerateArray().ToList();
        if (word != "list" && items.Select(item => item.GetRawText()).Distinct().Count() != items.Count) faults.Add($"{at}: items are not unique");
        for (var i = 0; i < items.Count; i++) CheckValue(word == "words" ? "enum " + rest : "object " + rest, items[i], $"{at}[{i.ToString(CultureInfo.InvariantCulture)}]", faults);
    }

    private static bool Fits(string word, string rest, JsonElement value) => (word, value.ValueKind) switch
    {
        ("string", JsonValueKind.String) or ("bag", JsonValueKind.Object) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("enum", JsonValueKind.String) => rest.Split('|').Contains(value.GetString()),
        ("pattern", JsonValueKind.String) => Regex.IsMatch(value.GetString() ?? "", rest, RegexOptions.None, TimeSpan.FromMinutes(1)),
        ("integer", JsonValueKind.Number) => value.TryGetInt64(out var number) && number >= long.Parse(rest, CultureInfo.InvariantCulture),
        ("number", JsonValueKind.Number) => IsWithin(value.GetDouble(), rest),
        ("uri", JsonValueKind.String) => Uri.TryCreate(value.GetString(), UriKind.Absolute, out _),
        ("uri-reference", JsonValueKind.String) => IsReference(value.GetString() ?? ""),
        _ => false,
    };

    private static bool IsWithin(double number, string bounds)
    {
        var ends = bounds.Split(' ');
        return number >= double.Parse(ends[0], CultureInfo.InvariantCulture) && number <= double.Parse(ends[1], CultureInfo.InvariantCulture);
    }

    // RFC 3986: only these characters, and every percent sign begins an escape.
    private static bool IsReference(string text) =>
        Regex.IsMatch(text, @"^(?:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$", RegexOptions.None, TimeSpan.FromMinutes(1)) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);

    private sealed record Member(bool IsRequired, string Type);
}
