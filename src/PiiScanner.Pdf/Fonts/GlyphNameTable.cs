namespace PiiScanner.Pdf.Fonts;

/// <summary>Glyph names that no rule of <see cref="GlyphNames"/> gives, each with its characters (the usual names of Latin, Greek and symbol fonts).</summary>
internal static class GlyphNameTable
{
    private const string Latin = """
        space=  exclam=! quotedbl=" numbersign=# dollar=$ percent=% ampersand=& quotesingle=' parenleft=( parenright=) asterisk=* plus=+ comma=,
        hyphen=- period=. slash=/ zero=0 one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 colon=: semicolon=; less=< equal== greater=>
        question=? at=@ bracketleft=[ backslash=\ bracketright=] asciicircum=^ underscore=_ grave=` braceleft={ bar=| braceright=} asciitilde=~
        exclamdown=¡ cent=¢ sterling=£ currency=¤ yen=¥ brokenbar=¦ section=§ dieresis=¨ copyright=© ordfeminine=ª guillemotleft=« logicalnot=¬
        registered=® macron=¯ overscore=¯ degree=° plusminus=± twosuperior=² threesuperior=³ acute=´ mu=µ mu1=µ paragraph=¶ periodcentered=· middot=·
        cedilla=¸ onesuperior=¹ ordmasculine=º guillemotright=» onequarter=¼ onehalf=½ threequarters=¾ questiondown=¿ multiply=× divide=÷
        AE=Æ ae=æ OE=Œ oe=œ Oslash=Ø oslash=ø Eth=Ð eth=ð Thorn=Þ thorn=þ germandbls=ß dotlessi=ı dotlessj=ȷ Lslash=Ł lslash=ł Dcroat=Đ dcroat=đ
        Dslash=Đ dmacron=đ Hbar=Ħ hbar=ħ Tbar=Ŧ tbar=ŧ Eng=Ŋ eng=ŋ IJ=Ĳ ij=ĳ kgreenlandic=ĸ napostrophe=ŉ Ldot=Ŀ ldot=ŀ longs=ſ florin=ƒ schwa=ə Schwa=Ə
        circumflex=ˆ caron=ˇ breve=˘ dotaccent=˙ ring=˚ ogonek=˛ tilde=˜ hungarumlaut=˝ fi=fi fl=fl ff=ff ffi=ffi ffl=ffl
        gravecomb=̀ acutecomb=́ circumflexcmb=̂ tildecomb=̃ macroncmb=̄ brevecmb=̆ dotaccentcmb=̇ dieresiscmb=̈ hookabovecomb=̉ ringcmb=̊ caroncmb=̌ horncmb=̛ dotbelowcomb=̣
        dotbelowcmb=̣ hookcmb=̉ acutecmb=́ gravecmb=̀ tildecmb=̃ cedillacmb=̧ ogonekcmb=̨
        quoteleft=‘ quoteright=’ quotesinglbase=‚ quotedblleft=“ quotedblright=” quotedblbase=„ guilsinglleft=‹ guilsinglright=› quotereversed=‛
        endash=– emdash=— figuredash=‒ horizontalbar=― bullet=• dagger=† daggerdbl=‡ ellipsis=… perthousand=‰ minute=′ second=″ fraction=⁄ underscoredbl=‗
        exclamdbl=‼ nonmarkingreturn= sfthyphen=- softhyphen=- hyphentwo=‐ nbspace=  nonbreakingspace=  onedotenleader=․ twodotenleader=‥ zwj=‍
        """;

    private const string Symbols = """
        Euro=€ euro=€ dong=₫ franc=₣ lira=₤ peseta=₧ won=₩ colonmonetary=₡ trademark=™ numero=№ estimated=℮ Omega=Ω Ohm=Ω afii61352=№ afii61289=ℓ
        minus=− partialdiff=∂ Delta=Δ increment=∆ product=∏ summation=∑ radical=√ infinity=∞ integral=∫ approxequal=≈ notequal=≠ lessequal=≤
        greaterequal=≥ lozenge=◊ asteriskmath=∗ proportional=∝ angle=∠ logicaland=∧ logicalor=∨ intersection=∩ union=∪ therefore=∴ similar=∼ congruent=≅
        equivalence=≡ propersubset=⊂ propersuperset=⊃ notsubset=⊄ reflexsubset=⊆ reflexsuperset=⊇ circleplus=⊕ circlemultiply=⊗ perpendicular=⊥ dotmath=⋅
        universal=∀ existential=∃ suchthat=∋ element=∈ notelement=∉ emptyset=∅ gradient=∇ aleph=ℵ Ifraktur=ℑ Rfraktur=ℜ weierstrass=℘ carriagereturn=↵
        arrowleft=← arrowup=↑ arrowright=→ arrowdown=↓ arrowboth=↔ arrowupdn=↕ arrowdblleft=⇐ arrowdblup=⇑ arrowdblright=⇒ arrowdbldown=⇓ arrowdblboth=⇔
        angleleft=〈 angleright=〉 spade=♠ club=♣ heart=♥ diamond=♦ filledbox=■ H22073=□ H18543=▪ H18551=▫ filledrect=▬ triagup=▲ triagdn=▼ triagrt=► triaglf=◄
        circle=○ H18533=● invbullet=◘ invcircle=◙ openbullet=◦ smileface=☺ invsmileface=☻ sun=☼ female=♀ male=♂ musicalnote=♪ musicalnotedbl=♫ checkmark=✓
        onethird=⅓ twothirds=⅔ oneeighth=⅛ threeeighths=⅜ fiveeighths=⅝ seveneighths=⅞ zerosuperior=⁰ foursuperior=⁴ fivesuperior=⁵ sixsuperior=⁶
        sevensuperior=⁷ eightsuperior=⁸ ninesuperior=⁹ nsuperior=ⁿ SF100000=─ SF110000=│ SF010000=┌ SF030000=┐ SF020000=└ SF040000=┘ block=█ ltshade=░ shade=▒ dkshade=▓
        """;

    private const string Greek = """
        Alpha=Α Beta=Β Gamma=Γ Epsilon=Ε Zeta=Ζ Eta=Η Theta=Θ Iota=Ι Kappa=Κ Lambda=Λ Mu=Μ Nu=Ν Xi=Ξ Omicron=Ο Pi=Π Rho=Ρ Sigma=Σ Tau=Τ Upsilon=Υ
        Phi=Φ Chi=Χ Psi=Ψ alpha=α beta=β gamma=γ delta=δ epsilon=ε zeta=ζ eta=η theta=θ iota=ι kappa=κ lambda=λ nu=ν xi=ξ omicron=ο pi=π rho=ρ
        sigma=σ sigma1=ς tau=τ upsilon=υ phi=φ chi=χ psi=ψ omega=ω theta1=ϑ phi1=ϕ omega1=ϖ Upsilon1=ϒ tonos=΄ dieresistonos=΅ Alphatonos=Ά
        Epsilontonos=Έ Etatonos=Ή Iotatonos=Ί Omicrontonos=Ό Upsilontonos=Ύ Omegatonos=Ώ alphatonos=ά epsilontonos=έ etatonos=ή iotatonos=ί
        omicrontonos=ό upsilontonos=ύ omegatonos=ώ
        """;

    public static Dictionary<string, string> Build()
    {
        var table = new Dictionary<string, string>();
        foreach (var entry in (Latin + "\n" + Symbols + "\n" + Greek).Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
        {
            var split = entry.IndexOf('=', StringComparison.Ordinal);
            table[entry[..split]] = entry[(split + 1)..];
        }

        table["space"] = table["nbspace"] = table["nonbreakingspace"] = " ";
        AddCyrillic(table);
        return table;
    }

    // afii10017 to afii10049 are the Russian capitals with Io after Ie, afii10065 to afii10097 the small letters.
    private static void AddCyrillic(Dictionary<string, string> table)
    {
        for (var i = 0; i < 33; i++)
        {
            var letter = i == 6 ? 0x401 : i < 6 ? 0x410 + i : 0x40F + i;
            table[FormattableString.Invariant($"afii{10017 + i}")] = ((char)letter).ToString();
            var small = i == 6 ? 0x451 : i < 6 ? 0x430 + i : 0x42F + i;
            table[FormattableString.Invariant($"afii{10065 + i}")] = ((char)small).ToString();
        }
    }
}
