import type { IGardenTheme } from '@zendeskgarden/react-theming';
import { getColor } from '@zendeskgarden/react-theming';

declare module 'styled-components' {
  export interface DefaultTheme extends IGardenTheme {}
}

/**
 * Garden's colours as CSS variables, so that plain CSS follows light and dark. Red is what goes
 * wrong, amber is a mismatch, the one blue fill is the primary button.
 */
export function paletteOf(theme: IGardenTheme): string {
  const dark = theme.colors.base === 'dark';
  const of = (variable: string) => getColor({ theme, variable });
  const shade = (hue: string, light: number, darkShade: number) =>
    getColor({ theme, hue, shade: dark ? darkShade : light });
  const colors: Record<string, string> = {
    bg: of('background.default'),
    'bg-subtle': of('background.subtle'),
    'bg-pill': shade('grey', 200, 900),
    fg: of('foreground.default'),
    'fg-subtle': shade('grey', 700, 500),
    line: of('border.default'),
    'line-soft': of('border.subtle'),
    link: of('foreground.primary'),
    red: shade('red', 700, 600),
    'red-ink': shade('red', 900, 400),
    'red-bg': shade('red', 100, 1000),
    'on-red': dark ? shade('red', 1200, 1200) : '#fff',
    amber: shade('yellow', 700, 500),
    'amber-ink': shade('yellow', 800, 300),
    'amber-bg': shade('yellow', 100, 1000),
    'amber-mark': shade('yellow', 300, 800),
    green: shade('green', 700, 500),
    dot: shade('grey', 400, 800),
    trace: shade('grey', 700, 600),
    'vip-bg': shade('grey', 900, 300),
    'vip-fg': shade('grey', 100, 1100),
  };
  return Object.entries(colors)
    .map(([name, value]) => `--${name}:${value};`)
    .join('');
}
