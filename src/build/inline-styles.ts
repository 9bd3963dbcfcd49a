/** What one page has inline: its styles, and what the security policy would block, in plain words. */
export interface InlineParts {
  readonly styles: readonly string[];
  readonly blocked: readonly string[];
}

// A comment, or a start tag whose quoted values may hold any character.
const START_TAG = /<!--[\s\S]*?-->|<([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/giu;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;
const OWN_FILE = /^\/(?!\/)/u;
const DATA_BLOCKS = new Set(['application/ld+json', 'application/json']);

/** Reads a built page as a browser's tokenizer would, as far as styles, scripts and attributes go. */
export function readInlineParts(html: string): InlineParts {
  const styles: string[] = [];
  const blocked: string[] = [];
  const tags = new RegExp(START_TAG);
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    const name = tag[1]?.toLowerCase();
    if (name === undefined) continue;
    const attributes = readAttributes(tag[2] ?? '');
    blocked.push(...blockedAttributes(name, attributes));
    if (name !== 'style' && name !== 'script') continue;
    const end = endOfText(html, name, tags.lastIndex);
    const text = html.slice(tags.lastIndex, end);
    if (name === 'style') styles.push(text);
    else if (runsInline(attributes)) blocked.push('an inline <script>');
    tags.lastIndex = end;
  }
  return { styles, blocked };
}

type Attributes = ReadonlyMap<string, string>;

function readAttributes(text: string): Attributes {
  return new Map(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', double, single, bare]) => [
      name.toLowerCase(),
      double ?? single ?? bare ?? '',
    ]),
  );
}

function blockedAttributes(tag: string, attributes: Attributes): string[] {
  const names = [...attributes.keys()].filter((name) => name === 'style' || /^on[a-z]/u.test(name));
  const stylesheet =
    tag === 'link' &&
    attributes.get('rel')?.toLowerCase() === 'stylesheet' &&
    !OWN_FILE.test(attributes.get('href') ?? '');
  return [
    ...names.map((name) => `the attribute ${name}= on <${tag}>`),
    ...(stylesheet ? ['a style sheet of another site'] : []),
  ];
}

function runsInline(attributes: Attributes): boolean {
  return !attributes.has('src') && !DATA_BLOCKS.has(attributes.get('type')?.toLowerCase() ?? '');
}

function endOfText(html: string, name: string, from: number): number {
  const end = html.slice(from).search(new RegExp(`</${name}[\\s/>]`, 'iu'));
  return end < 0 ? html.length : from + end;
}
