namespace PiiScanner.Ocr.Pictures.Scenes;

/// <summary>The hard pictures by name; each is drawn when asked for.</summary>
public static class AllScenes
{
    /// <summary>In a fixed order.</summary>
    public static IReadOnlyDictionary<string, Func<Scene>> ByName { get; } = new Dictionary<string, Func<Scene>>
    {
        ["two-pages"] = Photographs.TwoPages,
        ["notice-board"] = Photographs.NoticeBoard,
        ["quarter"] = Photographs.Quarter,
        ["hard-shadow"] = Photographs.HardShadow,
        ["spreadsheet"] = Screens.Spreadsheet,
        ["photographed-screen"] = Screens.PhotographedScreen,
        ["chat-light"] = () => Screens.Chat(isDark: false),
        ["chat-dark"] = () => Screens.Chat(isDark: true),
        ["stamped"] = Scans.Stamped,
        ["coloured"] = Scans.Coloured,
        ["light-on-dark"] = Scans.LightOnDark,
        ["merged-header"] = Scans.MergedHeader,
    };
}
