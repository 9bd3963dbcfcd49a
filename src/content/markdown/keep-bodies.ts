import { join, resolve } from 'node:path';
import { z } from 'zod';
import type { ProseWords } from '#i18n/types.ts';
import { cacheFolder } from '#lib/cache-folder.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { openKept, type KeptStore } from '#lib/kept-store.ts';
import { digestProgram } from '#lib/program-digest.ts';
import type { BodyRenderer, Rendered, RenderedBody } from './body.ts';
import { createBodyRenderer } from './pipeline.ts';

type Numbered = ReturnType<BodyRenderer['number']>;

/** What is kept of a body beside its tree: all that is asked for while the numbers of its paragraphs stay. */
interface KeptBody {
  readonly found: Omit<RenderedBody, 'tree'>;
  readonly advice: Rendered['advice'];
  readonly markdown: Rendered['markdown'];
  /** Numbering and numbered body, as they were last. */
  readonly numbering: string;
  readonly numbered: Numbered;
}

const keptSchema = z.custom<KeptBody>();
const treeSchema = z.custom<RenderedBody['tree']>();
const LINE_FEED = 10;

/** One line for the body, one for its tree, which is seldom read. */
const format = (kept: KeptBody, tree: RenderedBody['tree']): Uint8Array =>
  Buffer.from(`${JSON.stringify(kept)}\n${JSON.stringify(tree, withoutPosition)}`);

const withoutPosition = (key: string, value: unknown): unknown =>
  key === 'position' ? undefined : value;

/** A body whose tree is read when it is asked for. */
function restore(value: Buffer): { readonly kept: KeptBody; readonly body: RenderedBody } {
  const end = value.indexOf(LINE_FEED);
  const kept = keptSchema.parse(JSON.parse(value.toString('utf8', 0, end)));
  const body: RenderedBody = {
    ...kept.found,
    get tree() {
      return treeSchema.parse(JSON.parse(value.toString('utf8', end)));
    },
  };
  return { kept, body };
}

/**
 * A renderer that renders only what is not kept in a folder. `version` says all that rendering depends
 * on beside the body: program, words, settings. A body with problems is rendered every time.
 */
export function keepBodies(renderer: BodyRenderer, folder: string, version: string): BodyRenderer {
  let opened: KeptStore | undefined;
  const fresh = new WeakMap<RenderedBody, { readonly key: string; readonly rendered: Rendered }>();
  const restored = new WeakMap<RenderedBody, KeptBody>();
  const store = (): KeptStore => (opened ??= openKept(folder));
  return {
    render: async (written) => {
      const key = fingerprintOf(JSON.stringify([version, written]));
      const value = store().find(key);
      if (value) {
        const { kept, body } = restore(Buffer.from(value));
        restored.set(body, kept);
        const { markdown, advice } = kept;
        return { body, markdown, problems: [], advice };
      }
      const rendered = await renderer.render(written);
      if (rendered.problems.length === 0) fresh.set(rendered.body, { key, rendered });
      return rendered;
    },
    number: (body, numbering, file) => {
      const kept = restored.get(body);
      if (kept?.numbering === JSON.stringify(numbering)) return kept.numbered;
      const numbered = renderer.number(body, numbering, file);
      const { key, rendered } = fresh.get(body) ?? {};
      if (key !== undefined && rendered && numbered.problems.length === 0) {
        const { tree, ...found } = body;
        const { markdown, advice } = rendered;
        const last = { found, markdown, advice, numbering: JSON.stringify(numbering), numbered };
        store().keep(key, format(last, tree));
      }
      return numbered;
    },
    save: (run) => {
      opened?.save(run);
      opened = undefined;
    },
  };
}

/** The parts of the program that decide how a body is rendered. */
const RENDERS_BODIES = ['src/content', 'src/i18n', 'src/lib', 'package-lock.json'] as const;

/** The renderer that all programs of a repository share, with what is kept in its cache. `root` is the repository’s folder. */
export async function createKeepingRenderer(
  root: string,
  words: ProseWords,
  base: string,
): Promise<BodyRenderer> {
  const { language } = words;
  const version = JSON.stringify([await digestProgram(root, RENDERS_BODIES), language, base]);
  const folder = join(resolve(root, cacheFolder), 'bodies', language);
  return keepBodies(createBodyRenderer(words, base), folder, version);
}
