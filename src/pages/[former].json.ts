import type { APIRoute, GetStaticPaths } from 'astro';
import { loadEdition } from '#site/load-edition.ts';
import { addresses } from '#site/permalinks.ts';
import { createRedirects, listFormerQueries } from '#site/redirects.ts';

const paramsOf = (address: string) => ({ params: { former: address.slice(1, -'.json'.length) } });

/** Former addresses with a query; there is no file where there are none. While one writes, all redirects too. */
export const getStaticPaths = (async () => {
  const queries = listFormerQueries(await loadEdition());
  return [
    ...(Object.keys(queries).length > 0 ? [paramsOf(addresses.formerQueries)] : []),
    ...(import.meta.env.DEV ? [paramsOf(addresses.devRedirects)] : []),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ params: { former } }) => {
  const edition = await loadEdition();
  const isForHosts = former === paramsOf(addresses.devRedirects).params.former;
  return Response.json(isForHosts ? createRedirects(edition) : listFormerQueries(edition));
};
