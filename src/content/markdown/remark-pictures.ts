import type { Definition, Root } from 'mdast';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { quoteFound } from '#lib/problems.ts';
import { isShownFile } from './file-path.ts';
import { advise, report, type BodyFault } from './report.ts';

const ELSEWHERE = /^(?:https?:)?\/\//iu;

function adviseOn(path: string): Pick<BodyFault, 'expected' | 'advice'> {
  const expected = 'a picture beside the article such as ./bridge.jpg';
  if (/^(?!\/|[a-z][a-z\d+.-]*:)[^\\?#%]+$/iu.test(path)) {
    return {
      expected: 'a jpg, jpeg, png, webp, avif, gif or svg, or audio or video such as mp3 and mp4',
      advice: 'Convert or rename the file.',
    };
  }
  return {
    expected,
    advice: 'Save the picture in the article’s folder and write ./ and its name.',
  };
}

function checkPath(file: VFile, path: string, place: Position | undefined): void {
  if (isShownFile(path)) return;
  if (ELSEWHERE.test(path)) {
    advise(file, place, {
      rule: 'pictures from elsewhere',
      found: quoteFound(path),
      expected: 'a picture beside the article such as ./bridge.jpg',
      advice:
        'Readers get its words and a link; save it in the article’s folder to show it: fetched from elsewhere it tells who reads.',
    });
    return;
  }
  report(file, place, {
    rule: 'pictures that do not lie beside their text',
    found: quoteFound(path),
    ...adviseOn(path),
  });
}

function findDefinitions(tree: Root): ReadonlyMap<string, Definition> {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (definition) => {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition);
  });
  return definitions;
}

/** Refuses pictures that are not beside the text and pictures without words, and collects the others; pictures elsewhere become links. */
export function remarkPictures() {
  return (tree: Root, file: VFile): undefined => {
    const definitions = findDefinitions(tree);
    const shared = new Set<Definition>();
    visit(tree, (node) => {
      if (node.type !== 'image' && node.type !== 'imageReference') return;
      const source = node.type === 'image' ? node : definitions.get(node.identifier);
      if (!source) return;
      if (source.type === 'definition') shared.add(source);
      else checkPath(file, source.url, source.position);
      if (isShownFile(source.url)) {
        const line = node.position?.start.line ?? 1;
        file.data.draft?.pictures.push({ path: source.url, line });
      }
      // In its place stands a link, which has words of its own.
      if (node.alt?.trim() || ELSEWHERE.test(source.url)) return;
      // Its caption is better than nothing.
      node.alt = source.title ?? '';
      advise(file, node.position, {
        rule: 'pictures without words',
        found: 'a picture without words',
        expected: '![description](./name.jpg)',
        advice: 'Describe it to a reader who cannot see it. Its caption serves until then, if it has one.',
      });
    });
    for (const { url, position } of shared) checkPath(file, url, position);
  };
}
