/** Hosts by the names that the setting `hosting` knows, and whether they compress what they send. */
const HOSTS: ReadonlyMap<string, boolean> = new Map([
  ['any', false],
  ['apache', false],
  ['caddy', false],
  ['cloudflare', true],
  ['firebase', true],
  ['github-pages', true],
  ['gitlab-pages', false],
  ['netlify', true],
  ['nginx', false],
  ['render', true],
  ['vercel', true],
]);

/** The hosts that a publication may name as its own; `any` stands for all of them. */
export const HOST_NAMES: readonly string[] = [...HOSTS.keys()];

/** Whether a host compresses what it sends, so that compressed files would only fill its disk and its limits. */
export const compressesItself = (host: string): boolean => HOSTS.get(host) === true;
