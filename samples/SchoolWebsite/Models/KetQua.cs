namespace SchoolWebsite.Models;

/// <summary>What may be shown to anyone: candidate number and result, no name.</summary>
public record KetQua(string SoBaoDanh, double Diem);
