import { styled } from 'styled-components';
import { actionStyles } from './action-styles.ts';
import { draftStyles } from './draft-styles.ts';
import { paletteOf } from './palette.ts';
import { panelStyles } from './panel-styles.ts';

/**
 * The sidebar's outer frame and the styles of everything in it. One sheet instead of a styled
 * component for each element: fewer bytes and nothing to compute while the panels fill. Logical
 * properties only, for Arabic and Hebrew paragraphs and for right-to-left hosts.
 */
export const Frame = styled.div`
  ${({ theme }) => paletteOf(theme)}
  --p: 16px;
  display: flex;
  flex-direction: column;
  block-size: 100vh;
  background: var(--bg);
  color: var(--fg);
  font: 14px/20px -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Helvetica Neue',
    'Noto Sans', 'Noto Sans CJK SC', Arial, sans-serif;
  font-variant-numeric: tabular-nums;
  -webkit-font-smoothing: antialiased;
  overflow-wrap: anywhere;
  color-scheme: ${({ theme }) => theme.colors.base};

  *, *::before, *::after { box-sizing: border-box; }
  h1, h2, h3, p, ol, ul, figure, blockquote { margin: 0; padding: 0; font-size: inherit; }
  ol, ul { list-style: none; }
  :where(:is(button, select, textarea):not([data-garden-id])) { font: inherit; color: inherit; }
  :focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
  [lang='ja'] { font-family: -apple-system, 'Hiragino Sans', 'Yu Gothic UI', 'Noto Sans CJK JP', sans-serif; }
  [lang='ko'] { font-family: -apple-system, 'Malgun Gothic', 'Noto Sans CJK KR', sans-serif; }
  :lang(ar), :lang(fa), :lang(ur) { font-family: 'Segoe UI', 'Noto Sans Arabic', Tahoma, sans-serif; }
  :lang(de), :lang(nl), :lang(fi), :lang(sv), :lang(da) { hyphens: auto; }

  .sub { font-size: 12px; line-height: 16px; color: var(--fg-subtle); text-wrap: pretty; }
  .whole { white-space: nowrap; }
  .unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  .icon { flex: none; display: block; }
  .icon svg { display: block; inline-size: 100%; block-size: 100%; }
  .s16 { inline-size: 16px; block-size: 16px; }
  .s12 { inline-size: 12px; block-size: 12px; }
  .link {
    display: inline-flex; align-items: center; gap: 3px; padding: 4px 0; margin: -4px 0; border: 0;
    background: none; color: var(--link); font-size: 12px; line-height: 16px; text-align: start; cursor: pointer;
  }
  .link:hover { text-decoration: underline; }
  .link:disabled { color: var(--fg-subtle); cursor: default; text-decoration: none; }
  .link.quiet { color: var(--fg-subtle); }

  .tray {
    flex: none; display: flex; align-items: center; gap: 8px; block-size: 38px; padding-inline: var(--p) 8px;
    border-block-end: 1px solid var(--line); font-size: 12px; color: var(--fg-subtle);
  }
  .tray h1 { flex: 1; font-weight: 600; }
  .tray button { border: 0; background: none; padding: 6px; cursor: pointer; border-radius: 4px; }
  kbd { font: inherit; font-size: 11px; }
  .tray kbd, .next .kbd, dialog kbd {
    font-size: 11px;
    border: 1px solid var(--line); border-block-end-width: 2px; border-radius: 3px; padding: 0 5px; line-height: 15px; color: var(--fg);
  }
  .scroll { flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; scrollbar-width: thin; }
  .scroll > section { padding: 12px var(--p); border-block-end: 1px solid var(--line-soft); }
  .head { display: flex; align-items: baseline; flex-wrap: wrap; gap: 2px 8px; margin-block-end: 6px; }
  .head h2 { font-weight: 600; }
  .space { flex: 1; }

  dialog {
    inline-size: min(300px, calc(100vw - 32px)); padding: 16px; border: 1px solid var(--line); border-radius: 8px;
    background: var(--bg); color: var(--fg);
  }
  dialog::backdrop { background: rgb(10 13 14 / 40%); }
  dialog h2 { font-weight: 600; margin-block-end: 8px; }
  dialog dl { margin: 0 0 8px; display: grid; grid-template-columns: auto 1fr; gap: 8px 12px; align-items: center; }
  dialog dl > div { display: contents; }
  dialog dd { margin: 0; font-size: 13px; }
  dialog .sub { margin-block-end: 12px; }

  @media (max-width: 330px) { --p: 12px; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { animation: none !important; transition: none !important; scroll-behavior: auto !important; }
  }
  ${panelStyles}
  ${draftStyles}
  ${actionStyles}
`;
