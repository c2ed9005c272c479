namespace PiiScanner.Sweep.Runs;

/// <summary>A lock for each of any number of keys.</summary>
internal sealed class KeyedLock
{
    private readonly Dictionary<string, Gate> _gates = new(StringComparer.Ordinal);

    /// <summary>Waits until nobody else holds the key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Gives the key back.</returns>
    public IDisposable Enter(string key)
    {
        Gate? gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate)) _gates[key] = gate = new Gate();
            gate.Users++;
        }

        Monitor.Enter(gate);
        return new Hold(this, key, gate);
    }

    private sealed class Gate
    {
        public int Users { get; set; }
    }

    private sealed class Hold(KeyedLock owner, string key, Gate gate) : IDisposable
    {
        public void Dispose()
        {
            Monitor.Exit(gate);
            lock (owner._gates)
            {
                if (--gate.Users == 0) owner._gates.Remove(key);
            }
        }
    }
}
