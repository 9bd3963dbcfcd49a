import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { findProgram } from '../setup/find-program.ts';

/** A site as a host has it: `root` holds it at its base path. */
export interface HostedSite {
  readonly root: string;
  readonly base: string;
  /** A folder for what the server itself needs and writes. */
  readonly scratch: string;
}

/** A server that answers at `origin`, which has no slash at its end. */
export interface RunningHost {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** One kind of host: `check` throws where its own check refuses the files, `start` serves by them. */
export interface Host {
  readonly name: string;
  /** What the setting `hosting` calls it. */
  readonly hosting: string;
  readonly check: (site: HostedSite) => Promise<void>;
  readonly start: (site: HostedSite) => Promise<RunningHost>;
}

const run = promisify(execFile);

function need(program: string): string {
  const path = findProgram(program);
  if (path === undefined) throw new Error(`${program} is not installed.`);
  return path;
}

async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

/** Starts a program that stays in the foreground, and waits until it answers. */
async function serve(
  program: string,
  words: readonly string[],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningHost> {
  const child = spawn(need(program), words, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`${program} ended by itself.\n${log}`);
    if (
      await fetch(origin, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      return {
        origin,
        close: async () => {
          child.kill('SIGTERM');
          await ended;
        },
      };
    await wait(50);
  }
  child.kill('SIGKILL');
  throw new Error(`${program} does not answer.\n${log}`);
}

async function writeSettings(site: HostedSite, name: string, text: string): Promise<string> {
  await mkdir(site.scratch, { recursive: true });
  const file = join(site.scratch, name);
  await writeFile(file, text);
  return file;
}

// As Debian's nginx.conf has it, but for the logs and the port.
const nginxSettings = ({ root, base, scratch }: HostedSite, port: number): string => `
pid ${scratch}/nginx.pid;
error_log ${scratch}/error.log;
daemon off;
master_process off;
events {}
http {
  sendfile on;
  types_hash_max_size 2048;
  ${existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : ''}
  default_type application/octet-stream;
  access_log off;
  gzip on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${scratch}/${name};`).join(' ')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    include ${root}${base}.hosting/nginx.conf;
  }
}
`;

/** nginx as Debian has it, with the file included in a server block. */
export const nginx: Host = {
  name: 'nginx',
  hosting: 'nginx',
  check: async (site) => {
    const file = await writeSettings(site, 'nginx.conf', nginxSettings(site, 8080));
    await run(need('nginx'), ['-t', '-e', `${site.scratch}/error.log`, '-c', file]);
  },
  start: async (site) => {
    const port = await findPort();
    const file = await writeSettings(site, 'nginx.conf', nginxSettings(site, port));
    return serve('nginx', ['-e', `${site.scratch}/error.log`, '-c', file], port);
  },
};

const caddySettings = ({ root, base }: HostedSite, port: number): string => `{
	admin off
	auto_https off
}
http://127.0.0.1:${port} {
	root * ${root}
	import ${root}${base}.hosting/Caddyfile
}
`;

const caddyFolders = ({ scratch }: HostedSite) => ({
  HOME: scratch,
  XDG_DATA_HOME: scratch,
  XDG_CONFIG_HOME: scratch,
});

/** Caddy 2 with the file imported into a site's block. */
export const caddy: Host = {
  name: 'Caddy',
  hosting: 'caddy',
  check: async (site) => {
    const file = await writeSettings(site, 'Caddyfile', caddySettings(site, 8080));
    await run(need('caddy'), ['validate', '--adapter', 'caddyfile', '--config', file], {
      env: { ...process.env, ...caddyFolders(site) },
    });
  },
  start: async (site) => {
    const port = await findPort();
    const file = await writeSettings(site, 'Caddyfile', caddySettings(site, port));
    const words = ['run', '--adapter', 'caddyfile', '--config', file];
    return serve('caddy', words, port, caddyFolders(site));
  },
};

/** What Debian's Apache has loaded when it is installed, of what a site can meet. */
const DEBIAN_MODULES =
  'alias authn_core authz_core authz_host autoindex deflate dir env filter mime negotiation reqtimeout setenvif';

const apacheSettings = ({ root, scratch }: HostedSite, modules: string, rest: string): string =>
  `
ServerRoot ${scratch}
ServerName localhost
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/error.log
Mutex file:${scratch} default
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
${modules
  .split(' ')
  .filter((name) => name !== '')
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
User nobody
Group nogroup
TypesConfigPlaceholder
DocumentRoot ${root}
<Directory ${root}>
  Options Indexes FollowSymLinks
</Directory>
${rest}
`.replace(
    'TypesConfigPlaceholder\n',
    ['mime', 'dir', 'deflate', 'negotiation']
      .filter((name) => modules.includes(name))
      .map((name) => `Include /etc/apache2/mods-available/${name}.conf\n`)
      .join(''),
  );

/** Apache 2.4 as Debian has it, with the two modules that the file asks for. */
export const apache: Host = {
  name: 'Apache',
  hosting: 'apache',
  check: async (site) => {
    // Apache reads a .htaccess only when a file is requested; included, its check reads it at once.
    const included = `<Directory ${site.root}${site.base}>\nInclude ${site.root}${site.base}.htaccess\n</Directory>\n`;
    for (const modules of ['', DEBIAN_MODULES, `${DEBIAN_MODULES} headers rewrite`]) {
      const file = await writeSettings(
        site,
        'apache.conf',
        apacheSettings(site, modules, included),
      );
      await run(need('apache2'), ['-t', '-f', file]);
    }
  },
  start: async (site) => {
    const port = await findPort();
    const settings = apacheSettings(
      site,
      `${DEBIAN_MODULES} headers rewrite`,
      `Listen 127.0.0.1:${port}
<Directory ${site.root}>
  AllowOverride FileInfo
</Directory>
<FilesMatch "^\\.ht">
  Require all denied
</FilesMatch>`,
    );
    const file = await writeSettings(site, 'apache.conf', settings);
    return serve('apache2', ['-X', '-f', file], port);
  },
};
