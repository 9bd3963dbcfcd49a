import createNodeLog from 'astro/logger/node';

// JavaScript, because Astro reads no other: https://docs.astro.build/en/reference/logger-reference/

/**
 * Astro's own log without a line for each page, of which there are ten for each article. Such a line comes in two
 * pieces: the first ends without a line feed, which no other does, and the second says how long it took.
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
      if (!isPiece) log.write(event);
    },
  };
};

export default createQuietLog;
