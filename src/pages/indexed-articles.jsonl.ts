import type { APIRoute } from 'astro';
import type { Article } from '#site/article.ts';
import { createIndexedArticle } from '#site/indexed-article.ts';
import { loadEdition } from '#site/load-edition.ts';

function* linesOf(articles: readonly Article[]): Generator<string, undefined> {
  for (const article of articles) yield `${JSON.stringify(createIndexedArticle(article))}\n`;
}

/** What search knows of each article, a line each; `build/build-data.ts` takes it out of the site. Never all at once. */
export const GET: APIRoute = async () => {
  const lines = linesOf((await loadEdition()).articles);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => {
      const line = lines.next();
      if (line.done) controller.close();
      else controller.enqueue(encoder.encode(line.value));
    },
  });
  return new Response(body);
};
