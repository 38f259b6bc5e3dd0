import { doubtful, type Finding, failing, type PackageFiles } from './finding.ts';
import { readPng } from './read-png.ts';
import { svgFindings } from './svg-rules.ts';

const LOGOS: [path: string, size: number][] = [
  ['assets/logo.png', 320],
  ['assets/logo-small.png', 128],
];
const BANNER = 'assets/banner.png';
const BANNER_SIZES = ['830x200', '1660x400'];
const SCREENSHOT_SIZES = ['1024x768', '2048x1536'];
const SCREENSHOTS = 3;

/** Sizes of pictures, which Zendesk's validator does not look at, and what stands in drawings. */
export function imageFindings(files: PackageFiles, isRelease: boolean): Finding[] {
  const drawings = [...files].filter(([path]) => path.endsWith('.svg'));
  return [
    ...drawings.flatMap(([path, content]) => svgFindings(path, content.toString('utf8'))),
    ...LOGOS.flatMap(([path, size]) => logoFindings(files, path, size)),
    ...bannerFindings(files),
    ...screenshotFindings(files, isRelease),
  ];
}

function logoFindings(files: PackageFiles, path: string, size: number): Finding[] {
  const content = files.get(path);
  if (content === undefined) return [failing('logo_missing', `${path} is missing`)];
  const png = readPng(content);
  if (png?.size !== `${size}x${size}`) {
    return [failing('logo_size', `${path} must be a PNG of ${size}x${size} pixels`)];
  }
  return size === 128 && !png.isTransparent
    ? [failing('logo_opaque', `${path} must have a transparent background`)]
    : [];
}

function bannerFindings(files: PackageFiles): Finding[] {
  const content = files.get(BANNER);
  if (content === undefined) return [];
  const png = readPng(content);
  if (png === null) return [failing('banner.invalid_format', `${BANNER} must be a PNG`)];
  return BANNER_SIZES.includes(png.size)
    ? []
    : [failing('banner.invalid_size', `${BANNER} must be ${BANNER_SIZES.join(' or ')}`)];
}

function screenshotFindings(files: PackageFiles, isRelease: boolean): Finding[] {
  const shots = [...files].filter(([path]) => /^assets\/screenshot-\d+\.png$/.test(path));
  const wrong = shots
    .filter(([, content]) => !SCREENSHOT_SIZES.includes(readPng(content)?.size ?? ''))
    .map(([path]) =>
      failing('screenshots.invalid_size', `${path} must be ${SCREENSHOT_SIZES.join(' or ')}`),
    );
  if (shots.length === SCREENSHOTS) return wrong;
  const level = isRelease || shots.length > SCREENSHOTS ? failing : doubtful;
  return [
    ...wrong,
    level('screenshots.count', `${shots.length} screenshots; the listing shows ${SCREENSHOTS}`),
  ];
}
