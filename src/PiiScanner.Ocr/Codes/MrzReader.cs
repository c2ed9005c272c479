using PiiScanner.Ocr.Native;
using PiiScanner.Ocr.Pipeline;

namespace PiiScanner.Ocr.Codes;

/// <summary>Finds lines of a machine readable zone in what was read, reads them again with its alphabet, and verifies them.</summary>
internal sealed class MrzReader(TesseractReader engine, Deadline deadline)
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<";
    private const double LineGap = 3.2;

    /// <summary>The zones with their boxes in the working picture.</summary>
    public List<(MachineReadableZone Zone, Rect Box)> Read(Pix gray, PageLayout layout, PageText text)
    {
        List<Rect> boxes = [.. TextLines.Group(text.All).Where(line => MrzAssembler.MayBe(string.Concat(line.Select(word => word.Text))))
            .Select(line => line.Aggregate(default(Rect), (all, word) => all.Union(word.Box)))];
        List<(MachineReadableZone, Rect)> zones = [];
        if (boxes.Count < 2)
            return zones;
        foreach (List<Rect> group in Neighbours(boxes))
            if (group.Count >= 2 && Best(group, layout, gray) is { } zone)
                zones.Add(zone);
        engine.Clear();
        return zones;
    }

    // The check digits say which reading is right, so others are tried until one has them all.
    private (MachineReadableZone, Rect)? Best(List<Rect> group, PageLayout layout, Pix gray)
    {
        (MachineReadableZone Zone, Rect)? best = null;
        foreach (Func<Pix> variant in new Func<Pix>[] { gray.Duplicate, () => gray.Averaged(1, 1), () => gray.Sharpened(3, 1.5), () => gray.Scaled(0.75), () => gray.Scaled(1.3), () => gray.Scaled(0.6) })
        {
            if (deadline.IsOver || best is { Zone.IsVerified: true })
                break;
            using Pix picture = variant();
            if (Verified(group, layout, picture, (double)picture.Width / gray.Width) is { } zone && (best is not { } known || zone.Zone.ValidChecks > known.Zone.ValidChecks))
                best = zone;
            engine.Clear();
        }
        return best;
    }

    private (MachineReadableZone Zone, Rect Box)? Verified(List<Rect> group, PageLayout layout, Pix picture, double factor)
    {
        engine.SetImage(picture, layout.TextHeight * factor);
        int margin = (int)Math.Max(4, 0.6 * layout.TextHeight);
        Rect page = new(0, 0, picture.Width, picture.Height);
        List<string> lines = [.. group.Select(box => string.Concat(
            engine.Read(box.Grown(3 * margin, margin / 2).Scaled(factor).Intersect(page), Segmentation.Line, deadline, Alphabet)
                .OrderBy(word => word.Box.X).Select(word => MrzAssembler.Clean(word.Text))))];
        if (MrzAssembler.Assemble(lines) is not var (found, text, valid))
            return null;
        Rect box = group.Aggregate(default(Rect), (all, line) => all.Union(line));
        return (new MachineReadableZone(found.Format, [.. text], valid, found.Checks, default), box);
    }

    private static IEnumerable<List<Rect>> Neighbours(List<Rect> boxes)
    {
        List<Rect> group = [];
        foreach (Rect box in boxes)
        {
            if (group.Count > 0 && box.CenterY - group[^1].CenterY > LineGap * Math.Max(box.Height, group[^1].Height))
            {
                yield return group;
                group = [];
            }
            group.Add(box);
        }
        yield return group;
    }
}
