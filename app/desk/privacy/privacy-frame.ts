import { styled } from 'styled-components';

export const PrivacyFrame = styled.div`
  .lead { max-inline-size: 72ch; margin-block-end: 16px; text-wrap: pretty; }
  .find { display: flex; align-items: flex-start; flex-wrap: wrap; gap: 12px; }
  /* Beside the box, whatever is said under it. */
  .find > button { margin-block-start: 24px; }
  .find > div { flex: 1 1 280px; max-inline-size: 420px; }
  .person { display: grid; gap: 12px; margin-block-start: 16px; max-inline-size: 72ch; }
  [data-testid='retention'] > header, [data-testid='masking'] > header { margin-block-end: 12px; }
  .sub:not(:empty) { margin-block-start: 8px; }
  [data-testid='retention'] > div { max-inline-size: 420px; }
  [data-garden-id='forms.input_hint'], [data-garden-id='forms.toggle_hint'] { max-inline-size: 72ch; font-size: 13px; line-height: 19px; text-wrap: pretty; }
  .log li { display: grid; grid-template-columns: 132px minmax(0, 1fr) auto; gap: 4px 16px; padding-block: 10px; border-block-end: 1px solid var(--line-soft); font-size: 13px; line-height: 20px; }
  .log time { color: var(--fg-subtle); }
  .problem { font-size: 13px; line-height: 19px; padding: 8px 12px; margin-block-start: 12px; }

  @media (max-width: 700px) {
    .log li { grid-template-columns: minmax(0, 1fr); }
  }
`;
