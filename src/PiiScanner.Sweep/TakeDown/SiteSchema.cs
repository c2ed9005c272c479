namespace PiiScanner.Sweep.TakeDown;

/// <summary>The tables of <see cref="SiteTables"/>.</summary>
internal static class SiteSchema
{
    // Outlines are what decides how the run ends; items are files that count, or may count beside others; a file is known by its number in its site.
    public const string Tables = """
        CREATE TABLE outlines (
            id INTEGER PRIMARY KEY, site INTEGER NOT NULL, file INTEGER NOT NULL, depth INTEGER NOT NULL, path TEXT NOT NULL, address TEXT, status INTEGER NOT NULL, verdict INTEGER, reasons TEXT NOT NULL);
        CREATE INDEX outline ON outlines (site, file, depth);
        CREATE INDEX outline_path ON outlines (site, path);
        CREATE TABLE items (
            site INTEGER NOT NULL, file INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT, first_seen INTEGER NOT NULL, exposes INTEGER NOT NULL, verdict INTEGER NOT NULL, harm INTEGER NOT NULL, people INTEGER NOT NULL,
            lists INTEGER NOT NULL, at_least INTEGER NOT NULL, facts BLOB NOT NULL, who BLOB NOT NULL, handle TEXT NOT NULL, grp INTEGER NOT NULL DEFAULT 0, why INTEGER, because TEXT, change INTEGER, answer TEXT, PRIMARY KEY (site, file));
        CREATE INDEX item ON items (site, path);
        CREATE TABLE before (
            site INTEGER NOT NULL, path TEXT NOT NULL, sha256 TEXT, first_seen INTEGER NOT NULL, exposes INTEGER NOT NULL, verdict INTEGER NOT NULL, harm INTEGER NOT NULL, people INTEGER NOT NULL, facts BLOB NOT NULL, gone INTEGER NOT NULL,
            PRIMARY KEY (site, path));
        CREATE TABLE lists (
            id INTEGER PRIMARY KEY, site INTEGER NOT NULL, file INTEGER NOT NULL, verdict INTEGER, rows INTEGER NOT NULL, named INTEGER NOT NULL, masked INTEGER NOT NULL,
            names BLOB NOT NULL, candidates BLOB NOT NULL, short_candidates BLOB NOT NULL, others BLOB NOT NULL, initials BLOB NOT NULL);
        CREATE TABLE keys (site INTEGER NOT NULL, kind INTEGER NOT NULL, key INTEGER NOT NULL, list INTEGER NOT NULL, PRIMARY KEY (site, kind, key, list)) WITHOUT ROWID;
        CREATE TABLE copies (site INTEGER NOT NULL, sha256 TEXT NOT NULL, file INTEGER NOT NULL, PRIMARY KEY (site, sha256)) WITHOUT ROWID;
        CREATE TABLE groups (site INTEGER NOT NULL, file INTEGER NOT NULL, joined INTEGER NOT NULL, PRIMARY KEY (site, file)) WITHOUT ROWID;
        CREATE TABLE raised (site INTEGER NOT NULL, file INTEGER NOT NULL, verdict INTEGER NOT NULL, why INTEGER NOT NULL, because INTEGER NOT NULL, PRIMARY KEY (site, file)) WITHOUT ROWID;
        CREATE TABLE people (scope INTEGER NOT NULL, name INTEGER NOT NULL, distinguisher INTEGER NOT NULL, most INTEGER NOT NULL, PRIMARY KEY (scope, name, distinguisher)) WITHOUT ROWID;
        CREATE TABLE addresses (site INTEGER NOT NULL, normal TEXT NOT NULL, address TEXT, PRIMARY KEY (site, normal)) WITHOUT ROWID;
        """;
}
