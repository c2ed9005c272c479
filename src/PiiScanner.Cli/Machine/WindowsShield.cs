using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace PiiScanner.Cli.Machine;

/// <summary>The data protection of Windows (DPAPI): the key is the account's own, and nothing of it leaves the machine.</summary>
internal sealed partial class WindowsShield : ISecretShield
{
    // No dialogue: there may be nobody at the screen.
    private const int NoUserInterface = 1;
    private static readonly byte[] Purpose = "PiiScanner secret 1"u8.ToArray();

    /// <inheritdoc/>
    public bool IsAvailable => OperatingSystem.IsWindows();

    /// <inheritdoc/>
    public byte[] Protect(byte[] plain)
    {
        if (!OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        return Run(plain, protect: true) ?? throw new InvalidOperationException("CryptProtectData failed.");
    }

    /// <inheritdoc/>
    public byte[]? Unprotect(byte[] shielded)
    {
        if (!OperatingSystem.IsWindows()) throw new PlatformNotSupportedException();
        return Run(shielded, protect: false);
    }

    [SupportedOSPlatform("windows")]
    private static unsafe byte[]? Run(byte[] input, bool protect)
    {
        fixed (byte* data = input, purpose = Purpose)
        {
            var (from, also, to) = (new Blob(input.Length, data), new Blob(Purpose.Length, purpose), default(Blob));
            var done = protect
                ? CryptProtectData(&from, null, &also, 0, 0, NoUserInterface, &to)
                : CryptUnprotectData(&from, 0, &also, 0, 0, NoUserInterface, &to);
            if (!done) return null;
            try
            {
                return new ReadOnlySpan<byte>(to.Data, to.Length).ToArray();
            }
            finally
            {
                new Span<byte>(to.Data, to.Length).Clear();
                LocalFree((nint)to.Data);
            }
        }
    }

    [LibraryImport("crypt32.dll", StringMarshalling = StringMarshalling.Utf16)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static unsafe partial bool CryptProtectData(Blob* input, string? description, Blob* entropy, nint reserved, nint prompt, int flags, Blob* output);

    [LibraryImport("crypt32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static unsafe partial bool CryptUnprotectData(Blob* input, nint description, Blob* entropy, nint reserved, nint prompt, int flags, Blob* output);

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint LocalFree(nint memory);

    // DATA_BLOB of dpapi.h.
    [StructLayout(LayoutKind.Sequential)]
    private readonly unsafe struct Blob(int length, byte* data)
    {
        public readonly int Length = length;
        public readonly byte* Data = data;
    }
}
