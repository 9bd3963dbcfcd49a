/** A paragraph's number or a run of them: `4a`, `1-15`. */
const RUN = /^(\d+)-(\d+)$/u;

const isNext = (label: string, last: string | undefined): boolean =>
  last !== undefined && label === String(Number(last) + 1);

/** Paragraphs' numbers in few characters, runs by their ends: `1-3 4a 5-7`. */
export function formatLabels(labels: readonly string[]): string {
  const runs: string[][] = [];
  for (const label of labels) {
    const run = runs.at(-1);
    if (run && isNext(label, run.at(-1))) run.push(label);
    else runs.push([label]);
  }
  return runs
    .map((run) => (run.length === 1 ? run.join('') : `${run.at(0)}-${run.at(-1)}`))
    .join(' ');
}

/** The numbers that `formatLabels` wrote. */
export function parseLabels(written: string): ReadonlySet<string> {
  const labels = written.split(' ').flatMap((one) => {
    const [, first, last] = RUN.exec(one) ?? [];
    if (first === undefined || last === undefined) return one === '' ? [] : [one];
    const count = Number(last) - Number(first) + 1;
    return Array.from({ length: count }, (_, index) => String(Number(first) + index));
  });
  return new Set(labels);
}
