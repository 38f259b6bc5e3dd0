import type { WordingLexicon } from './wording-lexicon.ts';

export const en: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(unacceptable|ridiculous|outrageous|disgusting|disgrace|disgraceful|pathetic|appalling|shocking|shameful|shame on you)',
      '(angry|furious|fed up|sick of|disappointed|disappointing|frustrated|frustrating|annoyed|annoying|upset|unhappy)',
      '(worst|terrible|horrible|awful|useless|incompetent|joke|rubbish|garbage|crap|bullshit|wtf|sucks?)',
      '(scam|scammers?|scammed|fraud|rip off|ripped off|thieves|liars?|lied|cheated|cheat)',
      'never (again|buy|order|shop) *',
      '(poor|bad|no) (customer )?service',
    ],
    impatience: [
      '(second|third|fourth|fifth|2nd|3rd|4th|5th|another) (time|email|message|mail|attempt)',
      "(still|yet) (waiting|no|not|nothing|have not|haven'?t|hasn'?t)",
      '(how (much )?long(er)?|how many times|when will (i|you) finally)',
      '(weeks|days|hours|months|forever) (later|now|ago and|and (still|no|counting)|without)',
      '(no|not|never|without) (reply|response|answer|answered|responded|replied|heard|one)',
      '(again and again|once again|over and over|yet again|keep(s)? (ignoring|waiting|asking))',
      '(for|over|been) (\\d+|two|three|four|five|six|seven|several|many) (weeks|hours|months|days)',
      '(finally|at last|ignored|ignoring)',
    ],
    trouble: [
      '(broken|broke|leak*|ripped|damaged|defective|faulty|cracked|torn|missing|lost|wrong|stuck|failed|failing|fails)',
      "(not|never|hasn'?t|haven'?t|didn'?t|doesn'?t|isn'?t|won'?t|can'?t|cannot) (arrive|arrived|received?|delivered|come|work|working|works|get|got|charge|turn|been delivered|fit|match|open|load|connect)",
      '(stopped|stops) working',
      '(problem|problems|issue|issues|error|errors|delayed|delay|cancelled|late)',
    ],
    demand: [
      '(refund|money back|reimburse*|compensat*|replacement)',
      '(cancel|return) (my|the|this) (order|purchase|item)',
      '(demand|insist|expect) *',
    ],
    deadline: [
      '(by|until|before) (tomorrow|today|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end of|\\d+)',
      '(within|in the next) (\\d+|two|three|seven) (hours|days|business days)',
      '(immediately|asap|right now|at once|straight away|last chance|final (warning|notice))',
    ],
    polite: [
      '(please|kindly|would you|could you|i would appreciate|sorry to bother|best regards|kind regards|sincerely)',
    ],
    thanks: [
      '(thank you|thanks|thank u|thx|many thanks|appreciate|grateful|great|love|awesome|amazing|excellent|perfect|wonderful)',
    ],
  },
};
