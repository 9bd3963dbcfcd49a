import { copyFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { digestCard, drawCard } from '#cards/draw-card.ts';
import { showProgress } from '#lib/progress.ts';
import { addresses } from '#site/permalinks.ts';
import type { ArticleCard } from '#site/article-card.ts';
import type { ReadBuildData } from './build-data.ts';
import { shareWork } from './share-work.ts';

/** Where cards are written, and where those drawn before are kept. */
export interface CardFolders {
  /** Folder of the built site. */
  readonly site: string;
  readonly kept: string;
}

/**
 * Draws the card of each article. A card that fails is reported, and the publication’s own stands in
 * for it: no article waits for its card.
 */
export function cards(read: ReadBuildData): AstroIntegration {
  let kept = '';
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = join(fileURLToPath(config.cacheDir), 'cards');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        for (const fault of await writeCards(read().cards, { site, kept })) logger.warn(fault);
      },
    },
  };
}

/** Writes the cards, drawing those that are not kept, and returns what went wrong, in words. */
export async function writeCards(
  all: readonly ArticleCard[],
  folders: CardFolders,
): Promise<readonly string[]> {
  await mkdir(folders.kept, { recursive: true });
  const faults: string[] = [];
  const used = new Set<string>();
  const progress = showProgress('Drawing cards', all.length);
  await shareWork(all, async (card) => {
    progress.step();
    used.add(`${digestCard(card.words)}.png`);
    const fault = await writeCard(card, folders);
    if (fault !== undefined) faults.push(fault);
  });
  progress.end();
  const forgotten = (await readdir(folders.kept)).filter((name) => !used.has(name));
  await Promise.all(forgotten.map((name) => rm(join(folders.kept, name))));
  return faults.toSorted();
}

async function writeCard(
  card: ArticleCard,
  { site, kept }: CardFolders,
): Promise<string | undefined> {
  const file = join(site, card.address);
  const copy = join(kept, `${digestCard(card.words)}.png`);
  if (copied(copy, file)) return undefined;
  const fault = await draw(card, copy).catch(
    (error: unknown) => `found an error, ${String(error)}, expected a picture.`,
  );
  if (fault === undefined) {
    copyFileSync(copy, file);
    return undefined;
  }
  const standsIn = copied(join(site, addresses.card), file);
  const instead = standsIn ? 'The publication’s card stands in.' : 'There is none now.';
  return `${card.file}: card: ${fault} ${instead}`;
}

/** Copies if there is something to copy; answers whether there was. */
function copied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Draws a card into a file, whole or not at all; what is wrong, if it cannot be drawn. */
async function draw({ words }: ArticleCard, file: string): Promise<string | undefined> {
  const card = await drawCard(words);
  if (card.kind === 'unknown')
    return `found ${card.characters.join(' ')}, expected characters that the typefaces of cards have.`;
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, card.png);
  await rename(unfinished, file);
  return undefined;
}
