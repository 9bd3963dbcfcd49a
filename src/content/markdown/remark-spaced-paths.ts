import type { PhrasingContent, Root, Text } from 'mdast';
import { visit, type VisitorResult } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** A picture whose path has spaces, which Markdown takes for text. */
const PICTURE =
  /!\[(?<alt>[^\]\n]*)\]\((?:\.\/)?(?<name>[^()<>"\n]+\.[a-z\d]{2,5})(?:[ \t]+"(?<title>[^"\n]*)")?\)/giu;

function divide(text: Text, beside: readonly string[], source: string): PhrasingContent[] {
  const parts: PhrasingContent[] = [];
  let from = 0;
  for (const { 0: found, index, groups } of text.value.matchAll(PICTURE)) {
    const { alt = '', name = '', title } = groups ?? {};
    const isUpload = name.startsWith('/uploads/') && name.includes(' ');
    // With a backslash before it the words are meant.
    const at = source.indexOf(found);
    const isMeant = at >= 0 && source[at - 1] !== '\\';
    if (!isMeant || (!isUpload && !beside.includes(name))) continue;
    const position = text.position ? { position: text.position } : {};
    parts.push(
      { type: 'text', value: text.value.slice(from, index) },
      { type: 'image', url: isUpload ? name : `./${name}`, alt, title: title ?? null, ...position },
    );
    from = index + found.length;
  }
  return [...parts, { type: 'text', value: text.value.slice(from) }];
}

/** Reads `![x](a b.jpg)` as a picture where that file lies beside the text or is named as an upload; else it is refused. */
export function remarkSpacedPaths() {
  return (tree: Root, file: VFile): undefined => {
    const beside = (file.data.draft?.beside ?? []).filter((name) => name.includes(' '));
    visit(tree, 'text', (text, index, parent): VisitorResult => {
      if (index === undefined || !parent || !text.value.includes('![')) return undefined;
      const { start, end } = text.position ?? {};
      const parts = divide(text, beside, String(file).slice(start?.offset, end?.offset));
      if (parts.length === 1) return undefined;
      parent.children.splice(index, 1, ...parts);
      return index + parts.length;
    });
  };
}
