import { createContext, Script } from 'node:vm';

/** Thrown by `runInTime` when the time is over. */
export class TimeOver extends Error {
  /** The time that there was. */
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`The work is not done in ${milliseconds} ms.`);
    this.milliseconds = milliseconds;
  }
}

const CALL = new Script('work()');
const room = {
  work: (): void => undefined,
};
createContext(room);

const isTimeOver = (cause: unknown): boolean =>
  typeof cause === 'object' &&
  cause !== null &&
  'code' in cause &&
  cause.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/**
 * Runs synchronous work, or throws `TimeOver` after so many milliseconds. A timer cannot stop a
 * parser that never pauses, and to a worker everything would have to be copied; V8 itself ends what
 * a script has called.
 * https://nodejs.org/api/vm.html#scriptrunincontextcontextifiedobject-options
 */
export function runInTime<Result>(work: () => Result, milliseconds: number): Result {
  const results: { readonly value: Result }[] = [];
  room.work = () => {
    results.push({ value: work() });
  };
  try {
    CALL.runInContext(room, { timeout: milliseconds });
  } catch (cause) {
    throw isTimeOver(cause) ? new TimeOver(milliseconds) : cause;
  } finally {
    room.work = () => undefined;
  }
  const [result] = results;
  if (!result) throw new Error('The work has no result.');
  return result.value;
}
