import { join } from 'node:path';
import { startSite } from '#cli/site-server.ts';
import { testHost } from './host-table.ts';

testHost({
  name: 'our own server',
  check: () => Promise.resolve(),
  start: async ({ root, base }) => {
    const { url, close } = await startSite({ folder: join(root, base), base }, 0);
    return { origin: new URL(url).origin, close };
  },
});
