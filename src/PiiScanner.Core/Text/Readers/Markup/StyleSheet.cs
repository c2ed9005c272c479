namespace PiiScanner.Core.Text.Readers.Markup;

/// <summary>The simple rules of the style sheets inside a page: what a tag, a class, a tag with a class or an id looks like. Word writes the fonts of old encodings this way.</summary>
internal sealed class StyleSheet
{
    private const int MaxRules = 5_000;

    private readonly Dictionary<string, StyleFacts> _rules = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True once a style sheet, here or elsewhere, can have changed colours.</summary>
    public bool IsStyled { get; private set; }

    /// <summary>Notes that the page links to a style sheet that is not here.</summary>
    public void NoteExternal() => IsStyled = true;

    /// <summary>Takes over the rules of a style element.</summary>
    public void Add(string css)
    {
        IsStyled = true;
        var at = 0;
        while (at < css.Length && _rules.Count < MaxRules)
        {
            var open = css.IndexOf('{', at);
            if (open < 0) return;
            var close = css.IndexOf('}', open);
            if (close < 0) close = css.Length;
            AddRule(css.Substring(at, open - at), css.Substring(open + 1, close - open - 1));
            at = close + 1;
        }
    }

    /// <summary>What the rules say of an element.</summary>
    /// <param name="tag">Name of the element.</param>
    /// <param name="classes">Its class attribute, or null.</param>
    /// <param name="id">Its id, or null.</param>
    public StyleFacts Find(string tag, string? classes, string? id)
    {
        if (_rules.Count == 0) return default;
        _rules.TryGetValue(tag, out var facts);
        if (classes is not null)
        {
            foreach (var name in classes.Split(' ', '\t', '\n', '\r'))
            {
                if (name.Length == 0) continue;
                if (_rules.TryGetValue("." + name, out var byClass)) facts = facts.Over(byClass);
                if (_rules.TryGetValue(tag + "." + name, out var byBoth)) facts = facts.Over(byBoth);
            }
        }

        return id is not null && _rules.TryGetValue("#" + id, out var byId) ? facts.Over(byId) : facts;
    }

    private void AddRule(string selectors, string declarations)
    {
        // What only holds for print or small screens is not told apart: nested blocks end at the wrong brace, and such a rule is left out.
        if (declarations.IndexOf('{') >= 0) return;
        var facts = StyleFacts.Parse(declarations);
        if (facts == default) return;
        var comment = selectors.LastIndexOf("*/", StringComparison.Ordinal);
        foreach (var selector in selectors.Substring(comment < 0 ? 0 : comment + 2).Split(','))
        {
            var name = selector.Trim().TrimStart('}', '<', '!', '-').TrimStart();
            if (name.Length is 0 or > 100 || name.IndexOfAny([' ', '>', '+', '~', ':', '[', '@']) >= 0) continue;
            _rules[name] = _rules.TryGetValue(name, out var before) ? before.Over(facts) : facts;
        }
    }
}
