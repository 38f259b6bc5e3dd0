import { styled } from 'styled-components';

/** The full page inside the frame that it shares with the sidebar: a rail of pages, and one of them. */
export const DeskFrame = styled.div`
  display: flex;
  block-size: 100%;
  min-block-size: 0;

  .rail { flex: none; inline-size: 208px; padding: 24px 12px; background: var(--bg-subtle); border-inline-end: 1px solid var(--line); }
  .rail h1 { display: flex; align-items: center; gap: 8px; padding: 0 12px; margin-block-end: 20px; font-size: 16px; line-height: 24px; font-weight: 600; }
  .rail h1 .icon { color: var(--fg-subtle); }
  .rail a { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 12px; border-radius: 4px; color: inherit; text-decoration: none; }
  .rail a:hover { background: var(--bg-pill); }
  .rail a[aria-current] { background: color-mix(in srgb, var(--link) 14%, transparent); font-weight: 600; }
  .rail hr { border: 0; border-block-start: 1px solid var(--line); margin: 12px; }
  .badge { min-inline-size: 20px; padding: 0 6px; border-radius: 10px; background: var(--red); color: var(--on-red); font-size: 12px; font-weight: 600; text-align: center; }

  main { flex: 1; min-inline-size: 0; overflow-y: auto; padding: 32px 40px 64px; scroll-behavior: smooth; }
  section { max-inline-size: 1040px; scroll-margin-block-start: 32px; }
  section + section { margin-block-start: 32px; padding-block-start: 32px; border-block-start: 1px solid var(--line); }
  section > header { display: flex; align-items: center; flex-wrap: wrap; gap: 4px 12px; min-block-size: 32px; margin-block-end: 12px; }
  h2 { font-size: 20px; line-height: 28px; font-weight: 600; }
  h3 { font-weight: 600; }
  .sub { font-size: 13px; line-height: 20px; }

  .bar { appearance: none; display: block; inline-size: 100%; block-size: 8px; border: 0; border-radius: 4px; overflow: hidden; background: var(--bg-pill); }
  .bar::-webkit-progress-bar { background: var(--bg-pill); }
  .bar::-webkit-progress-value { background: var(--green); transition: inline-size 0.3s; }
  .bar::-moz-progress-bar { background: var(--green); }

  .message { display: flex; gap: 8px; max-inline-size: 72ch; margin-block-start: 16px; font-size: 13px; line-height: 20px; text-wrap: pretty; }
  .message > .icon { margin-block-start: 2px; color: var(--fg-subtle); }
  .message.problem { padding: 8px 12px; border-radius: 4px; background: var(--amber-bg); color: var(--amber-ink); }
  .message.problem > .icon { color: inherit; }
  .message.good { color: inherit; }
  .message.good > .icon { color: var(--green); }
  .message .link { font-size: 13px; line-height: 20px; }

  .steps { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 24px 32px; margin-block-start: 24px; }
  .steps li, .row { display: flex; gap: 12px; }
  .steps li > .icon, .row > .icon { margin-block-start: 2px; color: var(--fg-subtle); }
  .steps .done > .icon, .row.calm > .icon { color: var(--green); }
  .steps .failed > .icon, .row > .icon { color: var(--amber); }
  .steps .failed h3 { color: var(--amber-ink); }
  .spinner { border: 2px solid var(--line); border-block-start-color: var(--link); border-radius: 50%; animation: turn 0.9s linear infinite; }
  @keyframes turn { to { transform: rotate(1turn); } }

  .row { padding-block: 12px; border-block-end: 1px solid var(--line-soft); }
  .row.calm { border: 0; padding-block: 4px; color: var(--fg-subtle); }
  ul + .sub { margin-block-start: 12px; }

  .confirm { display: grid; gap: 10px; padding: 12px 16px; margin-block-start: 10px; border: 1px solid var(--line); border-radius: 4px; background: var(--bg-subtle); max-inline-size: 72ch; }
  .confirm p { font-size: 13px; line-height: 19px; text-wrap: pretty; }
  .confirm ul { display: grid; gap: 4px; padding-inline-start: 18px; list-style: disc; font-size: 13px; line-height: 19px; }
  .drop { display: grid; justify-items: start; gap: 4px; margin-block-start: 12px; padding: 20px; border: 1px dashed var(--line); border-radius: 4px; }
  .drop.over { border-color: var(--link); background: color-mix(in srgb, var(--link) 8%, transparent); }
  .drop label { display: inline-flex; align-items: center; gap: 8px; padding: 5px 12px; border: 1px solid var(--link); border-radius: 4px; color: var(--link); line-height: 20px; cursor: pointer; }
  .drop input:focus-visible + label { outline: 2px solid var(--link); outline-offset: 2px; }
  .drop input:disabled + label { opacity: 0.5; cursor: default; }
  .buttons { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; }

  @media (max-width: 900px) {
    flex-direction: column;
    .rail { display: flex; flex-wrap: wrap; align-items: center; gap: 4px; inline-size: auto; padding: 8px 16px; border-inline-end: 0; border-block-end: 1px solid var(--line); }
    .rail hr { display: none; }
    .rail h1 { margin: 0; padding: 0; margin-inline-end: 12px; }
    .rail h1, .rail a { white-space: nowrap; }
    .rail a { padding: 6px 10px; }
    main { padding: 24px 24px 48px; }
  }
`;
