/** Parts of messages; `{order}`, `{product}`, `{days}` and `{amount}` are filled in. */
export interface Phrases {
  language: string;
  country: string;
  names: string[];
  products: string[];
  greetings: string[];
  subjects: string[];
  matters: string[];
  details: string[];
  closings: string[];
  /** What a further message says that is no worse than the first. */
  calm: string[];
  /** What makes it a threat. */
  threats: string[];
}

export const PHRASES: Phrases[] = [
  {
    language: 'de',
    country: 'DE',
    names: ['Jonas Albrecht', 'Miriam Seidel', 'Uwe Brandner', 'Leonie Kaspers'],
    products: ['Regenjacke', 'Stehlampe', 'Kaffeemühle', 'Wanderrucksack'],
    greetings: ['Hallo zusammen,', 'Sehr geehrte Damen und Herren,', 'Moin,'],
    subjects: ['{product} fehlt noch', 'Frage zu {order}', 'Lieferung {order}'],
    matters: [
      'seit {days} Tagen rührt sich bei der Sendung nichts mehr.',
      'ich habe die {product} bestellt und bisher keine Nachricht bekommen.',
      'im Paket lag nur die halbe Bestellung, die {product} fehlt.',
    ],
    details: ['Die Bestellnummer ist {order}.', 'Bezahlt habe ich {amount} für {order}.'],
    closings: ['Danke und viele Grüße', 'Mit freundlichen Grüßen', 'Schönen Abend noch'],
    calm: ['Noch eine Ergänzung: bitte beim Nachbarn abgeben.', 'Die Farbe darf auch grau sein.'],
    threats: [
      'Jetzt reicht es, ich öffne noch heute einen Fall beim PayPal-Käuferschutz.',
      'Wenn das Geld nicht bis morgen da ist, schalte ich meinen Anwalt ein.',
    ],
  },
  {
    language: 'fr',
    country: 'FR',
    names: ['Clément Vasseur', 'Inès Roche', 'Baptiste Morin', 'Océane Garnier'],
    products: ['lampe de bureau', 'veste imperméable', 'théière', 'sacoche'],
    greetings: ['Bonjour,', 'Bonsoir,', 'Madame, Monsieur,'],
    subjects: ['Commande {order}', 'Ma {product} abîmée', 'Toujours rien reçu'],
    matters: [
      'ma {product} est arrivée cassée ce matin.',
      'cela fait {days} jours que le suivi ne bouge plus.',
      'je souhaite savoir quand partira ma {product}.',
    ],
    details: ['Il s’agit de la commande {order}.', 'J’ai payé {amount} pour la commande {order}.'],
    closings: ['Cordialement', 'Merci d’avance', 'Bien à vous'],
    calm: ['J’ajoute que le digicode est au dos de la porte.', 'La taille M irait aussi.'],
    threats: [
      'Sans réponse demain, je saisis mon avocat.',
      'Je vais ouvrir un litige PayPal dès ce soir.',
    ],
  },
  {
    language: 'es',
    country: 'ES',
    names: ['Rocío Ballester', 'Iker Zubiri', 'Nuria Camps', 'Álvaro Pineda'],
    products: ['cafetera', 'mochila', 'lámpara', 'chaqueta'],
    greetings: ['Hola, buenos días:', 'Buenas tardes:', 'Estimado equipo:'],
    subjects: ['Pedido {order}', '¿Dónde está mi {product}?', 'Falta un artículo'],
    matters: [
      'llevo {days} días esperando y el seguimiento no cambia.',
      'la {product} ha llegado con un golpe en la tapa.',
      'quería cambiar la {product} por otra más grande.',
    ],
    details: ['El número de pedido es {order}.', 'Pagué {amount} por el pedido {order}.'],
    closings: ['Un saludo', 'Muchas gracias', 'Quedo a la espera'],
    calm: ['También me sirve en color azul.', 'Pueden dejarlo en portería.'],
    threats: [
      'Si mañana no hay respuesta, abriré una disputa en PayPal.',
      'Voy a poner el caso en manos de mi abogado.',
    ],
  },
  {
    language: 'pt',
    country: 'BR',
    names: ['Thiago Mesquita', 'Larissa Prado', 'Caio Benevides', 'Bianca Torquato'],
    products: ['cafeteira', 'jaqueta', 'luminária', 'mochila'],
    greetings: ['Olá, boa tarde!', 'Bom dia,', 'Oi, pessoal,'],
    subjects: ['Pedido {order}', 'Minha {product} não chegou', 'Dúvida sobre a entrega'],
    matters: [
      'faz {days} dias que o rastreio está parado.',
      'a {product} veio com a cor errada.',
      'gostaria de saber quando a minha {product} será enviada.',
    ],
    details: ['O número do pedido é {order}.', 'Paguei {amount} no pedido {order}.'],
    closings: ['Obrigado', 'Um abraço', 'Fico no aguardo'],
    calm: ['Pode deixar com o porteiro, por favor.', 'O tamanho G também serve.'],
    threats: [
      'Se não resolverem hoje, vou acionar o Procon.',
      'Vou abrir uma disputa no PayPal ainda hoje.',
    ],
  },
  {
    language: 'ja',
    country: 'JP',
    names: ['小野寺 遥', '三浦 拓海', '長谷川 結衣', '森下 大輔'],
    products: ['電気ケトル', 'レインコート', 'デスクライト', 'リュック'],
    greetings: ['お世話になっております。', 'こんにちは。', 'はじめまして。'],
    subjects: ['注文{order}について', '{product}が届きません', '配送状況の確認'],
    matters: [
      '{days}日前から追跡情報が更新されていません。',
      '届いた{product}に傷がありました。',
      '{product}の発送日を教えていただけますか。',
    ],
    details: ['注文番号は{order}です。', '{order}の代金として{amount}を支払いました。'],
    closings: ['よろしくお願いいたします。', 'ご返信をお待ちしております。'],
    calm: ['玄関前に置いていただいて構いません。', '色は黒でも大丈夫です。'],
    threats: [
      '明日までに返金がなければ、弁護士に相談します。',
      '消費者センターに連絡させていただきます。',
    ],
  },
  {
    language: 'en',
    country: 'US',
    names: ['Marcus Delaney', 'Priya Raman', 'Holly Whitcombe', 'Devon Castillo'],
    products: ['kettle', 'rain jacket', 'desk lamp', 'backpack'],
    greetings: ['Hi there,', 'Hello,', 'Good morning,'],
    subjects: ['Order {order}', 'My {product} never came', 'Question about delivery'],
    matters: [
      'the tracking has not moved for {days} days now.',
      'the {product} arrived with a cracked lid.',
      'could you tell me when the {product} will be sent?',
    ],
    details: ['The order number is {order}.', 'I paid {amount} for order {order}.'],
    closings: ['Thanks a lot', 'Kind regards', 'Best'],
    calm: ['You can leave it on the porch.', 'Size M would be fine as well.'],
    threats: [
      'I am filing a chargeback with my bank today.',
      'You will hear from my lawyer if this is not refunded by Friday.',
    ],
  },
];
