import type { ThreatLexicon } from './threat-lexicon.ts';

export const pt: ThreatLexicon = {
  words: true,
  phrases: {
    dispute: [
      '(disputa|contestação|reclamação|caso) ~ (paypal|cartão|banco|pagseguro|operadora)',
      '(paypal|pagseguro|cartão|banco) ~ (disputa|contestação|reclamação|estorno|proteção)',
      '(abrir|abrirei|abro|iniciar) (uma )?(disputa|contestação)',
      '(chargeback|estorno (no|do|pelo) (cartão|banco))',
      'proteção (ao|do|de) (comprador|compras)',
      '(contestar|contestarei|cancelar|sustar|estornar) (o|a|essa|esta|este) (pagamento|compra no cartão|cobrança|transação)',
    ],
    marketplace_claim: [
      'a a z',
      '(reclam|denunci|disputa|mediação|report)* ~ (mercado ?livre|shopee|amazon|aliexpress|shein|magalu|americanas|temu|ebay)',
      'compra garantida',
    ],
    bad_review: [
      '(avaliaç|resenha|comentário|opini|nota|crítica|feedback)* (muito )?(negativ|péssim|ruim|ruins|má|más)*',
      '(péssima|má|pior) (avaliação|nota|resenha|opinião)',
      '(uma|1|zero|0) (única )?estrelas?',
      '(avisar|alertar) ~ (todos|todo mundo|outros|pessoas)',
      'avaliar (mal|negativamente)',
    ],
    regulator: [
      'procon*',
      'consumidor.gov*',
      '(defesa|direito|direitos|código de defesa|proteção|deco) (do|de|ao) consumidor',
      '(senacon|anatel|deco proteste|livro de reclamações|asae)',
      '(delegacia|boletim de ocorrência|polícia|ministério público)',
    ],
    lawyer: [
      '(meu|um|nosso|minha) (advogado|advogada) (vai|entrará|irá|já)',
      '(com|ao|falar com|acionar|procurar|contatar) (o )?(meu|um|nosso|minha) (advogado|advogada)',
      '(ação|ações|medidas|medida|processo|vias|providências) (judicial|judiciais|legais|legal|jurídicas)',
      '(processar|processá los|processo vocês|vou processar|juizado|pequenas causas|tribunal|na justiça)',
    ],
    media: [
      'reclame ?aqui',
      '(expor|publicar|postar|divulgar|denunciar|compartilhar|colocar) ~ (redes|redes sociais|facebook|instagram|tiktok|twitter|youtube|internet)',
      '(imprensa|jornal|televisão|reportagem)',
      'vou (expor|viralizar)',
    ],
    safety: [
      '(pegou|pegando|pegar) fogo',
      '(explodiu|explosão|derreteu|faísca|faíscas|curto circuito|fumaça|incêndio)',
      '(choque elétrico|tomou choque|levou um choque|levei um choque|eletrocut*)',
      '(queimou (a|o|meu|minha)|queimadura*|se queimou)',
      '(machucou|machucado|ferido|ferida|feriu|ferimento*|se cortou|sangr*)',
      '(reação alérgica|alergia grave|intoxica*|engoliu|sufoc*|engasg*)',
      '(hospital|pronto socorro)',
      'perigos[oa] para',
    ],
    data_protection: [
      '(lgpd|rgpd)',
      '(exclu|apag|remo|delet|elimin)* ~ (dados|minha conta|informações pessoais)',
      'direito (ao esquecimento|de eliminação)',
      'vazamento de dados',
    ],
    human_wanted: [
      'atendente( humano)?',
      '(falar|conversar|atendido|atendimento) (com|por) (um|uma|o|a|algum|alguma) (verdadeir[oa] )?(atendente|humano|pessoa|gerente|supervisor|responsável|ser humano)',
      '(pessoa|humano) (real|de verdade)',
      '(não|chega de|nada de) (quero )?(um |falar com )?(robô|robôs|bot|resposta automática|respostas automáticas)',
    ],
  },
  takenBackBefore: [
    '(não|nao|sem|nunca|evitar)( (quero|queria|vou|pretendo|gostaria de|desejo|preciso))?( (deixar|abrir|fazer|escrever|dar|entrar com|postar))?( (uma|um|nenhuma|a|o))?',
  ],
  takenBackAfter: [],
  harmless: ['(o|a|seu|sua) atendente (foi|era|me|muito)', 'jornal de', 'obrigad* ~ atendente'],
};
