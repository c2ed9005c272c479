using System.Text;
using PiiScanner.Formats.Rtf;

namespace PiiScanner.Formats.Tests.Rtf;

public sealed class RtfContractTests : FormatContract
{
    /// <summary>As much of the format as one file can hold.</summary>
    public static SourceFile Make() => SourceFile.FromBytes("danh-sach.rtf", Encoding.Latin1.GetBytes(
        """
        {\rtf1\ansi\ansicpg1258\deff0{\fonttbl{\f0\froman\fcharset0 Times New Roman{\*\falt Times};}{\f1\fnil\fcharset163 .VnTime;}{\f2\fnil\fcharset163 Arial;}}
        {\colortbl;\red0\green0\blue0;\red255\green255\blue255;}{\stylesheet{\s0 Normal;}{\s1\outlinelevel0 heading 1;}}
        {\info{\title Danh s\u225?ch}{\author Nguy\u7877?n M\u7851?u}{\creatim\yr2020}}{\*\generator Test;}
        {\header\pard Tr\u432?\u7901?ng M\u7851?u\par}{\footer\pard Trang {\field{\*\fldinst PAGE}{\fldrslt 1}}\par}
        \pard\s1 Danh s\u225?ch l\u7899?p 5A\par\pard\plain\f0 S\u7889? \'b8i\tab hai{\v0  m\u7897?t}{\v \u7849?n}{\cf2 tr\u7855?ng}{\deleted x\u243?a}\par
        \trowd\trhdr\cellx1000\clvmgf\cellx3000\cellx5000\pard\intbl STT\cell H\u7885? t\u234?n\cell Ng\u224?y sinh\cell\row
        \trowd\cellx1000\clvmrg\cellx3000\cellx5000\pard\intbl 1\cell\cell 05/9/2015\cell\row
        \trowd\cellx1000\cellx5000\pard\intbl 2\cell{\f1 Nguy\'d4n ThÞ}{\annotation\pard Ghi ch\u250?\par}\cell\row
        \pard{\footnote\pard Ch\u250? th\u237?ch\par}{\footnote\ftnalt\pard Cu\u7889?i\par}{\field{\*\fldinst HYPERLINK "mailto:mau@example.com"}{\fldrslt th\u432?}}\par
        {\shp{\*\shpinst{\sp{\sn wzDescription}{\sv \u7842?nh l\u7899?p}}{\shptxt\pard H\u7897?p ch\u7919?\par}}}{\*\laxa b\'ed m\u7853?t}
        \pard{\pict\pngblip\picwgoal100\pichgoal100 89504e470d0a1a0a0000000d49484452}\par
        {\upr{ansi}{\*\ud{Unicode \u7877?}}}{\object\objemb{\*\objdata 0105000002000000040000004142430000000000000000000300000041424300}{\result\pard\par}}
        \bin3 {}\ \par}
        """.ReplaceLineEndings("\r\n")));

    protected override IDocumentFormat Format { get; } = new RtfFormat();

    protected override SourceFile Sample() => Make();
}
