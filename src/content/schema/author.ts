import { z } from 'zod';
import { text } from './text.ts';
import { expectation, flag, mapping } from './expectation.ts';

/** Who is named in a byline, as it is printed. */
export interface Author {
  readonly name: string;
  /** True for an agency or a newsroom, whose name no citation turns round. */
  readonly organisation?: boolean | undefined;
  /** The part of a person's name that lists file it under, where it is not the last word. */
  readonly family?: string | undefined;
}

const name = text('the name of an author', 'Write the name, or leave it out.');

const described = mapping(
  {
    name,
    organisation: flag.optional(),
    family: text(
      'the family name',
      'Write the part of the name that lists file it under.',
    ).optional(),
  },
  'the fields name, organisation and family',
  'Write { name: "Wang Xiaoming", family: Wang }.',
);

const sound = described.superRefine(({ name: whole, family, organisation }, context) => {
  const refuse = (expected: string, advice: string): void => {
    context.addIssue({ code: 'custom', path: ['family'], message: expectation(expected, advice) });
  };
  if (family === undefined) return;
  if (organisation) refuse('no family name of an organisation', 'Remove one of the two.');
  else if (!whole.includes(family))
    refuse(`a part of the name ${whole}`, 'Write it as it stands in the name.');
});

/** A name of a byline: the name alone, or a mapping where citations must know more of it. */
export const author = z.unknown().transform((value, context): Author => {
  const schema = typeof value === 'object' ? sound : name.transform((only) => ({ name: only }));
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  for (const { path, message, ...issue } of read.error.issues)
    context.addIssue(
      issue.code === 'unrecognized_keys'
        ? { code: issue.code, keys: issue.keys, path, message }
        : { code: 'custom', path, message },
    );
  return z.NEVER;
});
