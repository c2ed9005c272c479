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
        Điều 1. Khen thưởng 03 học sinh có thành tích xuất sắc: em [[Huỳnh Nhật Nam]], lớp 12A3; em [[Kiều Mai Chi]], lớp 11B2; em [[Âu Gia Phát]], lớp 10C1.
        Điều 2. Các ông (bà) Chánh Văn phòng, Kế toán trưởng và học sinh có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này.
        Xét đề nghị của bà [[Tiêu Thị Mỹ]], Tổ trưởng tổ Văn phòng.
        Biên bản họp phụ huynh: Chủ trì: Cô [[Đồng Thị Thu Hà]] (GVCN); Thư ký: Anh [[Trần Hữu Nghĩa]].
        Chị [[Nguyễn Thị Bé Ba]] ý kiến: đề nghị lắp thêm quạt.
        Vắng: 2 (PH em [[Khoa]], PH em [[Như Quỳnh]]).
        Cả nhà ơi, bé [[Su Su]] lớp Mầm 2 bị sốt siêu vi ạ.
        Shop nhà mẹ [[Hân]] 3C bán đồng phục giá rẻ nha các mom.
        Thầy [[Triệu Quang Vinh]] - giáo viên Thể dục - hướng dẫn các em khởi động.
        Trong đợt thi này, [[Vũ Hà Linh]] (9A1) và [[Doãn Quốc Việt]] (9A5) cùng đạt 38,5 điểm.
        Đội tuyển gồm: [[Phạm Hồng Quân]], [[Ngô Đăng Khoa]], [[Lê Tấn Lộc]].
        Huy chương Vàng: [[Nguyễn Thùy Dương]] – lớp 11 Toán, Huy chương Bạc: [[Lê Hồng Hạnh]] – lớp 11 Lý.
        Tối 20/11, nguyên Hiệu trưởng [[Đàm Quang Thử]] về thăm trường cũ.
        Nhân chứng [[Bạch Văn Mẫu]] khai tại tòa.
        Nghi phạm được xác định là [[Nguyễn Hoàng Thử]] (SN 1990, trú xã Tân Lập).
        Cô bé mồ côi [[Hoàng Thị Mẫu]] sống cùng bà nội 80 tuổi tại xóm Chùa.
        Hoàn cảnh của em [[Lường Thị Mẫu]] rất khó khăn: bố mất, mẹ bị bệnh tim.
        Mọi ủng hộ xin gửi về STK 0123456789 - Vietcombank - chủ TK [[NGUYEN THI MAU]].
        Liên hệ tuyển sinh: 0243.123.4567 (gặp cô [[Thu]]).
        Người soạn: [[Lý Thị Thử]]; Người duyệt: [[Trương Thị Mẫu]].
        SỞ GIÁO DỤC VÀ ĐÀO TẠO TỈNH ĐỒNG NAI - TRƯỜNG THPT TRẤN BIÊN
        GIẤY KHEN tặng em [[ĐINH NGỌC DIỆP]] học sinh lớp 4A đã đạt danh hiệu Học sinh Xuất sắc
        GIẤY CHỨNG NHẬN⏎Chứng nhận: [[PHAN THÀNH ĐẠT]]⏎Sinh ngày: 01/02/2010
        PHIẾU THU⏎Họ tên người nộp tiền: [[Lưu Thị Mẫu]]⏎Địa chỉ: Lớp 2A Trường Tiểu học Trần Quốc Toản
        Kính gửi: Ban Giám hiệu Trường THCS Trần Văn Ơn. Tôi tên là: [[Châu Thị Thử]], phụ huynh em [[Võ Châu Anh]].
        ĐƠN XIN NGHỈ HỌC. Em tên là [[Tăng Mỹ Linh]], học sinh lớp 8/3.
        Giáo viên hướng dẫn: ThS. [[Mạc Văn Thử]]. Nhóm thực hiện: [[Nguyễn Tuệ Nhi]], [[Bùi Hải Đăng]].
        Buổi ngoại khóa tại Văn Miếu – Quốc Tử Giám, Hoàng thành Thăng Long và Bảo tàng Hồ Chí Minh.
        Truyện Tấm Cám, Thạch Sanh; nhân vật Chí Phèo, Thị Nở trong tác phẩm của Nam Cao.
        Định luật Ôm, định lý Pytago, bảng tuần hoàn Mendeleev; nhà bác học Marie Curie.
        Tuyến xe buýt số 8 chạy qua Lê Văn Lương, Nguyễn Thị Thập, Huỳnh Tấn Phát.
        Lễ giỗ Tổ Hùng Vương, Tết Nguyên đán, Quốc khánh, Giải phóng miền Nam.
        Công an huyện Krông Pắc, Viện kiểm sát, Tòa án nhân dân huyện Ea H'leo.
        Phòng Lao động - Thương binh và Xã hội; Trung tâm Y tế; Hội Chữ thập đỏ; Hội Liên hiệp Phụ nữ.
        Đại học Quốc gia Hà Nội, Học viện Ngân hàng, Trường Đại học Tôn Đức Thắng, Đại học Duy Tân.
        Chương trình "Tiếp sức đến trường" của Báo Tuổi Trẻ, Báo Thanh Niên, Đài Truyền hình Việt Nam.
        Ngân hàng Vietcombank chi nhánh Thái Hà, Bảo hiểm Bảo Việt, Công ty Sữa Mộc Châu.
        Sách Toán 6 tập 1, Nhà xuất bản Giáo dục Việt Nam; Bộ sách Chân Trời Sáng Tạo.
        Kế hoạch số 12/KH-THCS ngày 05/9/2024 của Trường THCS Phan Chu Trinh về việc tổ chức Hội khỏe Phù Đổng.
        Thứ Ba: Tiết 1 Chào cờ, Tiết 2 Toán, Tiết 3 Tiếng Việt, Tiết 4 Âm nhạc, Tiết 5 Mĩ thuật.
        Bếp ăn bán trú: Thịt kho Tàu, Canh chua Cá Lóc, Sữa Vinamilk, Trái cây.
        Lớp Hướng Dương, lớp Hoa Mai, lớp Thỏ Trắng, lớp Vàng Anh, lớp Sơn Ca.
        Giải Nhì: tập thể lớp 8A; Giải Ba: tập thể lớp 7C; Giải phong trào: Chi đội Lý Tự Trọng.
        Bà con thôn Hạ, xã Cao Minh, huyện Vĩnh Bảo, thành phố Hải Phòng.
        Anh Văn, Pháp Văn, Tin Học, Công Nghệ, Giáo Dục Công Dân, Quốc Phòng.
        Quyền Hiệu trưởng [[Từ Thị Mẫu]] chủ trì cuộc họp Hội đồng trường.
        Phát biểu chỉ đạo, đồng chí [[Khuất Văn Thử]], Ủy viên Ban Thường vụ, ghi nhận kết quả.
        Hai chị em [[Phan Thị Mẫu]] và [[Phan Văn Thử]] được nhận nuôi.
        Sĩ số 42, vắng 2: [[Đức Anh]], [[Thế Vinh]].
        Con tôi là [[Lại Minh Quân]] sinh năm 2016, nay làm đơn xin chuyển trường.
        Vào lúc 8h, xe của ông [[Ninh Văn Thử]] va chạm với xe chở học sinh [[Cù Thị Mẫu]].
        Lương thực, Thực phẩm, Quần áo ấm được trao cho 30 hộ dân xã Hồ Bốn.
        Ms. [[Nguyễn Hà Phương]] dạy Tiếng Anh, Mr. [[David Brown]] trợ giảng.
        Tân Hiệu trưởng, thầy [[Giáp Văn Thử]], nhận hoa chúc mừng.
        Đội trưởng [[Bảo Long]] ghi bàn thắng quyết định.
        [[Hồ Quang Hiếu]] - [[Hà Kiều Anh]] đoạt giải đôi nam nữ.
        Chiều qua, cô giáo [[Phạm Thị Bích Hạnh]] đã kịp thời đưa học sinh [[Trần Gia Khiêm]] đi cấp cứu.
        Lớp 4C có 3 bạn sinh nhật trong tháng: [[Hà Linh]], [[Quang Minh]], [[Thảo My]].
        Danh sách đội tuyển HSG môn Ngữ văn: 1. [[Nguyễn Trúc Quỳnh]] 2. [[Lê Bảo Trân]] 3. [[Võ Hoàng Yến]]
        [[Trần Thị Mẫu Tâm]], 14 tuổi, học sinh lớp 9 ở Bình Dương, bị bạn đánh hội đồng.
        Theo lời kể của em [[Hồ Thị Nở]], sự việc xảy ra ngày 3/4.
        Ông [[Lê Viết Thử]] – đại diện Ban đại diện cha mẹ học sinh – cảm ơn nhà trường.
        Thay mặt nhà trường, thầy [[Đoàn Công Thử]] – Bí thư Chi bộ, Hiệu trưởng – tiếp nhận.
        Nguồn: Phòng GD&ĐT Hoài Đức; Ảnh: [[Minh Thử]].
        Xin chúc mừng [[Lê Phạm Tường Vy]] và [[Nguyễn Trần Khôi Nguyên]]!
        Họ tên học sinh: [[Bùi Nguyễn Như Ý]]; Lớp: 3A; Họ tên cha: [[Bùi Văn Mẫu]]; Nghề nghiệp: Nông dân.
        Cháu ngoại tôi là [[Cao Bảo Thử]], sinh 2018.
        Mẹ [[Tống Thị Mẫu]], bố [[Lữ Văn Thử]], hai bên nội ngoại đều khó khăn.
        Phụ huynh [[Hoàng Anh Thư]] (con [[Hoàng Bách]] 2A) đóng 500.000đ.
        Danh sách ủng hộ: gia đình bạn [[Khánh Vy]]: 200k; gia đình bạn [[Tuệ Lâm]]: 300k.
        Đường hoa Nguyễn Huệ, phố đi bộ Hồ Gươm, chợ Bến Thành, cầu Long Biên.
        Trường Quốc tế Việt Úc, Trường Tiểu học - THCS - THPT Nguyễn Bỉnh Khiêm, Trường PTDTNT Tây Nguyên.
        UBND xã Nguyễn Úy, xã Lê Hồ, xã Đại Cương huyện Kim Bảng.
        Phường Võ Cường, phường Kinh Bắc, phường Vũ Ninh, thành phố Bắc Ninh.
        Chủ tịch nước ký Lệnh công bố Luật; Quốc hội thông qua Nghị quyết.
        Trận Điện Biên Phủ, chiến dịch Hồ Chí Minh, khởi nghĩa Lam Sơn, phong trào Cần Vương.
        Nhóm 4: [[Đăng Khôi]], [[Hoài An]], [[Phương Linh]] thuyết trình về Quang Trung.
        Bài hát Như có Bác trong ngày đại thắng (Phạm Tuyên), Em là mầm non của Đảng (Mộng Lân).
        Đề thi: Phân tích nhân vật ông Sáu trong Chiếc lược ngà của Nguyễn Quang Sáng.
        Giáo viên coi thi số 1: [[Kim Thị Sa Ri]]; số 2: [[Sơn Thị Mẫu]].
        Trưởng nhóm là [[Mai Phương]] còn thư ký là [[Hùng Cường]].
        Tiền ăn tháng 10 của [[Phạm Nhật Vượng Thử]]: 650.000 đồng.
        Em [[Ma Thị Mẫu]] dân tộc Tày, em [[Lầu A Thử]] dân tộc Mông.
        CHÁU [[LÊ NGUYỄN THIÊN ÂN]] - LỚP LÁ 1
        HỌC SINH: [[TRẦN LÊ BẢO NGỌC]]    LỚP: 5/2
        [[Đinh Thị Thử]]⇥0912345678⇥Hội trưởng lớp 2B
        Kính mời: Ông/Bà [[Phan Thị Mẫu]], phụ huynh học sinh [[Phan Gia Thử]].
        Công trình măng non; Nghìn việc tốt; Kế hoạch nhỏ; Vòng tay bè bạn; Áo lụa tặng bà.
        Sao Nhi đồng Chăm Ngoan, Sao Kim Đồng, Liên đội Nguyễn Viết Xuân.
        Khối thi A00: Toán, Vật lí, Hóa học; Khối C: Văn, Sử, Địa.
        Mã đề 101, Phòng thi 05, Hội đồng thi Lương Văn Tụy, tỉnh Ninh Bình.
        Trần nhà bị dột, Tường rào đổ, Đèn hành lang hỏng.
        Ngô, Khoai, Sắn; Lê, Mận, Đào; Tôm, Cua, Cá.
        Văn phòng Công ty Luật Hồng Hà; Khách sạn Mường Thanh; Siêu thị Big C Thăng Long.
        Quỹ Vì người nghèo; Hội Cựu giáo chức; Đoàn Thanh niên; Công đoàn cơ sở.
        Ngày Nhà giáo Việt Nam 20/11, ngày Phụ nữ Việt Nam 20/10.
        """;
}
