import { formatAsked, parseAsked } from './asked.ts';
import type { Asked } from './asked.ts';

/** The place in a list of results that a reader comes back to. */
export interface Place {
  /** How many stories were shown. */
  readonly shown: number;
  /** Which of their links was followed, counted from 0. */
  readonly link: number | undefined;
}

function parsePlace(state: unknown): Place {
  const kept: { shown?: unknown; link?: unknown } =
    typeof state === 'object' && state !== null ? state : {};
  return {
    shown: typeof kept.shown === 'number' ? kept.shown : 0,
    link: typeof kept.link === 'number' ? kept.link : undefined,
  };
}

/**
 * What is asked, in the page's address. A query still being typed gives way to the next one; an
 * entered one, or one the reader came with, keeps its place in the history, and with it the place
 * in its results.
 */
export class QueryAddress {
  #isEntered = true;

  /** What is asked in the address as it is now, on arrival or after going back. */
  read(): Asked {
    const asked = parseAsked(location.search);
    this.#isEntered = asked.query !== '';
    return asked;
  }

  /** Where in the results the reader was, on arrival or after going back. */
  readPlace(): Place {
    return parsePlace(history.state);
  }

  /** Keeps the place in the results, for the way back. */
  keepPlace(place: Place): void {
    history.replaceState(place, '');
  }

  /** Puts what is asked into the address. */
  write(asked: Asked): void {
    const search = formatAsked(asked);
    if (search === formatAsked(parseAsked(location.search))) return;
    const address = location.pathname + search;
    if (this.#isEntered) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    this.#isEntered = false;
  }

  /** Puts what is asked into the address to stay. */
  enter(asked: Asked): void {
    this.write(asked);
    this.#isEntered = true;
  }
}
