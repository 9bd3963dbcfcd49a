/**
 * The names under which stories are indexed, asked for and shown. Pages write them as
 * attributes, the index keeps them, the browser reads them: all three spell them from here.
 */
export const filters = {
  section: 'section',
  topic: 'topic',
  /** Year in the source. */
  year: 'year',
  /** Each year of the events. */
  eventYear: 'eventYear',
  language: 'language',
} as const;
