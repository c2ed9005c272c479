using System.Text.Json;
using Microsoft.Data.Sqlite;
using PiiScanner.Core.Findings;
using PiiScanner.Core.Policy;
using PiiScanner.Sweep.Ledgers;
using PiiScanner.Sweep.Runs;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>The lines of a take-down list as rows of a table: what is told of a file, without what only finds it again elsewhere.</summary>
/// <param name="tables">Where they are kept.</param>
/// <param name="site">Number of the site.</param>
/// <param name="addresses">Where files are published.</param>
internal sealed class ItemRows(SiteTables tables, int site, AddressMap addresses)
{
    // Before comparing, the worst are those that do most harm to most people; equals go by path.
    private const string ByHarm = " ORDER BY verdict DESC, harm DESC, people DESC, path";

    /// <summary>Adds a file.</summary>
    /// <param name="file">Its number.</param>
    /// <param name="swept">The file.</param>
    public void Add(int file, SweptFile swept)
    {
        var (entry, facts) = (swept.File, swept.Facts);
        tables.Change(
            "INSERT INTO items (site, file, path, sha256, first_seen, exposes, verdict, harm, people, lists, at_least, facts, who, handle) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            site, file, entry.Path, entry.Sha256, entry.FirstSeen, entry.Exposes, (int)(facts.Verdict ?? Verdict.Clear), Harm.Of(facts), facts.Subjects, facts.Lists, facts.IsAtLeast, Told(facts),
            JsonSerializer.SerializeToUtf8Bytes([.. facts.People], FactsJson.Default.PeopleEntryArray), TakeDownItem.HandleOf(entry.Path, entry.Sha256));
    }

    /// <summary>Whether a file is listed.</summary>
    /// <param name="path">Its path.</param>
    public bool Lists(string path) => tables.Number("SELECT COUNT(*) FROM items WHERE site = $0 AND path = $1 AND verdict > 0", site, path) > 0;

    /// <summary>Adds a file an earlier sweep listed.</summary>
    /// <param name="item">Its line there.</param>
    /// <param name="isGone">Whether this sweep found it gone, or found nothing in it any more.</param>
    public void AddEarlier(TakeDownItem item, bool isGone)
    {
        var (entry, facts) = (item.Swept.File, item.Swept.Facts);
        tables.Change(
            "INSERT OR REPLACE INTO before (site, path, sha256, first_seen, exposes, verdict, harm, people, facts, gone) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9)",
            site, entry.Path, entry.Sha256, entry.FirstSeen, entry.Exposes, (int)item.Verdict, Harm.Of(facts), facts.Subjects, Told(facts), isGone);
    }

    /// <summary>The lines, the most harmful first.</summary>
    public IEnumerable<TakeDownItem> All() => tables.Rows(
        "SELECT path, sha256, first_seen, exposes, verdict, facts, grp, why, because, change, answer FROM items WHERE site = $0 AND verdict > 0" + ByHarm,
        row => Item(row) with
        {
            Group = row.GetInt32(6),
            Raised = row.IsDBNull(7) ? null : (CrossTexts.Of((RaisedWhy)row.GetInt32(7)), row.GetString(8)),
            Change = row.IsDBNull(9) ? null : (Change)row.GetInt32(9),
            Answer = row.IsDBNull(10) ? "" : row.GetString(10),
        }, site);

    /// <summary>What an earlier sweep listed and this one found to be gone, or to hold nothing any more. What this one did not look at is not among it.</summary>
    public IEnumerable<TakeDownItem> Gone() => tables.Rows(
        "SELECT path, sha256, first_seen, exposes, verdict, facts FROM before WHERE site = $0 AND gone = 1" + ByHarm, row => Item(row) with { Change = Change.TakenDown }, site);

    /// <summary>How many those are.</summary>
    public int CountGone() => (int)tables.Number("SELECT COUNT(*) FROM before WHERE site = $0 AND gone = 1", site);

    /// <summary>Distinct people of the files that must come down.</summary>
    public int CountBlocked()
    {
        const int Scope = -1;
        tables.Change("DELETE FROM people WHERE scope = $0", Scope);
        var most = tables.Number("SELECT COALESCE(MAX(file), -1) FROM items WHERE site = $0", site);
        for (var file = 0; file <= most; file++)
        {
            var who = tables.Rows("SELECT who FROM items WHERE site = $0 AND file = $1 AND verdict = $2", row => (byte[])row[0], site, file, (int)Verdict.Block).FirstOrDefault();
            if (who is not null) tables.AddPeople(Scope, JsonSerializer.Deserialize(who, FactsJson.Default.PeopleEntryArray) ?? []);
        }

        return tables.People(Scope, Scope);
    }

    private TakeDownItem Item(SqliteDataReader row)
    {
        var facts = JsonSerializer.Deserialize((byte[])row[5], FactsJson.Default.FileFacts) ?? throw new InvalidOperationException("The tables hold no facts.");
        var file = new LedgerFile { Path = row.GetString(0), Sha256 = row.IsDBNull(1) ? null : row.GetString(1), FirstSeen = row.GetInt32(2), Exposes = row.GetBoolean(3) };
        return new TakeDownItem(new SweptFile(file, facts), (Verdict)row.GetInt32(4)) { Address = addresses.Of(file.Path) };
    }

    private static byte[] Told(FileFacts facts) => JsonSerializer.SerializeToUtf8Bytes(facts with { Traces = [], People = [] }, FactsJson.Default.FileFacts);
}
