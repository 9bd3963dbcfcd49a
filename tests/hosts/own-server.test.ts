import { join } from 'node:path';
import { startSite } from '#cli/site-server.ts';
import { testHost } from './host-table.ts';

testHost({
  name: 'our own server',
  // It has no name; this is a host that does not read what it reads.
  hosting: 'nginx',
  check: () => Promise.resolve(),
  start: async ({ root, base }) => {
    const { url, close } = await startSite({ folder: join(root, base), base }, 0);
    return { origin: new URL(url).origin, close };
  },
});
