using Microsoft.AspNetCore.Http;

namespace PiiScanner.Web;

/// <summary>What the person at the page has chosen. Only words this program knows itself ever reach a command line.</summary>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Channel">Where the file is to be published.</param>
/// <param name="Purpose">Why; null while nobody said.</param>
internal sealed record PageChoice(string Language, string Channel, string? Purpose)
{
    private const string UsualChannel = "website";

    /// <summary>Reads the choice from an address; an unknown word counts as none.</summary>
    /// <param name="request">The request.</param>
    /// <param name="options">What can be chosen.</param>
    public static PageChoice Of(HttpRequest request, ServerOptions options) => new(
        request.Query["lang"] == "en" ? "en" : "vi", Known(request, "channel", options.Channels) ?? UsualChannel, Known(request, "purpose", options.Purposes));

    private static string? Known(HttpRequest request, string name, IReadOnlyList<PageWord> words) =>
        words.FirstOrDefault(word => word.Id == request.Query[name].ToString())?.Id;
}
