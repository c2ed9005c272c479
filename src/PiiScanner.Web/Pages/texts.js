// Everything the page says, in both languages; kinds and parts are the words of the report.
const vi = {
  title: "Kiểm tra dữ liệu cá nhân trước khi đăng", stop: "Kết thúc", other: "English", otherCode: "en",
  dropTitle: "Thả tệp vào đây", dropText: "Word, Excel, PDF, ảnh, tệp nén… Mọi việc chạy trên máy này, không có tệp nào được gửi đi.",
  choose: "Chọn tệp…", files: "Các tệp", empty: "Chưa có tệp nào.", preview: "Trong tệp có gì",
  legendError: "phải bỏ", legendWarning: "cần người duyệt", legendNote: "được để",
  block: "KHÔNG ĐĂNG", review: "CẦN NGƯỜI DUYỆT", clear: "CHƯA PHÁT HIỆN", partial: "CHƯA ĐỌC HẾT", failed: "KHÔNG ĐỌC ĐƯỢC", skipped: "BỎ QUA",
  clearText: "Chưa phát hiện dữ liệu cá nhân trong phần đã đọc. Công cụ không xét khuôn mặt; người đăng vẫn phải xem lại.",
  reading: name => `Đang đọc ${name}…`, read: (name, word) => `${name}: ${word}`, tooLarge: name => `${name}: tệp quá lớn.`, full: "Đã đủ số tệp; hãy bỏ bớt tệp cũ.",
  notRead: name => `${name}: không đọc được.`, people: n => `${n} người`, list: (rows, columns) => `Danh sách ${rows} dòng: ${columns}`,
  preset: "Cách làm", presets: { "publish-safe": "Giữ lớp, số báo danh, điểm, kết quả; bỏ danh tính", all: "Che mọi dữ liệu cá nhân" },
  redact: "Tạo bản an toàn", redacting: "Đang tạo và kiểm chứng bản an toàn…", verified: "Bản an toàn đã được kiểm chứng. Hãy mở xem lại trước khi đăng.", refused: "Không tạo được bản an toàn:",
  copy: "Tải bản an toàn", report: "Tải báo cáo", sheet: "Phiếu duyệt", sheetDone: "Đã có phiếu duyệt để in và ký.", sheetRefused: "Không lập được phiếu:",
  remove: name => `Bỏ ${name} khỏi trang`, loading: "Đang mở…", noPreview: "Không hiển thị được tệp này; xem báo cáo.", cut: "Tệp dài: chỉ hiện phần đầu.",
  inside: "Tệp bên trong", stopped: "Đã kết thúc; các tệp tạm đã được xóa. Có thể đóng trang này.", pictureAlt: name => `Ảnh ${name}, chỗ lộ được khoanh`, page: n => `Trang ${n}`, sheetName: n => `Trang tính ${n}`, hidden: "Phần ẩn",
  kinds: { "person-name": "họ tên", "birth-date": "ngày sinh", "birth-place": "nơi sinh", "phone-number": "số điện thoại", "national-id": "căn cước/định danh", passport: "hộ chiếu", "student-id": "mã học sinh", "social-insurance": "số BHXH", "health-insurance": "số BHYT", "tax-code": "mã số thuế", "bank-account": "tài khoản ngân hàng", income: "thu nhập", email: "thư điện tử", address: "địa chỉ", "vehicle-plate": "biển số xe", credential: "mật khẩu", "civil-document": "giấy tờ hộ tịch", "social-account": "tài khoản mạng xã hội", "id-card-image": "ảnh giấy tờ", "candidate-number": "số báo danh", "sensitive-attribute": "thông tin nhạy cảm", "study-result": "kết quả học tập", "geo-location": "vị trí" },
};
const en = {
  title: "Look for personal data before you publish", stop: "Finish", other: "Tiếng Việt", otherCode: "vi",
  dropTitle: "Drop files here", dropText: "Word, Excel, PDF, pictures, archives… All work is done on this machine; no file leaves it.",
  choose: "Choose files…", files: "Files", empty: "No files yet.", preview: "What the file holds",
  legendError: "must go", legendWarning: "a person decides", legendNote: "may stay",
  block: "DO NOT PUBLISH", review: "A PERSON MUST DECIDE", clear: "NOTHING FOUND", partial: "NOT READ TO THE END", failed: "COULD NOT BE READ", skipped: "SKIPPED",
  clearText: "No personal data was found in what was read. Faces are not looked at; whoever publishes must still look.",
  reading: name => `Reading ${name}…`, read: (name, word) => `${name}: ${word}`, tooLarge: name => `${name}: the file is too large.`, full: "No room for more files; remove old ones.",
  notRead: name => `${name}: could not be read.`, people: n => `${n} people`, list: (rows, columns) => `List of ${rows} rows: ${columns}`,
  preset: "How", presets: { "publish-safe": "Keep class, candidate number, score, result; drop identities", all: "Mask all personal data" },
  redact: "Make a safe copy", redacting: "Making and verifying the safe copy…", verified: "The safe copy is verified. Open it and look before you publish.", refused: "No safe copy was made:",
  copy: "Download the safe copy", report: "Download the report", sheet: "Approval sheet", sheetDone: "The sheet to print and sign is ready.", sheetRefused: "No sheet was made:",
  remove: name => `Remove ${name} from this page`, loading: "Opening…", noPreview: "This file cannot be shown; see the report.", cut: "A long file: only its beginning is shown.",
  inside: "Files inside", stopped: "Finished; the temporary files are deleted. You may close this page.", pictureAlt: name => `Picture ${name}, with what is exposed marked`, page: n => `Page ${n}`, sheetName: n => `Sheet ${n}`, hidden: "Hidden part",
  kinds: { "person-name": "name", "birth-date": "birth date", "birth-place": "birth place", "phone-number": "phone number", "national-id": "national id", passport: "passport", "student-id": "student code", "social-insurance": "social insurance", "health-insurance": "health insurance", "tax-code": "tax code", "bank-account": "bank account", income: "income", email: "e-mail", address: "address", "vehicle-plate": "number plate", credential: "password", "civil-document": "civil document", "social-account": "social account", "id-card-image": "picture of a card", "candidate-number": "candidate number", "sensitive-attribute": "sensitive fact", "study-result": "study result", "geo-location": "location" },
};
export const languages = { vi, en };
export const kindWord = (texts, kind) => texts.kinds[kind] ?? kind;
