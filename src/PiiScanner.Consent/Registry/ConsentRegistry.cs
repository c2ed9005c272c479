using System.Text;
using System.Text.Json;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Text;

namespace PiiScanner.Consent.Registry;

/// <summary>A registry as it was read: every line is whole, follows a line before it, and all lead to one end. Immutable.</summary>
/// <remarks>Each line names the keyed hash of the line it follows; a merge names two. A changed, lost or foreign line breaks the chain. Lines cut off at the very end are seen only against a copy or the history in git.</remarks>
public sealed class ConsentRegistry
{
    private const int MostLines = 2_000_000;
    private static readonly List<Person> Nobody = [];
    private readonly List<RegistryLine> _lines = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Person>> _byKey = new(StringComparer.Ordinal);
    private readonly List<ExceptionEntry> _exceptions = [];
    private readonly List<PublicationEntry> _publications = [];
    private readonly Dictionary<string, Withdrawal> _withdrawals = new(StringComparer.Ordinal);

    private ConsentRegistry(RegistryKeys keys) => Keys = keys;

    /// <summary>Its keys.</summary>
    public RegistryKeys Keys { get; }

    /// <summary>Everybody it knows, in the order they were added.</summary>
    public IReadOnlyCollection<Person> People => _people.Values;

    /// <summary>Exceptions of the data officer.</summary>
    public IReadOnlyList<ExceptionEntry> Exceptions => _exceptions;

    /// <summary>What was published.</summary>
    public IReadOnlyList<PublicationEntry> Publications => _publications;

    /// <summary>Withdrawals with what was done about each, in the order they were recorded.</summary>
    public IReadOnlyCollection<Withdrawal> Withdrawals => _withdrawals.Values;

    /// <summary>Mark of the last line: a copy with another mark is another state.</summary>
    public string Head => _lines[^1].Mark;

    /// <summary>Its random id, the same in every copy.</summary>
    public string Id => ((OpenedEntry)_lines[0].Content.Entry).Id;

    internal IReadOnlyList<RegistryLine> Lines => _lines;

    /// <summary>Begins a registry.</summary>
    /// <param name="consent">The key of the school's secret for <c>consent</c>.</param>
    /// <param name="today">The day.</param>
    /// <param name="iterations">Rounds of the slow derivation.</param>
    public static ConsentRegistry Begin(PurposeKey consent, DateOnly today, int iterations = RegistryKeys.Iterations)
    {
        var salt = System.Security.Cryptography.RandomNumberGenerator.GetBytes(16);
        var opened = new OpenedEntry(1, NewId(), Convert.ToBase64String(salt), iterations);
        var registry = new ConsentRegistry(RegistryKeys.Derive(consent, opened));
        registry.Take(RegistryLine.Make(registry.Keys, [], today, opened));
        return registry;
    }

    /// <summary>Reads a registry.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="consent">The key of the school's secret for <c>consent</c>.</param>
    /// <exception cref="RegistryException">Another secret, a broken chain, or no registry at all.</exception>
    public static ConsentRegistry Read(string text, PurposeKey consent) => Read(text, opened => RegistryKeys.Derive(consent, opened));

    /// <summary>Reads a registry with keys that were derived before.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="keys">The keys.</param>
    /// <exception cref="RegistryException">Other keys, a broken chain, or no registry at all.</exception>
    public static ConsentRegistry Read(string text, RegistryKeys keys) => Read(text, _ => keys);

    /// <summary>A random id of 96 bits.</summary>
    public static string NewId() => Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(12));

    /// <summary>The person of an id, or null.</summary>
    /// <param name="id">The id.</param>
    public Person? PersonOf(string id) => _people.GetValueOrDefault(id);

    /// <summary>People with a keyed hash.</summary>
    /// <param name="key">Of <see cref="RegistryKeys"/>.</param>
    public IReadOnlyList<Person> With(string key) => _byKey.GetValueOrDefault(key) ?? Nobody;

    /// <summary>The same registry with more lines.</summary>
    /// <param name="entries">What they record.</param>
    /// <param name="today">The day.</param>
    public ConsentRegistry With(IEnumerable<RegistryEntry> entries, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var more = new ConsentRegistry(Keys);
        foreach (var line in _lines) more.Take(line);
        foreach (var entry in entries) more.Take(RegistryLine.Make(Keys, [more.Head], today, entry));
        return more;
    }

    /// <summary>Joins the history of another copy of this registry.</summary>
    /// <param name="other">The other copy.</param>
    /// <param name="today">The day.</param>
    /// <exception cref="RegistryException">It is no copy of this registry.</exception>
    public ConsentRegistry Merge(ConsentRegistry other, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (_lines[0].Mark != other._lines[0].Mark) throw new RegistryException(RegistryTexts.OtherRegistry);
        var known = _lines.Select(line => line.Mark).ToHashSet(StringComparer.Ordinal);
        var further = other._lines.Where(line => !known.Contains(line.Mark)).ToList();
        if (further.Count == 0) return this;
        if (other._lines.Exists(line => line.Mark == Head)) return other;
        var joined = new ConsentRegistry(Keys);
        foreach (var line in _lines) joined.Take(line);
        foreach (var line in further) joined.Take(line);
        joined.Take(RegistryLine.Make(Keys, [Head, other.Head], today, new MergeEntry()));
        return joined;
    }

    /// <summary>Decisions of one day that say yes and no to the same thing. The no counts.</summary>
    public IEnumerable<LocalizedText> Contradictions()
    {
        var seen = new Dictionary<(string, string, string, DateOnly?), (bool Agreed, int Row)>();
        for (var i = 0; i < _lines.Count; i++)
        {
            if (_lines[i].Content.Entry is not ConsentEntry consent) continue;
            foreach (var channel in consent.Channels)
            {
                var key = (consent.Subject, consent.Purpose, channel, consent.Given);
                if (seen.TryGetValue(key, out var first) && first.Agreed != consent.Agreed) yield return RegistryTexts.Contradiction(first.Row, i + 2);
                seen.TryAdd(key, (consent.Agreed, i + 2));
            }
        }
    }

    /// <summary>The file's text.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(RegistryTexts.FirstLine).Append('\n');
        foreach (var line in _lines) text.Append(line.Mark).Append(' ').Append(line.Text).Append('\n');
        return text.ToString();
    }

    private static ConsentRegistry Read(string text, Func<OpenedEntry, RegistryKeys> keysOf)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rows = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        if (rows.Length < 3 || rows.Length > MostLines || !rows[0].StartsWith('#') || rows[^1].Length > 0) throw new RegistryException(rows.Length > 2 && rows[0].StartsWith('#') ? RegistryTexts.Broken(rows.Length) : RegistryTexts.NotARegistry);
        if (Parse(rows[1]) is not { Content.Entry: OpenedEntry { Format: 1 } opened } first) throw new RegistryException(RegistryTexts.NotARegistry);
        var registry = new ConsentRegistry(keysOf(opened));
        if (registry.Keys.Mark(first.Text) != first.Mark) throw new RegistryException(RegistryTexts.WrongSecret);
        registry.Take(first);
        var ends = new HashSet<string>(StringComparer.Ordinal) { first.Mark };
        var known = new HashSet<string>(StringComparer.Ordinal) { first.Mark };
        for (var i = 2; i < rows.Length - 1; i++)
        {
            if (Parse(rows[i]) is not { } line || registry.Keys.Mark(line.Text) != line.Mark || line.Content.Prev.Count == 0 || !line.Content.Prev.All(known.Contains) || !known.Add(line.Mark)) throw new RegistryException(RegistryTexts.Broken(i + 1));
            ends.ExceptWith(line.Content.Prev);
            ends.Add(line.Mark);
            if (!registry.Take(line)) throw new RegistryException(RegistryTexts.Broken(i + 1));
        }

        return ends.Count == 1 ? registry : throw new RegistryException(RegistryTexts.TwoEnds(ends.Count));
    }

    private static RegistryLine? Parse(string row)
    {
        var space = row.IndexOf(' ', StringComparison.Ordinal);
        if (space != 64) return null;
        try
        {
            return JsonSerializer.Deserialize(row.AsSpan(space + 1), RegistryJson.Default.LineContent) is { Entry: not null, Prev: not null } content
                ? new RegistryLine(row[..space], row[(space + 1)..], content)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // False when the line speaks of a person no line before it made.
    private bool Take(RegistryLine line)
    {
        _lines.Add(line);
        switch (line.Content.Entry)
        {
            case SubjectEntry subject:
                var person = new Person(subject, subject.SealedMonth is { } month ? DateOnly.ParseExact(Keys.Open(month), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : null);
                // Two branches may have enrolled the same roster: the same person comes with the same id.
                if (!_people.TryAdd(subject.Id, person)) return true;
                Index(subject.Code, person);
                Index(subject.NameAndBirth, person);
                return true;
            case EnrolmentEntry enrolment when PersonOf(enrolment.Subject) is { } known:
                known.Add(enrolment);
                Index(enrolment.NameAndClass, known);
                return true;
            case ConsentEntry consent when PersonOf(consent.Subject) is { } known:
                known.Add(consent);
                return true;
            case WithdrawalEntry withdrawal when PersonOf(withdrawal.Subject) is { } known:
                known.Add(withdrawal);
                return _withdrawals.TryAdd(withdrawal.Id, new Withdrawal(withdrawal, known));
            case WithdrawalStepEntry step when _withdrawals.TryGetValue(step.Withdrawal, out var concerned):
                concerned.Add(step);
                return true;
            case ExceptionEntry exception:
                _exceptions.Add(exception);
                return true;
            case PublicationEntry publication:
                _publications.Add(publication);
                return publication.People.All(published => _people.ContainsKey(published.Subject));
            default:
                return line.Content.Entry is OpenedEntry or MergeEntry;
        }
    }

    private void Index(string? key, Person person)
    {
        if (key is null) return;
        if (!_byKey.TryGetValue(key, out var people)) _byKey[key] = people = [];
        if (!people.Contains(person)) people.Add(person);
    }
}
