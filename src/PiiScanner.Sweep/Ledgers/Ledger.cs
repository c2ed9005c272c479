using Microsoft.Data.Sqlite;
using PiiScanner.Scanning.Files;
using PiiScanner.Scanning.Readings;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.Ledgers;

/// <summary>The ledger of sweeps: an SQLite file. Every change is whole on disk before the next begins, so that a killed sweep loses the files in flight and nothing else. Serves all threads, and several sweeps at once.</summary>
public sealed partial class Ledger : IDisposable
{
    private const int Patience = 120_000;
    private const int SqliteBusy = 5;
    private const int PageRows = 500;
    private readonly Lock _gate = new();
    private readonly SqliteConnection _connection;
    private readonly string _path;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly List<(string Root, string Path, long Sweep)> _metAgain = [];

    private Ledger(SqliteConnection connection, string path) => (_connection, _path) = (connection, path);

    /// <summary>Opens a ledger, or begins it.</summary>
    /// <param name="path">The file.</param>
    /// <param name="keyId">Fingerprint by which the secret is recognised.</param>
    /// <exception cref="LedgerException">The file cannot be used.</exception>
    public static Ledger Open(string path, string keyId)
    {
        ArgumentNullException.ThrowIfNull(path);
        MakePrivate(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false, DefaultTimeout = Patience / 1000 }.ToString());
        try
        {
            connection.Open();
            var ledger = new Ledger(connection, path);
            ledger.Begin(keyId);
            return ledger;
        }
        catch (SqliteException wrong)
        {
            connection.Dispose();
            throw new LedgerException(wrong.SqliteErrorCode == SqliteBusy ? LedgerTexts.Busy(path) : LedgerTexts.NotALedger(path));
        }
        catch (LedgerException)
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Begins a sweep.</summary>
    /// <param name="root">Name of the archive.</param>
    /// <param name="day">The day, yyyyMMdd.</param>
    /// <param name="judge">Digest of what verdicts are made by.</param>
    /// <param name="shard">Which part of the archive, such as <c>1/2</c>; empty for all of it.</param>
    /// <returns>Its number.</returns>
    public long BeginSweep(string root, int day, string judge, string shard) => Do(() =>
    {
        var command = Command("INSERT INTO sweeps (root, day, judge, shard) VALUES ($root, $day, $judge, $shard) RETURNING id", ("$root", root), ("$day", day), ("$judge", judge), ("$shard", shard));
        return (long)command.ExecuteScalar()!; // not null: it returns the new row
    });

    /// <summary>Ends a sweep that met every file.</summary>
    /// <param name="sweep">Its number.</param>
    public void EndSweep(long sweep) => Do(() =>
    {
        WriteMetAgain();
        Execute("UPDATE sweeps SET finished = 1 WHERE id = $id", ("$id", sweep));
    });

    /// <summary>What is known of an address; null when nothing is.</summary>
    /// <param name="root">Name of the archive.</param>
    /// <param name="path">The path.</param>
    public LedgerFile? FindFile(string root, string path) => Do(() =>
    {
        var command = Command(FileColumns + " WHERE root = $root AND path = $path", ("$root", root), ("$path", path));
        using var reader = command.ExecuteReader();
        return reader.Read() ? FileOf(reader) : null;
    });

    /// <summary>All addresses of an archive that the last finished sweep of it met, in the order of their bytes. Empty when none has finished.</summary>
    /// <param name="root">Name of the archive.</param>
    /// <remarks>They are pulled page by page, so that their number takes no memory.</remarks>
    public IEnumerable<LedgerFile> FilesOf(string root) => Pages(
        file => file.Path,
        (string? last) => Rows(
            FileColumns + " WHERE root = $root AND path > $last AND sweep >= (SELECT COALESCE(MAX(id), 9223372036854775807) FROM sweeps WHERE root = $root AND finished = 1 AND shard = '') ORDER BY path LIMIT $page",
            FileOf, ("$root", root), ("$last", last ?? ""), ("$page", PageRows)));

    /// <summary>The digest of what verdicts were made by in the last finished sweep of an archive, and its day; null when none has finished.</summary>
    /// <param name="root">Name of the archive.</param>
    public (string Judge, int Day)? LastSweep(string root) => Do<(string, int)?>(() =>
    {
        var command = Command("SELECT judge, day FROM sweeps WHERE root = $root AND finished = 1 AND shard = '' ORDER BY id DESC LIMIT 1", ("$root", root));
        using var reader = command.ExecuteReader();
        return reader.Read() ? (reader.GetString(0), reader.GetInt32(1)) : null;
    });

    /// <summary>Names of the archives it knows.</summary>
    public IReadOnlyList<string> Roots() => Do<IReadOnlyList<string>>(() =>
    {
        var command = Command("SELECT DISTINCT root FROM sweeps ORDER BY root");
        using var reader = command.ExecuteReader();
        var roots = new List<string>();
        while (reader.Read()) roots.Add(reader.GetString(0));
        return roots;
    });

    /// <summary>Notes what the present run met at a place of its walk.</summary>
    /// <param name="sweep">Number of the sweep.</param>
    /// <param name="index">Place in the walk.</param>
    /// <param name="place">What it met.</param>
    internal void PutPlace(long sweep, int index, SweptPlace place) => Do(() => Execute(
        "INSERT INTO met (sweep, place, path, reading, exposes, passing) VALUES ($sweep, $place, $path, $reading, $exposes, $passing)",
        ("$sweep", sweep), ("$place", index), ("$path", place.Path), ("$reading", place.Reading), ("$exposes", place.Exposes), ("$passing", place.Passing is { } passing ? ReadingBytes.Write(passing) : null)));

    /// <summary>What the present run met, in the order of its walk.</summary>
    /// <param name="sweep">Number of the sweep.</param>
    internal IEnumerable<SweptPlace> PlacesOf(long sweep) => Pages(
        met => (int?)met.Index,
        (int? last) => Rows(
            "SELECT place, path, reading, exposes, passing FROM met WHERE sweep = $sweep AND place > $last ORDER BY place LIMIT $page",
            row => (Index: row.GetInt32(0), Place: new SweptPlace(row.GetString(1), row.GetInt64(2), row.GetBoolean(3), row.IsDBNull(4) ? null : ReadingBytes.Read((byte[])row[4]))),
            ("$sweep", sweep), ("$last", last ?? -1), ("$page", PageRows))).Select(met => met.Place);

    /// <summary>How many places the present run met.</summary>
    /// <param name="sweep">Number of the sweep.</param>
    internal int CountPlaces(long sweep) => Do(() =>
    {
        var command = Command("SELECT COUNT(*) FROM met WHERE sweep = $sweep", ("$sweep", sweep));
        return (int)(long)command.ExecuteScalar()!; // not null: a count
    });

    /// <summary>Keeps that a school has answered about a line; a later answer takes the place of an earlier one.</summary>
    /// <param name="site">The site's name in workbooks.</param>
    /// <param name="answer">The answer.</param>
    public void PutAnswer(string site, StoredAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        Do(() => Execute(
            "INSERT OR REPLACE INTO answers (site, handle, done, has_basis, has_words, read) VALUES ($site, $handle, $done, $basis, $words, $read)",
            ("$site", site), ("$handle", answer.Handle), ("$done", answer.Done), ("$basis", answer.HasBasis), ("$words", answer.HasWords), ("$read", answer.Read)));
    }

    /// <summary>What a school has answered so far.</summary>
    /// <param name="site">The site's name in workbooks.</param>
    public IEnumerable<StoredAnswer> AnswersOf(string site) => Pages(
        answer => answer.Handle,
        (string? last) => Rows(
            "SELECT handle, done, has_basis, has_words, read FROM answers WHERE site = $site AND handle > $last ORDER BY handle LIMIT $page",
            row => new StoredAnswer(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), row.GetBoolean(3), row.GetInt32(4)), ("$site", site), ("$last", last ?? ""), ("$page", PageRows)));

    /// <summary>Records an address. The first day stays while the content does.</summary>
    /// <param name="root">Name of the archive.</param>
    /// <param name="file">What is known of it.</param>
    public void PutFile(string root, LedgerFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        Do(() => Execute(
            """
            INSERT INTO files (root, path, length, modified, changed, identity, recorded, sha256, reading, passing, exposes, exposes_under, first_seen, sweep)
            VALUES ($root, $path, $length, $modified, $changed, $identity, $recorded, $sha256, $reading, $passing, $exposes, $under, $first, $sweep)
            ON CONFLICT (root, path) DO UPDATE SET
                length = excluded.length, modified = excluded.modified, changed = excluded.changed, identity = excluded.identity, recorded = excluded.recorded,
                reading = excluded.reading, passing = excluded.passing, exposes = excluded.exposes, exposes_under = excluded.exposes_under,
                first_seen = CASE WHEN files.sha256 IS excluded.sha256 THEN MIN(files.first_seen, excluded.first_seen) ELSE excluded.first_seen END,
                sha256 = excluded.sha256, sweep = MAX(files.sweep, excluded.sweep)
            """,
            ("$root", root), ("$path", file.Path), ("$length", file.Mark.Length), ("$modified", file.Mark.Modified), ("$changed", file.Mark.Changed), ("$identity", file.Mark.Identity ?? ""),
            ("$recorded", file.Recorded), ("$sha256", file.Sha256), ("$reading", file.Reading), ("$passing", file.Passing), ("$exposes", file.Exposes), ("$under", file.ExposesUnder), ("$first", file.FirstSeen), ("$sweep", file.Sweep)));
    }

    /// <summary>Notes that a sweep met an address as the ledger has it already. Written a page at a time, and before the sweep ends: a sweep that is killed meets it once more.</summary>
    /// <param name="root">Name of the archive.</param>
    /// <param name="file">What is known of it, and the sweep.</param>
    internal void MeetAgain(string root, LedgerFile file) => Do(() =>
    {
        _metAgain.Add((root, file.Path, file.Sweep));
        if (_metAgain.Count >= PageRows) WriteMetAgain();
    });

    /// <summary>The reading kept by a key; null when there is none.</summary>
    /// <param name="key">The key.</param>
    /// <remarks>A reading made whole serves a sweep that may end at the verdict, never the other way round.</remarks>
    public long? FindReading(ReadingKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Do(() =>
        {
            var command = Command(
                """
                SELECT id FROM readings WHERE sha256 = $sha256 AND setup = $setup AND effect = $effect AND first_day <= $day AND last_day >= $day
                    AND limits IN ('', $limits) AND verdict_of IN ('', $verdict_of) ORDER BY verdict_of, id LIMIT 1
                """,
                ("$sha256", key.Sha256), ("$setup", key.Setup), ("$effect", key.Effect), ("$day", key.Day), ("$limits", key.Limits), ("$verdict_of", key.UntilVerdictOf ?? ""));
            return (long?)command.ExecuteScalar();
        });
    }

    /// <summary>Keeps a reading; when it is there already, that one stays.</summary>
    /// <param name="reading">The reading.</param>
    /// <returns>Its number.</returns>
    public long PutReading(StoredReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var key = reading.Key;
        return Do(() =>
        {
            var command = Command(
                """
                INSERT INTO readings (sha256, setup, effect, first_day, last_day, limits, verdict_of, body) VALUES ($sha256, $setup, $effect, $from, $to, $limits, $verdict_of, $body)
                ON CONFLICT DO UPDATE SET body = readings.body RETURNING id
                """,
                ("$sha256", key.Sha256), ("$setup", key.Setup), ("$effect", key.Effect), ("$from", reading.From), ("$to", reading.To),
                ("$limits", reading.IsBounded ? key.Limits : ""), ("$verdict_of", reading.IsCut ? key.UntilVerdictOf ?? "" : ""), ("$body", reading.Body));
            return (long)command.ExecuteScalar()!; // not null: it returns the row
        });
    }

    /// <summary>A reading by its number.</summary>
    /// <param name="id">A number this ledger gave.</param>
    /// <exception cref="LedgerException">It is not there, or damaged.</exception>
    public FileReading ReadingOf(long id)
    {
        var body = Do(() =>
        {
            var command = Command("SELECT body FROM readings WHERE id = $id", ("$id", id));
            return (byte[]?)command.ExecuteScalar();
        });
        try
        {
            return ReadingBytes.Read(body ?? throw new LedgerException(LedgerTexts.NotALedger(_path)));
        }
        catch (InvalidDataException)
        {
            throw new LedgerException(LedgerTexts.NotALedger(_path));
        }
    }

    /// <summary>Facts judged before; null when they were not.</summary>
    /// <param name="reading">Number of the reading.</param>
    /// <param name="judge">Digest of what verdicts are made by.</param>
    /// <param name="exposes">Whether the path holds personal data.</param>
    public byte[]? FindJudgement(long reading, string judge, bool exposes) => Do(() =>
    {
        var command = Command("SELECT facts FROM judgements WHERE reading = $reading AND judge = $judge AND exposes = $exposes", ("$reading", reading), ("$judge", judge), ("$exposes", exposes));
        return (byte[]?)command.ExecuteScalar();
    });

    /// <summary>Facts of an earlier sweep: judged as that sweep judged where they are there, else in any other way.</summary>
    /// <param name="reading">Number of the reading.</param>
    /// <param name="judge">Digest of what that sweep's verdicts were made by.</param>
    public byte[]? FindAnyJudgement(long reading, string judge) => Do(() =>
    {
        var command = Command("SELECT facts FROM judgements WHERE reading = $reading ORDER BY judge = $judge DESC, judge LIMIT 1", ("$reading", reading), ("$judge", judge));
        return (byte[]?)command.ExecuteScalar();
    });

    /// <summary>Keeps facts.</summary>
    /// <param name="reading">Number of the reading.</param>
    /// <param name="judge">Digest of what verdicts are made by.</param>
    /// <param name="exposes">Whether the path holds personal data.</param>
    /// <param name="facts">The facts as bytes.</param>
    public void PutJudgement(long reading, string judge, bool exposes, byte[] facts) => Do(() =>
        Execute("INSERT INTO judgements (reading, judge, exposes, facts) VALUES ($reading, $judge, $exposes, $facts) ON CONFLICT DO NOTHING", ("$reading", reading), ("$judge", judge), ("$exposes", exposes), ("$facts", facts)));

    /// <summary>Takes over everything another ledger of the same secret knows: a shard's, or a copy's. Doing it again changes nothing.</summary>
    /// <param name="path">The other ledger.</param>
    /// <param name="keyId">Fingerprint by which the secret is recognised.</param>
    /// <exception cref="LedgerException">It cannot be used.</exception>
    public void Merge(string path, string keyId)
    {
        if (!File.Exists(path)) throw new LedgerException(LedgerTexts.CannotOpen(path));
        // Opened once by itself: what is wrong with it is said, and what another sweep left in its log is put in place.
        using (Open(path, keyId))
        {
        }

        Do(() =>
        {
            ExecuteOnce("ATTACH DATABASE $path AS other", ("$path", path));
            try
            {
                using var transaction = _connection.BeginTransaction();
                foreach (var step in LedgerMerge.Steps) ExecuteOnce(step);
                transaction.Commit();
            }
            finally
            {
                ExecuteOnce("DETACH DATABASE other");
            }
        });
    }

    /// <summary>Number of rows of a table, for tests and <c>ledger</c> commands.</summary>
    /// <param name="table">One of the tables.</param>
    internal long Count(string table) => Do(() =>
    {
        var command = Command(table switch { "readings" => "SELECT COUNT(*) FROM readings", "files" => "SELECT COUNT(*) FROM files", "judgements" => "SELECT COUNT(*) FROM judgements", _ => "SELECT COUNT(*) FROM sweeps" });
        return (long)command.ExecuteScalar()!; // not null: a count
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            foreach (var command in _prepared.Values) command.Dispose();
            _connection.Dispose();
        }
    }

    private const string FileColumns = "SELECT path, length, modified, changed, identity, recorded, sha256, reading, passing, exposes, exposes_under, first_seen, sweep FROM files";

    private static LedgerFile FileOf(SqliteDataReader row) => new()
    {
        Path = row.GetString(0),
        Mark = new FileMark(row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4)),
        Recorded = row.GetInt64(5),
        Sha256 = row.IsDBNull(6) ? null : row.GetString(6),
        Reading = row.IsDBNull(7) ? null : row.GetInt64(7),
        Passing = row.IsDBNull(8) ? null : (byte[])row[8],
        Exposes = row.GetBoolean(9),
        ExposesUnder = row.GetString(10),
        FirstSeen = row.GetInt32(11),
        Sweep = row.GetInt64(12),
    };

    private void Begin(string keyId)
    {
        ExecuteOnce($"PRAGMA busy_timeout = {Patience}");
        ExecuteOnce("PRAGMA journal_mode = WAL");
        ExecuteOnce("PRAGMA synchronous = NORMAL");
        using var transaction = _connection.BeginTransaction(deferred: false);
        ExecuteOnce(LedgerSchema.Tables);
        var version = About("version");
        if (version is null)
        {
            Execute("INSERT INTO about (name, value) VALUES ('version', $version), ('key', $key)", ("$version", LedgerSchema.Version), ("$key", keyId));
        }
        else if (version != LedgerSchema.Version)
        {
            throw new LedgerException(LedgerTexts.OtherVersion(_path));
        }
        else if (About("key") != keyId)
        {
            throw new LedgerException(LedgerTexts.OtherKey(_path));
        }

        transaction.Commit();
        ExecuteOnce("PRAGMA temp_store = FILE");
        ExecuteOnce(LedgerSchema.Met);
    }

    private string? About(string name)
    {
        var command = Command("SELECT value FROM about WHERE name = $name", ("$name", name));
        return (string?)command.ExecuteScalar();
    }

    // It holds addresses, some of which may hold names. One that is there is left alone: closing it here would lift the locks this process has on it.
    private static void MakePrivate(string path)
    {
        if (File.Exists(path)) return;
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.ReadWrite | FileShare.Delete };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            using var file = new FileStream(path, options);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new LedgerException(LedgerTexts.CannotOpen(path));
        }
    }
}
