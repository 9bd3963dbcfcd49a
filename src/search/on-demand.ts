/** What only some questions need; a page fetches it with the first that does. */
export { countFacets, isFiledUnder, sortByDate } from './filing.ts';
export { findMeant } from './spelling.ts';
export { readStoryFiles } from './story-files.ts';
