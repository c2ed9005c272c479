using Microsoft.Data.Sqlite;
using PiiScanner.Core.Findings;

namespace PiiScanner.Sweep.TakeDown;

/// <summary>What a run gathers of all files of all its sites: tables on disk, so that memory does not grow with the archive. They hold paths, facts and keyed hashes, never a value; nobody else can open them, and they are gone when closed. Serves one thread.</summary>
public sealed class SiteTables : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Makes empty tables.</summary>
    public SiteTables()
    {
        // A database without a name lies in a nameless file of the folder for temporary files.
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = "", Pooling = false }.ToString());
        _connection.Open();
        Change("PRAGMA temp_store = FILE");
        Change("PRAGMA journal_mode = OFF");
        Change(SiteSchema.Tables);
        // Nothing here outlives the run: one change without an end saves the rest of the work.
        Change("BEGIN");
    }

    /// <summary>Number of the next site.</summary>
    internal int Sites { get; private set; }

    /// <summary>Begins a site.</summary>
    /// <returns>Its number.</returns>
    internal int BeginSite() => Sites++;

    /// <summary>Begins what an earlier sweep met of a site: it counts in no sum of this run.</summary>
    /// <returns>Its number.</returns>
    internal int BeginEarlier() => FirstEarlier - _earlier++;

    // Below every site, and below the one number people are counted under besides.
    private const int FirstEarlier = -2;
    private int _earlier;

    /// <summary>Adds people to those of a group of files.</summary>
    /// <param name="scope">The group.</param>
    /// <param name="people">The people of one file.</param>
    internal void AddPeople(long scope, IReadOnlyList<PeopleEntry> people)
    {
        const string Add = "INSERT INTO people (scope, name, distinguisher, most) VALUES ($0, $1, $2, $3) ON CONFLICT DO UPDATE SET most = MAX(most, excluded.most)";
        foreach (var entry in people)
        {
            Change(Add, scope, (long)entry.Name, 0L, entry.MostInOneList);
            foreach (var distinguisher in entry.Distinguishers) Change(Add, scope, (long)entry.Name, (long)distinguisher, 0);
        }
    }

    /// <summary>Distinct people of groups of files, each counted once, in the way of <see cref="PeopleCount"/>.</summary>
    /// <param name="first">The first group.</param>
    /// <param name="last">The last group.</param>
    internal int People(long first, long last) => (int)Number(
        "SELECT COALESCE(SUM(MAX(m, d)), 0) FROM (SELECT MAX(most) AS m, COUNT(DISTINCT NULLIF(distinguisher, 0)) AS d FROM people WHERE scope BETWEEN $0 AND $1 GROUP BY name)", first, last);

    /// <summary>Distinct people of all sites, each counted once.</summary>
    public int CountPeople() => People(0, Sites);

    /// <summary>Runs a statement that gives nothing back.</summary>
    internal int Change(string sql, params object?[] values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>A number; 0 where there is none.</summary>
    internal long Number(string sql, params object?[] values) => Prepared(sql, values).ExecuteScalar() is long number ? number : 0;

    /// <summary>Rows as they are pulled. The tables they come from must not change meanwhile.</summary>
    internal IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var command = _connection.CreateCommand();
        Fill(command, sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return read(reader);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, object?[] values)
    {
        if (!_prepared.TryGetValue(sql, out var command))
        {
            _prepared[sql] = command = _connection.CreateCommand();
            Fill(command, sql, values);
            return command;
        }

        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private static void Fill(SqliteCommand command, string sql, object?[] values)
    {
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue(FormattableString.Invariant($"${i}"), values[i] ?? DBNull.Value);
    }
}
