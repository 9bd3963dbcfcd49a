import { day } from './calendar.ts';
import { webAddress } from './text.ts';
import { list, mapping, expectation } from './expectation.ts';

const archivedCopy = mapping(
  {
    link: webAddress('Write the address that is linked to.'),
    copy: webAddress('Write the whole address of the copy.'),
    on: day,
  },
  'the fields link, copy and on',
  'Write { link: "https://…", copy: "https://…", on: 2026-08-22 }.',
);

/** A field with copies that somebody keeps of pages a text links to. */
export const archived = list(archivedCopy).superRefine((copies, context) => {
  const links = copies.map(({ link }) => link);
  for (const [index, { link, copy }] of copies.entries()) {
    const refuse = (field: string, expected: string, advice: string): void => {
      context.addIssue({
        code: 'custom',
        path: [index, field],
        message: expectation(expected, advice),
      });
    };
    if (links.indexOf(link) !== index) refuse('link', 'it once', 'Keep one copy of each link.');
    if (copy === link) refuse('copy', 'another address than the link', 'Write that of the copy.');
  }
});
