namespace PiiScanner.Sweep.Ledgers;

/// <summary>How the rows of another ledger, attached as <c>other</c>, are taken over: content by what it depends on, addresses by path, the newer sweep's word where both know one.</summary>
internal static class LedgerMerge
{
    private const string SameReading =
        "mine.sha256 = theirs.sha256 AND mine.setup = theirs.setup AND mine.effect = theirs.effect AND mine.first_day = theirs.first_day AND mine.last_day = theirs.last_day AND mine.limits = theirs.limits AND mine.verdict_of = theirs.verdict_of";

    /// <summary>The statements, in order.</summary>
    public static IReadOnlyList<string> Steps { get; } =
    [
        "INSERT OR IGNORE INTO main.readings (sha256, setup, effect, first_day, last_day, limits, verdict_of, body) SELECT sha256, setup, effect, first_day, last_day, limits, verdict_of, body FROM other.readings ORDER BY id",
        $"CREATE TEMP TABLE places AS SELECT theirs.id AS theirs, mine.id AS mine FROM other.readings theirs JOIN main.readings mine ON {SameReading}",
        "CREATE UNIQUE INDEX temp.place ON places (theirs)",
        "INSERT OR IGNORE INTO main.judgements (reading, judge, exposes, facts) SELECT p.mine, j.judge, j.exposes, j.facts FROM other.judgements j JOIN places p ON p.theirs = j.reading",
        """
        INSERT INTO main.sweeps (root, day, judge, shard, finished) SELECT root, day, judge, shard, finished FROM other.sweeps o
            WHERE NOT EXISTS (SELECT 1 FROM main.sweeps m WHERE m.root = o.root AND m.day = o.day AND m.judge = o.judge AND m.shard = o.shard AND m.finished = o.finished) ORDER BY o.id
        """,
        """
        INSERT INTO main.files (root, path, length, modified, changed, identity, recorded, sha256, reading, passing, exposes, exposes_under, first_seen, sweep)
            SELECT f.root, f.path, f.length, f.modified, f.changed, f.identity, f.recorded, f.sha256, p.mine, f.passing, f.exposes, f.exposes_under, f.first_seen, (SELECT COALESCE(MAX(id), 0) FROM main.sweeps s WHERE s.root = f.root)
            FROM other.files f LEFT JOIN places p ON p.theirs = f.reading WHERE true
            ON CONFLICT (root, path) DO UPDATE SET
                length = excluded.length, modified = excluded.modified, changed = excluded.changed, identity = excluded.identity, sha256 = excluded.sha256, reading = excluded.reading, passing = excluded.passing,
                exposes = excluded.exposes, exposes_under = excluded.exposes_under, first_seen = MIN(files.first_seen, excluded.first_seen), recorded = excluded.recorded, sweep = MAX(files.sweep, excluded.sweep)
            WHERE excluded.recorded > files.recorded
        """,
        """
        INSERT INTO main.answers (site, handle, done, has_basis, has_words, read) SELECT site, handle, done, has_basis, has_words, read FROM other.answers WHERE true
            ON CONFLICT DO UPDATE SET done = excluded.done, has_basis = excluded.has_basis, has_words = excluded.has_words, read = excluded.read WHERE excluded.read > answers.read
        """,
        "DROP TABLE places",
    ];
}
