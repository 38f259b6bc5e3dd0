import { foldWords } from './folded-words.ts';

/**
 * Articles, pronouns, auxiliaries, prepositions and greetings: they may weigh in a model, and say
 * nothing to the person who reads why. One set for all languages, folded as the tokens are; a word
 * that is plain in one language is not shown in another either.
 */
const PLAIN = `
the a an and or but if of to in on at by for from with about into as than that this these those there here it its
i me my mine you your yours he him his she her they them their we us our who whom which what when where why how
is are was were be been being am do does did done have has had having will would shall should can could may might must
not no yes so too very just also still yet any some all none nobody someone anyone hello hi hey dear sir madam please
thanks thank regards don didn doesn isn wasn won couldn wouldn ve ll re
der die das den dem des ein eine einen einem einer eines und oder aber wenn dass weil als wie von vom zu zum zur im in
am an auf aus bei mit nach seit vor ich du er sie es wir ihr mich mir dich dir ihn ihm ihnen uns euch mein meine meinen
meinem meiner dein ihre ihren ihrem euer eure sein seine kein keine keinen niemand jemand man wer was wo wann warum
ist sind war waren bin bist seid sein gewesen habe hast hat haben hatte hatten werde wirst wird werden wurde kann kannst
konnen konnte muss mussen soll sollte will wollen mochte darf nicht auch noch schon nur so sehr hier da doch mal hallo
guten tag morgen abend moin liebe lieber sehr geehrte damen herren bitte danke gruss grusse viele
el la los las un una unos unas lo al del de y o u e pero si que porque como cuando donde quien cual con sin por para en
a yo tu usted ustedes vosotros nosotros me te se nos os le les mi mis su sus tus vuestra vuestro nuestra nuestro nadie
alguien es soy eres son era eran fue ser estar esta estan estoy estaba he has ha hemos han habia voy va vas vamos van
ire iremos ira iran tengo tiene tienen puede puedo pueden no muy mas ya aun tambien hola buenos buenas dias tardes
noches estimado estimados saludos gracias favor
le la les un une des du de au aux et ou mais si que qui quoi quand comment pourquoi dans en sur par pour avec sans je tu
il elle on nous vous ils elles me te se mon ma mes ton votre vos notre nos leur leurs personne est suis es sont etait
etre ai as a avons avez ont avait vais va allons allez vont ne pas plus tres bien aussi encore deja bonjour bonsoir
salut madame monsieur cordialement merci
il lo gli le i un uno una di a da in con su per tra e o ma se che chi cosa quando come perche io tu lui lei noi voi loro
mi ti ci vi si mio mia miei vostro vostra nostro nessuno sono sei siamo siete era essere ho hai ha abbiamo avete hanno
vado va non piu molto gia ancora anche ciao buongiorno buonasera salve saluti grazie
o os as um uma do da dos das no na nos nas ao e ou mas se que quem quando como porque com sem por para eu voce voces ele
ela eles nos me te meu minha seu sua ninguem alguem e sou sao era ser estar estou esta estao tenho tem vou vai vamos vao
nao mais muito ja ainda tambem ola oi bom boa dia tarde noite obrigado obrigada
de het een en of maar als dat die wie wat waar wanneer waarom hoe van voor met zonder op in aan bij naar uit ik jij je u
hij zij ze wij we jullie mij mijn uw hun niemand iemand is ben bent zijn was waren heb hebt heeft hebben had zal zult
zullen wil kan kunnen moet niet ook nog al zeer heel hallo beste geachte goedemorgen goedemiddag groet groeten bedankt
i a w z na do o od po za dla bez przez ze ja ty on ona my wy oni mnie mi moj moja moje pan pani panstwo wasz nikt ktos
co kto gdzie kiedy czy jest sa byl bylo byc mam ma maja bede nie tak juz tez dzien dobry witam czesc pozdrawiam dziekuje
ve veya ama bir bu su o ben sen biz siz onlar benim sizin bana size kimse kim ne nerede neden nasil icin ile gibi mi mu
var yok degil evet hayir cok da de ki merhaba selam iyi gunler tesekkurler
и в на с со не но а или что как когда где кто почему я ты он она мы вы они мне меня мой моя мое ваш ваша вас вам нас нам
никто кто-то это этот эта быть есть был была было были буду будет уже еще тоже очень да нет здравствуйте привет добрый
день вечер спасибо
і й та у в на з що як коли де хто чому я ти він вона ми ви вони мені мене мій моя ваш вас вам ніхто це є був була було
не так вже ще добрий день вітаю дякую
och eller men att det den en ett jag du han hon vi ni de mig min mitt er ingen nagon ar var har hade ska vill kan inte
hej tack med fran for pa til til og eller men at det den en et jeg du han hun vi i de mig min mit jer ingen nogen er var
har havde skal vil kan ikke hej tak med fra for
yang dan atau tapi di ke dari untuk dengan saya aku kamu anda kami kita dia mereka ini itu ada adalah sudah belum akan
tidak bukan juga halo selamat pagi siang malam terima kasih
tôi tao mình em anh chị bạn các là và hoặc nhưng của cho với không có đã đang sẽ này kia xin chào cảm ơn
في من على الى عن مع ان هل ما لا انا انت هو هي نحن هم هذا هذه لم لن قد كان مرحبا السلام عليكم شكرا
है हैं का की के में से को ने और यह वह नहीं क्या मैं हम आप मेरा मेरी था थी हो नमस्ते धन्यवाद
`;
const WORDS: ReadonlySet<string> = new Set(
  PLAIN.trim()
    .split(/\s+/)
    .flatMap((word) => [foldWords(word, 'en'), foldWords(word, 'vi')]),
);

/** Whether a token tells nothing by itself: made of plain words only, or holding a figure. */
export function isPlainWord(token: string): boolean {
  if (/\p{N}/u.test(token)) return true;
  return token.split(/['’-]/).every((part) => part.length < 2 || WORDS.has(part));
}
