/** A file that tells hosts how to send the site, by its path in it. */
export type HostingFile =
  | '_headers'
  | '_redirects'
  | '.htaccess'
  | '.nojekyll'
  | '.hosting/Caddyfile'
  | '.hosting/nginx.conf'
  | (typeof PREVIEW)[number];

/** What a host does with a site. */
interface Host {
  /** Whether it compresses what it sends, so that compressed files would only fill its disk and its limits. */
  readonly compresses: boolean;
  /** Whether its rules lead on from every former address, so that none needs a page. */
  readonly leadsOn: boolean;
  readonly reads: readonly HostingFile[];
}

/** What `npm start` goes by where the host itself reads no `_headers` and `_redirects`. */
const PREVIEW = ['.hosting/_headers', '.hosting/_redirects'] as const;

const ANY: Host = {
  compresses: false,
  leadsOn: false,
  reads: [
    '_headers',
    '_redirects',
    '.htaccess',
    '.nojekyll',
    '.hosting/Caddyfile',
    '.hosting/nginx.conf',
  ],
};
/** One whose rules are no part of a site. */
const WITHOUT_RULES: Host = { compresses: true, leadsOn: false, reads: [] };

const createServer = (file: HostingFile): Host => ({
  compresses: false,
  leadsOn: true,
  reads: [file, ...PREVIEW],
});

/** Hosts by the names that the setting `hosting` knows. */
const HOSTS: ReadonlyMap<string, Host> = new Map([
  ['any', ANY],
  ['apache', createServer('.htaccess')],
  ['caddy', createServer('.hosting/Caddyfile')],
  ['cloudflare', { compresses: true, leadsOn: false, reads: ['_headers', '_redirects'] }],
  ['firebase', WITHOUT_RULES],
  // Jekyll, which passes over folders such as `_astro`, treats what is published from a branch.
  ['github-pages', { ...WITHOUT_RULES, reads: ['.nojekyll'] }],
  ['gitlab-pages', { compresses: false, leadsOn: false, reads: ['_redirects'] }],
  ['netlify', { compresses: true, leadsOn: true, reads: ['_headers', '_redirects'] }],
  ['nginx', createServer('.hosting/nginx.conf')],
  ['render', WITHOUT_RULES],
  ['vercel', WITHOUT_RULES],
]);

/** The hosts that a publication may name as its own; `any` stands for all of them. */
export const HOST_NAMES: readonly string[] = [...HOSTS.keys()];

/** What there is to know of a host of this name; of one that nobody knows as of any. */
export const findHost = (name: string): Host => HOSTS.get(name) ?? ANY;
