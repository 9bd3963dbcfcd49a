import { collapseSpace } from '#lib/text.ts';
import type { Author } from '#content/schema/author.ts';

/** A name as lists of works need it. */
export type CitedName =
  | {
      readonly kind: 'person';
      /** As printed, the family’s name first or last. */
      readonly name: string;
      readonly given: string;
      readonly family: string;
      /** `Jr.`, `III` */
      readonly suffix: string | undefined;
    }
  | { readonly kind: 'whole'; readonly name: string };

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/u;

// In these scripts a name of two words or more ends with the family's, unless the byline says otherwise.
const FAMILY_LAST =
  /^[\p{Script=Latn}\p{Script=Cyrl}\p{Script=Grek}\p{Script=Armn}\p{P}\p{M}\s]+$/u;

function splitAt(name: string, family: string): CitedName {
  const given = collapseSpace(name.replace(family, ''));
  return given === ''
    ? { kind: 'whole', name }
    : { kind: 'person', name, given, family, suffix: undefined };
}

/**
 * The parts of a name. Only a name whose parts are known is split: an organisation’s, a single
 * word, and names in scripts that do not separate their parts stay whole. Small particles
 * (`van Beethoven`) go with the family’s name.
 */
export function parseName({ name, organisation, family }: Author): CitedName {
  if (family !== undefined) return splitAt(name, family);
  const parts = name.split(/[\s,]+/u).filter(Boolean);
  const suffix = SUFFIX.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  if (organisation === true || parts.length < 2 || !FAMILY_LAST.test(name))
    return { kind: 'whole', name };
  const particle = parts.findIndex((part, index) => index > 0 && /^\p{Ll}/u.test(part));
  const first = particle > 0 ? particle : parts.length - 1;
  return {
    kind: 'person',
    name: [...parts, ...(suffix === undefined ? [] : [suffix])].join(' '),
    given: parts.slice(0, first).join(' '),
    family: parts.slice(first).join(' '),
    suffix,
  };
}

/** A name turned round, as lists file it: `Lee, Ann, Jr.` One that begins with the family’s stays. */
export function nameInverted(name: CitedName): string {
  if (name.kind === 'whole' || name.name.startsWith(name.family)) return name.name;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}

/** What a reference in a text calls an author by. */
export function nameShort(name: CitedName): string {
  return name.kind === 'whole' ? name.name : name.family;
}
