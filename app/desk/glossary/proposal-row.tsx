import { Button } from '@zendeskgarden/react-buttons';
import { Field, Input } from '@zendeskgarden/react-forms';
import { useState } from 'react';
import type { Decision, ProposalView } from '../../../backend/http/contract-glossary.ts';
import { languageName } from '../../formatting.ts';
import { useTexts } from '../../i18n.ts';

/** A word that agents fixed the same way twice; which word it translates is a guess to be confirmed. */
export function ProposalRow(props: {
  proposal: ProposalView;
  isBusy: boolean;
  onDecide(decision: Decision): void;
}) {
  const { proposal, isBusy, onDecide } = props;
  const { sourceLanguage, targetLanguage, wrong, correct, times } = proposal;
  const { t, locale } = useTexts();
  const [source, setSource] = useState(proposal.source);
  const fix = { sourceLanguage, targetLanguage, wrong, correct };
  return (
    <li data-testid="proposal">
      <div className="room">
        <p>
          <s lang={targetLanguage}>{wrong}</s> → <b lang={targetLanguage}>{correct}</b>
        </p>
        <p className="sub">
          {t('glossary_page.proposal_sub', {
            count: times,
            source: languageName(sourceLanguage, locale),
            target: languageName(targetLanguage, locale),
          })}
        </p>
      </div>
      <Field>
        <Field.Label>{t('glossary_page.proposal_source')}</Field.Label>
        <Input
          isCompact
          value={source}
          maxLength={500}
          onChange={(event) => setSource(event.target.value)}
        />
      </Field>
      <Button
        size="small"
        disabled={isBusy || source.trim() === ''}
        onClick={() => onDecide({ ...fix, accepted: { source, target: correct } })}
      >
        {t('glossary_page.accept')}
      </Button>
      <Button
        size="small"
        isBasic
        disabled={isBusy}
        onClick={() => onDecide({ ...fix, accepted: null })}
      >
        {t('glossary_page.dismiss')}
      </Button>
    </li>
  );
}
