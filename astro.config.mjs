import { unified } from '@astrojs/markdown-remark';
import { fileURLToPath, URL } from 'node:url';
import { defineConfig } from 'astro/config';
import { buildData } from './src/build/build-data.ts';
import { cards } from './src/build/cards.ts';
import { colourTokens } from './src/build/colour-tokens.ts';
import { devRedirects } from './src/build/dev-redirects.ts';
import { devSearch } from './src/build/dev-search.ts';
import { finish } from './src/build/finish.ts';
import { keptPages } from './src/build/keep-pages.ts';
import { pictures } from './src/build/pictures.ts';
import { publish } from './src/build/publish.ts';
import { searchIndex } from './src/build/search-index.ts';
import { formatSummary } from './src/build/summary.ts';
import { cacheFolder } from './src/lib/cache-folder.ts';
import { publication } from './src/publication.ts';
import { requireSettings } from './src/site/setting-problems.ts';
import { findWordsFile } from './src/i18n/find-words-file.ts';

requireSettings(fileURLToPath(new URL('.', import.meta.url)));

const edition = buildData();
const pages = keptPages();
const index = searchIndex();

export default defineConfig({
  site: publication.url,
  base: publication.base,
  outDir: process.env.OUT_DIR || './dist',
  cacheDir: cacheFolder,
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // The newsroom's files go through src/content/markdown/pipeline.ts; no other Markdown may be treated differently.
  markdown: { syntaxHighlight: false, processor: unified({ smartypants: false }) },
  vite: {
    plugins: [colourTokens(), devRedirects()],
    // The content security policy allows no inline script.
    build: { assetsInlineLimit: 0 },
    resolve: {
      alias: { '#i18n/words.ts': fileURLToPath(findWordsFile(publication.language)) },
    },
  },
  devToolbar: { enabled: false },
  logger: { entrypoint: new URL('./src/build/quiet-log.mjs', import.meta.url) },
  // What runs when the pages are written, in this order: publish swaps the folders and comes last.
  integrations: [
    devSearch(),
    pages.integration,
    edition.integration,
    cards(edition.read),
    pictures(edition.read),
    index.integration,
    finish(edition.read),
    publish((site) =>
      formatSummary({
        ...site,
        counts: index.counts,
        pages: pages.counts,
        seconds: process.uptime(),
      }),
    ),
  ],
});
