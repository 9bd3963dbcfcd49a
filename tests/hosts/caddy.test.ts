import { testHost } from './host-table.ts';
import { caddy } from './servers.ts';

testHost(caddy);
