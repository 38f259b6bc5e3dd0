import type { ThreatLexicon } from './threat-lexicon.ts';

export const it: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(contestazione|controversia|reclamo|disputa|segnalazione) ~ (paypal|klarna|banca|carta)',
      '(paypal|klarna) ~ (contestazione|controversia|reclamo|disputa|protezione)',
      '(apr|avvi)(o|irò|ire|erò|are) ~ (contestazione|controversia|disputa)',
      'protezione (acquirenti|acquisti|acquirente)',
      '(chargeback|storno|riaddebito)',
      '(contestare|contesto|contesterò|stornare|annullare|bloccare) ~ (pagamento|addebito|transazione)',
    ],
    marketplace_claim: [
      'dalla a alla z',
      '(segnal|reclam|denunci|apr)* ~ (amazon|ebay|aliexpress|etsy|temu|zalando|subito)',
    ],
    bad_review: [
      '(recension|feedback|valutazion|comment|giudizi)* (molto )?(negativ|pessim|bruttissim)*',
      '(pessima|brutta|cattiva) (recensione|valutazione)',
      '(una|1|zero|0) (sola )?stell(a|e|ina)',
      '(avvertire|avviserò|avvisare|sconsiglierò) ~ (tutti|altri)',
    ],
    regulator: [
      '(associazione|associazioni|tutela|difesa|unione|movimento|sportello) ~ (consumatori|consumatore)',
      '(codacons|altroconsumo|federconsumatori|adiconsum|agcm|antitrust)',
      'garante (della|del) *',
      '(denuncia|denuncio|denunciare|esposto|segnalerò|querela) ~ (polizia|carabinieri|guardia di finanza|autorità|polizia postale)',
      '(sporgere|sporgerò|farò) (una )?(denuncia|querela)',
    ],
    lawyer: [
      '(mio|un|nostro|miei) (avvocato|legale|avvocati|legali) ~ (contatt|scriv|proced|sentirà|vi)*',
      '(al|dal|con il|col|con un|a un|contattare il|sentire il) (mio |nostro )?(avvocato|legale)',
      '(vie|azioni|azione|procedimento|strada) (legali|legale|giudiziari*)',
      '(tribunale|giudice di pace|citare in giudizio|diffida|causa legale|vi faccio causa|farò causa|fare causa)',
    ],
    media: [
      '(pubblic|condivid|denunci|post|diffond)* ~ (social|facebook|instagram|tiktok|twitter|youtube|internet|rete)',
      '(stampa|giornali|giornalisti|striscia la notizia|le iene)',
      'rendere pubblic*',
    ],
    safety: [
      '(preso|prende|andato|andata) (fuoco|a fuoco|in fiamme)',
      '(esplos[oaei]|esplosione|bruciat[oaei]|fuso|fumo|scintille|cortocircuito)',
      '(scossa|folgorat|ustion)*( elettrica)?',
      '(ferit[oaei]|lesion[ei]|si è tagliat[oa]|sanguina)',
      '(reazione allergica|intossicat*|soffocat*|soffocamento|ingoiat*|ingerito)',
      '(pronto soccorso|ospedale)',
      'pericolos[oa] per',
    ],
    data_protection: [
      '(gdpr|garante (della |per la )?privacy)',
      '(cancell|elimin|rimuov|rimoz)* ~ (dati|account|informazioni personali)',
      "diritto (all'oblio|di cancellazione|di accesso)",
    ],
    human_wanted: [
      '(parlare|comunicare|chattare|parlo) con (un|una|il|la) (vero |vera )?(persona|operatore|umano|responsabile|operatrice|essere umano|supervisore)',
      '(persona|operatore) (vera|vero|reale|umano)',
      '(non|basta) (con )?(un |voglio un |i )?(robot|bot|risposte automatiche)',
      'passatemi *',
    ],
  },
  takenBackBefore: [
    '(non|senza|mai|evitare)( (voglio|vorrei|intendo|desidero|ho intenzione di|farò|lascerò|di))?( (lasciare|fare|aprire|scrivere|dare|pubblicare))?( (una|un|la|il|nessuna))?',
  ],
  takenBackAfter: [],
  harmless: ['a causa', 'stampa (a|su|del|della|digitale|fotografica)'],
};
