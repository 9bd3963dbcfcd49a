import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { missingHosts } from './setup/find-program.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Tests at the top that run whole builds, and so belong with the built site. */
const wholeBuilds = [
  'tests/clean-pictures.test.ts',
  'tests/faulty-content.test.ts',
  'tests/imported-site.test.ts',
  'tests/dev-server.test.ts',
  'tests/permanence.test.ts',
  'tests/second-builds.test.ts',
];

// No test replaces a module or sets a variable of its process, so the files of a project share two processes; that saves a third of the time.
export default defineConfig({
  root,
  test: {
    reporters: ['verbose', fileURLToPath(new URL('setup/closing-line.ts', import.meta.url))],
    projects: [
      {
        root,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'],
          exclude: wholeBuilds,
          isolate: false,
          maxWorkers: 2,
          // A busy machine is slow, not wrong.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      'tests/vitest.render.config.ts',
      {
        root,
        test: {
          name: 'built',
          environment: 'node',
          include: [
            'tests/site/**/*.test.ts',
            'tests/browser/**/*.test.ts',
            'tests/hosts/**/*.test.ts',
            ...wholeBuilds,
          ],
          // Left out by name where the server is not installed; the end of the run says so.
          exclude: missingHosts().map(({ file }) => file),
          globalSetup: ['tests/setup/global.ts'],
          sequence: { groupOrder: 1 },
          isolate: false,
          // One browser and one or two builds at a time are as much as two processors do well.
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
