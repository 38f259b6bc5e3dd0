import { styled } from 'styled-components';

/** Findings at the left, the dry run beside them; under each other where it is narrow. */
export const DoctorFrame = styled.div`
  .two { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 40px; align-items: start; }

  .finding { display: flex; gap: 12px; padding-block: 14px; border-block-end: 1px solid var(--line-soft); }
  .finding:first-child { padding-block-start: 4px; }
  .finding > .icon { flex: none; margin-block-start: 2px; color: var(--amber); }
  .finding.serious > .icon { color: var(--red); }
  .finding > div { flex: 1; min-inline-size: 0; overflow-wrap: anywhere; text-wrap: pretty; }
  .finding .deeds { flex: none; display: flex; align-items: center; gap: 8px; align-self: start; }
  .well { display: flex; gap: 12px; padding-block: 14px; color: var(--fg-subtle); }
  .well > .icon { flex: none; margin-block-start: 2px; color: var(--green); }

  aside h3 { margin-block-end: 2px; }
  .chips { display: flex; flex-wrap: wrap; gap: 6px; margin-block: 12px 8px; }
  .chip { display: inline-flex; align-items: center; gap: 4px; padding: 2px 8px; border: 0; border-radius: 4px; background: var(--bg-pill); color: inherit; font: inherit; font-size: 12px; line-height: 20px; cursor: pointer; }
  .chip:hover { background: var(--line); }
  .chip:focus-visible { outline: 2px solid var(--link); outline-offset: 1px; }
  select { inline-size: 100%; padding: 6px 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); color: inherit; font: inherit; font-size: 13px; }
  label.check { display: flex; align-items: center; gap: 8px; margin-block: 8px; font-size: 13px; }

  .path { margin-block-start: 16px; }
  .path li { position: relative; padding: 0 0 14px 22px; overflow-wrap: anywhere; }
  .path li::before { content: ''; position: absolute; inset-block-start: 6px; inset-inline-start: 2px; inline-size: 9px; block-size: 9px; border-radius: 50%; background: var(--fg-subtle); }
  .path li:not(:last-child)::after { content: ''; position: absolute; inset-block: 18px 0; inset-inline-start: 6px; inline-size: 1px; background: var(--line); }
  .path .harm::before { background: var(--red); }
  .path .harm h4 { color: var(--red); }
  .path .end::before { background: none; border: 2px solid var(--fg-subtle); box-sizing: border-box; }
  .path h4, .path p { margin: 0; }
  .path h4 { font-weight: 600; font-size: 13px; line-height: 20px; }
  .path p { font-size: 12px; line-height: 18px; color: var(--fg-subtle); }

  @media (max-width: 900px) {
    .two { grid-template-columns: minmax(0, 1fr); gap: 32px; }
    .finding { flex-wrap: wrap; }
    .finding .deeds { inline-size: 100%; padding-inline-start: 28px; }
  }
`;
