namespace PiiScanner.Formats.Archive.Native;

/// <summary>The unpacked bytes of a session's present entry, read forward.</summary>
/// <param name="session">The session.</param>
/// <param name="owns">True to dispose the session with the stream.</param>
internal sealed class ArchiveStream(ArchiveSession session, bool owns = false) : ForwardStream
{
    public override int Read(Span<byte> buffer) => buffer.IsEmpty ? 0 : session.Read(buffer);

    protected override void Dispose(bool disposing)
    {
        if (disposing && owns) session.Dispose();
        base.Dispose(disposing);
    }
}
