namespace PiiScanner.Pdf.Cos;

/// <summary>A dictionary (7.3.7). Of a key given twice the last value counts.</summary>
internal sealed class CosDictionary(Dictionary<string, CosObject> entries) : CosObject
{
    public static readonly CosDictionary Empty = new([]);

    public IReadOnlyDictionary<string, CosObject> Entries => entries;

    /// <summary>The value as written, perhaps a reference; null (the object) where the key is absent.</summary>
    public CosObject this[string key] => entries.TryGetValue(key, out var value) ? value : CosNull.Instance;

    public bool Has(string key) => entries.ContainsKey(key);
}
