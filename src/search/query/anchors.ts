/** Ids of the anchors in the index's copy of an article that are no ids of its page; no id there begins so. */
export const ANCHORS = {
  headline: '~headline',
  /** The line of dates. */
  dateline: '~dateline',
  /** Its language (BCP 47). */
  language: '~language',
  /** A text that no link leads to. */
  nowhere: '~',
} as const;
