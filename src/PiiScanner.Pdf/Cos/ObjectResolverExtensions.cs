namespace PiiScanner.Pdf.Cos;

/// <summary>Typed access to entries that may be references.</summary>
internal static class ObjectResolverExtensions
{
    public static CosObject Get(this IObjectResolver resolver, CosDictionary dictionary, string key) => resolver.Resolve(dictionary[key]);

    /// <summary>The entry under the key, or else under its abbreviation (inline images, 8.9.7).</summary>
    public static CosObject Get(this IObjectResolver resolver, CosDictionary dictionary, string key, string shortKey) =>
        resolver.Resolve(dictionary.Has(key) ? dictionary[key] : dictionary[shortKey]);

    /// <summary>A dictionary, or that of a stream; empty where there is neither.</summary>
    public static CosDictionary Dictionary(this IObjectResolver resolver, CosDictionary dictionary, string key) =>
        resolver.AsDictionary(dictionary[key]);

    public static CosDictionary AsDictionary(this IObjectResolver resolver, CosObject value) => resolver.Resolve(value) switch
    {
        CosDictionary found => found,
        CosStream stream => stream.Dictionary,
        _ => CosDictionary.Empty,
    };

    public static CosArray Array(this IObjectResolver resolver, CosDictionary dictionary, string key) =>
        resolver.Get(dictionary, key) as CosArray ?? CosArray.Empty;

    public static string? Name(this IObjectResolver resolver, CosDictionary dictionary, string key) =>
        (resolver.Get(dictionary, key) as CosName)?.Value;

    public static double Number(this IObjectResolver resolver, CosDictionary dictionary, string key, double otherwise) =>
        resolver.Get(dictionary, key) is CosNumber number ? number.Value : otherwise;

    public static int Integer(this IObjectResolver resolver, CosDictionary dictionary, string key, int otherwise) =>
        resolver.Get(dictionary, key) is CosNumber number ? number.ToInt32() : otherwise;

    /// <summary>All elements as numbers, 0 for what is no number.</summary>
    public static double[] Numbers(this IObjectResolver resolver, CosArray array)
    {
        var numbers = new double[Math.Min(array.Count, 4096)];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = resolver.Resolve(array[i]) is CosNumber number ? number.Value : 0;
        return numbers;
    }
}
