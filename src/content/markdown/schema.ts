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
 * ids of its own making only. The second line of defence; what raw HTML may be is decided before.
 */
export const proseSchema: Options = {
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'hr', 'pre', 'section'],
    ...['figure', 'figcaption', 'img', 'table', 'caption', 'colgroup', 'col', 'thead', 'tbody'],
    ...['tfoot', 'tr', 'th', 'td', 'dl', 'dt', 'dd', 'details', 'summary'],
    ...['a', 'strong', 'em', 'del', 'code', 'br', 'sup', 'span', 'bdi', 'b', 'i', 's', 'u', 'sub'],
    ...['small', 'kbd', 'cite', 'mark', 'q', 'abbr', 'ins', 'ruby', 'rt', 'rp', 'bdo', 'time'],
    ...['dfn', 'var', 'samp', 'wbr'],
  ],
  attributes: {
    ...HEADING,
    '*': [['dir', 'ltr', 'rtl', 'auto'], ['lang', /^[a-z]{2,3}(?:-[a-z\d]{1,8})*$/iu]],
    abbr: ['title'],
    col: ['span'],
    colgroup: ['span'],
    dd: [['dataParagraph', /^\d+$/u]],
    details: ['open'],
    dfn: ['title'],
    a: [
      ['href', /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|#)/iu],
      ['className', 'back'],
      ['id', /^fnref-\d+(?:-\d+)?$/u],
      ['rel', 'external'],
      ['ariaDescribedBy', 'footnote-label'],
      'ariaLabel',
      'title',
    ],
    bdi: [['className', 'archived']],
    figure: [
      ['id', /^figure-\d+$/u],
      ['className', 'elsewhere'],
    ],
    img: [['src', SHOWN_FILE], 'alt', 'title'],
    li: [
      ['id', /^fn-\d+$/u],
      ['dataParagraph', /^\d+$/u],
      'value',
    ],
    ol: ['start', 'reversed'],
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
    span: [
      ['ariaHidden', 'true'],
      ['id', /^a-\S+$/u],
    ],
    sup: [['className', 'footnote']],
    td: [['className', /^align-(?:start|center|end)$/u], 'colSpan', 'rowSpan'],
    th: [
      ['className', /^align-(?:start|center|end)$/u],
      ['scope', 'col', 'row', 'colgroup', 'rowgroup'],
      'colSpan',
      'rowSpan',
    ],
    time: ['dateTime'],
  },
  // The pattern of `href` says more, and it knows HTTPS: too.
  protocols: {},
  ancestors: {
    thead: ['table'],
    tbody: ['table'],
    tfoot: ['table'],
    caption: ['table'],
    colgroup: ['table'],
    col: ['table'],
    dt: ['dl'],
    dd: ['dl'],
    summary: ['details'],
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
