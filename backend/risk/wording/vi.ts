import type { WordingLexicon } from './wording-lexicon.ts';

export const vi: WordingLexicon = {
  words: true,
  marks: 'exact',
  phrases: {
    anger: [
      '(không thể chấp nhận|quá đáng|vô trách nhiệm|thất vọng|bực|bực mình|tức|tức giận|chán|khó chịu|bức xúc|ức chế)',
      '(quá tệ|tệ|tồi|tồi tệ|dở|kém|rác|dở tệ|tệ hại|như cứt|đểu)',
      '(lừa đảo|lừa|gian dối|nói dối|ăn cướp|gian lận|láo)',
      '(không bao giờ|cạch|một đi không trở lại)',
    ],
    impatience: [
      'lần thứ (hai|ba|tư|2|3|4)',
      '(vẫn (chưa|không)|đến giờ|mãi (không|chưa|mới)|hoài|bao giờ|bao lâu|nhiều lần|cứ)',
      '(chờ|đợi) (\\d+|cả|hơn|hoài|mãi|mấy|quá)',
      '(\\d+|hai|ba|mấy|cả) (ngày|tuần|tháng) (nay|rồi|trời|vẫn|chưa)',
      '(không ai|không thấy|không) (trả lời|phản hồi|rep|liên hệ)',
    ],
    trouble: [
      '(hỏng|hư|vỡ|rách|lỗi|sai|thiếu|mất|móp|bể|kẹt|treo|lag|đơ)',
      '(chưa|không) (nhận được|giao|nhận|tới|đến|dùng được|hoạt động|vào được|sử dụng được|được)',
      '(vấn đề|chậm|trễ|sự cố)',
    ],
    demand: [
      '(hoàn tiền|trả lại tiền|hoàn lại tiền|bồi thường|đền|đổi trả|đổi hàng)',
      '(hủy|huỷ) đơn*',
      '(yêu cầu|đề nghị)',
    ],
    deadline: [
      'trước (ngày|thứ|ngày mai|hôm nay)',
      'trong (vòng )?(\\d+|hai|ba) (ngày|giờ)',
      '(ngay lập tức|ngay|gấp|lần cuối)',
    ],
    polite: ['(làm ơn|vui lòng|xin|giúp (tôi|mình|em)|trân trọng|xin lỗi|ạ)'],
    thanks: ['(cảm ơn|cám ơn|thank|tuyệt|tuyệt vời|hài lòng|ưng|đẹp|tốt|chất lượng tốt|thích)'],
  },
};
