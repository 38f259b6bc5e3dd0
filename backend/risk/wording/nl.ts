import type { WordingLexicon } from './wording-lexicon.ts';

export const nl: WordingLexicon = {
  words: true,
  phrases: {
    anger: [
      '(onacceptabel|schandalig|schande|belachelijk|ongelooflijk|bizar|waardeloos|absurd)',
      '(boos|woedend|teleurgesteld|teleurstellend|gefrustreerd|geïrriteerd|ontevreden|zat)',
      '(slechtste|vreselijk|verschrikkelijk|rotzooi|klote|prutsers)',
      '(oplicht*|fraude|leugens|leugenaars|bedrog|dieven)',
      'nooit meer',
    ],
    impatience: [
      '(tweede|derde|vierde|vijfde) (keer|maal|mail|bericht)',
      '(nog steeds|nog altijd|alweer|wederom|opnieuw|eindelijk|nog niet)',
      '(al|sinds) (\\d+|twee|drie|weken|dagen|meer|ruim) *',
      '(geen|zonder) (antwoord|reactie|bericht|oplossing)',
      'hoe lang *',
    ],
    trouble: [
      '(kapot|beschadigd|defect|verkeerd*|kwijt|ontbreekt|gebroken|gescheurd)',
      '(niet|nooit) (aangekomen|ontvangen|geleverd|bezorgd)',
      '(werkt niet|doet het niet)',
      '(probleem|problemen|vertraging|vertraagd|fout|te laat)',
    ],
    demand: [
      '(terugbetal*|geld terug|vergoeding|schadevergoeding|vervanging)',
      '(annuleer|annuleren|annulering)',
      '(eis|verwacht) *',
    ],
    deadline: [
      '(voor|uiterlijk) (morgen|vandaag|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|\\d+)',
      'binnen *',
      '(onmiddellijk|direct|per omgaande|laatste (kans|waarschuwing))',
    ],
    polite: [
      '(alstublieft|alsjeblieft|graag|zou u|kunt u|met vriendelijke groet|vriendelijke groeten|excuses)',
    ],
    thanks: [
      '(bedankt|dank u|dank je|dankjewel|dank|hartelijk dank|super|geweldig|perfect|tevreden)',
    ],
  },
};
