using System.Text;
using PiiScanner.Core.Findings;

namespace PiiScanner.Consent.Registry;

/// <summary>A registry on disk. Writers wait for each other; what is written is whole or not there at all.</summary>
/// <param name="path">The file.</param>
/// <param name="consent">The key of the school's secret for <c>consent</c>.</param>
public sealed class RegistryFile(string path, PurposeKey consent)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private RegistryKeys? _keys;

    /// <summary>Longest wait for another writer. Default 30 seconds.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Reads it.</summary>
    /// <exception cref="RegistryException">It is broken, or the secret is another.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public ConsentRegistry Read()
    {
        string text;
        try
        {
            text = File.ReadAllText(path, Utf8);
        }
        catch (DecoderFallbackException)
        {
            throw new RegistryException(RegistryTexts.NotARegistry);
        }

        var registry = _keys is { } keys ? ConsentRegistry.Read(text, keys) : ConsentRegistry.Read(text, consent);
        _keys = registry.Keys;
        return registry;
    }

    /// <summary>Writes a new registry.</summary>
    /// <param name="registry">The registry.</param>
    /// <exception cref="RegistryException">There is a file already.</exception>
    public void Create(ConsentRegistry registry)
    {
        ArgumentNullException.ThrowIfNull(registry);
        using var turn = WaitForTurn();
        if (File.Exists(path)) throw new RegistryException(RegistryTexts.Exists);
        Write(registry);
    }

    /// <summary>Adds lines. The present state is read after every other writer is done, so none is lost.</summary>
    /// <param name="more">Makes the lines from the present state; called once.</param>
    /// <param name="today">The day.</param>
    /// <returns>The registry as it now stands.</returns>
    /// <exception cref="RegistryException">It is broken, the secret is another, or <paramref name="more"/> refused.</exception>
    public ConsentRegistry Append(Func<ConsentRegistry, IReadOnlyList<RegistryEntry>> more, DateOnly today) => Change(registry =>
    {
        ArgumentNullException.ThrowIfNull(more);
        var entries = more(registry);
        return entries.Count == 0 ? registry : registry.With(entries, today);
    });

    /// <summary>Replaces it by what is made of its present state, such as a merge.</summary>
    /// <param name="change">Makes the new state; called once.</param>
    /// <exception cref="RegistryException">It is broken, the secret is another, or <paramref name="change"/> refused.</exception>
    public ConsentRegistry Change(Func<ConsentRegistry, ConsentRegistry> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        using var turn = WaitForTurn();
        var before = Read();
        var after = change(before);
        if (!ReferenceEquals(before, after)) Write(after);
        return after;
    }

    private void Write(ConsentRegistry registry)
    {
        var draft = path + ".part";
        using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Utf8.GetBytes(registry.ToString()));
            stream.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
    }

    // A file of its own is locked: the registry itself is replaced, and a lock on it would go with the old one.
    private FileStream WaitForTurn()
    {
        var waited = TimeSpan.Zero;
        var pause = TimeSpan.FromMilliseconds(20);
        while (true)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException failure) when (failure is not (DirectoryNotFoundException or PathTooLongException))
            {
                if (waited >= Patience) throw new RegistryException(RegistryTexts.Busy);
                Thread.Sleep(pause);
                waited += pause;
            }
        }
    }
}
