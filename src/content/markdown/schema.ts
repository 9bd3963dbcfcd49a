import type { Options } from 'rehype-sanitize';

/** Beside the text or in the folder of uploads, never elsewhere: see `file-path.ts`. */
const SHOWN_FILE =
  /^(?:\.{1,2}|\/uploads)\/[^\\]+\.(?:jpe?g|png|webp|avif|gif|svg|mp4|m4v|webm|ogv|mp3|m4a|ogg|opus|flac|wav)$/iu;

const HEADING: Options['attributes'] = {
  h2: [['id', /^(?:h-.*|footnote-label)$/u]],
  h3: [['id', /^h-/u]],
  h4: [['id', /^h-/u]],
  h5: [['id', /^h-/u]],
  h6: [['id', /^h-/u]],
};

/**
 * What a body may consist of: the elements and attributes that the pipeline itself writes, with
 * ids of its own making only. The second line of defence; raw HTML is refused before.
 */
export const proseSchema: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'pre', 'section'],
    ...['figure', 'figcaption', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', 'code', 'br', 'sup', 'span', 'bdi'],
  ],
  attributes: {
    ...HEADING,
    a: [
      ['href', /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/iu],
      ['className', 'back'],
      ['id', /^fnref-\d+(?:-\d+)?$/u],
      ['rel', 'external'],
      ['ariaDescribedBy', 'footnote-label'],
      'ariaLabel',
      'title',
    ],
    bdi: [['className', 'archived'], 'lang'],
    figure: [['id', /^figure-\d+$/u]],
    img: [['src', SHOWN_FILE], 'alt', 'title'],
    li: [
      ['id', /^fn-\d+$/u],
      ['dataParagraph', /^\d+$/u],
    ],
    ol: ['start'],
    p: [
      ['dataParagraph', /^\d+$/u],
      ['className', 'caption', 'credit'],
    ],
    pre: [['tabIndex', 0]],
    section: [
      ['id', /^table-\d+$/u],
      ['className', 'table', 'footnotes'],
      ['tabIndex', 0],
      'ariaLabel',
    ],
    span: [['ariaHidden', 'true']],
    sup: [['className', 'footnote']],
    td: [['className', /^align-(?:start|center|end)$/u]],
    th: [
      ['className', /^align-(?:start|center|end)$/u],
      ['scope', 'col'],
    ],
  },
  // The pattern of `href` says more, and it knows HTTPS: too.
  protocols: {},
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tr: ['table'],
    th: ['table'],
    td: ['table'],
    figcaption: ['figure'],
    li: ['ul', 'ol'],
  },
  strip: ['script', 'style'],
  required: {},
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
