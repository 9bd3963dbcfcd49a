import type { Article, Subject } from '#site/article.ts';

/** A section or topic for tests, named by its slug. */
export function subject(slug: string, kind: 'sections' | 'topics' = 'topics'): Subject {
  return { slug, name: slug.toUpperCase(), standfirst: undefined, address: `/${kind}/${slug}/` };
}

/** An article for tests; give what the test is about, the rest is plain. */
export function article(slug: string, facts: Partial<Article> = {}): Article {
  const published = facts.published ?? '2020-01-02';
  const id = `${published.slice(0, 10).replaceAll('-', '/')}/${slug}`;
  return {
    id,
    address: `/${id}/`,
    file: `content/articles/${id}/index.md`,
    headline: `Headline of ${slug}`,
    slug,
    published,
    updated: undefined,
    events: undefined,
    section: subject('world', 'sections'),
    topics: [],
    map: [],
    standfirst: undefined,
    byline: [],
    authors: (facts.byline ?? []).map((name) => ({ name })),
    language: 'en',
    figure: undefined,
    source: undefined,
    notes: [],
    corrections: [],
    archived: [],
    aliases: [],
    withdrawn: undefined,
    lead: false,
    draft: false,
    parts: ['<p>The first paragraph.</p>', '<p>The second.</p>'],
    blocks: [],
    markdown: '',
    paragraphs: ['The first paragraph.', 'The second.'],
    labels: ['1', '2'],
    ledgerLine: '',
    figurePlaced: false,
    files: [],
    sourceSha256: undefined,
    textSha256: 'c0ffee',
    ...facts,
  };
}
