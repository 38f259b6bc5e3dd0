import { describe, expect, it } from 'vitest';
import { findFormality } from './formality.ts';

describe('findFormality', () => {
  it.each([
    ['de', 'Hallo, könnt ihr mir sagen, wo mein Paket ist? Ihr seid super!', 'informal'],
    ['de', 'Kannst du mir bitte helfen?', 'informal'],
    ['de', 'Sehr geehrte Damen und Herren, bitte teilen Sie mir mit, wo mein Paket ist.', 'formal'],
    ['de', 'Meine Schwester hat bestellt. Sie wartet noch. Hast du Neuigkeiten?', 'informal'],
    ['de', 'Wo bleibt mein Paket?', 'formal'],
    ['fr', 'Salut, tu peux me dire où est mon colis ?', 'informal'],
    ['fr', "Bonjour, pouvez-vous m'aider ?", 'formal'],
    ['es', 'Hola, ¿me puedes decir dónde está mi pedido? Te lo agradezco.', 'informal'],
    ['es', '¿Podrían ustedes decirme dónde está mi pedido?', 'formal'],
    ['it', 'Ciao, puoi dirmi dove è il mio pacco?', 'informal'],
    ['it', 'Buongiorno, potrebbe dirmi dove si trova il mio pacco?', 'formal'],
    ['pt-BR', 'Prezados, gostaria de saber do meu pedido.', 'formal'],
    ['pt-PT', 'Olá, podes dizer-me onde está a minha encomenda?', 'informal'],
    ['nl', 'Hoi, kunnen jullie me helpen? Ik hoor graag van je.', 'informal'],
    ['nl', 'Geachte heer, kunt u mij helpen met uw bestelling?', 'formal'],
    ['ru', 'Привет, можешь сказать, где твой курьер?', 'informal'],
    ['ru', 'Здравствуйте, подскажите, где мой заказ? Спасибо вам.', 'formal'],
    ['pl', 'Czy może mi Pani powiedzieć, gdzie jest paczka?', 'formal'],
    ['ja', 'まだ届かないんだけど', 'formal'],
    ['zh-CN', '你好', null],
    ['en', 'Hey you!', null],
  ] as const)('%s: %s → %s', (language, message, formality) => {
    expect(findFormality([message], language)).toBe(formality);
  });

  it('looks at all that a customer wrote', () => {
    expect(findFormality(['Wo ist es?', 'Hast du schon was gehört?'], 'de')).toBe('informal');
  });
});
