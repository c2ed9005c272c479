using System.Buffers.Binary;
using System.Collections;
using PiiScanner.Core.Recordings;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>A list as the index keeps it.</summary>
/// <param name="Id">Its number, in the order in which lists were met.</param>
/// <param name="File">Number of its file.</param>
/// <param name="Verdict">Verdict of its file alone, or null.</param>
/// <param name="Trace">What it is recognised by.</param>
internal sealed record ListedTrace(long Id, int File, int? Verdict, ListTrace Trace);

/// <summary>Lists of one site, found by the keys they share.</summary>
/// <param name="tables">Where they are kept.</param>
/// <param name="site">Number of the site.</param>
internal sealed class ListIndex(SiteTables tables, int site)
{
    // A key that very many lists share tells nothing.
    private const int MostForAKey = 500;
    private const int FilterBits = 1 << 20;
    private const string Columns = "SELECT id, file, verdict, rows, named, masked, names, candidates, short_candidates, others, initials FROM lists WHERE ";

    // Most keys are in no other list: those are not looked up at all.
    private readonly BitArray _some = new(FilterBits);

    /// <summary>Keeps a list.</summary>
    /// <param name="file">Number of its file.</param>
    /// <param name="verdict">Verdict of its file alone, or null.</param>
    /// <param name="trace">What it is recognised by.</param>
    public ListedTrace Add(int file, int? verdict, ListTrace trace)
    {
        tables.Change(
            "INSERT INTO lists (site, file, verdict, rows, named, masked, names, candidates, short_candidates, others, initials) VALUES ($0, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            site, file, verdict, trace.Rows, trace.Named, trace.Masked, Bytes(trace.Names), Bytes(trace.Candidates), Bytes(trace.ShortCandidates), Bytes(trace.Others), Bytes(trace.Order));
        return new ListedTrace(tables.Number("SELECT last_insert_rowid()"), file, verdict, trace);
    }

    /// <summary>Makes a list findable by keys.</summary>
    /// <param name="list">The list.</param>
    /// <param name="kind">What the keys are of.</param>
    /// <param name="keys">The keys.</param>
    public void Index(ListedTrace list, KeyKind kind, IEnumerable<ulong> keys)
    {
        foreach (var key in keys)
        {
            _some[Bit(kind, key)] = true;
            tables.Change("INSERT OR IGNORE INTO keys (site, kind, key, list) VALUES ($0, $1, $2, $3)", site, (int)kind, (long)key, list.Id);
        }
    }

    /// <summary>The lists found by keys, and how many of the keys each has; in the order in which they were met.</summary>
    /// <param name="kind">What the keys are of.</param>
    /// <param name="keys">The keys.</param>
    /// <param name="file">A file whose own lists are left out.</param>
    public IReadOnlyList<(long List, int Shared)> Find(KeyKind kind, IEnumerable<ulong> keys, int? file)
    {
        var counts = new SortedDictionary<long, int>();
        foreach (var key in keys)
        {
            if (!_some[Bit(kind, key)]) continue;
            foreach (var list in tables.Rows("SELECT list FROM keys WHERE site = $0 AND kind = $1 AND key = $2 ORDER BY list LIMIT $3", row => row.GetInt64(0), site, (int)kind, (long)key, MostForAKey)) counts[list] = counts.GetValueOrDefault(list) + 1;
        }

        return [.. counts.Where(pair => file is null || FileOf(pair.Key) != file).Select(pair => (pair.Key, pair.Value))];
    }

    /// <summary>A list by its number.</summary>
    /// <param name="id">The number.</param>
    public ListedTrace Get(long id) => tables.Rows(Columns + "id = $0", Read, id).First();

    /// <summary>The lists with names readable as written and further keys, in the order in which they were met.</summary>
    /// <param name="leastNamed">Least number of such records.</param>
    public IEnumerable<ListedTrace> Named(int leastNamed) => tables.Rows(Columns + "site = $0 AND named >= $1 ORDER BY id", Read, site, leastNamed);

    private int FileOf(long list) => (int)tables.Number("SELECT file FROM lists WHERE id = $0", list);

    private static int Bit(KeyKind kind, ulong key) => (int)((key ^ ((ulong)kind * 0x9E3779B97F4A7C15)) % FilterBits);

    private static ListedTrace Read(Microsoft.Data.Sqlite.SqliteDataReader row) => new(row.GetInt64(0), row.GetInt32(1), row.IsDBNull(2) ? null : row.GetInt32(2), new ListTrace
    {
        Kinds = [],
        Rows = row.GetInt32(3),
        Named = row.GetInt32(4),
        Masked = row.GetInt32(5),
        Names = Keys((byte[])row[6]),
        Candidates = Keys((byte[])row[7]),
        ShortCandidates = Keys((byte[])row[8]),
        Others = Keys((byte[])row[9]),
        Order = Keys((byte[])row[10]),
    });

    private static byte[] Bytes(IReadOnlyList<ulong> keys)
    {
        var bytes = new byte[keys.Count * sizeof(ulong)];
        for (var i = 0; i < keys.Count; i++) BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)), keys[i]);
        return bytes;
    }

    private static ulong[] Keys(byte[] bytes)
    {
        var keys = new ulong[bytes.Length / sizeof(ulong)];
        for (var i = 0; i < keys.Length; i++) keys[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(i * sizeof(ulong)));
        return keys;
    }
}

/// <summary>What keys of lists are of.</summary>
internal enum KeyKind
{
    /// <summary>The smallest keys of the names of a list.</summary>
    LeadingNames,

    /// <summary>Candidate numbers of a list of scores without names.</summary>
    ScoredCandidates,

    /// <summary>Candidate numbers of few characters of such a list.</summary>
    ShortScoredCandidates,

    /// <summary>First letters of names that follow each other, of a masked list.</summary>
    MaskedOrder,

    /// <summary>Values a masked list has left whole.</summary>
    MaskedOthers,
}
