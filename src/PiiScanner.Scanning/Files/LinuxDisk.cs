using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text.Unicode;
using Microsoft.Win32.SafeHandles;

namespace PiiScanner.Scanning.Files;

/// <summary>The disk of a 64-bit Linux, where names are bytes: the .NET file API shows those that are not UTF-8 but cannot open them.</summary>
internal sealed partial class LinuxDisk : IDisk
{
    // struct linux_dirent64 and, on 64-bit machines, glibc's and musl's struct dirent.
    private const int TypeOffset = 18;
    private const int NameOffset = 19;

    // struct statx, the same on every machine.
    private const int StatxSize = 256;
    private const int ModeOffset = 28;
    private const int InodeOffset = 32;
    private const int SizeOffset = 40;
    private const int ChangedOffset = 96;
    private const int ModifiedOffset = 112;
    private const int DeviceOffset = 136;
    private const uint TypeAndInode = 0x101;
    private const uint BasicFacts = 0x7FF;

    private const int CurrentFolder = -100;
    private const int ReadOnlyCloseOnExec = 0x80000;

    private enum NodeType : byte
    {
        Unknown = 0,
        Folder = 4,
        File = 8,
        Link = 10,
    }

    /// <summary>True where the structures above are as stated and the functions exist.</summary>
    public static bool IsSupported { get; } = OperatingSystem.IsLinux() && Environment.Is64BitProcess && Answers();

    /// <inheritdoc/>
    public unsafe IReadOnlyList<FolderItem> List(DiskPath folder)
    {
        nint handle;
        fixed (byte* path = folder.ToNative()) handle = OpenFolder(path);
        if (handle == 0) throw Failure();
        try
        {
            var items = new List<FolderItem>();
            for (var entry = NextEntry(handle); entry != 0; entry = NextEntry(handle))
            {
                var name = MemoryMarshal.CreateReadOnlySpanFromNullTerminated((byte*)entry + NameOffset);
                if (!name.SequenceEqual("."u8) && !name.SequenceEqual(".."u8))
                {
                    items.Add(Describe(folder, name, (NodeType)(*((byte*)entry + TypeOffset))));
                }
            }

            return Marshal.GetLastPInvokeError() == 0 ? items : throw Failure();
        }
        finally
        {
            _ = CloseFolder(handle);
        }
    }

    /// <inheritdoc/>
    public ItemKind KindOf(DiskPath path)
    {
        Span<byte> facts = stackalloc byte[StatxSize];
        if (!TryStat(path, facts)) return ItemKind.Missing;
        return (BinaryPrimitives.ReadUInt16LittleEndian(facts[ModeOffset..]) & 0xF000) switch
        {
            0x8000 => ItemKind.File,
            0x4000 => ItemKind.Folder,
            _ => ItemKind.Special,
        };
    }

    /// <inheritdoc/>
    public string Identity(DiskPath folder)
    {
        Span<byte> facts = stackalloc byte[StatxSize];
        if (!TryStat(folder, facts)) return folder.Text;
        var device = BinaryPrimitives.ReadUInt64LittleEndian(facts[DeviceOffset..]);
        return $"{device:x}:{BinaryPrimitives.ReadUInt64LittleEndian(facts[InodeOffset..]):x}";
    }

    /// <inheritdoc/>
    public FileMark? MarkOf(DiskPath file)
    {
        Span<byte> facts = stackalloc byte[StatxSize];
        if (!TryStat(file, facts, BasicFacts)) return null;
        var device = BinaryPrimitives.ReadUInt64LittleEndian(facts[DeviceOffset..]);
        return new FileMark(
            BinaryPrimitives.ReadInt64LittleEndian(facts[SizeOffset..]),
            Time(facts[ModifiedOffset..]),
            Time(facts[ChangedOffset..]),
            $"{device:x}:{BinaryPrimitives.ReadUInt64LittleEndian(facts[InodeOffset..]):x}");
    }

    // Seconds since 1970 (8 bytes) and nanoseconds (4 bytes).
    private static long Time(ReadOnlySpan<byte> time) =>
        DateTime.UnixEpoch.Ticks + (BinaryPrimitives.ReadInt64LittleEndian(time) * TimeSpan.TicksPerSecond) + (BinaryPrimitives.ReadUInt32LittleEndian(time[8..]) / 100);

    /// <inheritdoc/>
    public unsafe Stream Open(DiskPath file)
    {
        if (file.Bytes is null) return PortableDisk.OpenShared(file.Text);
        int descriptor;
        fixed (byte* path = file.ToNative()) descriptor = OpenFile(path, ReadOnlyCloseOnExec);
        if (descriptor < 0) throw Failure();
        return new FileStream(new SafeFileHandle(descriptor, ownsHandle: true), FileAccess.Read, bufferSize: 4096);
    }

    private FolderItem Describe(DiskPath folder, ReadOnlySpan<byte> name, NodeType type)
    {
        var isText = Utf8.IsValid(name);
        var shown = DiskPath.Show(name);
        var bytes = isText ? null : name.ToArray();
        var kind = type switch
        {
            NodeType.File => ItemKind.File,
            NodeType.Folder => ItemKind.Folder,
            NodeType.Link or NodeType.Unknown => KindOf(folder.Child(shown, bytes)),
            _ => ItemKind.Special,
        };
        return new FolderItem(shown, bytes, kind, type == NodeType.Link);
    }

    private static unsafe bool TryStat(DiskPath path, Span<byte> facts, uint wanted = TypeAndInode)
    {
        fixed (byte* native = path.ToNative())
        fixed (byte* buffer = facts)
        {
            return Stat(CurrentFolder, native, 0, wanted, buffer) == 0;
        }
    }

    // The message of the operating system says what is wrong and holds no path.
    private static Exception Failure()
    {
        const int NotPermitted = 1, AccessDenied = 13;
        var error = Marshal.GetLastPInvokeError();
        var message = Marshal.GetPInvokeErrorMessage(error);
        return error is NotPermitted or AccessDenied ? new UnauthorizedAccessException(message) : new IOException(message);
    }

    private static bool Answers()
    {
        try
        {
            Span<byte> facts = stackalloc byte[StatxSize];
            return TryStat(new DiskPath("/"), facts) && (BinaryPrimitives.ReadUInt16LittleEndian(facts[ModeOffset..]) & 0xF000) == 0x4000;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "opendir", SetLastError = true)]
    private static unsafe partial nint OpenFolder(byte* path);

    [LibraryImport("libc", EntryPoint = "readdir", SetLastError = true)]
    private static partial nint NextEntry(nint folder);

    [LibraryImport("libc", EntryPoint = "closedir")]
    private static partial int CloseFolder(nint folder);

    [LibraryImport("libc", EntryPoint = "statx")]
    private static unsafe partial int Stat(int folder, byte* path, int flags, uint mask, byte* buffer);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true)]
    private static unsafe partial int OpenFile(byte* path, int flags);
}
