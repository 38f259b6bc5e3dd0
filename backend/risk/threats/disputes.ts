/** What became of a payment dispute, in one language. */
interface Disputes {
  /** One that has been opened already: as good as a threat, and later. */
  opened: string[];
  /** Phrases that hold a dispute or claim which is none: withdrawn, closed, or not to be opened. */
  none: string[];
}

/**
 * By primary subtag; notation of phrases: `phrase-pattern.ts`. A blank there may be a comma, so
 * that a negation in front stands with `\s`: "si no, abriré una disputa" is a threat.
 */
export const DISPUTES: Record<string, Disputes> = {
  en: {
    opened: [
      '(opened|filed|raised|started|submitted|initiated|lodged)( *){0,4} (dispute|chargeback|charge back)',
      '(opened|filed|raised|started|submitted|initiated|lodged) ~ (claim|case) ~ (paypal|klarna|bank|card company|card issuer|visa|mastercard)',
      '(dispute|chargeback) (has been|was|is|is now) (opened|filed|raised|open)',
      '(bank|card company|card issuer|visa|mastercard) ~ (opened|filed|raised|started) ~ (claim|case|dispute|chargeback)',
    ],
    none: [
      "(?<!not |never |n't )(closed|withdrew|withdrawn|cancel+ed|dropped|retracted|ended) (my|the|this|that|our)( *){0,2} (dispute|claim|case|chargeback|charge back)",
      '(dispute|claim|case|chargeback)( (with|at|on|via) (paypal|klarna|the bank|my bank))? (is|was|has been|is now|got) (now |already )?(closed|withdrawn|cancel+ed|resolved|settled|dropped)',
      "(not|won'?t|n'?t|never)\\s(be |going to |planning to |intend to |have to |need to |want to ){0,2}(open|opening|file|filing|raise|raising|start|starting|submit|submitting) (a |an |any |my |the )?(paypal |klarna |bank |payment )?(dispute|claim|case|chargeback)",
    ],
  },
  de: {
    opened: [
      '(paypal|klarna|bank|kreditkarte*|visa|mastercard) ~ (fall|konflikt|streitfall|antrag|verfahren|käuferschutzfall|beschwerde|dispute|reklamation) ((wurde|ist|bereits|schon|gerade|jetzt) ){0,2}(eröffnet|geöffnet|gemeldet|eingeleitet|gestartet|aufgemacht|angelegt|eingereicht)',
      '(paypal|klarna) (fall|konflikt|streitfall)',
      '(konflikt|streitfall|käuferschutzantrag|rückbuchung|chargeback) ((wurde|ist|bereits|schon|gerade|jetzt) ){0,2}(eröffnet|eingeleitet|gestartet|beantragt|veranlasst)',
    ],
    none: [
      '(konflikt|streitfall|fall|antrag|käuferschutz*|dispute|rückbuchung)( (bei|auf|in) (paypal|klarna))?( (wieder|inzwischen|jetzt|gerade|bereits|schon|heute|wurde|ist|habe ich)){0,3} (geschlossen|zurückgezogen|storniert|beendet|zurückgenommen|aufgehoben|erledigt)',
      '(kein|keine|keinen)\\s(weiteren |neuen |neue )?(paypal |klarna )?(fall|konflikt|streitfall|käuferschutz*|dispute|chargeback|rückbuchung|antrag)',
    ],
  },
  es: {
    opened: [
      '(he abierto|hemos abierto|abrí|abrimos|he iniciado|inicié|he presentado) (una |la |un )?(disputa|controversia|contracargo)',
      '(disputa|controversia) (ya )?(está |fue |ha sido )?(abierta|iniciada)',
      '(paypal|klarna|banco) ~ (abierto|abrí|iniciado|presentado)( *){0,2} (caso|disputa|reclamo|reclamación)',
      '(paypal|klarna) ~ caso abierto',
    ],
    none: [
      '(?<!no |no he |no hemos )(cerré|cerrado|cancelé|cancelado|retiré|retirado|anulé|anulado|cerramos) (la |el |mi |esa )?(disputa|reclamación|controversia|caso|reclamo)',
      '(disputa|reclamación|controversia|caso|reclamo)( (de|en|con|por) (paypal|klarna))? (ya )?(está|fue|ha sido|queda|quedó) (cerrad|cancelad|retirad|resuelt|anulad)*',
      '(?<!si )(no|sin|nunca)\\s(voy a |vamos a |quiero |pienso |pretendo |tengo que |tendré que )?(abrir|abriré|abro|iniciar|iniciaré|presentar|presentaré|poner|pondré) (una |ninguna |un |ningún )?(disputa|reclamación|controversia|caso|reclamo|contracargo)',
    ],
  },
  fr: {
    opened: [
      '(ouvert|déposé|lancé|engagé)( *){0,2} (litige|contestation|opposition)',
      '(paypal|klarna|banque) ~ (ouvert|déposé|lancé|engagé)( *){0,2} (dossier|litige|plainte|réclamation|cas)',
      'litige (a été |est )(ouvert|en cours|lancé)',
    ],
    none: [
      '(?<!pas |jamais )(fermé|clôturé|annulé|retiré|clos) (le |mon |ce |la |ma )?(litige|réclamation|contestation|dossier|opposition|plainte)',
      '(litige|réclamation|dossier)( paypal| klarna)?( (sur|chez|avec) (paypal|klarna))? (a été |est |est maintenant )(fermé|clôturé|annulé|retiré|clos|résolu)*',
      "(n'ouvrirai|ne vais|n'irai|ne ferai|ne déposerai|ne veux|ne lancerai|ne compte|ne souhaite) (pas |jamais )(ouvrir |déposer |lancer |faire )?(de |d'|un |une |le )?(litige|réclamation|contestation|dossier|opposition)",
    ],
  },
  it: {
    opened: [
      '(aperto|avviato|presentato)( *){0,1} (contestazione|controversia|disputa|chargeback)',
      '(paypal|klarna|banca) ~ (aperto|avviato|presentato)( *){0,1} (caso|pratica|segnalazione|reclamo)',
      '(contestazione|controversia|disputa) (è stata )?(aperta|avviata)',
    ],
    none: [
      '(?<!non ho |non abbiamo )(chiuso|annullato|ritirato|cancellato) (la |il |la mia |il mio )?(contestazione|controversia|disputa|reclamo|caso|segnalazione)',
      '(contestazione|controversia|disputa|reclamo|caso)( paypal)?( (su|con|di) (paypal|klarna))? (è |è stata |è stato )(chius|annullat|ritirat|risolt)*',
      '(?<!se )non\\s(aprirò|apro|voglio aprire|intendo aprire|ho intenzione di aprire|farò|presenterò|avvierò) (una |un |alcuna |nessuna |alcun )?(contestazione|controversia|disputa|reclamo|caso|chargeback)',
    ],
  },
  pt: {
    opened: [
      '(abri|abrimos|iniciei|registrei)( *){0,1} (disputa|contestação|chargeback)',
      '(paypal|pagseguro|mercado pago|banco) ~ (abri|registrei|iniciei)( *){0,1} (caso|reclamação|disputa)',
      '(disputa|contestação) (já )?(foi |está )?(aberta|iniciada)',
    ],
    none: [
      '(?<!não )(encerrei|cancelei|fechei|retirei) (a |o |minha |meu |a minha )?(disputa|contestação|reclamação|caso)',
      '(disputa|contestação|reclamação|caso)( (no|do|com o) paypal)? (foi |está |já foi )(encerrad|cancelad|fechad|retirad|resolvid)*',
      '(?<!se )não\\s(vou |quero |pretendo |irei )?(abrir|abrirei|abro|iniciar|fazer|registrar) (uma |nenhuma |um )?(disputa|contestação|reclamação|caso|chargeback)',
    ],
  },
  nl: {
    opened: [
      '(geschil|dispuut|chargeback)( *){0,4} (geopend|gestart|ingediend|gemeld)',
      '(paypal|klarna|bank|creditcard*) ~ (zaak|claim|geschil|dispuut)( *){0,2} (geopend|gestart|ingediend|gemeld)',
      'paypal (zaak|geschil|claim)',
    ],
    none: [
      '(geschil|zaak|claim|dispuut)( (bij|via) (paypal|klarna))?( (weer|inmiddels|nu|al|is|werd)){0,2} (gesloten|ingetrokken|geannuleerd|beëindigd|opgelost)',
      'geen\\s(paypal |klarna )?(geschil|zaak|claim|dispuut|chargeback)',
    ],
  },
  pl: {
    opened: [
      '(otworzyłem|otworzyłam|założyłem|założyłam|rozpocząłem|rozpoczęłam|zgłosiłem|zgłosiłam) (już )?(spór|chargeback)',
      'spór (został |jest )(otwarty|zgłoszony|rozpoczęty)',
      '(paypal*|banku|klarna*) ~ (otworzyłem|otworzyłam|założyłem|założyłam|zgłosiłem|zgłosiłam) (już )?(sprawę|spór|roszczenie|reklamację)',
    ],
    none: [
      '(?<!nie )(zamknąłem|zamknęłam|wycofałem|wycofałam|anulowałem|anulowałam) (już |mój )?(spór|reklamację|roszczenie|sprawę|chargeback)',
      'spór( (w|na) paypal)? (został |jest )?(zamknięty|wycofany|anulowany|rozwiązany)',
      '(?<!jeśli )nie\\s(otworzę|będę otwierać|będę otwierał|będę otwierała|zamierzam otwierać|chcę otwierać|założę|zgłoszę) (żadnego )?(spór|sporu|reklamacji|chargebacku)',
    ],
  },
  tr: {
    opened: [
      '(paypal|bankam|banka|klarna)* ~ (vaka|dosya|itiraz|talep|anlaşmazlık|uyuşmazlık)( *){0,1} (açtım|açtık|açıldı|oluşturdum|başlattım)',
      '(anlaşmazlık|uyuşmazlık|ters ibraz|itiraz kaydı) (açtım|açtık|açıldı|başlattım)',
    ],
    none: [
      '(anlaşmazlığ|uyuşmazlığ|itiraz|vaka)* (kapattım|kapatıldı|geri çektim|iptal ettim|sonlandırdım)',
      '(anlaşmazlık|uyuşmazlık|itiraz|vaka|chargeback)*( *){0,1} (açmayacağım|açmam|açmıyorum|açmak istemiyorum|açmayı düşünmüyorum)',
    ],
  },
  ru: {
    opened: [
      '(открыл|открыла|открыли|подал|подала|начал|начала|завел|завела)( *){0,1} (спор|диспут|чарджбэк|чарджбек)',
      '(paypal|пейпал|банк|klarna)* ~ (открыл|открыла|подал|подала|завел|завела)( *){0,1} (дело|заявк|претензи|жалоб|кейс)*',
      '(спор|диспут) (уже )?(открыт|начат)',
    ],
    none: [
      '(?<!не )(закрыл|закрыла|отменил|отменила|отозвал|отозвала) (свой |свою |этот |уже )?(спор|диспут|претензи|чарджбэк|дело)*',
      '(спор|диспут)( (на|в|с) (paypal|пейпал))? (уже )?(закрыт|отменен|отозван|решен)',
      '(?<!если )не\\s(буду |собираюсь |планирую |хочу |стану )?(открывать|открою|подавать|подам|начинать) (никак* )?(спор|диспут|претензи|чарджбэк|чарджбек|дело)*',
    ],
  },
  uk: {
    opened: [
      '(відкрив|відкрила|подав|подала|почав|почала)( *){0,1} (спір|диспут|чарджбек)',
      '(paypal|банк|mono|моно|приват)* ~ (відкрив|відкрила|подав|подала)( *){0,1} (справу|заявк|скарг|спір)*',
    ],
    none: [
      '(?<!не )(закрив|закрила|скасував|скасувала|відкликав|відкликала) (свій |цей |вже )?(спір|диспут|чарджбек|скарг)*',
      '(?<!якщо )не\\s(буду |збираюся |планую |хочу )?(відкривати|відкрию|подавати|подам) (спір|спору|диспут|чарджбек|скарг)*',
    ],
  },
  ar: {
    opened: [
      '(فتحت|قدمت|رفعت)( *){0,1} (نزاع|اعتراض|قضية|مطالبة)* ~ (باي بال|بايبال|paypal|بنك|البنك|بطاقة|البطاقة)',
      'فتحت نزاع*',
    ],
    none: [
      '(أغلقت|ألغيت|سحبت) (نزاع|النزاع|الشكوى|القضية|الاعتراض|المطالبة)*',
      '(لن|لا أريد أن|لا أنوي أن) (أفتح|أقدم|أرفع) (أي )?(نزاع|شكوى|اعتراض|مطالبة)*',
    ],
  },
  hi: {
    opened: [
      '(paypal|पेपैल|bank|बैंक) ~ (case|dispute|केस|विवाद|claim)( *){0,1} (khol*|खोल*|दर्ज*|raise*)',
      '(dispute|विवाद|chargeback|चार्जबैक) (खोल दिया|खोला|दर्ज किया|khol diya|khola|raise kiya|kar diya)',
    ],
    none: [
      '(dispute|विवाद|केस|case) (बंद कर|वापस ले|band kar|wapas le|close kar|cancel kar)*',
      '(dispute|विवाद|case|केस|chargeback|चार्जबैक) (नहीं|nahi|nahin)',
    ],
  },
  sv: {
    opened: [
      '(öppnat|öppnade|startat|anmält) (en |ett )?(tvist|ärende|dispyt|fall) ~ (paypal|klarna|bank|kort)*',
      '(paypal|klarna|bank)* ~ (öppnat|öppnade|startat|anmält) (en |ett )?(tvist|ärende|dispyt|fall)',
    ],
    none: [
      '(stängt|stängde|avslutat|återkallat|dragit tillbaka) (min |mitt )?(paypal )?(tvist|tvisten|ärende|ärendet)',
      '(tvisten|ärendet)( (hos|på) (paypal|klarna))? (är |har )(stängd|stängts|avslutad|avslutat|återkallad|stängt)',
      '(inte)\\s(att )?(öppna|starta|anmäla) (någon |något |en |ett )?(paypal )?(tvist|ärende|dispyt)',
    ],
  },
  da: {
    opened: [
      '(åbnet|oprettet|startet|rejst) (en )?(sag|tvist|indsigelse|dispute) ~ (paypal|klarna|bank|kort|nets)*',
      '(paypal|klarna|bank)* ~ (åbnet|oprettet|startet|rejst) (en )?(sag|tvist|indsigelse)',
    ],
    none: [
      '(lukket|trukket|annulleret|afsluttet) (min )?(paypal )?(sag|sagen|tvisten|indsigelsen)( tilbage)?',
      '(sagen|sag|tvisten|indsigelsen)( (hos|på) paypal)? (er |er blevet )?(lukket|trukket tilbage|annulleret|afsluttet)',
      'ikke\\s(at )?(åbne|oprette|starte|rejse) (nogen |en )?(paypal )?(sag|tvist|indsigelse)',
    ],
  },
  vi: {
    opened: [
      '(paypal|ngân hàng) ~ (đã |vừa )(mở|tạo|gửi)( *){0,2} (vụ việc|hồ sơ|case|tranh chấp)',
    ],
    none: [
      'đã (đóng|hủy|huỷ|rút|rút lại) (vụ )?(tranh chấp|khiếu nại)',
      '(không|chưa|sẽ không) (định |muốn |có ý định |cần )?(mở|gửi|tạo) (bất kỳ )?(tranh chấp|khiếu nại)',
    ],
  },
  id: {
    opened: [
      '(sudah|telah|saya) (membuka|buka|mengajukan|ajukan) (sengketa|dispute|chargeback)',
      '(paypal|bank) ~ (membuka|buka|mengajukan) (kasus|klaim|sengketa)',
    ],
    none: [
      '(sudah|telah) (menutup|tutup|membatalkan|batalkan|mencabut|cabut|menarik) (sengketa|dispute|klaim|kasus|komplain)',
      '(sengketa|dispute|kasus)( paypal)?( saya)? (sudah |telah )(ditutup|dibatalkan|dicabut|selesai)',
      '(tidak|tak|gak|nggak)\\s(akan |mau |ingin |berniat )?(membuka|buka|mengajukan|ajukan) (sengketa|dispute|klaim|kasus|chargeback)',
    ],
  },
  zh: {
    opened: ['(paypal|贝宝|貝寶)~(开了|開了|提交了|提了|建了|立了)~(case|案件|案子|案|争端|爭端)'],
    none: [
      '(?<![没沒])(撤销|撤銷|取消|关闭|關閉|撤回|关掉|關掉|撤|关|關)(了|掉了)(我的|我在|那个|那個|这个|這個|对|對)?(在)?(paypal|贝宝|貝寶|pp)?(上)?(的|那个|那個)?([争爭][议議端]|纠纷|糾紛|投[诉訴]|申[诉訴]|case|拒付|退单|退單|案件)',
      '([争爭][议議端]|纠纷|糾紛|投[诉訴]|申[诉訴]|case|拒付|案件)(我)?(已经|已經|已|都)(撤销|撤銷|取消|关闭|關閉|撤回|撤|关|關|解决|解決|结案|結案)',
      '(不会|不會|不想|不打算|不准备|不準備|不用|没打算|沒打算|不再|不要|无意|無意)(再)?(去|在|到|跟|向|要)?(paypal|贝宝|貝寶|pp)?(上|那边)?(发起|發起|提起|提出|开|開|申请|申請|提交)?(paypal|贝宝|貝寶|pp)?(的)?([争爭][议議端]|纠纷|糾紛|投[诉訴]|申[诉訴]|case|拒付|退单|退單)',
    ],
  },
  ja: {
    opened: [
      '(paypal|ペイパル)~(ケース|案件|問題|クレーム)(を)?~(開(き|い|始)|報告し|申請し|オープンし)',
    ],
    none: [
      '(異議|紛争|申し立て|申立て|ケース|チャージバック|クレーム)(の)?(申し立て|申立て)?(を|は|も)?(すでに|既に|もう)?(取り下げ|取下げ|キャンセルし|クローズし|閉じ|撤回し)(ました|た|て|済)',
      '(異議|紛争|申し立て|申立て|ケース|チャージバック)(の)?(申し立て|申立て|申請)?(を|は)?(し|開き|行い|申し立て|申請し|起こし|立て)(ません|ないです|ないので|たくありません)',
      '(異議|紛争|申し立て|申立て|ケース|チャージバック)(の)?(申し立て|申立て|申請)?(を|は)?(する|開く|行う|申し立てる|申請する|起こす)(つもり|予定|気)は(あり|な|ござい)',
    ],
  },
  ko: {
    opened: [
      '(페이팔|paypal|카드사|은행)~(분쟁|케이스|클레임|이의)(을|를)?~(열었|제기했|접수했|신청했|걸었)',
      '분쟁(을)? ?(이미 )?(제기했|열었|신청했|접수했)',
    ],
    none: [
      '(분쟁|클레임|이의|케이스|차지백)(을|를|은|는|이|도)?( 이미| 다)? ?(취소했|철회했|닫았|종료했|취하했|취소됐|종료됐|해결됐|해결되었|종료되었)',
      '(분쟁|클레임|이의|차지백)( ?제기)?(을|를|은|는)? ?(제기|신청|접수|열)?(하)?(지 않을|지 않겠|지 않아|지는 않|고 싶지 않|ㄹ 생각)',
    ],
  },
  th: {
    opened: ['(paypal|เพย์พาล)~(เปิดเคส|เปิดข้อพิพาท)'],
    none: [
      '(ปิด|ยกเลิก|ถอน)(เคส|ข้อพิพาท|เรื่องร้องเรียน|คำร้อง)~แล้ว',
      '(จะไม่|ไม่)(ได้)?(เปิด|ยื่น|ต้องการเปิด|คิดจะเปิด)(ข้อพิพาท|เคส)',
    ],
  },
};
