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
   * Language of the interface and of articles that name none (BCP 47); `src/i18n/` has its words.
   * `SITE_LANGUAGE` overrides it. (`LANGUAGE` is the machine's own, `en_US:en` or the like.)
   */
  language: process.env['SITE_LANGUAGE'] || 'en',
  /**
   * The colours by their role, in light and in dark, as `#rrggbb`. Pages, maps, cards, the icon and the
   * browser's own bars all take them from here. A test fails on those that would be hard to read.
   */
  colours: {
    /** What all else stands on. */
    ground: { light: '#fdfcf9', dark: '#181715' },
    text: { light: '#1b1a18', dark: '#ece8df' },
    /** Text of less weight: dates, captions, labels. */
    muted: { light: '#55524a', dark: '#b4aea2' },
    /** Lines between things. */
    rule: { light: '#d8d3c7', dark: '#3b3934' },
    /** The colour of the publication: kickers, the icon, links under the pointer. */
    accent: { light: '#a11c14', dark: '#ff9183' },
    /** The sea of maps, and a map while it loads. */
    water: { light: '#e4ebee', dark: '#12191d' },
    /** Behind words that were searched for or linked to. */
    mark: { light: '#ffe8a3', dark: '#563f00' },
  },
  /**
   * Who sends the site to its readers: `any`, which writes every host's files, or a name of `src/lib/hosts.ts` such as
   * `netlify`, which writes its own alone, and no compressed files where it compresses by itself: those are two of
   * three. `HOSTING` overrides it.
   */
  hosting: process.env['HOSTING'] || 'any',
  /** Articles in one page of a list. */
  articlesPerPage: 50,
  /** Folder of the newsroom, relative to the repository's root. */
  content: process.env['CONTENT_DIR'] || 'content',
} as const;
