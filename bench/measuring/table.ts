import { type Figure, meetsAim } from './measurement.ts';

const HEAD = ['what', 'figure', 'aim', '', 'instead'];

/** The figures as a table in plain text. */
export function renderTable(figures: Figure[]): string {
  const rows = figures.map((figure) => {
    const met = meetsAim(figure);
    return [
      figure.what,
      `${readable(figure.value, figure.digits)} ${figure.unit}`.trim(),
      figure.aim === null ? '' : `${figure.aim.is} ${readable(figure.aim.value, figure.digits)}`,
      met === null ? '' : met ? 'ok' : 'MISSED',
      figure.instead ?? '',
    ];
  });
  const all = [HEAD, ...rows];
  const widths = HEAD.map((_title, column) =>
    Math.max(...all.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: string[]) =>
    row
      .map((cell, column) =>
        // Figures stand under each other by their ends.
        column === 1 ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return [line(HEAD), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}

/** The figures that have a key, as the JSON file holds them. */
export function figuresByKey(figures: Figure[]): Record<string, number> {
  return Object.fromEntries(
    figures.flatMap(({ key, value, digits = 2 }) =>
      key === null ? [] : [[key, Number(value.toFixed(digits))]],
    ),
  );
}

export function readable(value: number, wanted?: number): string {
  const digits = wanted ?? (Math.abs(value) >= 100 || Number.isInteger(value) ? 0 : 1);
  const [whole = '', ...fraction] = value.toFixed(digits).split('.');
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, ','), ...fraction].join('.');
}
