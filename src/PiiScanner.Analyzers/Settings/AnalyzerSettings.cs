using System.Globalization;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Rules;
using PiiScanner.Core.Text;

namespace PiiScanner.Analyzers.Settings;

/// <summary>What <c>.editorconfig</c>, a global configuration or a property of the project say. Keys begin with <c>pii_scanner.</c></summary>
internal sealed class AnalyzerSettings
{
    /// <summary>How the keys begin.</summary>
    public const string Prefix = "pii_scanner.";

    private const string DatePattern = "yyyy-MM-dd";

    // Used where no build states a date, such as a compilation made by hand.
    private static readonly DateTime FallbackDate = new(2026, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The keys there are, without <see cref="Prefix"/>.</summary>
    public static readonly string[] Keys = ["as_of", "min_confidence", "language", "kinds", "kinds_off", "fictitious", "allow"];

    private readonly HashSet<string> _off;
    private readonly List<string> _faults;

    private AnalyzerSettings(AnalyzerConfigOptions options)
    {
        _faults = [];
        AsOf = ReadDate(options);
        MinConfidence = ReadConfidence(options);
        Language = ReadLanguage(options);
        _off = ReadKinds(options);
        Fictitious = ReadFictitious(options);
        Allowances = ReadAllowances(options);
        IsTestProject = Is(options, "build_property.IsTestProject");
    }

    /// <summary>The day ages and ends of suppressions are judged on.</summary>
    public DateTime AsOf { get; }

    /// <summary>Findings below it are left out, 0 to 1.</summary>
    public double MinConfidence { get; }

    /// <summary>Language of the messages.</summary>
    public MessageLanguage Language { get; }

    /// <summary>Reserved fictitious values: the published ones and those of the settings.</summary>
    public FictitiousValues Fictitious { get; }

    /// <summary>Diagnostics that are accepted by path and count.</summary>
    public IReadOnlyList<Allowance> Allowances { get; }

    /// <summary>The project says that it holds tests.</summary>
    public bool IsTestProject { get; }

    /// <summary>What is wrong in the settings, in words that hold no personal value.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Reads the settings that hold for a file, or for the whole compilation.</summary>
    public static AnalyzerSettings Read(AnalyzerConfigOptions options) => new(options);

    /// <summary>Says whether a kind of value is looked for.</summary>
    public bool IsOn(string kind) => !_off.Contains(kind);

    /// <summary>What the engine is asked for.</summary>
    /// <param name="isCode">True for source text, where the published fictitious values are cleared.</param>
    /// <param name="fileName">Name of the file, for content files.</param>
    public ExamineOptions ForEngine(bool isCode, string? fileName = null) => new()
    {
        AsOf = (AsOf.Year, AsOf.Month, AsOf.Day),
        MinConfidence = MinConfidence,
        FileName = fileName,
        Fictitious = isCode ? Fictitious : null,
    };

    /// <summary>A message in the language asked for.</summary>
    public string Say(LocalizedText text) => Language switch
    {
        MessageLanguage.Vietnamese => text.Vi,
        MessageLanguage.English => text.En,
        _ => text.Vi + " · " + text.En,
    };

    private static bool Is(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && value.Trim().Equals("true", StringComparison.OrdinalIgnoreCase);

    private static string? Value(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(Prefix + key, out var value) && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;

    private DateTime ReadDate(AnalyzerConfigOptions options)
    {
        var text = Value(options, "as_of") ?? (options.TryGetValue("build_property.PiiScannerAsOf", out var property) && property.Trim().Length > 0 ? property.Trim() : null);
        if (text is null) return FallbackDate;
        if (DateTime.TryParseExact(text, DatePattern, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)) return date;
        _faults.Add($"as_of: \"{text}\" is no date; write it as 2026-12-31");
        return FallbackDate;
    }

    private double ReadConfidence(AnalyzerConfigOptions options)
    {
        const double Usual = 0.5;
        if (Value(options, "min_confidence") is not { } text) return Usual;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value <= 1) return value;
        _faults.Add($"min_confidence: \"{text}\" is no number from 0 to 1");
        return Usual;
    }

    private MessageLanguage ReadLanguage(AnalyzerConfigOptions options)
    {
        switch (Value(options, "language")?.ToLowerInvariant())
        {
            case null or "both": return MessageLanguage.Both;
            case "vi": return MessageLanguage.Vietnamese;
            case "en": return MessageLanguage.English;
            default:
                _faults.Add("language: write vi, en or both");
                return MessageLanguage.Both;
        }
    }

    private HashSet<string> ReadKinds(AnalyzerConfigOptions options)
    {
        var off = new HashSet<string>(StringComparer.Ordinal);
        if (Value(options, "kinds") is { } on)
        {
            off.UnionWith(FindingKinds.All);
            off.ExceptWith(ReadList("kinds", on));
        }

        if (Value(options, "kinds_off") is { } without) off.UnionWith(ReadList("kinds_off", without));
        return off;
    }

    private List<string> ReadList(string key, string text)
    {
        var kinds = new List<string>();
        foreach (var part in text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (FindingKinds.All.Contains(part)) kinds.Add(part);
            else _faults.Add($"{key}: unknown kind \"{part}\"{NearestWord.Hint(part, FindingKinds.All)}");
        }

        return kinds;
    }

    // "PII1002 Data/Seed.cs 3 2027-05 office line of the publisher; …"
    private List<Allowance> ReadAllowances(AnalyzerConfigOptions options)
    {
        var allowances = new List<Allowance>();
        foreach (var part in (Value(options, "allow") ?? "").Split([';'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Allowance.TryRead(part, ' ', out var allowance) is { } fault) _faults.Add("allow: " + fault);
            else if (allowance is not null) allowances.Add(allowance);
        }

        return allowances;
    }

    // "phone-number:0900555###, national-id:001000######": more values that are nobody's.
    private FictitiousValues ReadFictitious(AnalyzerConfigOptions options)
    {
        if (Value(options, "fictitious") is not { } text) return FictitiousValues.BuiltIn;
        var more = new List<(string Kind, string Form)>();
        foreach (var part in text.Split([','], StringSplitOptions.RemoveEmptyEntries))
        {
            var at = part.IndexOf(':');
            var kind = at < 0 ? "" : part.Substring(0, at).Trim();
            if (at < 0 || !FindingKinds.All.Contains(kind)) _faults.Add($"fictitious: an entry is written as KIND:FORM, with # for any digit{(kind.Length > 0 ? NearestWord.Hint(kind, FindingKinds.All) : "")}");
            else more.Add((kind, part.Substring(at + 1).Trim()));
        }

        return FictitiousValues.BuiltIn.With(more);
    }
}
