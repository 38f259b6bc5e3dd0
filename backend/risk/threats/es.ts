import type { ThreatLexicon } from './threat-lexicon.ts';

export const es: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(disputa|reclamación|controversia|caso|reclamo) ~ (paypal|klarna|banco|tarjeta)',
      '(paypal|klarna) ~ (disputa|reclamación|controversia|reclamo|protección)',
      '(abrir|abriré|abro|iniciar|iniciaré) (una )?(disputa|controversia)',
      'protección (al|del|de) (comprador|compras|compradores)',
      '(contracargo|retrocesión|chargeback)',
      '(anular|desconocer|cancelar|disputar|revertir|retroceder|devolver) (el|este|mi) (pago|cargo|cobro)',
      '(banco|tarjeta) ~ (devol|anul|reclam|revert)*',
    ],
    marketplace_claim: [
      'a (a|hasta) la z',
      'de la a a la z',
      '(reclam|denunci|report|quej|disputa|reportar)* ~ (amazon|ebay|mercado ?libre|aliexpress|shein|temu|wallapop|etsy)',
      'compra protegida',
    ],
    bad_review: [
      '(reseña|opinión|valoración|calificación|comentario|puntuación|crítica)s? (muy )?(negativ|mal|pésim|horribl)*',
      '(mala|malas|mal|pésima|peor) (reseña|opinión|valoración|calificación|comentario|puntuación)s?',
      '(una|1|cero|0) (sola )?estrellas?',
      '(advertir|avisar|avisaré) ~ (todos|demás|gente|clientes)',
    ],
    regulator: [
      '(profeco|sernac|indecopi|facua|ocu|defensa del consumidor|sic|omic)',
      '(denuncia|reclamación|queja|hoja) ~ (consumo|consumidor|consumidores)',
      '(oficina|dirección|instituto|asociación|junta arbitral|organización) (municipal )?(de|del|al) (consumo|consumidor|consumidores)',
      'hojas? de reclamaciones?',
      'protección (al|del) consumidor',
      '(denunciar|denunciaré|denuncia) ~ (policía|guardia civil|autoridades|estafa)',
      '(poner|pondré|interponer|presentar|presentaré) (una )?denuncia',
    ],
    lawyer: [
      '(mi|un|nuestro) (abogado|abogada) (se|les|contactará|va|ya|tomará)',
      '(con|a|(en )?manos de|contratar|consultar|contactar) (con )?(mi|un|nuestro|mis) (abogado|abogada|abogados)',
      '(acciones|acción|medidas|vías|vía|proceso|demanda) (legales|legal|judicial|judiciales)',
      '(demandar|demandaré|demandarlos|demandarles|los demandaré|les demandaré|juicio|juzgado|tribunales|burofax)',
    ],
    media: [
      '(publicar|publicaré|compartir|denunciar|subir|subiré|difundir|exponer|quemar) ~ (redes|redes sociales|facebook|instagram|tiktok|twitter|youtube|internet)',
      '(redes sociales|facebook|tiktok) ~ (publicar|denunciar|difundir|enteren|exponer)',
      '(a la|con la|los) (prensa|medios|televisión)',
      'hacer(lo)? (público|viral)',
    ],
    safety: [
      '(se )?(incendi|explot)(ó|o|ado|aron|aba)',
      '(prendió|cogió|agarró) fuego',
      '(en llamas|echando humo|salió humo|sale humo|chispas|cortocircuito)',
      '(descarga|corriente) eléctrica',
      '(electrocut|quemadura)*',
      'se (ha |me ha )?(quemado|quemó|derritió|derretido)',
      '(herido|herida|heridas|lesión|lesiones|lesionado|lastimó|lastimado|sangr*|se cortó)',
      '(reacción alérgica|intoxic*|asfixi*|se tragó|atragant*)',
      '(urgencias|hospital)',
      '(peligroso|peligrosa) para',
    ],
    data_protection: [
      '(rgpd|lopd|lopdgdd|habeas data)',
      '(borr|elimin|suprim|cancel)* ~ (datos|información personal|mi cuenta)',
      'derecho (al olvido|de supresión|de acceso)',
      'protección de datos',
    ],
    human_wanted: [
      '(hablar|comunicarme|contactar|chatear|atienda) con (una?|su|el|algún) (verdader[oa] )?(persona|humano|agente|responsable|supervisor|encargado|asesor|operador|gerente)',
      '(persona|humano|agente) real',
      '(no|basta de|ni) (quiero )?(un |con un |a un |hablar con un )?(robot|bot|respuestas automáticas)',
      '(páseme|pásame|comuníqueme) con',
    ],
  },
  takenBackBefore: [
    '(no|sin|nunca|evitar)( (quiero|quisiera|voy a|pienso|deseo|pretendo|me gustaría|queremos|tener que))?( (dejar|poner|abrir|escribir|hacer|publicar|presentar|dar))?( (una|un|la|el|ninguna))?',
  ],
  takenBackAfter: [],
  harmless: [
    'mi abogado* (lleva|usa)',
    'consumo de (energía|batería|luz)',
    'hospital de (animales|día)',
  ],
};
