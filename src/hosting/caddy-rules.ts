import { contentTypeOf, groupEndings } from './content-types.ts';
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
/** For regular expressions: Caddy reads nothing in these quotes. */
const quotePattern = (pattern: string): string => `\`${pattern}\``;

/** The rules for Caddy 2, to be imported into a site's block whose `root` holds the site at its base path. */
export function formatCaddyRules(rules: HostRules): string {
  const { base } = rules;
  const body = [
    ...formatHeaders(rules),
    ...formatMoves(rules),
    '@folder path */',
    'rewrite @folder {path}index.html',
    ...formatErrors(rules),
    // In this order: of two endings that match, the longer one counts.
    'handle {',
    '\troute {',
    ...indent(
      indent([
        ...rules.exceptions.flatMap(({ name, value, paths }, index) => [
          `@exception${index} path_regexp ${quotePattern(`^${paths}$`)}`,
          `header @exception${index} ${name} ${quote(value)}`,
        ]),
        ...formatTypes(),
        `@negotiated path_regexp ${quotePattern(COMPRESSIBLE_END)}`,
        'header @negotiated {',
        ...indent(['Vary Accept-Encoding', 'defer']),
        '}',
        ...serveFiles(),
      ]),
    ),
    '\t}',
    '}',
  ];
  return `# What Caddy answers with. Written by npm run build. Import it into the block of a site:
#   example.org {
#     root * /srv/www
#     import /srv/www${base}.hosting/Caddyfile
#   }
${formatBase(base)}handle ${base === '/' ? '' : `${base}* `}{
${indent(body).join('\n')}
}
`;
}

/** The address of a folder without its last slash, and that of the site itself, go on with the query they came with. */
function formatBase(base: string): string {
  const lines = [
    'map {uri} {pressmark_folder} {',
    '\t~^/+([^?]*)(\\?.*)?$ /${1}/${2}',
    '}',
    ...(base === '/'
      ? []
      : [
          `@pressmark_base path_regexp ${quotePattern(`^${escapePattern(base.slice(0, -1))}$`)}`,
          'redir @pressmark_base {pressmark_folder} 301',
        ]),
  ];
  return `${lines.join('\n')}\n`;
}

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `\t${line}`);

function formatHeaders({ headers, secureHeaders }: HostRules): readonly string[] {
  return [
    'header {',
    ...indent(Object.entries(headers).map(([name, value]) => `${name} ${quote(value)}`)),
    '}',
    '@https protocol https',
    ...Object.entries(secureHeaders).map(
      ([name, value]) => `header @https ${name} ${quote(value)}`,
    ),
  ];
}

/** Maps and not `path`, which knows no capital letters: an address that differs in them only would lead to itself. */
function formatMoves({ moves, queries }: HostRules): readonly string[] {
  return [
    ...formatMap(
      'query',
      '"{path}?{query}"',
      '',
      queries.map(({ from, parameters, to, status }) => {
        const path = escapePattern(from.replace(/\/$/u, ''));
        const query = formatQueryPattern(parameters).slice(1);
        return `${quotePattern(`~^${path}/?\\?${query}`)} ${quote(to)} ${status}`;
      }),
    ),
    'map {query} {pressmark_asked} {',
    '\t~^(.+)$ ?${1}',
    '\tdefault ""',
    '}',
    ...formatMap(
      'address',
      '{path}',
      '{pressmark_asked}',
      moves.map((move) => {
        const rest = move.covers ? '${1}' : '';
        return `${quotePattern(`~${formatMovedPattern(move)}`)} ${quote(move.to + rest)} ${move.status}`;
      }),
    ),
    // The file server would do it too, but without the query.
    '@bare {',
    '\tnot path */',
    '\tfile {path}/index.html',
    '}',
    'redir @bare {pressmark_folder} 301',
  ];
}

/** A map to where an address leads and with what status, and the redirect, with something behind it. */
function formatMap(
  name: string,
  source: string,
  behind: string,
  lines: readonly string[],
): readonly string[] {
  if (lines.length === 0) return [];
  const [to, status] = [`{pressmark_${name}}`, `{pressmark_${name}_status}`];
  return [
    `map ${source} ${to} ${status} {`,
    ...indent(lines),
    '\tdefault "" ""',
    '}',
    `@moved_${name} not vars ${to} ""`,
    `redir @moved_${name} ${to}${behind} ${status}`,
  ];
}

/** Pages of errors are answered here and not in handle_errors, which would lose the headers. */
function formatErrors({ base, withdrawn }: HostRules): readonly string[] {
  const { hidden, wellKnown } = hiddenPaths(base);
  const missing = (name: string): readonly string[] =>
    answerWith(name, 404, [`rewrite * ${base}404.html`]);
  return [
    '@hidden {',
    `\tpath_regexp ${quotePattern(hidden)}`,
    `\tnot path_regexp ${quotePattern(wellKnown)}`,
    '}',
    ...missing('@hidden'),
    `@compressed path_regexp ${quotePattern(COMPRESSED_END)}`,
    ...missing('@compressed'),
    ...(withdrawn.length === 0
      ? []
      : [
          `@withdrawn path_regexp ${quotePattern(`^(?:${withdrawn.map(({ page }) => escapePattern(page)).join('|')})$`)}`,
          ...answerWith('@withdrawn', 410),
        ]),
    '@missing not file {path} {path}/index.html',
    ...missing('@missing'),
  ];
}

/** A page of the site, under another status than 200. */
function answerWith(
  matcher: string,
  status: number,
  rewrite: readonly string[] = [],
): readonly string[] {
  return [
    `handle ${matcher} {`,
    ...indent([
      ...rewrite,
      // Caddy would answer with the status and half a page, or none, to whoever asks for a part or keeps it.
      ...['If-None-Match', 'If-Modified-Since', 'Range'].map((name) => `request_header -${name}`),
      'header {',
      ...indent([`Content-Type ${quote(contentTypeOf('.html'))}`, 'Vary Accept-Encoding', 'defer']),
      '}',
      ...serveFiles(`status ${status}`),
    ]),
    '}',
  ];
}

function formatTypes(): readonly string[] {
  return [...groupEndings()].flatMap(([type, endings], index) => [
    `@type${index} path ${endings.map((ending) => `*${ending}`).join(' ')}`,
    `header @type${index} Content-Type ${quote(type)}`,
  ]);
}

const serveFiles = (...settings: readonly string[]): readonly string[] => [
  'file_server {',
  ...indent(['precompressed br gzip', ...settings]),
  '}',
];
