import { styled } from 'styled-components';

/** Styles of the set-up page beside those that every page of the desk has. */
export const SetUpFrame = styled.div`
  .steps { grid-template-columns: repeat(auto-fill, minmax(212px, 1fr)); gap: 20px 28px; }
  .steps .room { flex: 1; min-inline-size: 0; }
  .steps .paused > .icon { color: var(--amber); }
  .steps .running h3 { color: var(--fg); }
  .steps .link { flex: none; align-self: start; margin-block-start: -2px; }

  .two { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 32px 48px; }
  .lead { max-inline-size: 72ch; margin-block-end: 20px; text-wrap: pretty; }
  aside { display: grid; align-content: start; gap: 28px; }
  aside h3, .group h3 { margin-block-end: 8px; }

  .failed-step { display: flex; flex-wrap: wrap; align-items: center; gap: 12px; margin-block-start: 16px; }
  .failed-step .message { margin: 0; }

  .groups { display: grid; grid-template-columns: repeat(auto-fill, minmax(150px, 1fr)); gap: 24px 28px; }
  .group:not(.single) { grid-column: 1 / -1; }
  .group.single > ul { grid-template-columns: 1fr; }
  .group > ul { display: grid; grid-template-columns: repeat(auto-fill, minmax(250px, 1fr)); gap: 12px 28px; }
  .thing { display: flex; gap: 10px; min-inline-size: 0; }
  .thing > .icon { margin-block-start: 2px; color: var(--fg-subtle); }
  .thing.is-there > .icon { color: var(--green); }
  .thing.has-failed > .icon { color: var(--amber); }
  .thing b { font-weight: 600; }
  .thing .pill { margin-inline-start: 6px; }
  .pill { display: inline-block; padding: 0 6px; border-radius: 4px; background: var(--bg-pill); color: var(--fg); font-size: 12px; line-height: 18px; font-weight: 400; white-space: nowrap; }
  .pill.amber { background: var(--amber-bg); color: var(--amber-ink); }
  .count { color: var(--fg-subtle); font-weight: 400; }

  .met { display: grid; gap: 14px; margin-block-start: 12px; }
  .met > li { display: flex; gap: 10px; }
  .met > li > .icon { margin-block-start: 2px; color: var(--fg-subtle); }
  .met > li.breaks > .icon { color: var(--amber); }
  .met b { font-weight: 600; }
  .met p { font-size: 13px; line-height: 19px; color: var(--fg-subtle); margin-block-start: 2px; text-wrap: pretty; }

  fieldset { border: 0; margin: 0; padding: 0; min-inline-size: 0; }
  legend { padding: 0; margin-block-end: 8px; font-weight: 600; }
  fieldset .sub { margin-block-end: 10px; }
  .choice { display: grid; gap: 10px; }
  .choice .under-choice { margin-inline-start: 24px; }
  .fields { display: grid; gap: 16px; }

  .watch-banner { display: flex; gap: 10px; padding: 12px 16px; margin-block-end: 8px; border-radius: 4px; background: color-mix(in srgb, var(--link) 6%, transparent); }
  .watch-banner > .icon { margin-block-start: 2px; color: var(--link); }
  .watch-banner p { font-size: 13px; line-height: 19px; text-wrap: pretty; }
  .watch-banner .link { font-size: 13px; line-height: 19px; padding: 0; margin: 0; }
  .watch-banner b { font-weight: 600; }
  [data-garden-id='forms.toggle_hint'], .fields [data-garden-id='forms.input_hint'] { font-size: 13px; line-height: 19px; text-wrap: pretty; }
  .switches > li { padding-block: 16px; border-block-end: 1px solid var(--line-soft); }
  .switches > li:last-child { border-block-end: 0; padding-block-end: 0; }
  .switches .said { margin-block-start: 8px; margin-inline-start: 52px; font-size: 13px; line-height: 19px; }
  .switches .problem, .fields .problem { font-size: 13px; line-height: 19px; padding: 8px 12px; }
  .switches .confirm { margin-inline-start: 52px; }

  details > summary { display: flex; align-items: center; gap: 8px; min-block-size: 32px; cursor: pointer; list-style: none; }
  details > summary::-webkit-details-marker { display: none; }
  details > summary h2 { font-size: 20px; }
  details > summary > .icon { color: var(--fg-subtle); transition: transform 0.15s; }
  details[open] > summary > .icon { transform: rotate(90deg); }
  details[open] > summary { margin-block-end: 16px; }

  .remove > header { min-block-size: 0; margin-block-end: 4px; }
  .remove h2 { font-size: 14px; line-height: 20px; }
  .remove .lead { margin-block-end: 12px; font-size: 13px; line-height: 20px; color: var(--fg-subtle); }

  @media (max-width: 1000px) {
    .two { grid-template-columns: minmax(0, 1fr); }
    .choosing aside { order: -1; }
    .fields { grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); gap: 16px 28px; }
  }
`;
