import { styled } from 'styled-components';

/** Files at the left, what they tell beside them; under each other where it is narrow. */
export const CustomersFrame = styled.div`
  .two { display: grid; grid-template-columns: minmax(0, 1fr) 300px; gap: 32px 48px; align-items: start; }
  h3 + *, legend + * { margin-block-start: 6px; }
  aside { display: grid; gap: 12px; }
  aside h3 + * { margin-block-start: -6px; }
  .again { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }

  .tiers { display: grid; gap: 4px; }
  .tiers li { display: grid; grid-template-columns: 72px 1fr 88px; align-items: center; gap: 8px; font-size: 13px; line-height: 20px; }
  .tiers b { font-weight: 600; text-align: end; }
  .bar-track { block-size: 12px; }
  .bar-fill { display: block; block-size: 100%; min-inline-size: 2px; border-radius: 2px; background: color-mix(in srgb, var(--link) 42%, var(--bg)); }

  .progress { display: grid; gap: 8px; margin-block-start: 12px; max-inline-size: 480px; }
  .mapping, .checked { display: grid; gap: 16px; margin-block-start: 8px; }
  .columns, .options { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px 20px; align-items: start; }
  .samples { display: block; min-block-size: 20px; margin-block-start: 2px; }
  .samples bdi { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .column.missing select { border-color: var(--amber); }
  details > summary { margin-block-end: 8px; cursor: pointer; color: var(--link); font-size: 13px; }
  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  legend { padding: 0; font-weight: 600; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; }
  .facts, .kinds { display: flex; flex-wrap: wrap; gap: 2px 20px; }
  .kinds b { font-weight: 600; color: var(--fg); }
  .mapping .message, .checked .message { margin: 0; }
  .errors { max-block-size: 320px; overflow: auto; border: 1px solid var(--line); border-radius: 4px; }
  table { inline-size: 100%; border-collapse: collapse; font-size: 13px; line-height: 20px; }
  th { position: sticky; inset-block-start: 0; background: var(--bg-subtle); font-weight: 600; text-align: start; }
  th, td { padding: 5px 10px; vertical-align: top; }
  td { border-block-start: 1px solid var(--line-soft); }
  th:first-child, td:first-child { white-space: nowrap; font-variant-numeric: tabular-nums; }

  .rates { display: grid; gap: 12px; max-inline-size: 860px; margin-block-start: 40px; }
  .rates h3 + * { margin-block-start: -6px; }
  .rates .message { margin: 0; }
  .rates .figure { text-align: end; white-space: nowrap; font-variant-numeric: tabular-nums; }
  .rates td { padding-block: 7px; vertical-align: middle; }
  .rates td .buttons { justify-content: flex-end; }
  .rates .none { color: var(--amber); }
  .rates tr.open td { padding-block: 12px; vertical-align: top; }
  .rates form { display: grid; gap: 8px; }
  .rates .enter { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; }
  .rates .enter input { inline-size: 140px; }

  .earlier { margin-block-start: 28px; }
  .earlier li { display: flex; gap: 10px; padding-block: 6px; }
  .earlier .icon { margin-block-start: 2px; color: var(--green); }
  .earlier li > span:last-child { display: grid; }

  @media (max-width: 1000px) {
    .two { grid-template-columns: minmax(0, 1fr); }
  }
`;
