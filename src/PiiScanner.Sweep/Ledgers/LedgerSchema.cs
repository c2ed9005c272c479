namespace PiiScanner.Sweep.Ledgers;

/// <summary>The tables of a ledger.</summary>
internal static class LedgerSchema
{
    /// <summary>Their version.</summary>
    public const string Version = "1";

    // Readings are kept by what they depend on, judgements by reading and by what verdicts are made by; an address only points to its reading.
    public const string Tables = """
        CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS readings (
            id INTEGER PRIMARY KEY,
            sha256 TEXT NOT NULL,
            setup TEXT NOT NULL,
            effect TEXT NOT NULL,
            first_day INTEGER NOT NULL,
            last_day INTEGER NOT NULL,
            limits TEXT NOT NULL,
            verdict_of TEXT NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (sha256, setup, effect, first_day, last_day, limits, verdict_of));
        CREATE TABLE IF NOT EXISTS judgements (
            reading INTEGER NOT NULL REFERENCES readings (id),
            judge TEXT NOT NULL,
            exposes INTEGER NOT NULL,
            facts BLOB NOT NULL,
            PRIMARY KEY (reading, judge, exposes)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS sweeps (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            root TEXT NOT NULL,
            day INTEGER NOT NULL,
            judge TEXT NOT NULL,
            shard TEXT NOT NULL,
            finished INTEGER NOT NULL DEFAULT 0);
        CREATE TABLE IF NOT EXISTS files (
            root TEXT NOT NULL,
            path TEXT NOT NULL,
            length INTEGER NOT NULL,
            modified INTEGER NOT NULL,
            changed INTEGER NOT NULL,
            identity TEXT NOT NULL,
            recorded INTEGER NOT NULL,
            sha256 TEXT,
            reading INTEGER REFERENCES readings (id),
            passing BLOB,
            exposes INTEGER NOT NULL,
            exposes_under TEXT NOT NULL,
            first_seen INTEGER NOT NULL,
            sweep INTEGER NOT NULL,
            PRIMARY KEY (root, path)) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS answers (
            site TEXT NOT NULL,
            handle TEXT NOT NULL,
            done INTEGER NOT NULL,
            has_basis INTEGER NOT NULL,
            has_words INTEGER NOT NULL,
            read INTEGER NOT NULL,
            PRIMARY KEY (site, handle)) WITHOUT ROWID;
        """;

    /// <summary>What one run met, for this run alone: memory must not grow with the archive.</summary>
    public const string Met = """
        CREATE TEMP TABLE IF NOT EXISTS met (sweep INTEGER NOT NULL, place INTEGER NOT NULL, path TEXT NOT NULL, reading INTEGER NOT NULL, exposes INTEGER NOT NULL, passing BLOB, PRIMARY KEY (sweep, place));
        """;
}
