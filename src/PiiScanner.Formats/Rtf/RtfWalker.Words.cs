using System.Text;
using PiiScanner.Core.Text;
using PiiScanner.Formats.Flow;
using PiiScanner.Formats.Ooxml;

namespace PiiScanner.Formats.Rtf;

/// <content>What each control word does.</content>
internal sealed partial class RtfWalker
{
    // Half points: at this size and below nobody reads the text (3 pt).
    private const int TinySize = 6;
    private const int MaxStyles = 50_000;
    private readonly List<bool> _whiteColors = [];
    private readonly HashSet<int> _headings = [];
    private readonly StringBuilder _styleName = new();
    private readonly RowBuilder _row = new();
    private readonly RowBuilder _nestedRow = new();
    private (int Red, int Green, int Blue) _color = (-1, -1, -1);
    private int _style;
    private bool _isNestedRow;

    private void ReadWord(string word, int? number)
    {
        if (_isAtGroupStart && BeginDestination(word)) return;
        switch (_state.Destination)
        {
            case RtfDestination.Fonts:
                _fonts.Read(word, number);
                return;
            case RtfDestination.Colors:
                ReadColor(word, number ?? 0);
                return;
            case RtfDestination.Styles:
                if (word == "s") _style = number ?? 0;
                return;
            case RtfDestination.Skip:
                return;
            case RtfDestination.Picture:
                ReadPictureSize(word, number ?? 0);
                return;
        }

        if (!ReadCharacter(word, number) && !ReadLook(word, number) && !ReadParagraph(word, number) && !ReadRow(word, number)) ReadSetting(word, number);
    }

    // True when the word says what its group holds.
    private bool BeginDestination(string word)
    {
        var isStarred = _isStarred;
        if (_state.Destination == RtfDestination.Skip && word != "ud") return true;
        switch (word)
        {
            case "fonttbl": _state.Destination = RtfDestination.Fonts; return true;
            case "colortbl": _state.Destination = RtfDestination.Colors; return true;
            case "stylesheet": _state.Destination = RtfDestination.Styles; return true;
            case "pict": return BeginBlob(isPicture: true);
            case "objdata": return BeginBlob(isPicture: false);
            case "upr": _state.Destination = RtfDestination.Skip; return true;
            case "ud": _state.Destination = _frames.ElementAtOrDefault(1)?.Outer.Destination ?? RtfDestination.Story; return true;
            case "nesttableprops": _isNestedRow = true; return true;
            case "picprop": _state.Destination = RtfDestination.Story; return true;
        }

        // The tables of the head are read by their own words.
        if (_state.Destination is not (RtfDestination.Story or RtfDestination.Note))
        {
            if (isStarred && _state.Destination != RtfDestination.Styles) _state.Destination = RtfDestination.Skip;
            return isStarred && _state.Destination == RtfDestination.Skip;
        }

        if (RtfGroups.NotePart(word) is { } part) return BeginNote(word, part);
        if (RtfGroups.StoryPart(word) is { } story)
        {
            BeginStory(story);
            return true;
        }

        if (RtfGroups.IsSkipped(word)) _state.Destination = RtfDestination.Skip;
        else if (isStarred && !RtfGroups.IsPassed(word)) BeginStory(DocumentParts.Unreferenced);
        else return false;
        return true;
    }

    private bool BeginNote(string word, string part)
    {
        // "comment" and its like mean something only where they open a group; inside of one collected text they are part of it.
        if (_state.Destination == RtfDestination.Note) return true;
        _frames.Peek().Word = word;
        _frames.Peek().Note = new StringBuilder();
        (_state.Destination, _state.NotePart) = (RtfDestination.Note, part);
        return true;
    }

    private void BeginStory(string part)
    {
        var story = new TextFlow(part, _paragraphs);
        _frames.Peek().Story = story;
        (_state.Destination, _state.Story, _state.TableDepth) = (RtfDestination.Story, story, 0);
    }

    private bool BeginBlob(bool isPicture)
    {
        _frames.Peek().Blob = new RtfBlob(isPicture, Math.Min(_context.Limits.MaxEmbeddedBytes, Array.MaxLength));
        _state.Destination = isPicture ? RtfDestination.Picture : RtfDestination.Object;
        return true;
    }

    private bool ReadCharacter(string word, int? number)
    {
        if (word == "u")
        {
            var code = number ?? 0;
            Append(((char)(code & 0xFFFF)).ToString());
            _substitutes = _state.Substitutes;
            return true;
        }

        var text = word switch
        {
            "tab" => "\t",
            "line" or "softline" => "\n",
            "emdash" => "\u2014",
            "endash" => "\u2013",
            "bullet" => "\u2022",
            "lquote" => "\u2018",
            "rquote" => "\u2019",
            "ldblquote" => "\u201C",
            "rdblquote" => "\u201D",
            "emspace" or "enspace" or "qmspace" => " ",
            _ => null,
        };
        if (text is null) return false;
        Append(text);
        return true;
    }

    private void ReadSymbol(byte symbol)
    {
        switch ((char)symbol)
        {
            case '~': Append("\u00A0"); break;
            case '_': Append("-"); break;
            case '-': Append("\u00AD"); break;
            case '{' or '}' or '\\': _bytes.WriteByte(symbol); break;
            case '\n' or '\r': ReadParagraph("par", null); break;
            case '\t': Append("\t"); break;
        }
    }

    private bool ReadLook(string word, int? number)
    {
        switch (word)
        {
            case "f": _state.Font = number ?? 0; return true;
            case "v": _state.IsHidden = number != 0; return true;
            case "deleted": _state.IsDeleted = number != 0; return true;
            case "cf": _state.Color = number ?? 0; return true;
            case "highlight" or "chcbpat" or "cb" or "cbpat": _state.IsShaded = number is > 0; return true;
            case "fs": _state.Size = number ?? 24; return true;
            case "plain": _state.Plain(_fonts.DefaultFont); return true;
            case "uc": _state.Substitutes = Math.Clamp(number ?? 1, 0, 100); return true;
            default: return false;
        }
    }

    private RunLook Look()
    {
        var isWhite = _state.Color > 0 && _state.Color < _whiteColors.Count && _whiteColors[_state.Color];
        var isHidden = _state.IsHidden || _state.Size <= TinySize || (isWhite && !_state.IsShaded && !(_state.TableDepth > 0 && (_row.IsShaded || _nestedRow.IsShaded)));
        return new RunLook(_fonts.NameOf(_state.Font), _state.IsDeleted ? DocumentParts.TrackedDeletion : isHidden ? DocumentParts.HiddenText : null);
    }

    private bool ReadParagraph(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "column":
                if (_state.Destination == RtfDestination.Note) NoteText()?.Append('\n');
                else _state.Story.EndParagraph(_state.TableDepth, _state.IsHeading);
                return true;
            case "pard":
                (_state.TableDepth, _state.IsHeading) = (0, false);
                return true;
            case "intbl": _state.TableDepth = Math.Max(1, _state.TableDepth); return true;
            case "itap": _state.TableDepth = Math.Clamp(number ?? 0, 0, 32); return true;
            case "s": _state.IsHeading = _headings.Contains(number ?? 0); return true;
            case "outlinelevel": _state.IsHeading = number is >= 0 and < 9; return true;
            case "ftnalt" when _state.Story is { Part: DocumentParts.Footnotes, IsAtStart: true } && _frames.TryPeek(out var frame) && frame.Story == _state.Story:
                frame.Story = _state.Story = new TextFlow(DocumentParts.Endnotes, _paragraphs);
                return true;
            default: return false;
        }
    }

    private bool ReadRow(string word, int? number)
    {
        switch (word)
        {
            case "cell":
                _state.Story.EndCell(1);
                return true;
            case "nestcell":
                _state.Story.EndCell(Math.Max(2, _state.TableDepth));
                return true;
            case "row":
                _state.Story.EndRow(1, _row.Shape);
                return true;
            case "nestrow":
                _state.Story.EndRow(Math.Max(2, _state.TableDepth), _nestedRow.Shape);
                _isNestedRow = false;
                return true;
            default:
                return (_isNestedRow ? _nestedRow : _row).Read(word, number);
        }
    }

    private void ReadSetting(string word, int? number)
    {
        switch (word)
        {
            case "ansicpg" when number is > 0: _fonts.DefaultPage = number.Value; break;
            case "mac": _fonts.DefaultPage = 10000; break;
            case "pc": _fonts.DefaultPage = 437; break;
            case "pca": _fonts.DefaultPage = 850; break;
            case "deff": _state.Font = _fonts.DefaultFont = number ?? 0; break;
        }
    }

    private void ReadPictureSize(string word, int number)
    {
        if (Blob() is not { } picture) return;
        switch (word)
        {
            case "picwgoal": picture.Goal = picture.Goal with { Width = number }; break;
            case "pichgoal": picture.Goal = picture.Goal with { Height = number }; break;
            case "picscalex": picture.Scale = picture.Scale with { X = number }; break;
            case "picscaley": picture.Scale = picture.Scale with { Y = number }; break;
        }
    }

    private void ReadColor(string word, int value)
    {
        if (word == "red") _color.Red = value;
        else if (word == "green") _color.Green = value;
        else if (word == "blue") _color.Blue = value;
    }

    private void ReadColorEnd(string text)
    {
        for (var i = text.Count(c => c == ';'); i > 0 && _whiteColors.Count < MaxStyles; i--)
        {
            _whiteColors.Add(_color is { Red: 255, Green: 255, Blue: 255 });
            _color = (-1, -1, -1);
        }
    }

    private void EndStyle()
    {
        var name = _styleName.ToString().TrimStart();
        _styleName.Clear();
        var isHeading = name.StartsWith("heading", StringComparison.OrdinalIgnoreCase) || name.StartsWith("title", StringComparison.OrdinalIgnoreCase) || name.StartsWith("subtitle", StringComparison.OrdinalIgnoreCase);
        if (isHeading && _headings.Count < MaxStyles) _headings.Add(_style);
        _style = 0;
    }
}
