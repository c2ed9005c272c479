namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>The hard pictures by name; each is drawn when first asked for.</summary>
public static class AllScenes
{
    /// <summary>In a fixed order.</summary>
    public static IReadOnlyDictionary<string, Func<Scene>> ByName { get; } = new Dictionary<string, Func<Scene>>
    {
        ["two-pages"] = Once(Photographs.TwoPages),
        ["notice-board"] = Once(Photographs.NoticeBoard),
        ["quarter"] = Once(Photographs.Quarter),
        ["hard-shadow"] = Once(Photographs.HardShadow),
        ["spreadsheet"] = Once(Screens.Spreadsheet),
        ["photographed-screen"] = Once(Screens.PhotographedScreen),
        ["chat-light"] = Once(() => Screens.Chat(isDark: false)),
        ["chat-dark"] = Once(() => Screens.Chat(isDark: true)),
        ["stamped"] = Once(Scans.Stamped),
        ["coloured"] = Once(Scans.Coloured),
        ["light-on-dark"] = Once(Scans.LightOnDark),
        ["merged-header"] = Once(Scans.MergedHeader),
    };

    private static Func<Scene> Once(Func<Scene> draw)
    {
        Lazy<Scene> scene = new(draw);
        return () => scene.Value;
    }
}
