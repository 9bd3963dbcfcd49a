interface TrustedTypes {
  createPolicy(name: 'default', rules: { createScriptURL(url: string): string }): unknown;
}

declare global {
  interface Window {
    /** Trusted Types (W3C), in browsers that have them. */
    readonly trustedTypes?: TrustedTypes;
  }
}

const trusted = new Set<string>();

/**
 * Lets libraries start a worker from this one address under `require-trusted-types-for 'script'`.
 * The page's policy allows a single policy named `default`, so every script to trust goes through here.
 */
export function trustScript(address: URL): void {
  if (trusted.size === 0) {
    window.trustedTypes?.createPolicy('default', {
      createScriptURL: (url) => {
        if (trusted.has(new URL(url, location.href).href)) return url;
        throw new TypeError(`Not a script of this site: ${url}`);
      },
    });
  }
  trusted.add(address.href);
}
