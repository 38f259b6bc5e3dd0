import { styled } from 'styled-components';

/** Styles of the pages of engines and of terms beside those that every page of the desk has. */
export const EnginesFrame = styled.div`
  .room { flex: 1; min-inline-size: 0; }
  .lead { max-inline-size: 72ch; margin-block-end: 16px; text-wrap: pretty; }
  .two { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 32px 48px; }
  .halves { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 32px 48px; margin-block-start: 32px; }
  h3 { margin-block-end: 2px; }

  .tiles { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 16px 24px; }
  .tiles b { display: block; font-size: 24px; line-height: 32px; font-weight: 600; }
  .tiles b.over { color: var(--red-ink); }
  .tiles span { display: block; }
  .budget-bar { margin-block-start: 16px; }
  .budget-bar.over::-webkit-progress-value { background: var(--red); }
  .budget-bar.over::-moz-progress-bar { background: var(--red); }

  .engines > li { display: flex; gap: 12px; padding-block: 14px; border-block-end: 1px solid var(--line-soft); }
  .engines > li > .place { flex: none; inline-size: 16px; color: var(--fg-subtle); text-align: end; }
  .engines .off { color: var(--fg-subtle); }
  .name { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; }
  .name b { font-weight: 600; }
  .pill { padding: 0 6px; border-radius: 4px; background: var(--bg-pill); color: var(--fg); font-size: 12px; line-height: 18px; white-space: nowrap; }
  .pill.down { background: var(--red-bg); color: var(--red-ink); }
  .deeds { flex: none; display: flex; align-items: start; gap: 4px; flex-wrap: wrap; justify-content: end; }
  .adding-title { margin-block-start: 28px; }
  .adding { display: flex; flex-wrap: wrap; gap: 8px; margin-block-start: 16px; }

  .card { padding: 16px; margin-block: 12px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg-subtle); }
  .card h3 { margin-block-end: 12px; }
  .grid { display: grid; grid-template-columns: repeat(2, minmax(0, 1fr)); gap: 12px 16px; align-items: end; }
  .grid .wide { grid-column: 1 / -1; }
  .buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; margin-block-start: 16px; }
  .fields { display: grid; align-content: start; gap: 16px; }

  .probe { display: grid; gap: 4px; margin-block-start: 12px; font-size: 13px; line-height: 20px; }
  .probe li { display: flex; gap: 8px; min-inline-size: 0; }
  .probe .icon { margin-block-start: 4px; color: var(--fg-subtle); }
  .probe .ok .icon { color: var(--green); }
  .probe q { color: var(--fg-subtle); overflow-wrap: anywhere; }

  .routes { display: grid; gap: 8px; margin-block-start: 8px; }
  .routes li { display: flex; align-items: center; gap: 8px; }
  .routes li > span { flex: 1; min-inline-size: 0; }

  .bars { display: grid; gap: 8px; margin-block-start: 12px; }
  .bars li { display: grid; grid-template-columns: minmax(0, 172px) minmax(0, 1fr) 64px; align-items: center; gap: 12px; font-size: 13px; line-height: 20px; }
  .bars .label { overflow: hidden; text-overflow: ellipsis; }
  .bars .fill { display: block; block-size: 16px; border-radius: 2px; background: color-mix(in srgb, var(--link) 42%, var(--bg)); }
  .bars li:first-child .fill { background: var(--link); }
  .bars .figure { text-align: end; white-space: nowrap; }
  .columns { display: flex; align-items: end; gap: 2px; block-size: 120px; margin-block-start: 12px; border-block-end: 1px solid var(--line); }
  .columns li { flex: 1; display: flex; flex-direction: column; justify-content: end; min-inline-size: 0; block-size: 100%; }
  .columns .fill { display: block; min-block-size: 1px; border-radius: 2px 2px 0 0; background: var(--link); }
  .ends { display: flex; justify-content: space-between; margin-block-start: 4px; }

  table { inline-size: 100%; border-collapse: collapse; font-size: 13px; line-height: 20px; }
  th { text-align: start; font-weight: 400; color: var(--fg-subtle); padding: 6px 12px 6px 0; border-block-end: 1px solid var(--line); }
  td { padding: 8px 12px 8px 0; border-block-end: 1px solid var(--line-soft); overflow-wrap: anywhere; vertical-align: baseline; }
  td.act { inline-size: 1%; padding-inline-end: 0; white-space: nowrap; text-align: end; }
  .terms { table-layout: fixed; }
  .terms th:nth-child(3) { inline-size: 24%; }
  .terms th:last-child { inline-size: 88px; }
  .preview { display: grid; gap: 8px; margin-block: 0; font-size: 13px; line-height: 20px; overflow-wrap: anywhere; }
  .preview table { table-layout: fixed; }
  .preview caption { text-align: start; color: var(--fg-subtle); }
  .preview .message, .preview .buttons { margin-block-start: 0; }
  .faults { margin-block-start: 8px; }
  .faults b { font-weight: 600; }
  .proposals > li { display: flex; flex-wrap: wrap; gap: 8px 16px; align-items: end; padding-block: 14px; border-block-end: 1px solid var(--line-soft); }
  .proposals > li > .room { flex-basis: 220px; }
  .proposals s { color: var(--fg-subtle); }
  .filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(160px, 1fr)); gap: 12px; margin-block-end: 12px; max-inline-size: 560px; }
  input[type='file'] { max-inline-size: 100%; font: inherit; font-size: 13px; color: inherit; }

  @media (max-width: 1000px) {
    .two, .halves { grid-template-columns: minmax(0, 1fr); }
    .tiles { grid-template-columns: repeat(2, minmax(0, 1fr)); }
    .engines > li { flex-wrap: wrap; }
    .engines .deeds { inline-size: 100%; justify-content: start; padding-inline-start: 28px; }
  }
`;
