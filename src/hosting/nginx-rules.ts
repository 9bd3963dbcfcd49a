import { CONTENT_TYPES, groupEndings, hasParts, UNKNOWN_TYPE } from './content-types.ts';
import {
  COMPRESSED_END,
  escapePattern,
  formatMovedPattern,
  formatQueryPattern,
  hiddenPaths,
  type HostRules,
  type MovedAddress,
} from './host-rules.ts';

const quote = (text: string): string =>
  `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;

// nginx has no way to write a dollar sign where it reads variables.
const withoutVariables = (address: string): string => address.replaceAll('$', '%24');

const variableOf = (header: string): string =>
  `$pressmark_${header.toLowerCase().replaceAll('-', '_')}`;

/** The rules for nginx, to be included in a `server` block whose `root` holds the site at its base path. */
export function formatNginxRules(rules: HostRules): string {
  const { base } = rules;
  return `# What nginx answers with. Written by npm run build. Include it in a server block:
#   server {
#     listen 80;
#     server_name example.org;
#     root /srv/www;
#     include /srv/www${base}.hosting/nginx.conf;
#   }
${formatVariables(rules)}
${base === '/' ? '' : `location = ${quote(base.slice(0, -1))} { return 301 ${quote(`${base}$is_args$args`)}; }\n`}location ${quote(base)} {
  index index.html;
  absolute_redirect off;
  error_page 403 404 =404 ${quote(`${base}404.html`)};

${formatHeaders(rules)}

  default_type ${UNKNOWN_TYPE};
  types {
${formatTypes()}
  }

  gzip_static on;
  gzip_vary on;
  gzip_proxied any;
  # Where nginx has the module ngx_brotli:
  # brotli_static on;

${formatLocations(rules)}
}
`;
}

/** Headers that differ from path to path are variables: an add_header inside a location would put out those around it. */
function formatVariables({ headers, secureHeaders, exceptions }: HostRules): string {
  const names = [...new Set(exceptions.map(({ name }) => name))];
  return [
    ...names.map((name) => `set ${variableOf(name)} ${quote(headers[name] ?? '')};`),
    ...exceptions.map(
      ({ name, value, paths }) =>
        `if ($uri ~ ${quote(`^${paths}$`)}) { set ${variableOf(name)} ${quote(value)}; }`,
    ),
    ...Object.entries(secureHeaders).flatMap(([name, value]) => [
      `set ${variableOf(name)} "";`,
      `if ($https = on) { set ${variableOf(name)} ${quote(value)}; }`,
    ]),
  ].join('\n');
}

function formatHeaders({ headers, secureHeaders, exceptions }: HostRules): string {
  const varying = new Set(exceptions.map(({ name }) => name));
  return [
    ...Object.entries(headers).map(([name, value]): [string, string] => [
      name,
      varying.has(name) ? variableOf(name) : quote(value),
    ]),
    ...Object.keys(secureHeaders).map((name): [string, string] => [name, variableOf(name)]),
  ]
    .map(([name, value]) => `  add_header ${name} ${value} always;`)
    .join('\n');
}

// nginx looks only behind the last dot.
function formatTypes(): string {
  return [...groupEndings()]
    .map(([type, endings]): [string, string[]] => [
      type,
      endings.filter((ending) => !hasParts(ending)).map((ending) => ending.slice(1)),
    ])
    .filter(([, endings]) => endings.length > 0)
    .map(([type, endings]) => `    ${quote(type)} ${endings.join(' ')};`)
    .join('\n');
}

function formatLocations(rules: HostRules): string {
  const { base, withdrawn } = rules;
  const { hidden, wellKnown } = hiddenPaths(base);
  const notFound = [`^(?!${wellKnown.slice(1)})${hidden.slice(1)}`, COMPRESSED_END];
  return [
    ...notFound.map((pattern) => `location ~ ${quote(pattern)} { return 404; }`),
    ...Object.entries(CONTENT_TYPES)
      .filter(([ending]) => hasParts(ending))
      .map(
        ([ending, type]) =>
          `location ~ ${quote(`${escapePattern(ending)}$`)} { types {} default_type ${quote(type)}; }`,
      ),
    ...formatMoves(rules),
    ...withdrawn.map(
      // Whoever asks for the file itself is not let in, and shown it as the page of that error.
      ({ page }) => `location = ${quote(page)} { internal; error_page 404 =410 ${quote(page)}; }`,
    ),
  ]
    .map((line) => `  ${line}`)
    .join('\n');
}

/** One location for each address: nginx finds it at once among thousands, and refuses two for the same. */
function formatMoves({ base, moves, queries, withdrawn }: HostRules): readonly string[] {
  const exact = new Map<string, string[]>();
  const add = (path: string, line: string): unknown =>
    exact.get(path)?.push(line) ?? exact.set(path, [line]);
  const formsOf = (from: string): readonly string[] =>
    [from, from.replace(/\/$/u, '')].filter((form) => form.startsWith(base));
  for (const { from, parameters, to, status } of queries)
    for (const form of formsOf(from))
      add(
        form,
        `if ($args ~ ${quote(formatQueryPattern(parameters))}) { return ${status} ${quote(withoutVariables(to))}; }`,
      );
  const below: [string, string][] = [];
  for (const move of moves) {
    const { from, to, status, covers } = move;
    const target = quote(`${withoutVariables(to)}$is_args$args`);
    const forms = covers ? [from.slice(0, -1)] : formsOf(from);
    for (const form of new Set(forms.filter((one) => one !== to)))
      add(form, `return ${status} ${target};`);
    if (covers) below.push([from, formatBelow(move)]);
  }
  for (const { address, page } of withdrawn)
    add(address, `error_page 410 ${quote(page)}; return 410;`);
  return [
    ...[...exact].map(([path, lines]): [string, string] => [
      path,
      `location = ${quote(path)} { ${lines.join(' ')} }`,
    ]),
    ...below,
  ]
    .toSorted(([a], [b]) => compareNames(a, b))
    .map(([, line]) => line);
}

/** In the order in which nginx keeps them: it sorts by insertion, and ten thousand would take it many seconds. */
function compareNames(one: string, other: string): number {
  const [a, b] = [one, other].map((name) => Buffer.from(name.replaceAll('/', '\0')));
  return a && b ? Buffer.compare(a, b) : 0;
}

function formatBelow(move: MovedAddress): string {
  const { from, to, status } = move;
  const [pattern, target] = [formatMovedPattern(move), `${withoutVariables(to)}$1`];
  const flag = status === 301 ? 'permanent' : 'redirect';
  return `location ^~ ${quote(from)} { rewrite ${quote(pattern)} ${quote(target)} ${flag}; return 404; }`;
}
