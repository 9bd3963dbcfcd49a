import type { Redirect } from './hosting.ts';

/** Redirects in the form of one kind of host; addresses are whole paths. */
type FormatRules = (redirects: readonly Redirect[]) => string;

const HEADING = '# Former addresses, and withdrawn stories. Written by npm run build.\n';

const withoutLastSlash = (path: string): string => path.replace(/\/$/u, '');

const asPattern = (path: string): string =>
  withoutLastSlash(path).replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** For Apache 2.4, as `.htaccess` in the site’s own folder. */
export const formatApacheRules: FormatRules = (redirects) =>
  HEADING +
  redirects
    .map(({ from, to, status }) =>
      status === 410
        ? `<If "%{REQUEST_URI} == '${from}'">\n  ErrorDocument 410 ${to}\n  RedirectMatch 410 "^${asPattern(from)}/$"\n</If>\n`
        : `RedirectMatch ${status} "^${asPattern(from)}/?$" "${to}"\n`,
    )
    .join('');

/** For nginx, to be included in a `server` block. */
export const formatNginxRules: FormatRules = (redirects) =>
  HEADING +
  redirects
    .flatMap(({ from, to, status }) =>
      status === 410
        ? [`location = ${from} { error_page 410 ${to}; return 410; }\n`]
        : [from, withoutLastSlash(from)].map(
            (path) => `location = ${path} { return ${status} ${to}$is_args$args; }\n`,
          ),
    )
    .join('');

/** For Caddy 2, to be imported into a site’s block. */
export const formatCaddyRules: FormatRules = (redirects) =>
  HEADING +
  redirects
    .map(({ from, to, status }, index) =>
      status === 410
        ? `@withdrawn${index} path ${from}\nhandle @withdrawn${index} {\n\trewrite * ${to}\n\tfile_server {\n\t\tstatus 410\n\t}\n}\n`
        : `@moved${index} path ${from} ${withoutLastSlash(from)}\nredir @moved${index} ${to} ${status}\n`,
    )
    .join('');
