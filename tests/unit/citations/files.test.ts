import { readFile } from 'node:fs/promises';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { createCitation } from '#citations/facts.ts';
import { createCslItem, formatBibtex, formatCslJson, formatRis } from '#citations/files.ts';
import {
  formatApaInText,
  formatApaReference,
  formatMlaEntry,
  formatMlaInText,
} from '#citations/styles.ts';
import { processItem } from '../../fixtures/csl/processor.ts';
import { citationOf, citedArticles, formatPieces, isCitedCase } from './cited-articles.ts';
import { article } from '../site/articles.ts';

const cases = Object.keys(citedArticles).filter(isCitedCase);

describe('CSL-JSON', async () => {
  const schema: object = JSON.parse(
    await readFile(new URL('../../fixtures/csl/item.schema.json', import.meta.url), 'utf8'),
  );
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema);

  test.each(cases)('of %s keeps to the schema of CSL', (name) => {
    const items: unknown = JSON.parse(formatCslJson(citationOf(name)));
    expect(validate(items) ? [] : validate.errors).toEqual([]);
  });

  test('that breaks the schema is noticed', () => {
    const item = createCslItem(citationOf('one author'));
    expect(validate([{ ...item, type: 'news' }])).toBe(false);
    expect(validate([{ ...item, issued: { 'date-parts': [['2020']] } }])).toBe(false);
    expect(validate([{ ...item, byline: 'Ann Lee' }])).toBe(false);
  });

  test('holds what the record says, and no author or publisher that it does not name', () => {
    expect(createCslItem(citationOf('a date that its events contradict'))).toEqual({
      id: 'a-ray-of-hope-for-syria-2017-06-29',
      type: 'webpage',
      title:
        'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region',
      'title-short': 'A Ray Of Hope For Syria?',
      'container-title': 'Pressmark',
      issued: { 'date-parts': [[2017, 6, 29]] },
      'event-date': {
        'date-parts': [
          [2016, 9, 9],
          [2016, 9, 12],
        ],
      },
      URL: 'https://pressmark.example/2017/06/29/a-ray-of-hope-for-syria/',
      language: 'en',
      note: 'Dated June 29, 2017 in the source. Reports events of September 9–12, 2016. The source names no author. The source names no publisher.',
    });
  });
});

describe('a processor of CSL, given our CSL-JSON, writes', () => {
  // What it has no words for, the source’s date and later changes, is left to our own text; a
  // site that is its own author it names twice, and names that begin with the family’s it turns round.
  const alike = [
    'no author',
    'one author',
    'two authors',
    'three authors',
    'four authors',
    'twenty-two authors',
    'an organisation',
    'Chinese',
    'Arabic',
    'Russian',
  ] as const;

  test.each(alike)('APA’s entry and reference for %s as we do', (name) => {
    const citation = citationOf(name);
    const item = { ...createCslItem(citation), id: name };
    expect(processItem('apa', item, '5')).toEqual({
      entry: formatPieces(formatApaReference(citation)),
      inText: formatPieces(formatApaInText(citation), '5'),
    });
    expect(processItem('apa', item, undefined).inText).toBe(
      formatPieces(formatApaInText(citation)),
    );
  });

  test.each(alike)('MLA’s entry and reference for %s as we do', (name) => {
    const citation = citationOf(name);
    const item = { ...createCslItem(citation), id: name };
    const { entry, inText } = processItem('mla', item, '5');
    expect(entry).toBe(formatPieces(formatMlaEntry(citation)));
    // MLA’s handbook abbreviates “par.” and sets a space; the style takes CSL’s own term, without one.
    expect(inText.replace('para.5', 'par. 5')).toBe(formatPieces(formatMlaInText(citation), '5'));
    expect(processItem('mla', item, undefined).inText).toBe(
      formatPieces(formatMlaInText(citation)),
    );
  });

  test('of our own words only, where the source dates the text', () => {
    const citation = citationOf('a date that its events contradict');
    const { entry } = processItem('apa', { ...createCslItem(citation), id: 'dated' }, '5');
    const ours = formatPieces(formatApaReference(citation));
    expect(ours).toContain(
      ' [Dated June 29, 2017 in the source; on events of September 9–12, 2016]',
    );
    expect(ours.replace(/ \[.*\]/u, '')).toBe(entry);
  });
});

describe('BibTeX', () => {
  test('of the first article', () => {
    expect(formatBibtex(citationOf('a date that its events contradict'))).toBe(
      `@misc{a-ray-of-hope-for-syria-2017-06-29,
  title = {{A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region}},
  howpublished = {Pressmark},
  year = {2017},
  month = jun,
  day = {29},
  url = {https://pressmark.example/2017/06/29/a-ray-of-hope-for-syria/},
  language = {en},
  note = {Dated June 29, 2017 in the source. Reports events of September 9–12, 2016. The source names no author. The source names no publisher.},
}
`,
    );
  });

  test.each([
    ['one author', '{Lee, Ann}'],
    ['four authors', '{Lee, Ann and Ek, Bo and van der Fox, Jean-Paul and Oz, Jr., Di}'],
    ['an organisation', '{{Example Wire}}'],
    ['a family name that comes first', '{Wang, Xiaoming}'],
    ['Chinese', '{{王小明}}'],
  ] as const)('names %s as %s', (name, author) => {
    expect(formatBibtex(citationOf(name))).toContain(`  author = ${author},\n`);
  });

  test('has no sign that TeX would take for a command', () => {
    const headline = String.raw`100% & $5 for #1_{a} ~ ^ \end`;
    const written = formatBibtex(createCitation(article('s', { headline })));
    expect(written).toContain(
      String.raw`{{100\% \& \$5 for \#1\_\{a\} \textasciitilde{} \textasciicircum{} \textbackslash{}end}}`,
    );
  });
});

describe('RIS', () => {
  test('of a corrected article, each line ended as RIS asks', () => {
    expect(formatRis(citationOf('corrected')).split('\r\n')).toEqual([
      'TY  - ELEC',
      'ID  - s-2020-01-02',
      'TI  - The Bridge Opens',
      'T2  - Pressmark',
      'PY  - 2020',
      'DA  - 2020/01/02/',
      'UR  - https://pressmark.example/2020/01/02/s/',
      'LA  - en',
      'N1  - Corrected February 3, 2020: “ten” now reads “twelve”. Corrected January 3, 2020: “a” now reads “b”.',
      'ER  - ',
      '',
    ]);
  });

  test.each([
    ['no author', []],
    ['two authors', ['Lee, Ann', 'Ek, Bo']],
    ['an organisation', ['Example Wire']],
    ['Arabic', ['ليلى حداد']],
  ] as const)('names %s', (name, authors) => {
    const lines = formatRis(citationOf(name)).split('\r\n');
    expect(lines.filter((line) => line.startsWith('AU'))).toEqual(
      authors.map((author) => `AU  - ${author}`),
    );
  });
});
