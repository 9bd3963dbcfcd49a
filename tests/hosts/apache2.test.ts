import { testHost } from './host-table.ts';
import { apache } from './servers.ts';

testHost(apache, { forbidden: ['.htaccess'] });
