using PiiScanner.Core;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Redaction;
using PiiScanner.Core.Text;

namespace PiiScanner.Scanning.Redaction;

/// <summary>Takes personal data out of names of files and folders: a published file's name is published with it.</summary>
internal sealed class NameMask(DocumentExaminer engine, RedactionOptions options, PlanOptions plan)
{
    /// <summary>The name without the values in it; the same name when it holds none.</summary>
    /// <param name="name">Name without folders.</param>
    /// <param name="cancel">Stops the work.</param>
    public string Mask(string name, CancellationToken cancel)
    {
        var extension = Path.GetExtension(name);
        var stem = Path.GetFileNameWithoutExtension(name);
        if (!stem.Any(char.IsLetterOrDigit)) return name;
        var left = Removed(stem, cancel) is { } changed ? Tidy(changed) : stem;
        left = WithoutPlainName(left, cancel);
        if (left == stem) return name;
        return (left.Length > 0 ? left : Nameless) + extension;
    }

    // Null where the engine finds nothing in it.
    private string? Removed(string stem, CancellationToken cancel)
    {
        var block = new TextBlock(0, PathCheck.Words(stem), new Location { Part = DocumentParts.FileName });
        Document Document() => new(_ => [new TextSection([block]) { Part = DocumentParts.FileName }]);
        // A name of a file stands for nobody's work, and its whole value goes: an asterisk is no sign of a name on Windows.
        var own = plan with { Chosen = null, IsCovered = null, Preset = plan.Preset with { KeepWork = false, Table = Operator.Remove, Elsewhere = Operator.Remove, Kinds = Topics }, Overrides = new Dictionary<string, Operator>() };
        var planned = PlanMaker.Make(engine, Document(), options.Examine, own, null, cancel);
        if (planned.Plan.IsEmpty) return null;
        var edits = EditMaker.Make(planned, Document(), notesDropped: false, canSort: false, onBlock: null, cancel, out _);
        return edits.Blocks.TryGetValue(0, out var changes) ? TextEdit.Apply(stem, changes) : stem;
    }

    // "Nguyen Van An CCCD", "don-xin-phep-nguyen-van-an": names of files lose their marks, and words around a name hide it. Each stretch of words is asked about by itself.
    private string WithoutPlainName(string stem, CancellationToken cancel)
    {
        var parts = stem.Split(Between, StringSplitOptions.RemoveEmptyEntries).Select(part => PathCheck.Words(part).Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var left = parts.ConvertAll(words => WithoutPlainName(words, cancel));
        return left.Sum(words => words.Length) == parts.Sum(words => words.Length) ? stem : string.Join('-', left.SelectMany(words => words));
    }

    private static readonly string[] Between = [" - ", ",", "(", ")", "+", "&", " va ", " và "];

    private string[] WithoutPlainName(string[] words, CancellationToken cancel)
    {
        if (words.Length > MostWords) return words;
        for (var size = LongestName; size >= FewestWords; size--)
        {
            for (var start = 0; start + size <= words.Length; start++)
            {
                var stretch = words.AsSpan(start, size);
                if (!MayBeName(stretch)) continue;
                var asked = string.Join(' ', stretch.ToArray().Select(word => char.ToUpperInvariant(word[0]) + word[1..].ToLowerInvariant()));
                if (Removed(asked, cancel) is { } left && !left.Any(char.IsLetterOrDigit)) return WithoutPlainName([.. words[..start], .. words[(start + size)..]], cancel);
            }
        }

        return words;
    }

    private const int FewestWords = 3;
    private const int LongestName = 5;
    private const int MostWords = 20;

    // All in small letters anything may begin like a name: then its second word has to be one that only names have.
    private static bool MayBeName(ReadOnlySpan<string> words)
    {
        var capitals = 0;
        foreach (var word in words)
        {
            foreach (var letter in word)
            {
                if (!char.IsLetter(letter)) return false;
            }

            if (char.IsUpper(word[0])) capitals++;
        }

        return capitals == words.Length || (capitals == 0 && VietnameseLetters.Fold(words[1]) is ("van" or "thi"));
    }

    /// <summary>The name without values that were removed from the file itself: what a rule does not see in a name, the list inside tells.</summary>
    /// <param name="name">Name without folders.</param>
    /// <param name="removed">What was removed from the file.</param>
    public static string Without(string name, IReadOnlyList<RemovedValues> removed)
    {
        var stem = Path.GetFileNameWithoutExtension(name);
        foreach (var values in removed)
        {
            var matches = values.Values.Find(stem);
            if (matches.Count > 0) stem = TextEdit.Apply(stem, [.. matches.Select(match => new TextEdit(match.Start, match.Length, " ", match.Kind, Operator.Remove))]);
        }

        if (stem == Path.GetFileNameWithoutExtension(name)) return name;
        stem = Tidy(stem);
        return (stem.Length > 0 ? stem : Nameless) + Path.GetExtension(name);
    }

    /// <summary>The parts of a file that were changed, by paths without values: names of files inside name people as others do. The file itself is no part.</summary>
    /// <param name="parts">Paths of parts, <c>!</c> between levels.</param>
    /// <param name="file">Name of the file.</param>
    /// <param name="removed">What was removed from the file.</param>
    /// <param name="cancel">Stops the work.</param>
    public IReadOnlyList<string> Parts(IEnumerable<string> parts, string file, IReadOnlyList<RemovedValues> removed, CancellationToken cancel)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        string Masked(string name) => known.TryGetValue(name, out var masked) ? masked : known[name] = Without(Mask(name, cancel), removed);
        return [.. parts.Where(part => part != file).Select(part => EachName(part, Masked))];
    }

    /// <summary>The path of a part without values that were removed from the file; the same path when it holds none.</summary>
    /// <param name="part">Path of a part, <c>!</c> between levels.</param>
    /// <param name="removed">What was removed from the file.</param>
    public static string PartWithout(string part, IReadOnlyList<RemovedValues> removed) =>
        removed.Any(values => values.Values.Find(part).Count > 0) ? EachName(part, name => Without(name, removed)) : part;

    private static string EachName(string part, Func<string, string> mask) => string.Join('!', part.Split('!').Select(level => string.Join('/', level.Split('/').Select(mask))));

    // In the name of a file these words say what it is about ("danh sách tài khoản, mật khẩu"), not whose.
    private static readonly Dictionary<string, Operator> Topics = new(StringComparer.Ordinal)
    {
        [FindingKinds.Credential] = Operator.Keep,
        [FindingKinds.SensitiveAttribute] = Operator.Keep,
        [FindingKinds.StudyResult] = Operator.Keep,
        [FindingKinds.Income] = Operator.Keep,
        [FindingKinds.Address] = Operator.Keep,
        [FindingKinds.BirthPlace] = Operator.Keep,
    };

    private const string Nameless = "tai-lieu";

    private static string Tidy(string name)
    {
        var parts = name.Split([' ', '_', '-', '.', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        return string.Join('-', parts);
    }
}
