import { testHost } from './host-table.ts';
import { nginx } from './servers.ts';

testHost(nginx, { encodings: ['gzip'] });
