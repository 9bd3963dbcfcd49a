/** Where progress is shown, and by which clock. */
export interface Display {
  readonly write: (text: string) => void;
  readonly now: () => number;
}

/** Shows how far some work is. */
export interface Progress {
  /** One more is done. */
  readonly step: () => void;
  /** All is done; what was shown is taken away. */
  readonly end: () => void;
}

const SILENT: Progress = { step: () => undefined, end: () => undefined };
/** What is over sooner is not worth a line. */
const FIRST_MS = 2_000;
const EVERY_MS = 250;
/** Back to the start of the line, and nothing on it. */
const CLEAR = '\r\u001B[K';

const inNumbers = new Intl.NumberFormat('en');

const formatTime = (seconds: number): string =>
  seconds < 90 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;

/** The terminal, unless it is none that somebody looks at. */
function findTerminal(): Display | undefined {
  const { stderr, env } = process;
  if (!stderr.isTTY || env['CI']) return undefined;
  return { write: (text) => void stderr.write(text), now: () => performance.now() };
}

/** Shows on a terminal how much of some work is done and how long the rest may take; elsewhere nothing. */
export function showProgress(
  what: string,
  total: number,
  display: Display | undefined = findTerminal(),
): Progress {
  if (display === undefined) return SILENT;
  const begun = display.now();
  let done = 0;
  let next = begun + FIRST_MS;
  let isShown = false;
  return {
    step: () => {
      done += 1;
      const now = display.now();
      if (now < next) return;
      next = now + EVERY_MS;
      isShown = true;
      const left = ((now - begun) / 1000 / done) * (total - done);
      const share = `${inNumbers.format(done)} of ${inNumbers.format(total)}`;
      display.write(`${CLEAR}${what}: ${share}, ${formatTime(left)} left`);
    },
    end: () => {
      if (isShown) display.write(CLEAR);
    },
  };
}
