namespace PiiScanner.Core.Tests.Detection;

/// <summary>Sentences as school documents have them, invented, each private name in double brackets; ⏎ is a line break. What is not in brackets must not be found.</summary>
internal static class NameProse
{
    public static IEnumerable<string> Lines => Text.Split('\n').Select(static line => line.Replace('⏎', '\n').Replace('⇥', '\t'));

    private const string Text =
        """
        Em [[Nguyễn Thị Mẫu Đơn]] đạt giải nhì cuộc thi vẽ tranh cấp huyện.
        Nhà trường trao học bổng cho em [[Trần Văn Thử]], lớp 6A1, con ông [[Trần Văn Mẫu]] ở thôn Đông.
        Các em [[Lê Hoàng Nam]], [[Phạm Thu Trang]] và [[Vũ Đức Anh]] được chọn vào đội tuyển.
        Trường THCS Nguyễn Trãi tổ chức lễ khai giảng tại phường Trần Hưng Đạo.
        Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh.
        Đoàn TNCS Hồ Chí Minh, Đội TNTP Hồ Chí Minh phát động phong trào.
        Giải thưởng Lương Thế Vinh và quỹ khuyến học Nguyễn Thị Minh Khai.
        Học sinh đọc bài thơ của Tố Hữu và truyện ngắn của Nam Cao, Xuân Diệu.
        Cô [[Đặng Thu Hà]] chủ nhiệm lớp 7A2 nhắc phụ huynh em [[Bùi Gia Bảo]] nộp hồ sơ.
        Sinh nhật Bác Hồ, các em thăm lăng Chủ tịch Hồ Chí Minh.
        Bà [[Nguyễn Thị Lành]], Giám đốc Sở Giáo dục và Đào tạo, phát biểu.
        Phó Giám đốc Sở Giáo dục và Đào tạo [[Lê Văn Thử]] dự lễ.
        Hiệu trưởng [[Phan Thị Mẫu]] ký quyết định.
        Hồ sơ gồm: đơn xin nhập học, bản sao giấy khai sinh.
        Công ty TNHH Minh Long tài trợ, Công ty cổ phần Trần Anh giao hàng.
        Tập đoàn Hoàng Anh Gia Lai và nhà xuất bản Kim Đồng.
        Địa chỉ: số 12 Lê Lợi, phường 2, thành phố Vũng Tàu.
        Ông [[Hoàng Văn Mẫu]] trú tại 25/3 Trần Văn Thử, phường 4.
        1. [[Nguyễn Văn An]] - lớp 6A1
        2. [[Trần Thị Bình]], sinh ngày 12/3/2012
        [[NGUYỄN THỊ MẪU]] sinh ngày 12/3/2010
        DANH SÁCH HỌC SINH LỚP 6A TRƯỜNG TIỂU HỌC NGUYỄN TRÃI
        CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
        ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH
        HỒ SƠ XÉT TUYỂN CAO ĐẲNG VĂN BẢN LƯƠNG THÁNG
        Bố: [[Nguyễn Văn Mẫu]], Mẹ: [[Trần Thị Thử]]
        Học sinh giỏi: [[Đỗ Minh Khôi]] (9A), [[Phùng Khánh Linh]] (9B), [[Cao Thị Ngọc Ánh]] (9C).
        Thời khóa biểu: Toán Văn Anh Lý Hóa Sinh.
        Môn Lý, Hóa, Sinh do thầy [[Dương Văn Thử]] dạy.
        Phụ huynh [[Võ Thị Mẫu]] cho biết con chị học lớp 4.
        Em [[H'Mẫu Mlô]] và em [[Y Thử Niê]] ở buôn Kô.
        Học sinh [[A Thử]], [[Giàng A Mẫu]], [[Rơ Châm Thử]] và [[K'Thử]].
        Dân tộc H'Mông, Ê Đê, K'Ho chiếm đa số.
        Em [[John Smith]] là du học sinh.
        Em [[Nguyen Van Thu]] lop 6A.
        Street Nguyen Trai, Ho Chi Minh City.
        Liên hệ cô [[Mai Thị Hồng Nhung]] - SĐT 0912345678.
        Thầy [[Lê Văn Thử]] và cô [[Nguyễn Thị Mẫu]] dẫn đoàn.
        Bạn [[An]] 6A1 bị ốm.
        Lớp trưởng [[Trần Bảo Ngọc]] điều hành, lớp phó [[Lý Gia Hân]] ghi biên bản.
        Hội đồng Quản trị, Ban Giám Hiệu, Công Đoàn cơ sở.
        Tháng Tư, Mai Vàng, Kế Hoạch Nhỏ, Hoa Hồng, Thỏ Ngọc.
        Nhà văn Nguyễn Nhật Ánh giao lưu với học sinh.
        Anh hùng liệt sĩ Võ Thị Sáu hy sinh năm 1952.
        Đường Nguyễn Văn Linh đoạn qua cầu Nguyễn Tri Phương.
        HIỆU TRƯỞNG⏎(Đã ký)⏎⏎[[Nguyễn Văn Mẫu]]
        KT. HIỆU TRƯỞNG⏎PHÓ HIỆU TRƯỞNG⏎⏎⏎[[Trần Thị Thử]]
        Tổng phụ trách Đội [[Nguyễn Thị Thanh]] hướng dẫn.
        Cháu [[Nguyễn Minh Khang]] (5 tuổi) bị lạc mẹ tại công viên Lê Văn Tám.
        Gia đình ông [[Tạ Văn Thử]] và bà [[Quách Thị Mẫu]] thuộc hộ nghèo.
        Danh sách khen thưởng: [[Nguyễn Hà My]]; [[Trương Quốc Đạt]]; [[Hồ Ngọc Hân]].
        Kính gửi: Phòng Giáo dục và Đào tạo huyện Thạch Thất.
        Nơi nhận: Như trên; Lưu: VT.
        Theo Nghị quyết của Hội đồng Nhân dân tỉnh Lâm Đồng, Thái Bình, Hà Nam.
        Thủ tướng [[Phạm Văn Thử]] thăm trường.
        Quê ở Hà Đông, học tại Đồng Khởi, về Cao Lãnh thăm Mai Châu.
        Chị [[Trần Nguyễn Thị Mẫu]] đưa con đến trường Mầm non Hoa Hồng.
        Giáo viên: [[Nguyễn Lê Minh Anh]], dạy Ngữ văn.
        Họ và tên: [[Lê Thị B]]
        [[Nguyễn Văn A]], [[Trần Thị B]] là ví dụ.
        Vận động viên [[Bùi Thị Thu Thảo]] giành HCV.
        [[Phạm Gia Huy]] là học sinh chăm ngoan, luôn giúp đỡ bạn bè.
        Vượt qua 200 thí sinh, [[Ngô Khánh Vy]] giành giải nhất.
        Thư viện trường nhận sách do [[Trịnh Quốc Bảo]] tặng.
        Nguyễn Du viết Truyện Kiều; Nguyễn Đình Chiểu viết Lục Vân Tiên.
        Bộ sách Cánh Diều, Kết nối tri thức, Chân trời sáng tạo.
        Cán bộ coi thi: [[Đinh Thị Mẫu]] - Trường THPT Lê Hồng Phong.
        Sáng 5/9, hòa chung không khí tưng bừng của cả nước, thầy và trò Trường THPT Phan Bội Châu long trọng tổ chức lễ khai giảng.
        Đến dự có đồng chí [[Lê Thị Thanh Tâm]] – Phó Chủ tịch UBND huyện; đồng chí [[Nguyễn Mạnh Cường]] – Trưởng phòng GD&ĐT.
        Phát biểu tại buổi lễ, cô giáo [[Vũ Thị Hồng Vân]], Hiệu trưởng nhà trường, nhấn mạnh nhiệm vụ năm học mới.
        Em [[Trịnh Hoài An]], học sinh lớp 12A1, đại diện học sinh toàn trường phát biểu cảm nghĩ.
        Theo thầy [[Lưu Đình Phúc]], năm học qua trường có 15 học sinh giỏi cấp tỉnh.
        Kết quả: giải Nhất thuộc về em [[Đoàn Nhật Minh]] (lớp 8A), giải Nhì: [[Tống Khánh An]] (8B), giải Ba: [[La Gia Huy]] (8C).
        Được biết, gia đình em [[Lò Thị Mẫu]] thuộc diện hộ nghèo của bản Nà Tòng.
        Chị [[Hà Thị Thử]], mẹ của cháu [[Nguyễn Hà Anh]], xúc động chia sẻ.
        Mẹ em là bà [[Lê Thị Út]], làm nghề bán vé số; bố mất sớm.
        Ngày 12/3, tại hội trường UBND phường Nguyễn Thái Bình, Quận 1, Thành phố Hồ Chí Minh.
        Cuộc thi "Tìm hiểu cuộc đời và sự nghiệp của Đại tướng Võ Nguyên Giáp" thu hút 300 em.
        Chi đội Kim Đồng, liên đội Trần Quốc Toản tặng quà Mẹ Việt Nam anh hùng [[Nguyễn Thị Mẫu]].
        Xe đưa đón học sinh đi từ ngã tư Trần Hưng Đạo – Lê Hồng Phong đến công viên Thống Nhất.
        Lịch công tác tuần: Thứ Hai chào cờ (Cô [[Hằng]] trực), Thứ Ba họp Hội đồng Giáo dục.
        GVCN: [[Phạm Thị Lan Anh]]. SĐT: 0987654321.
        GV [[Trương Văn Mẫu]] nghỉ phép, GV [[Lâm Thị Thử]] dạy thay.
        Người lập bảng⏎⏎⏎[[Đỗ Thị Mẫu]]
        TM. BAN ĐẠI DIỆN CHA MẸ HỌC SINH⏎TRƯỞNG BAN⏎⏎[[Bùi Văn Thử]]
        Tác giả: Nguyễn Minh Châu. Tác phẩm: Chiếc thuyền ngoài xa.
        Sách Ngữ văn 9 có các bài Đồng chí của Chính Hữu, Bếp lửa của Bằng Việt, Ánh trăng của Nguyễn Duy.
        Lê Lợi lên ngôi vua năm 1428, Nguyễn Trãi viết Bình Ngô đại cáo.
        Thi sĩ Hàn Mặc Tử quê ở Đồng Hới, Quảng Bình.
        Nhà trường xin chia buồn cùng gia đình em [[Chu Văn Thử]] lớp 5C.
        Trường Tiểu học Võ Thị Sáu, Trường THCS Nguyễn Thị Mẫu, Trường Mầm non Sơn Ca.
        Giao lưu với nhạc sĩ Phạm Tuyên, ca sĩ Hồng Ngọc tại Nhà hát Lớn.
        Các bạn [[Minh Anh]], [[Gia Hân]] và [[Bảo Nam]] trực nhật tuần này.
        Em [[Sùng Thị Mẫu]] (dân tộc Mông) và em [[Vừ Bá Thử]] đi học bán trú.
        Em [[Thạch Thị Sa Mẫu]], em [[Danh Thử]] là học sinh dân tộc Khmer.
        Học sinh [[Néang Sóc Mẫu]] đạt giải khuyến khích.
        Cháu [[Ksor H'Mẫu]], cháu [[Nay H'Thử]], cháu [[Siu Y Mẫu]] học lớp 1A.
        Em [[Chamaléa Thị Mẫu]] người Raglai ở Ninh Thuận.
        Học sinh [[Alăng Thử]] ở huyện Tây Giang, Quảng Nam.
        Phụ huynh: ông [[Điểu Thử]], bà [[Thị Mẫu]].
        Học sinh vi phạm: [[Nguyễn Tiến Đạt]] 9A3, [[Trần Quang Huy]] 9A3, [[Lê Đức Anh]] 9A4.
        Danh sách học sinh vắng: 1) [[Phan Văn Thử]]; 2) [[Kiều Thị Mẫu]]; 3) [[Từ Gia Kiệt]].
        Thông báo về việc nộp học phí Học kỳ I năm học 2024 – 2025.
        Căn cứ Thông tư số 22/2021/TT-BGDĐT ngày 20/7/2021 của Bộ trưởng Bộ Giáo dục và Đào tạo.
        Kính gửi: Quý Phụ huynh học sinh khối Lá, khối Chồi, khối Mầm.
        Tuần lễ hưởng ứng học tập suốt đời; Ngày hội Đọc sách; Hội khỏe Phù Đổng.
        Đội tuyển Trường THCS Chu Văn An gặp Trường THCS Ngô Quyền tại Sân vận động Thái Bình.
        Hội thi Giáo viên dạy giỏi: cô [[Nguyễn Thị Kim Chi]] đạt loại Xuất sắc, cô [[Cao Thị Hoa]] đạt loại Giỏi.
        Ban tổ chức trao thưởng cho nhóm [[Nguyễn Phúc Lâm]] - [[Trần Hà Phương]] - [[Mai Quốc Khánh]].
        Bạn [[Phương]] 7B, bạn [[Tuấn]] 7C đánh nhau.
        Bé [[Tôn Nữ Bảo Vy]], con anh [[Tôn Thất Thử]].
        Đề nghị các đồng chí: [[Nguyễn Văn Thử]], [[Trần Thị Mẫu]], [[Lê Thử]] nộp hồ sơ.
        Trân trọng cảm ơn gia đình anh [[Hồ Minh Mẫu]] và Công ty TNHH MTV Thiên Long.
        Học sinh giỏi tiếng Anh: [[Lý Hải Yến]], [[Lại Thị Thử]].
        [[Trần Gia Hưng]] bị sốt, mẹ xin nghỉ học ngày mai.
        Điện thoại phụ huynh cháu [[Dương Bảo Châu]]: 0905123456.
        Nguyễn Văn Linh – Tổng Bí thư của đổi mới; đường Nguyễn Văn Linh dài 12 km.
        Xã Trần Phú, huyện Chương Mỹ, Hà Nội; thôn Lê Lợi; xóm Hồng Thái.
        Câu lạc bộ Tiếng Anh, CLB Bóng đá Hoàng Anh Gia Lai, Quán Cà phê Trung Nguyên.
        Bác bảo vệ [[Nguyễn Văn Thử]] và cô lao công [[Lê Thị Mẫu]] được biểu dương.
        Tổ trưởng tổ Toán [[Đặng Quốc Thử]] báo cáo.
        Trưởng ban đại diện CMHS lớp 3A là anh [[Vương Đình Mẫu]].
        Thầy Chu Văn An là người thầy mẫu mực của mọi thời đại.
        Cụ [[Phạm Văn Mẫu]], 80 tuổi, hội viên Hội Khuyến học xã.
        Kỷ niệm 134 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 – 19/5/2024).
        Em học sinh lớp 3 tên [[Vi Văn Thử]] nhặt được của rơi.
        Thủ khoa là [[Nghiêm Xuân Bách]], á khoa là [[Khổng Minh Thư]].
        Cậu bé [[Lục Văn Thử]] sống với bà ngoại là bà [[Hứa Thị Mẫu]].
        Nhà giáo ưu tú [[Tô Thị Mẫu]] có 30 năm công tác.
        Học sinh lớp 5A Trường Tiểu học Kim Đồng: [[Thân Đức Minh]], [[Ninh Khánh Ngọc]].
        Chúc mừng sinh nhật cô [[Thủy]], thầy [[Sơn]]!
        Ngày mai các em học Toán, Lý, Hóa, Văn, Anh, Sử, Địa.
        Trường Trung học phổ thông chuyên Lê Hồng Phong - Nam Định; THPT Chuyên Lam Sơn.
        Giải Lê Quý Đôn trên báo Khăn quàng đỏ; giải thưởng Nguyễn Văn Trỗi.
        Đoàn kiểm tra do ông [[Thái Văn Thử]] làm trưởng đoàn.
        Văn bản của Công đoàn Giáo dục Việt Nam, Đảng ủy xã Đồng Tâm.
        Bị can [[Nguyễn Đức Mẫu]] khai nhận hành vi.
        PV: Thưa ông [[Trần Mẫu]], ông đánh giá thế nào?
        Anh [[Quân]] và chị [[Hương]] là phụ huynh lớp 2B.
        Phòng thi số 12: giám thị 1 [[Lê Minh Thử]], giám thị 2 [[Ngô Thị Mẫu]].
        Hoàng hôn trên biển Sầm Sơn, bãi Cửa Lò, hồ Ba Bể.
        Kim Liên là quê Bác, Pác Bó là nơi Bác ở; sông Hồng, núi Tản Viên.
        Trạm Y tế xã An Phú; Bệnh viện Nguyễn Tri Phương; Chùa Thiên Mụ.
        Lương Ngọc Quyến là tên phố; phố Hàng Bài, phố Lý Thường Kiệt.
        Nhóm zalo lớp do mẹ [[Bảo Ngọc]] làm trưởng nhóm.
        """;
}
