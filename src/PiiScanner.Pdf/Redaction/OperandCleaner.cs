using System.Text;
using PiiScanner.Pdf.Channels;
using PiiScanner.Pdf.Content;
using PiiScanner.Pdf.Cos;
using PiiScanner.Pdf.Writer;

namespace PiiScanner.Pdf.Redaction;

/// <summary>What content says without showing it: comments, names of resources and tags, properties of marked content, operands of operators no reader knows (ISO 32000-1, 7.2.4 and 7.8).</summary>
/// <param name="scrub">Takes values out of texts and names.</param>
internal sealed class OperandCleaner(TextScrubber scrub)
{
    /// <summary>Whether a comment says something that goes.</summary>
    /// <param name="comment">Its bytes: UTF-8 or any letters of one byte.</param>
    public bool Hits(ReadOnlySpan<byte> comment) => scrub.Hits(Encoding.UTF8.GetString(comment)) || scrub.Hits(PdfText.Decode(comment));

    /// <summary>Whether an operand changes. The strings that operators show are glyphs and are left to whoever knows them.</summary>
    /// <param name="lexer">Stands on the operator.</param>
    public bool Hits(ContentLexer lexer)
    {
        var shows = lexer.Operator is Op.Show or Op.ShowArray or Op.NextLineShow or Op.SpacingNextLineShow;
        foreach (var operand in lexer.Operands)
        {
            var hits = operand.Kind switch
            {
                OperandKind.Name => operand.Value is string name && scrub.Name(name) != name,
                OperandKind.String => !shows && scrub.Hits(new CosString(lexer.Bytes(operand).ToArray())),
                OperandKind.Dictionary => operand.Value is CosObject value && !ReferenceEquals(Clean(value), value),
                _ => false,
            };
            if (hits) return true;
        }

        return false;
    }

    /// <summary>Writes the operator with clean operands, and without the comments between them.</summary>
    /// <param name="lexer">Stands on the operator.</param>
    /// <param name="content">The content it reads.</param>
    /// <param name="writer">Takes the bytes.</param>
    public void Write(ContentLexer lexer, ReadOnlySpan<byte> content, CosWriter writer)
    {
        var shows = lexer.Operator is Op.Show or Op.ShowArray or Op.NextLineShow or Op.SpacingNextLineShow;
        foreach (var operand in lexer.Operands)
        {
            switch (operand.Kind)
            {
                case OperandKind.Name: writer.Write(new CosName(scrub.Name(operand.Value as string ?? ""))); break;
                case OperandKind.Number: writer.Write(CosWriter.Number(operand.Number)); break;
                case OperandKind.ArrayStart: writer.Write("["u8); break;
                case OperandKind.ArrayEnd: writer.Write("]"u8); break;
                case OperandKind.Dictionary: writer.Write(Clean(operand.Value as CosObject ?? CosNull.Instance)); break;
                case OperandKind.String:
                    var text = new CosString(lexer.Bytes(operand).ToArray());
                    writer.WriteHex((shows ? text : scrub.Clean(text)).Bytes);
                    break;
                default: writer.Write("null"u8); break;
            }

            writer.Write(" "u8);
        }

        var start = lexer.End;
        while (start > lexer.Start && CosChars.IsRegular(content[start - 1])) start--;
        writer.Write(content[start..lexer.End]);
    }

    /// <summary>A value without what goes; the same object where nothing does.</summary>
    public CosObject Clean(CosObject value)
    {
        switch (value)
        {
            case CosString text: return scrub.Clean(text);
            case CosName name: return scrub.Name(name.Value) is var clean && clean == name.Value ? name : new CosName(clean);
            case CosArray array:
                var items = array.Items.Select(Clean).ToList();
                return items.SequenceEqual(array.Items, ReferenceEqualityComparer.Instance) ? array : new CosArray([.. items]);
            case CosDictionary dictionary:
                var entries = dictionary.Entries.ToDictionary(entry => scrub.Name(entry.Key), entry => Clean(entry.Value));
                return dictionary.Entries.All(entry => entries.TryGetValue(entry.Key, out var now) && ReferenceEquals(now, entry.Value)) ? dictionary : new CosDictionary(entries);
            default: return value;
        }
    }
}
