/** Control characters other than tab and line break, DEL and C1; halves of characters; what is no character. */
const NO_TEXT = String.raw`\0-\x08\x0B-\x1F\x7F-\x9F\p{Surrogate}\p{Noncharacter_Code_Point}`;
/** Overrides, embeddings and isolates turn the order of the letters around: what is read is not what is written. */
const DIRECTION = String.raw`\u202A-\u202E\u2066-\u2069`;
/** Signs for machines, deprecated ones, and code points without a character that are shown as nothing. */
const INVISIBLE = String.raw`\u2061-\u2065\u206A-\u206F\uFFF0-\uFFFB\u{E0000}-\u{E00FF}\u{E01F0}-\u{E0FFF}`;
/** A flag such as Scotland's is a black flag and its region's name in invisible letters. */
const FLAG = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}`;

const REFUSED = new RegExp(`${FLAG}|([${NO_TEXT}${DIRECTION}${INVISIBLE}])`, 'gu');

/** Invisible characters that some scripts need, and split or fake words elsewhere. */
interface Kind {
  /** A run of them. */
  readonly run: string;
  /** Whether the text before or behind the run needs one of them. */
  readonly isNeeded: (before: string, behind: string) => boolean;
}

/** What Markdown may put between a letter and the character that belongs to it. */
const MARKUP = '[*_~`\\[\\]()]{0,7}';
/** What may stand between a word and a place where its line may break: `“ไทย”\u200B`, `ไทย 100\u200B`. */
const SIGNS = String.raw`[\p{P}\p{S}\p{N} ]{0,7}`;
/** UTF-16 units that are looked at beside a run. */
const REACH = 8;

function besideScripts(run: string, between: string, ...scripts: readonly string[]): Kind {
  const letter = `[${scripts.map((script) => `\\p{Script=${script}}`).join('')}]`;
  const [before, behind] = [
    new RegExp(`${letter}${between}$`, 'u'),
    new RegExp(`^${between}${letter}`, 'u'),
  ];
  return { run, isNeeded: (left, right) => before.test(left) || behind.test(right) };
}

const SELECTORS = String.raw`[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u180B-\u180D\u180F]+`;
const WITHOUT_VARIANTS = /^$|[\s\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u;

const KINDS: readonly Kind[] = [
  // These scripts have no spaces between words, and lines break where one of these says so.
  besideScripts(
    String.raw`[\u200B\u2060\uFEFF]+`,
    SIGNS,
    ...['Khmer', 'Thai', 'Lao', 'Myanmar', 'Tibetan', 'Tai_Tham', 'Tai_Le', 'New_Tai_Lue'],
    ...['Tai_Viet', 'Javanese', 'Balinese', 'Sundanese', 'Cham'],
  ),
  besideScripts(String.raw`\u180E+`, MARKUP, 'Mongolian'),
  besideScripts(String.raw`[\u17B4\u17B5]+`, MARKUP, 'Khmer'),
  besideScripts(String.raw`[\u115F\u1160\u3164\uFFA0]+`, MARKUP, 'Hangul'),
  // One chooses a form of the emoji or sign before it; more, or behind a letter, could carry a hidden text.
  { run: SELECTORS, isNeeded: (before) => !WITHOUT_VARIANTS.test(before) },
];

const REMOVED = new RegExp(KINDS.map(({ run }) => `(${run})`).join('|'), 'gu');

/** A character that nobody sees: where it is first, from 0, and how often it is there. */
export interface HiddenCharacter {
  /** `U+202E` */
  readonly name: string;
  readonly index: number;
  readonly count: number;
}

function formatCode(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

type Found = readonly [character: string, index: number];

/** One entry a character, in the order of their first places. */
function countUp(found: readonly Found[]): HiddenCharacter[] {
  const counted = new Map<string, HiddenCharacter>();
  for (const [character, index] of found) {
    const known = counted.get(character) ?? { name: formatCode(character), index, count: 0 };
    counted.set(character, { ...known, count: known.count + 1 });
  }
  return [...counted.values()];
}

/** Every hidden character in a text that no text needs. */
export function findHidden(text: string): HiddenCharacter[] {
  const matches = [...text.matchAll(REFUSED)];
  return countUp(matches.flatMap(({ 1: found, index }) => (found ? [[found, index]] : [])));
}

/**
 * A text without the invisible characters that its script does not need, and those that were
 * removed. Of a run that is needed one stays. What stands beside the text counts too.
 */
export function removeHidden(
  text: string,
  beside: { readonly before?: string; readonly behind?: string } = {},
): { readonly text: string; readonly removed: HiddenCharacter[] } {
  const removed: Found[] = [];
  const { before = '', behind = '' } = beside;
  const cleaned = text.replaceAll(REMOVED, (run: string, ...rest: readonly unknown[]) => {
    const kind = KINDS[rest.findIndex((group) => group !== undefined)];
    const index = Number(rest[KINDS.length]);
    const end = index + run.length;
    const left = before.slice(-REACH) + text.slice(Math.max(0, index - REACH), index);
    const right = text.slice(end, end + REACH) + behind.slice(0, REACH);
    const characters = Array.from(run);
    const kept = kind?.isNeeded(left, right) ? characters.slice(0, 1) : [];
    let at = index + kept.join('').length;
    for (const character of characters.slice(kept.length)) {
      removed.push([character, at]);
      at += character.length;
    }
    return kept.join('');
  });
  return { text: cleaned, removed: countUp(removed) };
}

const EXPECTED = 'text that can be seen';

const nameFound = ({ name, count }: HiddenCharacter): string =>
  `the invisible character ${name}${count > 1 ? `, ${count} times` : ''}`;

/** What to say of a hidden character that no text needs. */
export function refuseHidden(hidden: HiddenCharacter) {
  const advice = hidden.count > 1 ? 'Delete them.' : 'Delete it.';
  return { kind: 'invisible characters', found: nameFound(hidden), expected: EXPECTED, advice };
}

/** What to say of one that was removed. */
export function adviseOnHidden(hidden: HiddenCharacter) {
  const advice =
    hidden.count > 1 ? 'They are left out. Delete them.' : 'It is left out. Delete it.';
  return { kind: 'invisible characters', found: nameFound(hidden), expected: EXPECTED, advice };
}
