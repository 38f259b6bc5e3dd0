import type { ThreatLexicon } from './threat-lexicon.ts';

export const vi: ThreatLexicon = {
  words: true,
  marks: 'exact',
  phrases: {
    dispute: [
      '(tranh chấp|khiếu nại) ~ (paypal|ngân hàng|thẻ)',
      '(paypal|ngân hàng) ~ (tranh chấp|khiếu nại|hoàn tiền|bảo vệ người mua)',
      'mở tranh chấp',
      '(chargeback|bồi hoàn|bảo vệ người mua)',
      '(hủy|huỷ|từ chối) (giao dịch|thanh toán) (qua|với) ngân hàng',
      '(tra soát|báo ngân hàng|ngân hàng) ~ (đòi|hoàn|thu hồi|tiền|tra soát)*',
      'đơn tra soát',
    ],
    marketplace_claim: [
      '(khiếu nại|tố cáo|báo cáo|report|kiện|phản ánh) ~ (shopee|lazada|tiki|sendo|amazon|tiktok shop|ebay|sàn)',
      '(shopee|lazada|tiki|sendo|tiktok shop) ~ (trả hàng|hoàn tiền|khoá gian hàng|khóa|phân xử|khiếu nại|báo cáo|đứng ra)',
      '(báo|nhờ|bấm trả hàng) ~ (shopee|lazada|tiki|sendo|sàn)',
    ],
    bad_review: [
      '(đánh giá|review|nhận xét|cho) (1|một|0) sao',
      '(đánh giá|review|nhận xét|bình luận) (xấu|tệ|kém|tiêu cực|thấp)',
      '(1|một|0) sao',
      'cảnh báo (mọi người|người khác|bạn bè)',
      '(đánh giá|review) ~ (1 sao|một sao|traveloka|google|group|nhóm|nháp|xấu)',
      '(group|nhóm) review',
    ],
    regulator: [
      '(bảo vệ|quyền lợi) (quyền lợi )?người tiêu dùng',
      '(quản lý thị trường|cục cạnh tranh|hội bảo vệ|1800 ?6838|sở công thương|bộ công thương)',
      '(báo|trình báo|tố cáo) ~ công an',
      '(ủy ban cạnh tranh|uỷ ban cạnh tranh|sở công thương|quản lý thị trường|bảo vệ người tiêu dùng|ngân hàng nhà nước|cục viễn thông|thanh tra|bộ công thương)',
    ],
    lawyer: [
      '(kiện|khởi kiện) ~ (tòa|toà|công ty|shop|các bạn|bạn ra)*',
      '(luật sư của tôi|gặp luật sư|thuê luật sư|nhờ luật sư|liên hệ luật sư)',
      '(ra tòa|ra toà|pháp lý|biện pháp pháp lý|theo pháp luật|trước pháp luật)',
      '(luật sư của tôi|có luật sư|nhờ luật sư|luật sư sẽ|ra tòa|ra toà|gặp nhau ở toà|tòa án|toà án|trọng tài|khởi kiện|trình công an|sẽ kiện|kiện ra)',
    ],
    media: [
      '(đăng|bóc phốt|tung|chia sẻ|up|post) ~ (mạng xã hội|facebook|fb|tiktok|mạng|group|hội nhóm|voz)',
      'bóc phốt',
      '(báo chí|nhà báo|lên báo|truyền thông)',
      '(báo|phóng viên|nhà báo|đài|vtv|chuyên mục) (thanh niên|tuổi trẻ|bạn đọc|chí|địa phương|hình|truyền hình|phỏng vấn)',
      '(livestream (đập hộp|bóc)|(đăng|up|tung) (clip|video|lên)|lên (tiktok|facebook|fb|mạng xã hội)|bóc phốt)',
    ],
    safety: [
      '(bị cháy nổ|gây cháy|bốc cháy|phát nổ|bị nổ|bị cháy|bốc khói|chập điện|tia lửa|nổ pin|chảy nhựa)',
      '(điện giật|giật điện|bị bỏng|bị thương|chấn thương|chảy máu|đứt tay)',
      '(dị ứng nặng|phản ứng dị ứng|ngộ độc|nuốt phải|ngạt thở|bị hóc)',
      '(nhập viện|cấp cứu|bệnh viện)',
      '(phụt lửa|cháy|bốc khói|nổ|phát nổ|điện giật|xì hơi|phỏng|bỏng|gãy tay|gãy chân|gãy cổ|khâu)',
      '(cấp cứu|bệnh viện|nhập viện|ngộ độc|dị ứng)',
    ],
    data_protection: [
      '(xóa|xoá|hủy|gỡ) ~ (dữ liệu|thông tin cá nhân|thông tin của tôi|tài khoản)',
      '(lộ|rò rỉ|bán) (thông tin|dữ liệu)',
      'dữ liệu cá nhân ~ (xóa|xoá|lộ)',
      '(xoá|xóa|huỷ|hủy) ~ (hồ sơ|dữ liệu|thông tin|tài khoản|số điện thoại) (của|cá nhân|tôi|em|mình)*',
    ],
    human_wanted: [
      '(gặp|nói chuyện với|nói chuyện|chat với|gặp trực tiếp|kết nối) ~ (nhân viên|người thật|tư vấn viên|quản lý|tổng đài viên)',
      'người thật',
      '(không|đừng) (muốn )?(nói chuyện với |dùng |trả lời bằng )?(bot|robot|máy|tự động)',
      '(nói chuyện|gặp|chat) (trực tiếp|với người|với nhân viên|với tổng đài|với ai đó|người thật)*',
      '(số hotline|người đâu|người thật|nhân viên thật|sang nhân viên)',
    ],
  },
  takenBackBefore: [
    '(không|chưa|đừng|khỏi)( (muốn|định|có ý định|phải|cần|có ý))?( (mở|cho|viết|để lại|đăng|đánh giá))?',
  ],
  takenBackAfter: [],
  harmless: ['(sự kiện|phụ kiện|điều kiện|bưu kiện|linh kiện)*'],
};
