import { unified } from '@astrojs/markdown-remark';
import { fileURLToPath, URL } from 'node:url';
import { defineConfig } from 'astro/config';
import { cards } from './src/integrations/cards.ts';
import { compression } from './src/integrations/compression.ts';
import { hashes } from './src/integrations/hashes.ts';
import { hostingFiles } from './src/integrations/hosting-files.ts';
import { leanPages } from './src/integrations/lean-pages.ts';
import { moduleAddress } from './src/integrations/module-address.ts';
import { publish } from './src/integrations/publish.ts';
import { devSearch } from './src/integrations/dev-search.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { shortProperties } from './src/integrations/short-properties.ts';
import { publication } from './src/publication.ts';
import { findWordsFile } from './src/words/find-words-file.ts';

export default defineConfig({
  site: publication.url,
  base: publication.base,
  outDir: process.env.OUT_DIR ?? './dist',
  cacheDir: process.env.CACHE_DIR ?? './node_modules/.astro',
  trailingSlash: 'always',
  output: 'static',
  build: { format: 'directory', inlineStylesheets: 'always' },
  // The newsroom's files go through src/markdown/pipeline.ts; no other Markdown may be treated differently.
  markdown: { syntaxHighlight: false, processor: unified({ smartypants: false }) },
  vite: {
    plugins: [
      moduleAddress(),
      shortProperties(new URL('./src/styles/tokens.css', import.meta.url)),
    ],
    // Inlined scripts would need a hash each under the content security policy.
    build: { assetsInlineLimit: 0 },
    environments: {
      client: {
        build: {
          // Astro's names for what a page asks for tell of its components, and every page says them.
          rolldownOptions: { output: { entryFileNames: '_astro/[hash].js' } },
        },
      },
    },
    resolve: {
      alias: { '#words/words.ts': fileURLToPath(findWordsFile(publication.language)) },
    },
  },
  devToolbar: { enabled: false },
  // What runs when the pages are written, in this order: publish swaps the folders and comes last.
  integrations: [
    devSearch(),
    cards(),
    searchIndex(),
    leanPages(),
    hashes(),
    hostingFiles(),
    compression(),
    publish(),
  ],
});
