import { z } from 'zod';
import { finding, list, noneTwice, expectation } from './expectation.ts';

const ALIAS = 'a former address such as /news/2016/old-name/';
const SEGMENTS = /^\/(?:(?!\.\.?\/)[\w.~-]+\/)+$/u;
// A page for the address would need a folder where a file of that name is, or may be.
const FILE = /\.[a-z]\w+\/$/iu;

function findFault(path: string): string | undefined {
  if (!SEGMENTS.test(path)) return expectation(ALIAS, 'Write its path, beginning and ending with /.');
  return FILE.test(path) ? expectation('the address of a page, not of a file', 'Remove it.') : undefined;
}

const alias = z.string(expectation(ALIAS, 'Write its path, in quotes.')).superRefine(finding(findFault));

/** A field with the former addresses of what a file says, each of which goes on leading to it. */
export const aliases = list(alias).superRefine(noneTwice);
