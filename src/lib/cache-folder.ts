/** Folder, from the repository's root, of what one build keeps for the next. */
export const cacheFolder = process.env['CACHE_DIR'] || './node_modules/.astro';
