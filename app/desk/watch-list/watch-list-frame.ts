import { styled } from 'styled-components';

export const WatchListFrame = styled.div`
  .lead { max-inline-size: 72ch; margin-block-end: 16px; text-wrap: pretty; }
  .two { display: grid; grid-template-columns: minmax(0, 1fr) 320px; gap: 32px 48px; }
  .stale { opacity: 0.5; }
  aside h3 { margin-block-end: 2px; }
  .room { flex: 1; min-inline-size: 0; }

  .watched > li { display: flex; gap: 16px; padding-block: 12px; border-block-end: 1px solid var(--line-soft); }
  .watched > li:first-child { padding-block-start: 0; }
  .watched > li:last-child { border-block-end: 0; }
  .watched time { flex: none; inline-size: 40px; line-height: 20px; }
  .title { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 8px; }
  .title .link { font-size: 14px; line-height: 20px; font-weight: 600; }
  .why { margin-block-start: 4px; font-size: 13px; line-height: 19px; text-wrap: pretty; }

  .days { margin-block-start: 10px; }
  .days button { position: relative; display: grid; grid-template-columns: 84px 1fr 72px; align-items: center; gap: 8px; inline-size: 100%; min-block-size: 28px; padding: 4px 8px; border: 0; border-radius: 4px; background: none; font-size: 13px; line-height: 20px; text-align: start; cursor: pointer; }
  .days button:hover { background: var(--bg-subtle); }
  .days button[aria-pressed='true'] { background: color-mix(in srgb, var(--link) 12%, transparent); }
  .days .bar-track { block-size: 16px; }
  .days .bar-fill { display: block; block-size: 100%; border-radius: 2px; background: color-mix(in srgb, var(--link) 42%, var(--bg)); }
  .days [aria-pressed='true'] .bar-fill { background: var(--link); }
  .days .figures { white-space: nowrap; }
  .days b { font-weight: 600; }
  .days .figures span { color: var(--fg-subtle); font-size: 12px; }

  @media (max-width: 1000px) {
    .two { grid-template-columns: minmax(0, 1fr); }
    aside { order: -1; }
    .days { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 0 16px; }
  }
`;
