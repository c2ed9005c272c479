namespace PiiScanner.Core.Detection;

/// <summary>What a word beside a possible name says about it. A phrase may say several things.</summary>
[Flags]
internal enum NameCue
{
    None = 0,

    /// <summary>Form of address or degree: em, thầy, ThS.; cut off the front of a cell.</summary>
    Title = 1,

    /// <summary>A person follows: học sinh, lớp trưởng, giải nhất.</summary>
    Person = 2,

    /// <summary>A person may follow: gồm, của.</summary>
    Weak = 4,

    /// <summary>An official follows: hiệu trưởng.</summary>
    Official = 8,

    /// <summary>May stand between an official's post and name: Sở, Giáo dục.</summary>
    Link = 16,

    /// <summary>A street, school, prize or movement follows.</summary>
    Place = 32,

    /// <summary>An author, hero or figure follows.</summary>
    Author = 64,

    /// <summary>The person is a pupil, a parent or named on a label: even the name of a historical figure is then a private one.</summary>
    Pupil = 1024,

    /// <summary>Never part of a name that has begun: Lớp, Trường.</summary>
    Stop = 128,

    /// <summary>Stands behind a person's name: lớp, sinh ngày.</summary>
    AfterPerson = 256,

    /// <summary>Stands behind an official's name.</summary>
    AfterOfficial = 512,

    /// <summary>A company, shop or cooperative: two capitalised words in the same clause are its name.</summary>
    Company = 2048,

    /// <summary>Whoever made a song, poem or book follows, behind a colon too: sáng tác, nhạc và lời.</summary>
    Credit = 4096,

    /// <summary>Stands behind the name of an author or translator: NXB, dịch.</summary>
    AfterAuthor = 8192,

    /// <summary>Goes on a sentence that a given name alone has opened: đã, được, cùng.</summary>
    AfterGiven = 16384,
}
