using Microsoft.Data.Sqlite;

namespace PiiScanner.Sweep.Ledgers;

// How the ledger speaks with SQLite: under one lock, with statements parsed once, a page of rows at a time.
public sealed partial class Ledger
{
    // The lock is held for a page, not for as long as somebody pulls.
    private static IEnumerable<TRow> Pages<TRow, TKey>(Func<TRow, TKey> key, Func<TKey?, IReadOnlyList<TRow>> next)
    {
        var page = next(default);
        while (page.Count > 0)
        {
            foreach (var row in page) yield return row;
            if (page.Count < PageRows) yield break;
            page = next(key(page[^1]));
        }
    }

    private IReadOnlyList<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters) => Do<IReadOnlyList<T>>(() =>
    {
        var command = Command(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    });

    private T Do<T>(Func<T> work)
    {
        try
        {
            lock (_gate) return work();
        }
        catch (SqliteException wrong)
        {
            throw new LedgerException(wrong.SqliteErrorCode == SqliteBusy ? LedgerTexts.Busy(_path) : LedgerTexts.NotALedger(_path));
        }
    }

    private void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    // One change for a page of addresses: a change of its own for each would be most of a sweep that finds nothing new.
    private void WriteMetAgain()
    {
        if (_metAgain.Count == 0) return;
        ExecuteOnce("BEGIN IMMEDIATE");
        var isWhole = false;
        try
        {
            foreach (var (root, path, sweep) in _metAgain) Execute("UPDATE files SET sweep = MAX(sweep, $sweep) WHERE root = $root AND path = $path", ("$sweep", sweep), ("$root", root), ("$path", path));
            ExecuteOnce("COMMIT");
            isWhole = true;
        }
        finally
        {
            if (!isWhole) ExecuteOnce("ROLLBACK");
        }

        _metAgain.Clear();
    }

    private void Execute(string sql, params (string Name, object? Value)[] parameters) => Command(sql, parameters).ExecuteNonQuery();

    private void ExecuteOnce(string sql, params (string Name, object? Value)[] parameters)
    {
        using var command = Fresh(sql, parameters);
        command.ExecuteNonQuery();
    }

    // Parsed once: a sweep of known files does little else. Every use is under the lock, and ends there.
    private SqliteCommand Command(string sql, params (string Name, object? Value)[] parameters)
    {
        if (!_prepared.TryGetValue(sql, out var command)) return _prepared[sql] = Fresh(sql, parameters);
        for (var i = 0; i < parameters.Length; i++) command.Parameters[i].Value = parameters[i].Value ?? DBNull.Value;
        return command;
    }

    private SqliteCommand Fresh(string sql, params (string Name, object? Value)[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
