import createNodeLog from 'astro/logger/node';

// JavaScript, because Astro reads no other: https://docs.astro.build/en/reference/logger-reference/

const PREFACE = /^An unhandled error occurred while running the /u;

/**
 * Astro's own log without a line for each page, of which there are ten for each article. Such a line comes in two
 * pieces: the first ends without a line feed, which no other does, and the second says how long it took. And without
 * its line above the error that ends a build, which calls it unhandled where it is a sentence about a setting or a text.
 *
 * @type {typeof createNodeLog}
 */
const createQuietLog = (options) => {
  const log = createNodeLog(options);
  let isInLine = false;
  return {
    ...log,
    write: (event) => {
      const isPiece = event.level === 'info' && (isInLine || !event.newLine);
      isInLine = isPiece && !event.newLine;
      const isPreface = event.level === 'error' && PREFACE.test(event.message);
      if (!isPiece && !isPreface) log.write(event);
    },
  };
};

export default createQuietLog;
