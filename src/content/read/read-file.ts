import { open, readFile, stat } from 'node:fs/promises';
import type { Problem } from '#lib/problems.ts';
import { numberParagraphs } from '#content/ledger/number-paragraphs.ts';
import type { RecordedParagraph } from '#content/ledger/recorded.ts';
import type { Body, BodyRenderer, MarkdownBody } from '#content/markdown/body.ts';
import { comparable, unlink } from '#content/markdown/unlink.ts';
import { decodeText, findSizeFault } from './decode-text.ts';
import type { FieldFault, LineFault } from './fault.ts';
import { formatPath } from './fault.ts';
import type { FrontSchema, SplitFile, ValidFields } from './parse-front-matter.ts';
import { lookUp, parseFront, splitFrontMatter } from './parse-front-matter.ts';
import type { FindLine } from './parse-yaml.ts';
import { parseYaml } from './parse-yaml.ts';
import type { ContentFile } from './content-files.ts';

/** How files of one kind are read. */
export interface Reader<Front> {
  readonly schema: FrontSchema<Front>;
  /** Fields written in for a file that does not give them. */
  readonly defaultsOf: (contentFile: ContentFile) => Readonly<Record<string, unknown>>;
  readonly isDraft: (valid: ValidFields<Front>) => boolean;
  /** Whether it was taken in from another system: what leads nowhere in it is advice. */
  readonly isImported: (valid: ValidFields<Front>) => boolean;
  readonly needsBody: (valid: ValidFields<Front>) => boolean;
  /** What was recorded of its paragraphs; undefined where nothing was. */
  readonly recordedOf: (
    valid: ValidFields<Front>,
    contentFile: ContentFile,
  ) => readonly RecordedParagraph[] | undefined;
  readonly figureOf: (valid: ValidFields<Front>) => MarkdownBody['figure'];
  readonly archivedOf: (valid: ValidFields<Front>) => MarkdownBody['archived'];
  readonly headlineOf: (valid: ValidFields<Front>) => MarkdownBody['headline'];
  readonly besideOf: (contentFile: ContentFile) => MarkdownBody['beside'];
  /** What the schema cannot see: front matter compared with itself and with other files. */
  readonly findFaults: (valid: ValidFields<Front>, contentFile: ContentFile) => readonly FieldFault[];
  /** What is worth knowing of it; `written` are the fields as they were written. */
  readonly findAdvice: (valid: ValidFields<Front>, written: object) => readonly FieldFault[];
}

/** Where a file lies: in the newsroom, and on this machine. */
export interface Source {
  readonly contentFile: ContentFile;
  /** Path from the repository's root, for problems. */
  readonly file: string;
  /** Absolute path. */
  readonly path: string;
}

/** A file as far as it could be read; `front` and `body` only if they are valid. */
export interface Reading<Front> extends Source {
  readonly front?: Front | undefined;
  readonly valid: ValidFields<Front>;
  /** Whether it is kept back: its front matter says so, be it faulty or not. */
  readonly isDraft: boolean;
  /** Whether it was taken in from another system. */
  readonly isImported: boolean;
  /** Whether it is certain what a field says, or that it is absent. */
  readonly isKnown: (field: string) => boolean;
  readonly body?: Body | undefined;
  /** The body as it was written, in Markdown, without comments. */
  readonly markdown: string;
  /** What the ledger is to have of its paragraphs. */
  readonly record?: (() => readonly RecordedParagraph[]) | undefined;
  readonly findLine: FindLine;
  readonly problems: readonly Problem[];
  /** What was changed in reading and is better changed in the file. */
  readonly advice: readonly Problem[];
}

interface FrontReading<Front> extends Pick<
  Reading<Front>,
  'front' | 'valid' | 'isKnown' | 'findLine'
> {
  readonly placed: readonly LineFault[];
  readonly advice: readonly LineFault[];
}

const isMapping = (value: unknown): value is object => typeof value === 'object' && value !== null;

function placeFault({ path, ...fault }: FieldFault, findLine: FindLine): LineFault {
  const name = path.filter((step) => typeof step === 'string').join('.');
  const kind = fault.found === 'nothing' ? `missing values of ${name}` : `wrong values of ${name}`;
  return { kind, line: findLine(path), field: formatPath(path), ...fault };
}

const SAYS_DRAFT = /^["']?draft["']?[ \t]*[:=][ \t]*["']?(?:true|yes|on)["']?[ \t,]*(?:#.*)?$/imu;
/** Bytes of a file that are looked at where it cannot be read as a whole. */
const HEAD = 4096;

/** Whether the front matter of a text says that it is a draft, as far as anyone can read it. */
const saysDraft = (text: string): boolean =>
  SAYS_DRAFT.test(text.split(/\n(?:---|\+\+\+)[ \t]*\r?(?:\n|$)/u)[0] ?? '');

async function readHead(path: string): Promise<string> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    return buffer.toString('latin1', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function readFront<Front>(yaml: string, contentFile: ContentFile, reader: Reader<Front>): FrontReading<Front> {
  const { value, findLine, faults, advice } = parseYaml(yaml);
  if (!isMapping(value)) {
    const placed = faults.map((fault) => ({ kind: 'blocks of front matter that cannot be read', ...fault }));
    return { valid: {}, isKnown: () => false, findLine, placed, advice };
  }
  const parsed = parseFront(reader.schema, value, reader.defaultsOf(contentFile));
  const { front, valid, faulty } = parsed;
  const place = (fault: FieldFault): LineFault =>
    placeFault({ ...fault, path: lookUp(value, fault.path).path }, findLine);
  return {
    front,
    valid,
    isKnown: (field) => !faulty.has(field),
    findLine,
    placed: [...parsed.faults, ...reader.findFaults(valid, contentFile)].map(place),
    advice: [...advice, ...[...parsed.advice, ...reader.findAdvice(valid, value)].map(place)],
  };
}

type BodyReading = Pick<Reading<unknown>, 'body' | 'markdown' | 'record' | 'problems' | 'advice'>;

/** A link of an imported article that leads nowhere stops nothing: readers get its words. */
export const adviseOnWords = (problem: Problem): Problem => ({
  ...problem,
  kind: 'dead links of imported articles',
  advice: 'Its words stay, without the link. Correct or remove it.',
});

/** Renders a body and numbers its paragraphs by what was recorded of them. */
async function readBody(
  written: MarkdownBody,
  recorded: readonly RecordedParagraph[] | undefined,
  renderer: BodyRenderer,
): Promise<BodyReading> {
  const { file } = written;
  const rendered = await renderer.render(written);
  const { numbering, record } = numberParagraphs(recorded, rendered.body.paragraphs);
  const { body, problems, lostLinks } = renderer.number(rendered.body, numbering, file);
  if (written.imported && lostLinks.length > 0)
    return {
      body: { ...body, parts: unlink(body.parts, new Set(lostLinks.map(comparable))) },
      markdown: rendered.markdown ?? written.markdown,
      record,
      problems: rendered.problems,
      advice: [...rendered.advice, ...problems.map(adviseOnWords)],
    };
  return {
    body,
    markdown: rendered.markdown ?? written.markdown,
    record,
    problems: [...rendered.problems, ...problems].toSorted((a, b) => a.line - b.line),
    advice: rendered.advice,
  };
}

const isEmpty = ({ parts }: Body): boolean =>
  parts.every((part) => typeof part === 'string' && part.trim() === '');

/** A text that has to be there and is not. */
function requireText({ file, firstLine }: MarkdownBody, reading: BodyReading): BodyReading {
  if (reading.problems.length > 0 || !reading.body || !isEmpty(reading.body)) return reading;
  const expected = 'a text below the front matter';
  const empty: Problem = {
    kind: 'files without a text',
    file,
    line: firstLine - 1,
    found: 'nothing',
    expected,
    advice: 'Write the text.',
  };
  return { markdown: reading.markdown, problems: [empty], advice: reading.advice };
}

async function readParts(path: string): Promise<{
  parts?: SplitFile;
  faults: readonly LineFault[];
  advice: readonly LineFault[];
}> {
  const tooLarge = findSizeFault((await stat(path)).size);
  if (tooLarge) return { faults: [tooLarge], advice: [] };
  const { text, faults, advice } = decodeText(await readFile(path));
  if (text === undefined) return { faults, advice };
  const parts = splitFrontMatter(text);
  return 'yaml' in parts ? { parts, faults, advice } : { faults: [...faults, parts], advice };
}

/** Reads one file of content and renders its body. Every fault of the file is among the problems. */
export async function readContentFile<Front>(
  source: Source,
  reader: Reader<Front>,
  renderer: BodyRenderer,
): Promise<Reading<Front>> {
  const { contentFile, file, path } = source;
  const { parts, faults, advice } = await readParts(path);
  const toProblem = (fault: LineFault): Problem => ({ file, ...fault });
  if (parts === undefined) {
    const problems = faults.map(toProblem);
    return {
      ...source,
      valid: {},
      isDraft: saysDraft(await readHead(path)),
      isImported: false,
      isKnown: () => false,
      markdown: '',
      findLine: () => 1,
      problems,
      advice: [],
    };
  }
  const { placed, advice: onFront, ...read } = readFront(parts.yaml, contentFile, reader);
  const { markdown, firstLine } = parts;
  const written: MarkdownBody = {
    file,
    path: contentFile.path,
    imported: reader.isImported(read.valid),
    markdown,
    firstLine,
    figure: reader.figureOf(read.valid),
    archived: reader.archivedOf(read.valid),
    headline: reader.headlineOf(read.valid),
    beside: reader.besideOf(contentFile),
  };
  const rendered = await readBody(written, reader.recordedOf(read.valid, contentFile), renderer);
  const body = reader.needsBody(read.valid) ? requireText(written, rendered) : rendered;
  return {
    ...source,
    ...read,
    ...body,
    isImported: reader.isImported(read.valid),
    isDraft: reader.isDraft(read.valid) || (!read.isKnown('draft') && saysDraft(parts.yaml)),
    problems: [...[...faults, ...placed].map(toProblem), ...body.problems],
    advice: [...[...advice, ...onFront].map(toProblem), ...body.advice],
  };
}
