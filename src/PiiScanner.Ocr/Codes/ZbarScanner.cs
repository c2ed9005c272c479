using System.Runtime.InteropServices;
using System.Text;
using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Codes;

/// <summary>Reads QR codes with zbar. Not for two threads at once.</summary>
internal sealed unsafe class ZbarScanner : IDisposable
{
    private const int AllSymbologies = 0;
    private const int QrCode = 64;
    private const int EnableConfig = 0;
    private const uint Luminance = 'Y' | ('8' << 8) | ('0' << 16) | ('0' << 24);
    private const int LongestPayload = 8000;

    private readonly ZbarScannerHandle _scanner;

    public ZbarScanner()
    {
        _scanner = ZbarApi.ScannerCreate();
        _ = ZbarApi.ScannerSetConfig(_scanner, AllSymbologies, EnableConfig, 0);
        _ = ZbarApi.ScannerSetConfig(_scanner, QrCode, EnableConfig, 1);
    }

    /// <summary>All codes of a picture.</summary>
    /// <param name="gray">Samples, row by row.</param>
    /// <param name="width">At least 1.</param>
    /// <param name="height">At least 1.</param>
    public List<ScannedCode> Scan(byte[] gray, int width, int height)
    {
        List<ScannedCode> codes = [];
        fixed (byte* samples = gray)
        {
            using ZbarImageHandle image = ZbarApi.ImageCreate();
            ZbarApi.ImageSetFormat(image, new CULong(Luminance));
            ZbarApi.ImageSetSize(image, (uint)width, (uint)height);
            ZbarApi.ImageSetData(image, samples, new CULong((uint)gray.Length), 0);
            if (ZbarApi.ScanImage(_scanner, image) <= 0)
                return codes;
            for (nint symbol = ZbarApi.FirstSymbol(image); symbol != 0; symbol = ZbarApi.NextSymbol(symbol))
                if (ZbarApi.SymbolType(symbol) == QrCode)
                    codes.Add(new ScannedCode(Payload(symbol), Corners(symbol)));
        }
        return codes;
    }

    public void Dispose() => _scanner.Dispose();

    private static string Payload(nint symbol)
    {
        int length = (int)Math.Min(ZbarApi.SymbolDataLength(symbol), LongestPayload);
        return Encoding.UTF8.GetString(ZbarApi.SymbolData(symbol), length);
    }

    private static Rect Corners(nint symbol)
    {
        (int left, int top, int right, int bottom) = (int.MaxValue, int.MaxValue, 0, 0);
        uint count = ZbarApi.SymbolCornerCount(symbol);
        for (uint i = 0; i < count; i++)
        {
            (int x, int y) = (ZbarApi.SymbolCornerX(symbol, i), ZbarApi.SymbolCornerY(symbol, i));
            (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x), Math.Max(bottom, y));
        }
        return count == 0 ? default : Rect.FromEdges(left, top, right, bottom);
    }
}

/// <summary>A code in pixels of the picture that was scanned.</summary>
internal sealed record ScannedCode(string Payload, Rect Box);
