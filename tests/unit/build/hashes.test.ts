import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeHashes } from '#build/hashes.ts';
import { surveySite } from '#build/survey.ts';
import { fingerprintOf } from '#lib/fingerprint.ts';
import { createRecordedHashes } from '#site/recorded-hashes.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';
import { article } from '../site/articles.ts';

const [text, source] = [fingerprintOf('A text.\n'), fingerprintOf('A source.\n')];

test('the list of hashes has each article’s files, then the sources and texts of the records', async () => {
  const recorded = createRecordedHashes([
    article('own', { textSha256: text }),
    article('taken', {
      textSha256: text,
      source: { file: 'source.txt', publisher: undefined, url: undefined, rights: undefined },
      sourceSha256: source,
    }),
  ]);
  const folder = await createFolder({
    '2020/01/02/own/index.html': 'Own.',
    '2020/01/02/own/index.txt': 'Own, plain.',
    '2020/01/02/own/card.png': 'A picture.',
    '2020/01/02/taken/index.html': 'Taken.',
    'index.html': 'The front.',
  });
  await writeHashes(folder, await surveySite(folder), recorded);
  expect((await readFile(join(folder, 'hashes.txt'), 'utf8')).split('\n')).toEqual([
    `${fingerprintOf('Own.')}  2020/01/02/own/index.html`,
    `${fingerprintOf('Own, plain.')}  2020/01/02/own/index.txt`,
    `${fingerprintOf('Taken.')}  2020/01/02/taken/index.html`,
    '# The records of the articles also give these, of what is no file here:',
    `# ${text}  2020/01/02/own/index.txt below its first line ---`,
    `# ${source}  2020/01/02/taken/source.txt`,
    `# ${text}  2020/01/02/taken/index.txt below its first line ---`,
    '',
  ]);
});
