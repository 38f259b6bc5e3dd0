import { css } from 'styled-components';

export const actionStyles = css`
  .save-stop { flex: none; padding: 10px var(--p); background: var(--amber-bg); border-block-start: 1px solid var(--amber); font-size: 13px; line-height: 18px; }
  .save-stop p { display: flex; gap: 6px; color: var(--amber-ink); }
  .save-stop .icon { margin-block-start: 1px; }
  .save-stop .link { margin-block-start: 4px; margin-inline-start: 22px; }
  .act { flex: none; border-block-start: 1px solid var(--line); background: var(--bg); padding: 12px var(--p) 10px; box-shadow: 0 -6px 12px -8px rgb(10 13 14 / 18%); position: relative; }
  .stop { display: flex; align-items: flex-start; gap: 7px; font-size: 13px; line-height: 18px; font-weight: 600; color: var(--amber-ink); margin-block-end: 9px !important; }
  .stop .icon { margin-block-start: 1px; color: var(--amber); }
  .reason { font-size: 12px; line-height: 16px; color: var(--fg-subtle); margin-block-end: 8px !important; }
  .reason.fine { color: var(--green); }
  .primary { position: relative; }
  .primary .kbd { position: absolute; inset-inline-end: 12px; inset-block-start: 0; line-height: 38px; font-weight: 400; font-size: 12px; pointer-events: none; }
  .primary button { white-space: normal; line-height: 18px; padding-inline: 62px; font-weight: 600; }
  .below { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 12px; margin-block-start: 8px; min-block-size: 20px; }
  .next { margin-inline-start: auto; gap: 6px; color: var(--fg-subtle); }
`;
