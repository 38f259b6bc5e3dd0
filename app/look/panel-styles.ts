import { css } from 'styled-components';

/** Verdict, notices, customer, parcel, messages, history. */
export const panelStyles = css`
  .line { display: flex; align-items: flex-start; gap: 8px; }
  .line > .icon { margin-block-start: 3px; }
  .line h2 { flex: 1; font-size: 14px; line-height: 20px; font-weight: 600; }
  .band p, .quiet p, .notice p { font-size: 13px; line-height: 19px; margin-block-start: 4px; margin-inline-start: 24px; }
  .scroll > .band { border-inline-start: 3px solid var(--red); padding-inline-start: calc(var(--p) - 3px); background: var(--red-bg); border-block-end-color: transparent; }
  .band .line { color: var(--red-ink); }
  .band h2 { font-size: 16px; line-height: 22px; letter-spacing: 0.2px; text-wrap: balance; }
  .band .due { color: var(--on-red); background: var(--red); }
  .scroll > .band.raised { border-inline-start-color: var(--amber); background: var(--amber-bg); }
  .band.raised .line { color: var(--amber-ink); }
  .band.raised .due { background: var(--amber-mark); color: var(--fg); }
  .due { flex: none; font-size: 14px; font-weight: 600; line-height: 20px; padding: 1px 7px; border-radius: 4px; background: var(--bg-pill); white-space: nowrap; }
  .quiet .icon { color: var(--green); }
  .quiet p, .notice p { color: var(--fg-subtle); }
  .quick { display: flex; flex-wrap: wrap; column-gap: 12px; }
  .quick .link { color: var(--fg-subtle); text-decoration: underline; text-underline-offset: 2px; }
  .notice { background: var(--bg-subtle); }
  .notice.pinned { position: sticky; inset-block-start: 0; z-index: 2; box-shadow: 0 6px 12px -8px rgb(10 13 14 / 18%); }
  .notice .icon { color: var(--amber); }
  .unconnected { display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 8px; min-block-size: 100%; padding: 24px 32px 18vh; text-align: center; }
  .unconnected > .icon { inline-size: 28px; block-size: 28px; margin-block-end: 4px; color: var(--fg-subtle); }
  .unconnected h2 { font-size: 16px; line-height: 22px; font-weight: 600; text-wrap: balance; }
  .unconnected p { max-inline-size: 34em; font-size: 13px; line-height: 20px; color: var(--fg-subtle); text-wrap: pretty; }
  .unconnected .link { margin-block-start: 4px; font-size: 13px; }
  .correct { display: grid; gap: 8px; margin-block-start: 12px; padding-block-start: 12px; border-block-start: 1px solid var(--line); color: var(--fg); }
  .correct .buttons { display: flex; gap: 8px; align-items: center; }

  .gap { margin-block-start: 4px; }
  .quiet .gap { margin-inline-start: 24px; }
  /* What stands between two facts is cut off where a line begins with it. */
  .parts { overflow: hidden; }
  .parts > span { display: block; margin-inline-start: -12px; }
  .part { display: inline-block; position: relative; padding-inline-start: 12px; }
  .between { position: absolute; inset-inline-start: 0; inline-size: 12px; text-align: center; white-space: pre; }
  .who { display: flex; gap: 12px; }
  .who > div { flex: 1; min-inline-size: 0; }
  .who .name { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 6px; margin-block-end: 2px; }
  .who .name b { font-weight: 600; }
  .who .icon-row { margin-block-start: 5px; display: flex; align-items: center; gap: 5px; }
  .who .refunds { margin-block-start: 4px; font-size: 12px; line-height: 16px; color: var(--fg-subtle); }
  .who .refunds summary { cursor: pointer; }
  .who .refunds li { padding-block: 2px; padding-inline-start: 14px; }
  .maybe { margin-block-start: 5px; }
  .maybe .sub { display: flex; gap: 5px; }
  .maybe .sub > .icon { margin-block-start: 2px; }
  .maybe .decide { display: flex; gap: 12px; margin-block-start: 3px; padding-inline-start: 17px; }
  .portrait { flex: none; }
  .portrait.wide [data-garden-id='avatars.text'] { font-size: 13px; }
  .who .vip { background: var(--vip-bg); color: var(--vip-fg); letter-spacing: 0.6px; }

  .parcel .head { margin: 0; flex-wrap: nowrap; align-items: flex-start; }
  .parcel .head > b { flex: none; }
  .parcel .head > b:first-child { max-inline-size: 60%; }
  .parcel .head .sub { flex: 1; padding-block-start: 3px; }
  .parcel b { font-weight: 600; }
  .bad { color: var(--red); } .good { color: var(--green); } .slow { color: var(--amber); }
  .track { display: grid; grid-auto-flow: column; grid-auto-columns: 1fr; margin-block: 9px 8px !important; }
  .track li { position: relative; padding-block-start: 17px; font-size: 12px; line-height: 16px; color: var(--fg-subtle); text-align: center; overflow-wrap: normal; hyphens: none; }
  .track li::before { content: ''; position: absolute; inset-block-start: 2px; inset-inline-start: calc(50% - 4px); inline-size: 8px; block-size: 8px; border-radius: 50%; background: var(--bg); border: 1.5px solid var(--dot); z-index: 1; }
  .track li::after { content: ''; position: absolute; inset-block-start: 5.25px; inset-inline-end: 50%; inline-size: 100%; block-size: 1.5px; background: var(--dot); }
  .track li:first-child::after { display: none; }
  .track .done::before { background: var(--trace); border-color: var(--trace); }
  .track .done::after, .track .now::after { background: var(--trace); }
  .track .now { color: var(--fg); font-weight: 600; }
  .track .now::before { inline-size: 12px; block-size: 12px; inset-inline-start: calc(50% - 6px); inset-block-start: 0; border: 3px solid currentColor; }
  .track.bad .now::before { border-color: var(--red); } .track.good .now::before { border-color: var(--green); } .track.slow .now::before { border-color: var(--amber); }

  .seg { display: inline-flex; align-self: center; margin-inline-start: auto; border: 1px solid var(--line); border-radius: 4px; overflow: hidden; font-size: 12px; line-height: 18px; }
  .seg button { border: 0; background: none; padding: 1px 8px; color: var(--fg-subtle); cursor: pointer; }
  .seg button[aria-pressed='true'] { background: var(--bg-pill); color: var(--fg); }
  .seg button:focus-visible { outline-offset: -2px; }
  .body { line-height: 21px; white-space: pre-line; }
  .body.folded { max-block-size: 336px; overflow: hidden; mask-image: linear-gradient(#000 82%, transparent); }
  .subject-line { font-weight: 600; margin-block-end: 4px; }
  .reads { display: grid; grid-template-columns: 1fr 1fr; gap: 6px 10px; max-block-size: 50vh; overflow: auto; margin-block-end: 10px !important; font-size: 13px; }
  .reads label { display: flex; gap: 6px; align-items: center; }
  .body mark { background: none; color: inherit; text-decoration: underline; text-decoration-color: var(--red); text-decoration-thickness: 2px; text-underline-offset: 3px; }
  .under { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; margin-block-start: 6px; font-size: 12px; line-height: 16px; color: var(--fg-subtle); }
  .language { display: inline-flex; align-items: center; gap: 4px; }
  .language select { padding: 1px 2px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg); font-size: 12px; max-inline-size: 130px; field-sizing: content; cursor: pointer; }
  .unsure { color: var(--amber-ink); font-weight: 600; }
  .problem { margin-block-start: 6px; padding: 6px 8px; border-radius: 4px; background: var(--amber-bg); color: var(--amber-ink); font-size: 12px; line-height: 17px; }
  .problem q { quotes: none; color: var(--fg-subtle); display: block; margin-block-start: 2px; }
  .hidden-part { margin-block-start: 6px; padding-inline-start: 8px; border-inline-start: 2px solid var(--line); color: var(--fg-subtle); font-size: 12px; line-height: 17px; white-space: pre-line; }
  .earlier { margin-block-end: 10px; }
  .earlier > li { padding-block: 8px; border-block-end: 1px solid var(--line-soft); }
  .earlier .body { font-size: 13px; line-height: 19px; }

  .scroll > .folds { padding: 4px 0; border-block-end: 0; }
  .folds summary { display: flex; align-items: center; gap: 8px; padding: 6px var(--p); font-size: 13px; line-height: 18px; cursor: pointer; list-style: none; }
  .folds summary::-webkit-details-marker { display: none; }
  .folds summary .icon { color: var(--fg-subtle); }
  .folds summary b { flex: 1; font-weight: 400; }
  .folds details[open] .turn { transform: rotate(90deg); }
  .folds li { display: flex; gap: 8px; align-items: baseline; padding: 4px var(--p); padding-inline-start: calc(var(--p) + 24px); font-size: 12px; line-height: 16px; }
  .folds li .link { flex: 1; margin: 0; padding: 0; }
`;
