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
      '(finally|at last|ignored|ignoring|still|again|yet|already|nth|umpteenth)',
      '(\\d+|a few|several|many|couple of|half an|an|one|two|three|four|five|six) ?(h|hrs?|hours?|mins?|minutes?|days?|wks?|weeks?|months?|times|calls|emails|mails|tweets)',
      '(since|for) (yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|last|ages|hours|days|weeks|months|january|february|march|april|may|june|july|august|september|october|november|december|easter|christmas)',
      '(on hold|in a row|waiting|waited|each time|every (single )?time|keep(s)?|kept)',
      '(never|nobody|no one) (called|calls|came|answers?|answered|replied|replies|showed|turned up|told|picks?|arrived|heard)',
    ],
    trouble: [
      '(broken|broke|leak*|ripped|damaged|defective|faulty|cracked|torn|missing|lost|wrong|stuck|failed|failing|fails)',
      "(not|never|hasn'?t|haven'?t|didn'?t|doesn'?t|isn'?t|won'?t|can'?t|cannot) (arrive|arrived|received?|delivered|come|work|working|works|get|got|charge|turn|been delivered|fit|match|open|load|connect)",
      '(stopped|stops) working',
      "(not|n't|won'?t|can'?t|doesn'?t|didn'?t|isn'?t|wasn'?t|couldn'?t|hasn'?t|haven'?t|wouldn'?t) (load|let|show|showing|connect|find|log|pair|start|stop|accept|even|see|help|helping|here|there|happen|call|answer|pick|sync|syncing|update|updating)",
      '(down|dead|frozen|freezes|crash|crashes|crashed|crashing|disappeared|vanished|gone|blank|outage|overcharged|double charged|locked out|hung up|left out|cut off|no longer|cannot|unable)',
      '(charged|billed) (me )?(twice|again|for|\\d+)',
      '(told|said|promised|supposed|meant) ~ (but|and now|instead|yet)',
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
