/**
 * Facts about this publication. A publisher changes this file and `content/`, nothing else. An empty
 * variable counts as none.
 */
export const publication = {
  /** Shown in the masthead, in titles and to machines. */
  name: 'Pressmark',
  /** One line under the name on the front page and in descriptions. */
  tagline: 'A news reader that keeps its addresses',
  /** Origin of all permalinks, without a path. `SITE_URL` overrides it for a preview. */
  url: process.env['SITE_URL'] || 'https://pressmark.example',
  /** Path the site lives under: `/`, or `/news/`. `BASE_PATH` overrides it. */
  base: `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/gu, '/'),
  /**
   * Language of the interface and of articles that name none (BCP 47); `src/words/` has its words.
   * `SITE_LANGUAGE` overrides it. (`LANGUAGE` is the machine's own, `en_US:en` or the like.)
   */
  language: process.env['SITE_LANGUAGE'] || 'en',
  /** Stories in one page of a list. */
  storiesPerPage: 50,
  /** Folder of the newsroom, relative to the repository's root. */
  content: process.env['CONTENT_DIR'] || 'content',
} as const;
