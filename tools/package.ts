import { join, relative } from 'node:path';
import type { Finding } from './package-rules/finding.ts';
import { buildPackage } from './packaging/build-package.ts';
import { checkAddresses } from './packaging/check-addresses.ts';
import { PackageOptionsError, readPackageOptions } from './packaging/package-options.ts';

/** `npm run package`: the app for Zendesk, as a folder and as the zip that is uploaded. */
const ROOT = join(import.meta.dirname, '..');
const DIST = join(ROOT, 'dist');
const SCREENSHOTS = join(DIST, 'screenshots');

try {
  const options = readPackageOptions(process.argv.slice(2), process.env);
  if (options.withScreenshots) {
    // Loads a browser and the whole product: only for who asks.
    const { takeScreenshots } = await import('../e2e/take-screenshots.ts');
    await takeScreenshots(SCREENSHOTS);
  }
  const { built, findings } = await buildPackage(options, {
    root: ROOT,
    dist: DIST,
    screenshots: SCREENSHOTS,
  });
  if (options.checkAddresses) {
    const page = `${options.backend}/zendesk/app`;
    const addresses = [page, options.termsUrl, options.author.url].filter((one) => one != null);
    findings.push(...(await checkAddresses(addresses, fetch)));
  }
  print(findings, 'warning');
  print(findings, 'error');
  if (built === null) {
    process.stderr.write('Nothing was built: the package breaks rules of Zendesk.\n');
    process.exitCode = 1;
  } else {
    const path = (to: string) => relative(ROOT, to);
    process.stdout.write(
      `${path(built.zip)} (${built.bytes} bytes, ${built.files.length} files) and ${path(built.folder)}/ are built.\n`,
    );
  }
} catch (error) {
  if (!(error instanceof PackageOptionsError)) throw error;
  process.stderr.write(`The package cannot be built:\n${error.message}\n`);
  process.exitCode = 1;
}

function print(findings: Finding[], severity: Finding['severity']): void {
  for (const one of findings.filter((finding) => finding.severity === severity)) {
    process.stderr.write(`${severity} ${one.code}: ${one.message}\n`);
  }
}
