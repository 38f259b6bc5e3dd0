import type { Notion } from '../notions.ts';

/**
 * Phrases that are best written for all languages at once, beside each language's own file.
 * Columns: zh; en; de; ja; es; fr; pt; it; nl; pl; ru; ko. Several rows may belong to one notion.
 */
export const ACROSS: [Exclude<Notion, 'number'>, string][] = [
  // "Not before" without a "not".
  [
    'start',
    `才到|才收到|才发; only after|only once|only from|only when; erst am|erst im|erst ab|erst um|erst nach|erst wenn|erst in|erst seit|erst kommende*|erst nächste*|erst morgen|erst montag; になってから|ようやく|やっと; solo a partir|solo después|solo cuando|solo tras; qu'à partir|que lorsque|qu'après; só a partir|só depois|só quando|só em|só após; solo a partire|solo dopo|solo quando; pas op|pas in|pas vanaf|pas als|pas na|pas om|pas over|pas wanneer; dopiero; лишь|только после|только с|только когда; 에야|비로소`,
  ],
  [
    'still',
    `还在|仍|还能|依然; still; noch|weiterhin|nach wie vor; まだ; todavía|aún|sigue|siguen; encore|toujours; ainda|continua|continuam; ancora; nog|nog steeds; jeszcze|nadal|wciąż; еще|пока|по прежнему; 아직|여전히`,
  ],
  // What is set back: "rather than a voucher".
  [
    'rather',
    `比起|而不是|而非; than|rather than|instead of; statt|anstatt|anstelle; ; en lugar de|en vez de|antes que; plutôt que|au lieu de; em vez de|ao invés de; invece di|piuttosto che; in plaats van|liever dan; zamiast; вместо|а не; `,
  ],
  [
    'also',
    `以及|新老|?也|?还|?和|?都|?并|?同时; as well as|alike|and also|?also|?both|?too|?and; sowohl|und auch|ebenso wie|wie auch|?auch|?und; とも|いずれも|?も|?と|?および; así como|tanto ~ como|?también|?y|?además; ainsi que|aussi bien|?aussi|?également|?et; assim como|bem como|tanto ~ como|tanto ~ quanto|?também|?e; sia ~ sia|sia ~ che|così come|?anche|?e; evenals|zowel|?ook|?en; zarówno|jak również|?także|?również|?też|?i; так же как|как ~ так|?также|?и|?тоже; 모두|뿐만 아니라|?도|?와|?과|?및`,
  ],
  [
    'include',
    `包含在内|都含|都包; included|including|inclusive; inbegriffen|inklusive|enthalten|eingeschlossen; 込み|含まれ|含む; incluid*|incluye*|inclus*; compris|comprise*|inclus*|incluse*; incluíd*|inclui*|inclus*; compres*|inclus*|inclus*; inbegrepen|inclusief; wliczon*|w cenie|zawiera; включен*|включая|входит; 포함`,
  ],
  // Advice against something denies it.
  [
    'neg',
    `不建议|不推荐; advise against|advised against|recommend against; abraten|raten ~ ab|abzuraten; おすすめしません|お勧めしません; desaconsej*; déconseill*; desaconselh*; sconsigli*; afgeraden|raden ~ af; odradza*; не рекоменд*|не совету*; 권장하지 않|추천하지 않`,
  ],
  [
    'guarantee',
    `?说好|?答应; ?promise*|?certain*; ?zusag*|?zugesagt|?zusich*|?versprech*; ?お約束; ?asegur*|?promet*|?comprom*; ?assur*|?promet*|?faute|?engage*; ?assegur*|?promet*|?comprom*|?falta; ?assicur*|?promett*|?impegn*; ?belo*|?garand*|?verzeker*; ?obiec*|?zapewn*; ?обеща*|?заверя*|?гарант*; ?약속|?보장`,
  ],
  [
    'uSecond',
    `秒; seconds|secs; sekunde*; 秒; segundos; secondes; segundos; secondi; seconden; sekund*; секунд*; 초`,
  ],
  ['only', `; ?all i|?all you|?all we; ; しか; ; ; ; ; ; ; ; *야만|*어야만|?*만|밖에`],
  // Who does it, where that is said with weight.
  [
    'usAgent',
    `由我们|由我方|由本店|由我来|由我负责|我们派|我们安排|我们来安排|我们负责|我们上门|我们会派|?我们|?我|?咱|?本店|?卖家|?商家|?店铺; we'll arrange|we will arrange|we arrange|we'll have it|by us|we'll send someone|we'll take care of|our courier|?our technician|our driver|?we'll|?we will|?i'll|?i will|myself|?we|?our|?i|?us; lassen wir|wir lassen|durch uns|?von uns|wir kümmern uns|?unser kurier|?unser techniker|ich selbst|?wir|?uns|?unser*|?ich; 弊社で手配|当店で手配|弊社にて|当店にて|こちらで手配|私が自分|私自身|?弊社|?当店|?当方|?こちら|?いたします|?いたしました|?私; ?nosotros|nos encargamos|nos encargaremos|?nuestro mensajero|?nuestro técnico|yo mismo|yo misma|?*remos|?hemos|?nuestr*|?vamos|?yo; nous nous chargeons|nous nous occupons|par nos soins|?notre coursier|?notre technicien|moi même|?nous|?notre|?nos|?je; ?nós|tratamos nós|encarregamo*|?nosso estafeta|?nosso técnico|eu mesmo|eu mesma|eu próprio|?*remos|?nosso|?nossa|?vamos|?*mos|?eu; ci occupiamo|ce ne occupiamo|a cura nostra|?nostro corriere|?nostro tecnico|io stesso|io stessa|?*remo|?nostr*|?*iamo|?io|?noi; regelen wij|wij regelen|door ons|?onze koerier|?onze monteur|ikzelf|?wij|?we|?ons|?onze|?ik; my sami|zajmiemy się|?nasz kurier|?nasz technik|zorganizujemy|ja sam|?*emy|?*imy|?nasz*|?my|?ja; мы сами|мы организуем|?наш курьер|?наш мастер|я сам|я сама|?мы|?наш*|?я; ?저희가|저희 쪽에서|당사에서|제가 직접|?저희|?당사|?*드리겠|?*겠습니다|?제가`,
  ],
  [
    'youAgent',
    `由您|由你|您自己|您自行|?需要您|得您|您来安排|麻烦您自己; yourself|yourselves|you need to|you'll need to|you will need to|you have to|you'll have to|you must|up to you to|you arrange; sie selbst|müssen sie|sie müssen|ihrerseits|sie ~ selbst; お客様ご自身|お客様にて|お客様の方で|お客様から; usted mismo|usted misma|tiene que|tendrá que|debe usted|deberá; vous même|il vous appartient|à vous de|vous devez|vous devrez; você mesmo|o senhor mesmo|terá de|tem de|tem que|terá que|deverá; lei stesso|lei stessa|deve lei|dovrà|spetta a lei|tocca a lei; uzelf|zelf|moet u|u moet|dient u; samodzielnie|muszą państwo|musi pan|musi pani|we własnym zakresie; самостоятельно|вам нужно|вам необходимо|вам придется|вы сами; 고객님께서 직접|?직접|고객님이`,
  ],
  [
    'deadline',
    `结束|截止; ends|end on|closes; endet|enden|schließt; 終了|締め切|締切; termina|terminan|acaba|acaban|finaliza|finalizan; se termine|se terminent|prend fin|s'achève; termina|terminam|acaba|acabam|encerra; termina|finisce; eindigt; kończy się|kończą się; заканчива*|оканчива*; 종료|마감`,
  ],
  [
    'start',
    `开始|启动|起售; starts|start on|begins|begin on|starting; beginnt|beginnen|startet|starten; 開始|スタート|始ま; empieza|empiezan|comienza|comienzan|inicia|inician; commence|commencent|débute|démarre; começa|começam|inicia|iniciam; inizia|iniziano|comincia; begint|beginnen|start; zaczyna|rozpoczyna|startuje; начина*|стартует; 시작|개시`,
  ],
  [
    'until',
    `之前|以前|前|直到; until|till|before|prior to; bis|bevor|ehe|vor; ?まで|前|ないうち|日まで|月まで|時まで|分まで|末まで|届くまで|するまで|るまで; hasta|antes de|antes del|mientras no; avant|jusqu*|tant que; até|antes de|antes do|antes da|enquanto não; fino a|finché|prima di|prima che|prima del; tot|totdat|voordat|voor; do czasu|zanim|przed|dopóki|aż; до|пока|прежде|перед; 전에|까지|전까지`,
  ],
  [
    'charge',
    `?收您|?扣; ?charg*|?bill*; ?berechn*|?verlang*|?zahl*|?abgebucht; ?いただ|?頂戴|?請求; ?cobr*|?pag*|?cost*; ?factur*|?pay*|?coût*|?prélev*|?débit*; ?cobr*|?pag*|?cust*; ?addebit*|?pag*|?cost*; ?reken*|?betal*|?kost*; ?pobier*|?płac*|?zapłac*|?koszt*|?opłat*; ?плат*|?взима*|?стои*|?списа*; ?청구|?지불|?비용`,
  ],
  [
    'part',
    `部分商品|个别|某些|指定商品; certain items|certain articles|certain products|some items|selected items|some of the; bestimmte artikel|bestimmten artikeln|ausgewählte*|manche*|einige artikel|einigen artikeln; 一部の|特定の; ciertos|ciertas|algunos artículos|algunos productos|algunas prendas|?algunos|?algunas|determinad*; certains|certaines|quelques uns; alguns artigos|alguns produtos|algumas peças|?algumas|determinad*; alcuni articoli|alcuni prodotti|?alcuni|?alcune|determinat*|certi; bepaalde|sommige|geselecteerde; niektór*|wybran*; некоторы*|определенны*|отдельные товары|отдельных товар*|?отдельны*; 일부|특정`,
  ],
  [
    'all',
    `任何; any item|any product|any article|all items; jeden artikel|jeder artikel|alle artikel; どの商品|全商品; cualquier*|todos los|todas las; n'importe quel*|tous les|toutes les; qualquer|todos os|todas as; qualsiasi|tutti i|tutte le|tutti gli; elk|elke|alle; każd*|wszystk*; люб*|все|всех; 모든|어떤`,
  ],
  [
    'evenIf',
    `即使|哪怕|就算|即便|无论|不管|不论|?不限; even if|even when|even with|regardless|no matter|whether or not|irrespective; auch wenn|selbst wenn|selbst bei|sogar wenn|unabhängig von|egal ob|egal wie|ganz gleich|auch bei; ?ても|でも構い|としても|であっても|場合でも|に関わらず|にかかわらず|関係なく|を問わず|問わず|たとえ; ?aunque|incluso si|aun si|incluso con|incluso cuando|independientemente|sin importar; même si|même en cas|même avec|peu importe|quel que soit|quelle que soit|indépendamment|que ce soit; mesmo que|mesmo se|mesmo com|ainda que|independentemente|não importa; anche se|anche con|anche in caso|indipendentemente|a prescindere; zelfs als|ook als|ongeacht|zelfs bij; nawet jeśli|nawet gdy|nawet w|niezależnie|bez względu; даже если|даже при|независимо|вне зависимости|неважно; 더라도|라도|해도|관계없이|상관없이`,
  ],
  [
    'guarantee',
    `一定会|一定能|一定到|肯定会|肯定能|必定|绝对会; definitely|for sure|for certain|certainly will|will certainly|without fail|is certain to|sure to|you can be sure; auf jeden fall|ganz sicher|mit sicherheit|sicher ~ werden|definitiv|garantiert; 必ず~し|必ず~され|必ずお|必ずご返|確実に|間違いなく|絶対に; con seguridad|sin falta|seguro que|sin duda|con toda seguridad|garantiz*; certainement|à coup sûr|sans faute|assurément|garanti*|assurons que; com certeza|sem falta|garantid*|garantim*|de certeza; sicuramente|certamente|senz'altro|di sicuro|garant*; zeker|gegarandeerd|absoluut; na pewno|z pewnością|gwarant*; ?обязательно|?точно|непременно|гарант*|наверняка; 반드시|확실히|틀림없이|보장`,
  ],
  [
    'wePay',
    `我方承担|我们买单|算我们的; on our side|at no expense to you|paid by our|borne by our|covered by our|paid for by us|taken care of by us|we'll foot|we foot|we'll absorb; zu unseren lasten|von unserem|übernimmt unser*|auf unser* kosten|übernehmen ~ wir|gehen ~ auf uns|trägt unser*; 当店~負担いた|弊社~負担いた|当店~お支払い|弊社~お支払い|当方~負担|こちら~負担|当店持ち; corre* ~ nuestra|corre* ~ nosotros|por nuestra cuenta|a nuestro cargo|asumi* nosotros|asumimos|los pagamos|lo pagamos|la pagamos|pagamos nosotros|nos hacemos cargo|invita la casa; à notre charge|à nos frais|pris en charge par nous|prenons ~ en charge|sont pour nous|est pour nous|pris* en charge ~ nous|payons nous|nous payons; por nossa conta|a nosso cargo|a cargo da nossa|suportad* por nós|suportad* pela nossa|suportamos|pagamos nós|nós pagamos|assumimos|da nossa responsabilidade|a nossa loja paga; a nostro carico|a nostre spese|paghiamo noi|le paghiamo|la paghiamo|offriamo noi|ci facciamo carico|sosteniamo noi; voor onze rekening|op onze kosten|betalen wij|wij betalen|nemen wij ~ op ons|voor ons; na nasz koszt|po naszej stronie|pokrywamy|pokryjemy|ponosimy|opłacimy; за наш счет|оплатим|оплачиваем|берем на себя|мы покр*|несем мы; 저희가 부담|당사 부담|저희 부담|저희가 지불|저희 쪽에서 부담`,
  ],
  [
    'youPay',
    `由收件人|收件人承担|买方|您付|您出|您掏|您那边承担|需要您来付|由您来; borne by the recipient|paid by the recipient|payable by the recipient|on your side|at the recipient's|for the customer to pay|need to pay the|payable by you|your own pocket|you're responsible for|you would need to cover|you would have to pay|you'd have to pay|you will cover|you'll cover|for your account; vom empfänger|der empfänger|zahlt der|bezahlt der|zu ihren lasten|auf ihre rechnung|selbst aufkommen|tragen müssen|müssen ~ tragen|bezahlen müssen|müssen ~ übernehmen; お客様~負担|ご負担いただ|受取人|お客様~お支払い|お支払いいただ|ご負担をお願い|ご負担くださ; por su cuenta|a su cargo|a cargo del|corren de su|corre de su|corre a cargo|corren a cargo|por cuenta del|debe pagar|deberá pagar|tendrá que pagar|tiene que pagar|debe abonar|deberá abonar|deberá asumir; à votre charge|à vos frais|à la charge du|aux frais du|devez payer|devrez payer|devrez prendre|devez régler|incombe*|supporté* par le; por sua conta|a seu cargo|a cargo do|suportad* pelo|suportad* por si|terá de pagar|tem de pagar|deve pagar|deverá pagar|da sua responsabilidade|por conta do; a suo carico|a sue spese|a carico del|deve pagare|dovrà pagare|a vostro carico|pagherà lei|a carico suo; voor uw rekening|op uw kosten|voor rekening van|moet u ~ betalen|betaalt u|dient u ~ te betalen|zelf betalen|zelf te betalen; na koszt klienta|na państwa koszt|ponosi klient|ponosi kupujący|muszą państwo zapłacić|trzeba zapłacić|pokrywa klient|pokrywa odbiorca|po stronie klienta|po państwa stronie; за ваш счет|за счет получателя|за счет покупателя|оплачивает покупатель|оплачивает получатель|оплачиваете вы|вам нужно оплатить|вам придется оплатить; 고객님 부담|고객님께서 부담|고객 부담|구매자 부담|수취인|본인 부담|부담하셔야|지불하셔야|결제하셔야`,
  ],
  [
    'next',
    `?下次|?下一次|下次购物|下次下单|下一单|下一个订单|下回; next order|next purchase|?next time|following order; nächste bestellung|nächsten bestellung|nächsten einkauf|nächster einkauf|?nächste mal|?nächsten mal; ?次回|次回のお買い物|次回のご注文|次回ご|次の注文|次のお買い物; próxima compra|próximo pedido|?próxima vez|siguiente compra|siguiente pedido; prochaine commande|prochain achat|?prochaine fois|prochains achats; próxima compra|próximo pedido|próxima encomenda|?próxima vez|seguinte encomenda; prossimo acquisto|prossimo ordine|?prossima volta; volgende bestelling|volgende aankoop|?volgende keer; następn* zakup*|następn* zamówien*|?następnym razem|kolejn* zamówien*|kolejn* zakup*; следующ* заказ*|следующ* покупк*|?следующий раз; 다음 주문|다음 구매|?다음번|?다음에`,
  ],
  [
    'start',
    `之后; ; ; のあと|あとで|後で|後に; después de|tras; après|suite à; depois de|após; dopo; na; po; после|спустя; 후에|이후에|뒤에`,
  ],
  // What a rule leaves out.
  [
    'unless',
    `除外|不在此列|?除了|?除~外|?之外; except for|excluding|with the exception|?apart from|?other than|?besides|?but for|?exclu*; ausgenommen|mit ausnahme|außer bei|?abgesehen|?bis auf|?nicht aber; を除く|を除き|を除い|除外|?以外|?のほか|?対象外; excepto|a excepción|con excepción|?aparte de|?menos|?salvo|?exclu*; sauf|à l'exception|excepté|hormis|?hors|?outre|?exclu*; exceto|com exceção|à exceção|?além|?menos|?salvo|?exclu*; tranne|ad eccezione|eccetto|?salvo|?oltre|?meno|?esclu*; behalve|uitgezonderd|met uitzondering|?afgezien|?naast|?uitgesloten; z wyjątkiem|?oprócz|?poza|?wyłącz*; за исключением|?кроме|?не считая|?исключ*; 제외|?외에|?빼고`,
  ],
  [
    'unless',
    `除非|?除外|?以外|?例外; unless|?except|?excluding|except if|except when|except where; es sei denn|außer wenn|außer bei|?ausgenommen|?außer; ない限り|場合を除|?除き|?除く|?以外|でなければ; a menos que|a no ser que|salvo que|salvo si|excepto si|?salvo en|?excepto en; sauf si|à moins que|à moins de|sauf en cas|?sauf; a menos que|a não ser que|salvo se|exceto se|?exceto em|?salvo em; a meno che|salvo che|salvo se|?salvo in|?tranne; tenzij|?behalve; chyba że|o ile nie|?z wyjątkiem; если только не|кроме случаев|?за исключением|разве что; 않는 한|없는 한|아닌 한|경우를 제외`,
  ],
  [
    'notYet',
    `还没|还没有|尚未|还未|仍未|暂未|还不|未能|迟迟没; not yet|haven't ~ yet|hasn't ~ yet|have not ~ yet|has not ~ yet|isn't ~ yet|is not ~ yet|still not|still hasn't|still haven't|has yet to|have yet to|yet to be; noch nicht|noch kein*|noch immer nicht|immer noch nicht; まだ~ない|まだ~ません|未だ|まだ~おらず|まだ~おりません; todavía no|aún no|no ~ todavía|no ~ aún; pas encore|toujours pas; ainda não; non ~ ancora|ancora non; nog niet|nog geen|nog steeds niet; jeszcze nie|nadal nie|wciąż nie; еще не|пока не|до сих пор не; 아직`,
  ],
  [
    'already',
    `已经|已|早就|?完成; already|?has been|?have been|?just; bereits|schon; すでに|既に|?済み|?ました|?いたしました; ya|?ha sido|?acab*; déjà|?vien*; já|?acab*; già|?appena; al|reeds; już; уже; 이미|벌써|?했습니다|?되었습니다`,
  ],
  [
    'half',
    `?一半|?各一半|半额|半价|五折|退一半|您一半|一半的|付一半|一半货款|一半费用|一半运费|出一半|?50%|?50 %; half of|half the|half your|half price|half off|?half|50%|50 %|?equally|?split; hälfte|halben preis|halber preis|?50%|?50 %; 半額|半分|?50%|?50 %; mitad|?50%|?50 %; moitié|?50%|?50 %; metade|?50%|?50 %; metà|?50%|?50 %; helft|halve prijs|?50%|?50 %; połow*|?50%|?50 %; половин*|?50%|?50 %; 절반|반값|반액|?50%|?50 %`,
  ],
  [
    'oneOf',
    `其中一|其中的一|其中1|只有一|仅一|之一; one of|only one|just one|single one; ein* der|eine der|einer der|eines der|einen der|einem der|einer von|eine von|eines von|eins von|nur ein|nur eine|nur einen; のうち1|のうち一|うち1|うち一|1つだけ|一つだけ|1点のみ|一点のみ; uno de|una de|solo uno|solo una|sólo uno|sólo una; un des|une des|l'un des|l'une des|un seul|une seule|un de vos|une de vos|un de ces; um dos|uma das|um dos seus|uma das suas|só um|só uma|apenas um|apenas uma; uno dei|una delle|uno degli|solo uno|solo una|uno dei suoi; een van|één van|slechts één; jed* z|tylko jed*; один из|одна из|одно из|одну из|только один|только одна; 중 하나|중 1|하나만`,
  ],
  [
    'invite',
    `随时联系|随时告诉|随时找|随时问|尽管|欢迎随时|随时跟; hesitate|feel free|any questions|any further questions|any doubts|anything else|anything is unclear; zögern|jederzeit|bei fragen|falls sie fragen|wenn sie fragen|noch fragen|weitere fragen; 遠慮なく|お気軽|ご不明|いつでも; dude en|dudes en|duden en|cualquier duda|cualquier pregunta; hésitez|moindre question|toute question|autre question|des questions; hesite|qualquer dúvida|qualquer questão|à vontade; esiti|qualsiasi domanda|qualunque domanda; aarzel*|vragen heeft|vragen hebt|vragen over; wah* się|pytań|pytania; стесня*|вопрос*; 언제든|망설이지|주저하지|궁금`,
  ],
  // "Still" may say what another language denies: still on its way, not here yet.
  [
    'shade',
    `还在|仍在|仍|一直|还|晚|迟; still|only just|remain*|the first time|the only|gone|held|unknown|unclear|uncommon|badly|hardly|barely|rarely|too|otherwise|far from|instead of|refus*|declin*|reject*|denied|denies|deny|forbid*|miss|misses|excluded|exclud*|exempt*|non|anything but|perfect|late|delay|delays|stuck|let you down; noch|zum ersten mal|erstmals|einzig*|schlecht|falsch*|weiterhin|ander*|zu spät|selten|unklar*|unbekannt*|weg|verweiger*|ablehn*|abgelehnt|einwandfrei*|tadellos*|spät*|verspät*|unklar; まだ|初めて|不明|以外|だけ|残念|外|別|違|異|唯一|困|ご不|控え|避け|厳禁|遅|にくい|づらい|にくく|至らな|切ら; todavía|aún|sigue*|primera vez|único|única|mal|falt*|demasiado|sin|imposible*|rechaz*|deneg*|niega*|exclu*|exent*|perfect*|tard*|retras*; encore|toujours|première fois|seul|seule|mal|mauvais*|manqu*|trop|sans|impossible*|refus*|reje*|exclu*|hormis|parfait*|tard*|retard*; ainda|continua*|primeira vez|único|única|mal|falt*|demasiado|demais|sem|impossív*|recus*|rejeit*|neg*|exclu*|isent*|perfeit*|tard*|atras*; ancora|prima volta|unic*|male|mal|manc*|troppo|senza|impossibil*|rifiut*|respint*|esclus*|perfett*|tard*|ritard*; nog|voor het eerst|enige|slecht|verkeerd|te laat|onmogelijk*|weiger*|afgewezen|uitgesloten|perfect*|laat|vertrag*; jeszcze|nadal|wciąż|pierwszy raz|jedyn*|źle|brak*|zbyt|bez|niemożliw*|odm*|odrzuc*|wyłącz*|późn*|opóźn*; еще|пока|впервые|единствен*|плохо|слишком|без|невозмож*|отказ*|отклон*|исключ*|поздн*|задерж*|неясн*; 아직|처음|유일|잘못|너무|거부|거절|제외|늦|잘못|미흡`,
  ],
  // Sent again without "again".
  [
    'resend',
    `?寄|?发|?送; ?send|?sending|?sent|?ship|?shipping|?shipped|?separately|?to follow|?follow*|?on its way|?replac*; ?schick*|?send*|?gesandt|?geschickt|?nach|?zu|?liefer*|?raus|?versand*|?verschick*|?unterwegs|?*sendung|?austausch*; ?お送り|?発送|?送|?お届け|?別途|?手配; ?env*|?mand*|?remit*|?repon*|?reemplaz*|?cambi*; ?envo*|?expédi*|?remplac*|?enverr*|?fai*; ?envi*|?mand*|?segu*|?reenvi*|?substitu*|?troc*; ?sped*|?invi*|?mand*|?sostitu*; ?stuur*|?sturen|?verz*|?verstu*|?gestuurd|?vervang*|?naz*|?nast*; ?wyś*|?wysył*|?wysł*|?dosł*|?dośl*|?wymi*; ?отправ*|?выш*|?высыл*|?дошл*|?досыл*|?замен*; ?보내|?발송|?보냈|?드리|?교체|?재`,
  ],
  [
    'exchange',
    `?换个|?改|?另; ?instead|?go for|?take|?another|?alternativ*|?new; ?stattdessen|?lieber|?ander*|?alternativ*|?neue*; ?代わり|?別の|?他の; ?en su lugar|?lugar|?otr*|?nuev*|?cambi*|?sustitu*|?reemplaz*; ?à la place|?plutôt|?autre*|?neuf|?neuve|?remplac*|?échang*|?chang*; ?em vez|?no lugar|?outr*|?nov*|?troc*|?substitu*|?mud*; ?al posto|?invece|?altr*|?nuov*|?cambi*|?sostitu*; ?in plaats|?ander*|?nieuw*|?ruil*|?omruil*|?vervang*|?wissel*; ?zamiast|?inn*|?now*|?wymi*|?zamien*; ?вместо|?друг*|?нов*|?замен*|?обмен*|?поменя*; ?대신|?다른|?새|?교환|?바꿔|?변경`,
  ],
  [
    'discount',
    `?一半|?少收|?省|?降|?扣减; ?half|?cheaper|?a quarter off|?lower; ?hälfte|?halb*|?billiger; ?半額|?半分; ?mitad|?rebaj*|?promoc*|?ofert*|?% menos; ?moitié|?promo*|?remise|?réduit*|?solde*; ?metade|?promoç*|?saldo*|?% menos; ?metà|?promo*|?saldi|?sconto; ?helft|?halve|?aanbieding*|?korting*|?goedkoper; ?połow*|?taniej|?promoc*|?rabat*|?zniż*|?przecen*; ?половин*|?дешевле|?акци*|?распродаж*|?скидк*; ?절반|?반값|?할인|?세일`,
  ],
  [
    'refund',
    `?钱; ?money|?cash; ?geld|?zurückbekomm*|?zurückerhalt*|?zurück*; ?お金|?代金|?戻; ?dinero|?abon*|?ingres*|?devol*|?devuel*|?reint*|?reembols*; ?argent|?crédit*|?rembours*|?restitu*|?vers*|?rendr*|?rendu*; ?dinheiro|?credit*|?devol*|?reembols*|?restitu*|?estorn*; ?denaro|?soldi|?accredit*|?rimbors*|?restitu*; ?geld|?terug*|?gecrediteerd|?vergoed*; ?pieniąd*|?zwr*|?zwróc*|?oddan*; ?деньг*|?возвра*|?вернем|?верн*|?возмещ*; ?돈|?환불|?돌려|?환급`,
  ],
  [
    'hedge',
    `?能不能|?看情况; ?can|?could|?if all goes well|?hopefully|?we hope|?hope|?with luck|?cannot promise|?can't promise; ?kann|?können|?darf|?dürfen|?ob|?hoff*|?hoffentlich; ?予定|?見込み|?でしょう|?ため; ?puede*|?podr*|?esper*|?quizá*|?tal vez|?posible*|?procur*|?intent*|?trat*; ?peut|?peuvent|?pourr*|?esp*r*|?possib*|?essa*|?tent*; ?pode*|?poder*|?esper*|?talvez|?possív*|?tent*|?procur*; ?può|?possono|?potr*|?sper*|?forse|?possib*|?prov*|?cerc*; ?kan|?kunnen|?hopen|?hopelijk|?misschien|?mogelijk|?prober*; ?może|?mogą|?czy|?mamy nadziej*|?być może|?postara*|?spróbu*; ?может|?могут|?ли|?надеем*|?возможно|?постара*|?попыта*|?попроб*; ?수 있|?것 같|?아마|?혹시|?노력`,
  ],
];
