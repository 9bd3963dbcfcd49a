import { groupEndings, hasParts } from './content-types.ts';
import {
  COMPRESSED_END,
  COMPRESSIBLE_END,
  escapePattern,
  formatMovedPattern,
  formatQueryPattern,
  hiddenPaths,
  type HostRules,
} from './host-rules.ts';

const quote = (text: string): string => `"${text.replaceAll('"', String.raw`\"`)}"`;

// Apache requests an error's page internally, and then sets this.
const ASKED_BY_READER = "%{reqenv:REDIRECT_STATUS} == ''";

const within = (section: string, setting: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0
    ? []
    : [`<${section} ${setting}>`, ...lines.map((line) => `  ${line}`), `</${section}>`];

const ifModule = (name: string, lines: readonly string[]): readonly string[] =>
  within('IfModule', `mod_${name}.c`, lines);

/** The rules for Apache 2.4, as `.htaccess` in the site's own folder. They need `AllowOverride FileInfo`. */
export function formatApacheRules(rules: HostRules): string {
  const sections = [
    [403, 404].map((status) => `ErrorDocument ${status} ${rules.base}404.html`),
    ifModule('headers', formatHeaders(rules)),
    ifModule('mime', formatTypes()),
    ifModule('alias', formatAddresses(rules)),
    ifModule('rewrite', ['RewriteEngine On', ...formatQueries(rules), ...formatCompressed()]),
  ];
  return `# What Apache answers with. Written by npm run build. It is read where the folder has
#   AllowOverride FileInfo
# and says all it can with the modules headers and rewrite: a2enmod headers rewrite
${sections.map((lines) => `\n${lines.join('\n')}\n`).join('')}`;
}

function formatHeaders({ headers, secureHeaders, exceptions }: HostRules): readonly string[] {
  const set = (name: string, value: string): string => `Header always set ${name} ${quote(value)}`;
  return [
    ...Object.entries(headers).map(([name, value]) => set(name, value)),
    ...Object.entries(secureHeaders).map(
      ([name, value]) => `${set(name, value)} "expr=%{HTTPS} == 'on'"`,
    ),
    ...exceptions.map(
      ({ name, value, paths }) =>
        `${set(name, value)} "expr=%{REQUEST_URI} =~ m#^${paths}(?:\\.(?:br|gz))?$#"`,
    ),
    `Header merge Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#${COMPRESSIBLE_END.replace(/\$$/u, '')}(?:\\.(?:br|gz))?$#"`,
  ];
}

function formatTypes(): readonly string[] {
  return [...groupEndings()].flatMap(([type, endings]) => {
    const [short, long] = [endings.filter((one) => !hasParts(one)), endings.filter(hasParts)];
    return [
      ...(short.length > 0 ? [`AddType ${quote(type)} ${short.join(' ')}`] : []),
      // Apache reads each part behind a dot by itself.
      ...long.flatMap((ending) =>
        within('FilesMatch', quote(String.raw`${escapePattern(ending)}(?:\.(?:br|gz))?$`), [
          `ForceType ${quote(type)}`,
        ]),
      ),
    ];
  });
}

function formatAddresses({ base, moves, withdrawn }: HostRules): readonly string[] {
  const { hidden, wellKnown } = hiddenPaths(base);
  return [
    ...moves.map((move) => {
      const target = decodeTarget(move.to) + (move.covers ? '$1' : '');
      return `RedirectMatch ${move.status} ${quote(formatMovedPattern(move))} ${quote(target)}`;
    }),
    `RedirectMatch 404 "^(?!${wellKnown.slice(1)})${hidden.slice(1)}"`,
    ...within('If', quote(ASKED_BY_READER), [`RedirectMatch 404 "${COMPRESSED_END}"`]),
    // A folder without a page is nothing, and is not listed either.
    ...within('If', `"-d %{REQUEST_FILENAME} && ! -f '%{REQUEST_FILENAME}/index.html'"`, [
      'RedirectMatch 404 "^"',
    ]),
    ...withdrawn.flatMap(({ address, page }) => {
      const paths = `^(?:${[address, page].map(escapePattern).join('|')})$`;
      return within('If', `"%{REQUEST_URI} =~ m#${paths}# && ${ASKED_BY_READER}"`, [
        `ErrorDocument 410 ${quote(page)}`,
        'RedirectMatch 410 "^"',
      ]);
    }),
  ];
}

/** Apache encodes the address itself, and puts what was found in the place of `$1` and of `&`. */
function decodeTarget(address: string): string {
  return decodeURI(address).replaceAll(/[$&]/gu, String.raw`\$&`);
}

/** A rule is matched against what stands behind the folder of its file. */
function formatQueries({ base, queries }: HostRules): readonly string[] {
  return queries.flatMap(({ from, parameters, to, status }) => {
    const path = escapePattern(from.slice(base.length).replace(/\/$/u, ''));
    const target = decodeTarget(to).replaceAll('%', String.raw`\%`);
    return [
      `RewriteCond %{QUERY_STRING} ${quote(formatQueryPattern(parameters))}`,
      `RewriteRule ${quote(`^${path}/?$`)} ${quote(target)} [R=${status},L,QSD]`,
    ];
  });
}

function formatCompressed(): readonly string[] {
  const choose = (name: string, ending: string): readonly string[] => [
    // Named, and not with a weight of 0.
    String.raw`RewriteCond %{HTTP:Accept-Encoding} "(?:^|[\s,])${name}(?=\s*(?:,|;|$))(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))"`,
    `RewriteCond %{REQUEST_FILENAME}${ending} -f`,
    `RewriteRule ${quote(COMPRESSIBLE_END)} "%{REQUEST_URI}${ending}" [L]`,
  ];
  return [
    ...choose('br', '.br'),
    ...choose('gzip', '.gz'),
    ...within('FilesMatch', quote(COMPRESSED_END), [
      'RemoveType .gz',
      'RemoveLanguage .br',
      'AddEncoding br .br',
      'AddEncoding gzip .gz',
    ]),
  ];
}
