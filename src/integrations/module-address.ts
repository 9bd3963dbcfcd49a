import type { Plugin } from 'vite';

const ASKED = '?address';

/**
 * Gives `import address from './module.ts?address'`: the address of that module as a file of its own,
 * to be imported when it is needed. With a plain `import()` Vite would send 700 bytes that fetch style
 * sheets beforehand, and a browser would remember a failure under an address that code cannot change.
 */
export function moduleAddress(): Plugin {
  let desk: string | undefined;
  return {
    name: 'module-address',
    enforce: 'pre',
    configResolved: ({ command, base }) => {
      desk = command === 'serve' ? `${base}@fs/` : undefined;
    },
    load(id) {
      if (!id.endsWith(ASKED)) return;
      const file = id.slice(0, -ASKED.length);
      if (desk !== undefined)
        return `export default ${JSON.stringify(desk + file.replace(/^\//u, ''))};`;
      const name = this.emitFile({ type: 'chunk', id: file, preserveSignature: 'strict' });
      return `export default import.meta.ROLLUP_FILE_URL_${name};`;
    },
  };
}
