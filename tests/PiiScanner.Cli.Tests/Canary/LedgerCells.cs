using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.Data.Sqlite;

namespace PiiScanner.Cli.Tests.Canary;

/// <summary>Every text and blob of every table of a database, unpacked as far as it can be.</summary>
internal static class LedgerCells
{
    public static IEnumerable<byte[]> Of(byte[] database)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, database);
            return Read(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Numbers in seven bits a byte, lowest first, taken for letters: so a tape keeps its texts.</summary>
    public static string AsTape(byte[] bytes)
    {
        var text = new StringBuilder();
        var (value, shift) = (0UL, 0);
        foreach (var one in bytes)
        {
            value |= (ulong)(one & 0x7F) << shift;
            shift = Math.Min(shift + 7, 56);
            if (one >= 0x80) continue;
            text.Append(value <= char.MaxValue ? (char)value : '\n');
            (value, shift) = (0, 0);
        }

        return text.ToString();
    }

    /// <summary>A database as a ledger would be if a tape in it kept a value.</summary>
    public static byte[] WithTape(string value)
    {
        var tape = new List<byte>();
        foreach (var letter in value)
        {
            var number = (int)letter;
            for (; number >= 0x80; number >>= 7) tape.Add((byte)(number | 0x80));
            tape.Add((byte)number);
        }

        using var body = new MemoryStream();
        using (var stream = new DeflateStream(body, CompressionLevel.Fastest, leaveOpen: true)) stream.Write(Encoding.UTF8.GetBytes($"{{\"tape\":\"{Convert.ToBase64String([.. tape])}\"}}"));
        var file = Path.GetTempFileName();
        try
        {
            using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString()))
            {
                connection.Open();
                using var command = connection.CreateCommand();
                command.CommandText = "CREATE TABLE readings (body BLOB); INSERT INTO readings VALUES ($body)";
                command.Parameters.AddWithValue("$body", body.ToArray());
                command.ExecuteNonQuery();
            }

            return File.ReadAllBytes(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static List<byte[]> Read(string file)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var cells = new List<byte[]>();
        foreach (var table in Rows(connection, "SELECT name FROM sqlite_master WHERE type = 'table'").Select(row => (string)row[0]).ToList())
        {
            foreach (var cell in Rows(connection, $"SELECT * FROM \"{table}\"").SelectMany(row => row)) cells.AddRange(Views(cell));
        }

        return cells;
    }

    private static IEnumerable<byte[]> Views(object cell)
    {
        if (cell is not byte[] bytes) return [Encoding.UTF8.GetBytes(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "")];
        return Inflated(bytes) is { } plain ? [bytes, plain, .. Tapes(plain)] : [bytes, Encoding.UTF8.GetBytes(AsTape(bytes))];
    }

    // Tapes are members of a JSON text, as base64.
    private static IEnumerable<byte[]> Tapes(byte[] json)
    {
        foreach (var text in Encoding.UTF8.GetString(json).Split('"').Where(text => text.Length >= 8))
        {
            var bytes = new byte[text.Length];
            if (Convert.TryFromBase64String(text.Replace("\\u002B", "+", StringComparison.Ordinal), bytes, out var length)) yield return Encoding.UTF8.GetBytes(AsTape(bytes[..length]));
        }
    }

    private static byte[]? Inflated(byte[] bytes)
    {
        try
        {
            using var plain = new MemoryStream();
            using var stream = new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress);
            stream.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static IEnumerable<object[]> Rows(SqliteConnection connection, string query)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name of a table, out of the database itself.
        command.CommandText = query;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
