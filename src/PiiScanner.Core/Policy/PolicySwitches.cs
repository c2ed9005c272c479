namespace PiiScanner.Core.Policy;

/// <summary>The switches of a policy: each with its words, the default first.</summary>
public static class PolicySwitches
{
    /// <summary>What a list of pupils who overcame hardship is.</summary>
    public const string Hardship = "hardship-honours";

    /// <summary>What one or two pupils named in the news are.</summary>
    public const string News = "news-pupils";

    /// <summary>Who agrees at 16 and 17.</summary>
    public const string Ages = "ages-16-17";

    /// <summary>Words of each switch, the default first.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [Hardship] = ["honours", "welfare"],
        [News] = ["note", "review"],
        [Ages] = ["learner-and-representative", "learner"],
    };

    /// <summary>The policy with a switch set.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">Name of the switch.</param>
    /// <param name="word">One of its words.</param>
    /// <exception cref="ArgumentException">There is no such switch or word.</exception>
    public static PublicationPolicy Set(PublicationPolicy policy, string name, string word)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));
        if (!Words.TryGetValue(name, out var words) || !words.Contains(word)) throw new ArgumentException("There is no such switch or word.", nameof(name));
        var isSet = word == words[1];
        return name switch
        {
            Hardship => policy with { HardshipIsWelfare = isSet },
            News => policy with { ReviewsPupilsInNews = isSet },
            _ => policy with { LearnerAloneFrom16 = isSet },
        };
    }

    /// <summary>The word a switch of a policy has.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="name">Name of the switch.</param>
    public static string Get(PublicationPolicy policy, string name)
    {
        if (policy is null) throw new ArgumentNullException(nameof(policy));
        var isSet = name switch { Hardship => policy.HardshipIsWelfare, News => policy.ReviewsPupilsInNews, _ => policy.LearnerAloneFrom16 };
        return Words[name][isSet ? 1 : 0];
    }
}
