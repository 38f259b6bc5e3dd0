import { css } from 'styled-components';

export const draftStyles = css`
  .scroll > .draft { border-block-end: 0; padding-block-end: 8px; }
  .draft .head { flex-wrap: nowrap; }
  .draft .head h2 { flex: none; }
  .draft .head .sub { flex: 1; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
  .switch { flex: none; position: relative; margin-inline-start: auto; }
  .switch:focus-within { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  .switch .icon { transform: rotate(90deg); inline-size: 10px; }
  .switch select { position: absolute; inset: -4px 0; inline-size: 100%; opacity: 0; cursor: pointer; font-size: 14px; }
  .switch option { color: var(--fg); background: var(--bg); }
  .gate { display: flex; flex-wrap: wrap; gap: 4px 12px; font-size: 12px; line-height: 16px; margin-block: -1px 5px !important; }
  .gate li { display: inline-flex; gap: 3px; align-items: center; color: var(--fg-subtle); }
  .gate .icon { color: var(--green); }
  .gate .no, .gate .no .icon { color: var(--amber-ink); font-weight: 600; }
  .pair { padding-block: 5px; }
  .pair .target { font-size: 12px; line-height: 16px; color: var(--fg-subtle); margin-block-start: 1px; }
  .pair .target.stale { text-decoration: line-through; text-decoration-thickness: 1px; }
  .pair sup { font-size: 10px; line-height: 0; margin-inline-start: 2px; }
  .pair sup a { color: var(--link); text-decoration: none; padding: 4px 2px; }
  /* The first line makes room for them, seen or not: they never cover a word. */
  .tools { float: inline-end; display: flex; gap: 2px; block-size: 14px; margin-block-start: -3px; margin-inline: 4px -6px; }
  .tools:has(+ [dir='rtl']) { float: left; margin-inline: -6px 4px; }
  .tools button { border: 0; background: none; padding: 4px; color: var(--fg-subtle); cursor: pointer; border-radius: 4px; opacity: 0; }
  .pair:hover .tools button, .pair:focus-within .tools button, .tools .lock { opacity: 1; }
  .tools button:hover { color: var(--link); }
  .tools .lock { color: var(--amber-ink); }
  @media (hover: none) { .tools button { opacity: 1; } }
  .target-box { font-size: 12px; }
  .grow.target-box > textarea, .grow.target-box > .shadow { line-height: 16px; }
  .left-behind { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; color: var(--amber-ink); }
  .left-behind .icon { color: var(--amber-ink); }
  .back { font-size: 12px; line-height: 16px; margin-block-start: 3px; padding-inline-start: 8px; border-inline-start: 2px solid var(--line); }
  .back.differs { border-color: var(--amber); color: var(--amber-ink); }
  /* Room enough: what the agent wrote and what the customer reads, side by side. */
  @media (min-width: 480px) {
    .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 2px 14px; align-items: start; }
    .pair > .sub, .pair > .problem { grid-column: 1 / -1; }
    .pair .target { margin-block-start: 2px; }
  }
  .grow { display: grid; }
  .grow > textarea, .grow > .shadow { grid-area: 1 / 1; font: inherit; line-height: 20px; padding: 2px 4px; margin: -2px -5px; border: 1px solid transparent; border-radius: 4px; white-space: pre-wrap; overflow-wrap: anywhere; }
  .grow > textarea { resize: none; overflow: hidden; background: transparent; }
  .grow > textarea:hover { border-color: var(--line); }
  .grow > textarea:focus { border-color: var(--link); outline: 1px solid var(--link); outline-offset: 0; }
  .grow > .shadow { color: transparent; pointer-events: none; user-select: none; }
  .grow mark { color: transparent; font-weight: inherit; padding: 0; white-space: inherit; box-shadow: 0 0 0 2px var(--amber-mark); }
  .pair.flag { background: var(--amber-bg); margin: 4px calc(-1 * var(--p)); padding: 8px var(--p); padding-inline-start: calc(var(--p) - 3px); border-inline-start: 3px solid var(--amber); }
  .pair.flag .target { color: var(--fg); line-height: 19px; margin-block-start: 3px; }
  .pair mark { background: var(--amber-mark); color: inherit; border-radius: 2px; padding: 1px 3px; font-weight: 600; white-space: nowrap; }
  .own textarea { min-block-size: 110px; inline-size: 100%; padding: 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); resize: vertical; line-height: 20px; field-sizing: content; }
  .own textarea:focus-visible { outline: 2px solid var(--link); outline-offset: -1px; border-color: var(--link); }
  .own textarea::placeholder { color: var(--fg-subtle); opacity: 1; }
  .own-words { white-space: pre-wrap; color: var(--fg-subtle); }
  .subject { inline-size: 100%; margin-block-end: 8px; padding: 7px 8px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); line-height: 20px; }
  .subject:focus-visible { outline: 2px solid var(--link); outline-offset: -1px; border-color: var(--link); }
  .subject::placeholder { color: var(--fg-subtle); opacity: 1; }
  .choice label { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; font-size: 13px; color: var(--fg-subtle); }
  .choice select { max-inline-size: 100%; padding: 3px 4px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); color: var(--fg); }
  .choice .sub { margin-block-start: 3px; }
  .compact > section { padding-block: 10px; }
  .compact > .choice { padding: 10px var(--p); }
  .compact .draft h2 { margin-block-end: 4px; font-weight: 600; }
  .compact ~ .act { padding-block: 8px; box-shadow: none; }
  .compact ~ .act .below { min-block-size: 0; margin-block-start: 6px; }
  .compact ~ .act .below:empty { display: none; }
  .opinion { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; margin-block-start: 6px; }
  .opinion .thumb { border: 0; background: none; padding: 4px; margin: -4px; border-radius: 4px; color: var(--fg-subtle); cursor: pointer; }
  .opinion .thumb[aria-pressed='true'] { color: var(--link); }
`;
