/**
 * Words that say which of two deeds comes first, in every language at once. Columns: zh; en; de; ja; es; fr; pt; it; nl; pl; ru;
 * ko, written as `phrase-trie.ts` says.
 *
 * - `after`, `before`: stand in front of the deed that comes first, or last ("after you pay", "before you pay")
 * - `afterIt`, `beforeIt`: stand behind it (`付款后`, `付款前`)
 * - `first`: its clause comes first; `next`: what follows comes last
 * - `none`: hides what is none of these (`售后`, "after all")
 */
export const SEQUENCE = {
  after: `一旦|等到|只有|如果|要是; after|once|as soon as|upon|when|if|provided|only when; nachdem|sobald|nach|wenn|falls; ; después de|tras|una vez|en cuanto|cuando|tan pronto|si|apenas; après|dès|une fois|lorsque|quand|aussitôt|si|s'il|qu'après; depois de|depois que|após|assim que|logo que|quando|uma vez|se; dopo|una volta|appena|non appena|quando|se; nadat|zodra|na|wanneer|als|pas als|pas na; po|gdy|kiedy|jak tylko|skoro|jeśli; после|как только|когда|если; `,
  before: `; before|prior to|ahead of|until|till; bevor|vor|ehe|bis; ; antes de|antes del|antes que|hasta que|hasta; avant|avant de|avant que|jusqu'à ce|tant que; antes de|antes do|antes da|antes que|até que|enquanto; prima di|prima che|prima del|finché|fino a quando; voordat|alvorens|voor het|totdat|tot; zanim|przed|dopóki|do czasu; прежде чем|перед|до того как|до|пока; `,
  afterIt: `后|之后|以后|过后|的话|了再; ; ; 後|後に|てから|次第|たら|ましたら|れば|たうえで|た上で|のち; ; ; ; ; ; ; ; 후|후에|뒤에|고 나서|은 다음|한 다음|대로|시면|으면|하면|되면`,
  beforeIt: `前|之前|以前; ; ; 前に|前までに|る前|の前; ; ; ; ; ; ; ; 전에|하기 전|기 전`,
  first: `先|首先; first,|first;|first and|first,and|to begin with; zuerst|zunächst|als erstes; まず|先に|まずは; primero; d'abord|en premier|dans un premier temps; primeiro; per prima cosa|innanzitutto; eerst; najpierw|wpierw; сначала|сперва; 먼저|우선`,
  next: `再|然后|之后再|随后|接着|才|而后|之后才|才能|后再|后才|第二步; then|and then|afterwards|after that|after which|only then|subsequently|followed by; dann|danach|anschließend|daraufhin|erst dann|hinterher|im anschluss; その後|それから|そのうえで|その上で|続いて; luego|después|a continuación|posteriormente|entonces; puis|ensuite|après quoi|et après|alors; depois|em seguida|posteriormente|então|a seguir; poi|quindi|dopodiché|successivamente|in seguito; daarna|dan|vervolgens|pas dan|waarna; potem|następnie|później|wtedy; затем|потом|после этого|после чего|тогда; 그다음|그 다음|그런 다음|그 후|그 뒤|이후`,
  none: `先生|优先|事先|领先|率先|售后|最后|今后|稍后|后续|后台|后天|背后|落后|先后|前后|后果|后悔|以前的|之前的|目前|提前|当前|前台|前天|前面|前往|眼前|此前|日前|前一|再次|再也|再见|再说|不再|一再|再加|时间|准时|及时|按时|暂时|小时|随时|同时|临时|当时|平时|有时|届时|刚才|才对|人才|如果不介意; after all|after sales|once again|once more|once a|if you can|even if|even when|if possible|as if|before long|then again|by then|until then|since then|better than; bis dahin|bis dann|nach hause|nach wie vor|vor ort|vor allem|vorher|nach deutschland|nach europa|auch wenn|selbst wenn|vor kurzem|je nach; 前後|後ほど|今後|午後|最後|後日|前回|以前|背後|お手数ですが|恐れ入りますが; hasta entonces|para entonces|antes posible|una vez más|aunque|de una vez|tal vez|incluso si; d'ici là|jusque là|d'après|une fois de plus|après vente|même si|avant tout|si besoin; até lá|até então|uma vez mais|quanto antes|mesmo se|logo depois; fino ad allora|dopo tutto|una volta in più|anche se|prima possibile; tot dan|tegen die tijd|na de hand|ook als|als u wilt|voor het geval; do tego czasu|po prostu|po polsku|nawet jeśli|po raz|po stronie; до этого|к тому времени|по умолчанию|даже если|до свидания; 이후로|오후|직후`,
} as const satisfies Record<string, string>;

export type SequenceWord = keyof typeof SEQUENCE;
