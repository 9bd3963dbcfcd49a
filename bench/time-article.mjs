/**
 * How an article of the TIME collection becomes an article of this project: the adapter that the
 * search bench asks for (`export-md --adapter`). The collection's own section stays in the headline.
 */

const SENTENCES_IN_A_PARAGRAPH = 4;

// The collection is plain text; what Markdown would read as markup is meant as it stands.
const escape = (text) => text.replaceAll(/[\\`*_[\]<>#~|]|^(?:[-+]|\d+[.)])(?= )/gu, '\\$&');

function paragraphsOf(sentences) {
  const count = Math.ceil(sentences.length / SENTENCES_IN_A_PARAGRAPH);
  return Array.from({ length: count }, (_, index) =>
    sentences
      .slice(index * SENTENCES_IN_A_PARAGRAPH, (index + 1) * SENTENCES_IN_A_PARAGRAPH)
      .join(' '),
  );
}

/** `{ path, text }` of an article's file; the slug and so the address hold its number. */
export function toMarkdown({ slug, date, title, sentences }) {
  const front = [
    `headline: ${JSON.stringify(title)}`,
    `slug: ${slug}`,
    `published: ${date}`,
    'section: world',
  ];
  const body = paragraphsOf(sentences).map(escape);
  return {
    path: `articles/${date.replaceAll('-', '/')}/${slug}/index.md`,
    text: `---\n${front.join('\n')}\n---\n\n${body.join('\n\n')}\n`,
  };
}
