import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './build.ts';

/** As in package.json; a test compares them. */
export const CHROMIUM_VERSION = '153.0.0';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

// The package's own file looks for its fonts in /tmp only; without any font Chromium crashes.
const fontsFile = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;

/** A whole browser of the machine's, for what the headless shell that npm installed leaves out. */
export const findInstalledBrowser = (): string | undefined =>
  INSTALLED.find((path) => existsSync(path));

async function unpackChromium(): Promise<string> {
  // The package unpacks into the folder for temporary files and takes whatever lies there, of any version.
  const folder = join(root, 'node_modules/.cache', `chromium-${CHROMIUM_VERSION}`);
  const fontSettings = join(folder, 'fontconfig');
  await mkdir(fontSettings, { recursive: true });
  await writeFile(join(fontSettings, 'fonts.conf'), fontsFile(folder));
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  process.env['FONTCONFIG_PATH'] = fontSettings;
  // Makes it unpack the system libraries it needs, which a bare machine lacks.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const path = await chromium.executablePath();
  if (TMPDIR === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = TMPDIR;
  return path;
}

/**
 * The browser that tests drive: `BROWSER_BIN`, else the Chromium that npm installed (Linux, x64),
 * else one of the machine's. Without any it throws: a test that did not run has not passed.
 */
export async function findBrowser(): Promise<string> {
  const chosen = process.env['BROWSER_BIN'];
  if (chosen) return chosen;
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const installed = findInstalledBrowser();
  if (installed) return installed;
  throw new Error('No browser to test with: install Chrome, or name one in BROWSER_BIN.');
}

/** Launched without the package's own switches, which turn the web's security off. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-zygote',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
