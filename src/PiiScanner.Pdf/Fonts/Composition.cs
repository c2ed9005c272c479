namespace PiiScanner.Pdf.Fonts;

/// <summary>Puts Latin letters and diacritics together, by the names that glyph names use (Unicode canonical decompositions, one mark at a time).</summary>
internal static class Composition
{
    // Pairs: letter without the mark, letter with it.
    private static readonly Dictionary<string, string> Pairs = new()
    {
        ["grave"] = "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ",
        ["acute"] = "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾmḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ",
        ["circumflex"] = "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ",
        ["tilde"] = "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ",
        ["macron"] = "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ",
        ["breve"] = "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ",
        ["dotaccent"] = "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋYẎyẏſẛ",
        ["dieresis"] = "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ",
        ["hookabove"] = "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ",
        ["ring"] = "AÅaåUŮuůwẘyẙ",
        ["hungarumlaut"] = "OŐoőUŰuű",
        ["caron"] = "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ",
        ["dblgrave"] = "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ",
        ["invertedbreve"] = "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ",
        ["horn"] = "OƠoơUƯuư",
        ["dotbelow"] = "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ",
        ["cedilla"] = "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ",
        ["ogonek"] = "AĄaąEĘeęIĮiįUŲuųOǪoǫ",
        ["commaaccent"] = "SȘsșTȚtț",
    };

    /// <summary>Names of the marks, longest first so that <c>dotaccent</c> is not taken for something shorter.</summary>
    public static IReadOnlyList<string> Marks { get; } = [.. Pairs.Keys.OrderByDescending(k => k.Length).ThenBy(k => k, StringComparer.Ordinal)];

    /// <summary>The letter with the mark; the null character where there is none.</summary>
    public static char Compose(char letter, string mark)
    {
        var pairs = Pairs[mark];
        for (var i = 0; i < pairs.Length; i += 2)
            if (pairs[i] == letter) return pairs[i + 1];
        return '\0';
    }
}
