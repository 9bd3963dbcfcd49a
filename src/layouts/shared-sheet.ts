/**
 * The layouts of all pages but the article, and what their pages hold. Taken from here by every
 * such page, they make one style sheet for all: each sheet of its own would add its hash to the
 * security policy in every answer's header, also in an article's.
 */
export { default as Citations } from '#components/cite/Citations.astro';
export { default as Corrections } from '#components/lists/Corrections.astro';
export { default as MissingSearch } from '#components/search/MissingSearch.astro';
export { default as Search } from '#components/search/Search.astro';
export { default as ArchiveLayout } from './ArchiveLayout.astro';
export { default as FrontLayout } from './FrontLayout.astro';
export { default as ListLayout } from './ListLayout.astro';
export { default as PlainLayout } from './PlainLayout.astro';
