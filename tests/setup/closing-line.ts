import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one plain line, such as `3512 passed, 0 failed`, for whoever reads only the last. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((one) => [
      ...[...one.children.allTests()].map((test) => test.result().state),
      // A file that could not be loaded has failed, although it has no test.
      ...one.errors().map(() => 'failed' as const),
    ]);
    const count = (state: (typeof states)[number]): number =>
      states.filter((one) => one === state).length;
    const skipped = count('skipped') === 0 ? '' : `, ${count('skipped')} skipped`;
    const line = `${count('passed')} passed, ${count('failed') + errors.length} failed${skipped}`;
    process.once('exit', () => {
      console.log(line);
    });
  }
}
