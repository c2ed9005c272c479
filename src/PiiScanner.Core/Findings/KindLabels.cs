using PiiScanner.Core.Text;

namespace PiiScanner.Core.Findings;

/// <summary>What people call the kinds of finding.</summary>
public static class KindLabels
{
    private static readonly Dictionary<string, LocalizedText> Labels = new(StringComparer.Ordinal)
    {
        [FindingKinds.PersonName] = new("họ tên", "names"),
        [FindingKinds.BirthDate] = new("ngày sinh", "birth dates"),
        [FindingKinds.PhoneNumber] = new("số điện thoại", "phone numbers"),
        [FindingKinds.NationalId] = new("số CCCD/định danh", "national ids"),
        [FindingKinds.Passport] = new("số hộ chiếu", "passport numbers"),
        [FindingKinds.StudentId] = new("mã học sinh", "student codes"),
        [FindingKinds.SocialInsurance] = new("số BHXH", "social-insurance numbers"),
        [FindingKinds.HealthInsurance] = new("số thẻ BHYT", "health-insurance numbers"),
        [FindingKinds.TaxCode] = new("mã số thuế", "tax codes"),
        [FindingKinds.BankAccount] = new("số tài khoản", "bank accounts"),
        [FindingKinds.Income] = new("lương, thu nhập", "pay"),
        [FindingKinds.Email] = new("email", "e-mail addresses"),
        [FindingKinds.Address] = new("địa chỉ", "addresses"),
        [FindingKinds.VehiclePlate] = new("biển số xe", "vehicle plates"),
        [FindingKinds.Credential] = new("tài khoản và mật khẩu", "logins and passwords"),
        [FindingKinds.CivilDocument] = new("giấy tờ hộ tịch", "civil documents"),
        [FindingKinds.SocialAccount] = new("tài khoản mạng xã hội", "social-media accounts"),
        [FindingKinds.IdCardImage] = new("ảnh giấy tờ tùy thân", "pictures of identity cards"),
        [FindingKinds.CandidateNumber] = new("số báo danh", "candidate numbers"),
        [FindingKinds.SensitiveAttribute] = new("thông tin nhạy cảm", "sensitive attributes"),
        [FindingKinds.GeoLocation] = new("vị trí địa lý", "geographic positions"),
        [FindingKinds.BirthPlace] = new("nơi sinh, quê quán", "birth places"),
        [FindingKinds.StudyResult] = new("điểm, xếp loại", "scores and ratings"),
    };

    /// <summary>What people call a kind.</summary>
    /// <param name="kind">One of <see cref="FindingKinds"/>.</param>
    public static LocalizedText Of(string kind) => Labels.TryGetValue(kind, out var label) ? label : new LocalizedText(kind, kind);
}
