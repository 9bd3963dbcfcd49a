/** The encodings a build writes beside its files, best first, and the endings of their names. */
export const ENCODINGS = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encoding a reader likes best among those available (RFC 9110, 12.5.3), or none for the plain
 * file, which is also sent to a reader who refuses everything.
 */
export function findEncoding(
  acceptEncoding: string | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  const weights = parseWeights(acceptEncoding ?? '');
  const weightOf = (name: string, unnamed: number): number =>
    weights.get(name) ?? weights.get('*') ?? unnamed;
  const [best] = available
    .filter(({ name }) => weightOf(name, 0) > 0)
    .toSorted((a, b) => weightOf(b.name, 0) - weightOf(a.name, 0));
  // A reader who names only what it likes still takes the plain file, but likes it less.
  const plain = weights.get('identity') ?? 0;
  return best && weightOf(best.name, 0) >= plain ? best : undefined;
}

function parseWeights(header: string): ReadonlyMap<string, number> {
  return new Map(
    header.split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
      const q = weight === undefined ? 1 : Number(weight);
      return [name, q >= 0 && q <= 1 ? q : 0];
    }),
  );
}
