import { afterAll, beforeAll, expect, test } from 'vitest';

import { countWords, listWords } from '#search/index/list-words.ts';
import type { Part } from '#search/query/answer.ts';
import { hasVowelSigns } from '#search/query/scripts.ts';
import { parseEntry } from '#search/query/word-list.ts';
import type { IndexedArticle } from '#site/indexed-article.ts';

import { openSearchSite, type Given, type SearchSite } from '../../../setup/search-site.ts';

/** Articles by their slugs: language, headline, paragraphs. */
const ARTICLES: Readonly<Record<string, readonly [string, string, ...string[]]>> = {
  syria: [
    'en',
    'Troops enter Aleppo',
    'The district—Salaheddine—fell. U.S.-led aircraft and a MiG-29 had circled it since the mid-1990s.',
    'Rebels gave up the north/south road … and the village—Tel Rifaat…Azaz—before noon.',
    'Al-Zawahiri’s letter said: “Nothing fell.” He’d read it at goo.gl/abc.',
  ],
  congress: [
    'en',
    'Congress votes',
    'The McCain-Feingold bill, the G8/G20 press and YouTube/WikiLeaks editors remembered 9/11.',
    'Lieberman\u2060 again asked the senators, and Lieberman\u2060 again was heard by anti-war groups in the 80s.',
    'A B-52 and an F/A-18 flew over Stratford-upon-Avon; R&D cost $3.5 million, or 250,000 each, at 10:30.',
  ],
  names: [
    'en',
    'Names from Europe',
    'From Łódź to Øystein’s house, Đoković saw an œuvre, a ﬂight and a Straße. Her résumé, Muñoz said, is naïve.',
    'The google search engine is not a short link. He googled it and was governing wars with F-16s over 12 km² of snake_case.',
  ],
  china: [
    'en',
    'Talks in Beijing',
    'Truck by truck, the sign read 北京市 in red, and Москва in blue.',
  ],
  armee: [
    'fr',
    'L’armée d’Assad',
    'L’armée d’Assad avance vers l’hôpital, aujourd’hui fermé, un chef-d’œuvre. Jusqu’au soir, qu’elle attende.',
  ],
  wahl: ['de', 'Wahldaten', 'Die Wahldaten kamen aus dem Wahlsalon; neue Häuser in der Straße.'],
  wahl2: ['de', 'Eine Wahl', 'Die Wahl in Bremen am Montag.'],
  russia: ['ru', 'Перемирие', 'Россия и США объявили о перемирии. Ёлка и синий автобус.'],
  greece: ['el', 'Η κυβέρνηση', 'Η κυβέρνηση της Αθήνας παραιτήθηκε.'],
  cairo: [
    'ar',
    'القمة في القاهرة',
    'اجتمع الوزراء في الرياض والقاهرة، وقال الرئيس الأسد إن الشبكة عادت بالكامل في ٢٠١٧.',
  ],
  tehran: ['fa', 'کتاب‌ها', 'کتاب‌های گمشده بازگشتند و مردم می‌گویند خوشحال‌اند.'],
  jerusalem: ['he', 'הבחירות', 'הבחירות בירושלים, ומשם לז׳נבה. צה"ל נסוג מהכפר.'],
  ankara: ['tr', 'Ankara’da kış', 'Ankara’da ışıklar söndü, İstanbul’un köprüsü kapandı.'],
  delhi: ['hi', 'दिल्ली', 'दिल्ली में भारी बारिश हुई।'],
  delhi2: ['hi', 'दलाल', 'दलल बाज़ार में दाल।'],
  seoul: ['ko', '정상회담', '두 나라의 대통령이 서울에서 만나 휴전에 합의했다.'],
  beijing: ['zh', '程序员', '北京的程序员用Windows写人工智能软件，司机过桥。'],
  tokyo: ['ja', '東京都知事選', 'マイクロソフトの橋が東京都に完成した。'],
  bangkok: ['th', 'หยุดยิง', 'สหรัฐและรัสเซียประกาศหยุดยิงในซีเรีย พ.ศ. ๒๕๖๐'],
  khmer: ['km', 'បទឈប់បាញ់', 'បានប្រកាសបទឈប់បាញ់នៅស៊ីរី។ ឆ្នាំ១៩៧៩'],
  lao: ['lo', 'ຢຸດຍິງ', 'ປະກາດຢຸດຍິງໃນຊີເຣຍ.'],
  burma: ['my', 'အပစ်ရပ်စဲရေး', 'ဆီးရီးယားတွင် အပစ်ရပ်စဲရေး ကြေညာခဲ့သည်။'],
};

const articles = Object.entries(ARTICLES).map(
  ([slug, [language, headline, ...paragraphs]], number): IndexedArticle => ({
    url: `/2017/06/29/${slug}/`,
    language,
    headline,
    dateline: 'June 29, 2017',
    date: `20${String(10 + (number % 5))}-06-29T00:00:00.000Z`,
    facets: {
      section: [number % 2 === 0 ? 'world' : 'culture'],
      topic: ['syria'],
      year: [`20${String(10 + (number % 5))}`],
      eventYear: [],
    },
    blocks: [
      ...paragraphs.map((text, at) => ({ id: `p${at + 1}`, text })),
      ...(slug === 'syria'
        ? [
            { id: undefined, text: 'By Nadia Petrovna' },
            { id: 'figure-1', text: 'A minaret after the bombardment' },
            // Words for those who cannot see the picture.
            { id: 'figure-1', text: '\u2060A stairwell in the open air' },
            { id: 'table-1', text: 'Town | Inhabitants' },
            { id: 'table-1', text: 'Manbij | 99,497' },
            { id: 'fn-1', text: 'Counted by the waterworks.' },
          ]
        : []),
    ],
  }),
);

let site: SearchSite;

beforeAll(async () => {
  site = await openSearchSite(articles);
}, 60_000);

afterAll(async () => {
  await site.close();
});

const markedIn = (parts: readonly Part[]): string[] =>
  parts.filter(({ marked }) => marked).map(({ text }) => text);

const slugsOf = ({ results }: Given): string[] =>
  results.map(({ url }) => url.split('/').at(-2) ?? '').toSorted();

const marksOf = ({ results }: Given): string[] => [
  ...new Set(
    results.flatMap(({ headline, passages }) => [
      ...markedIn(headline),
      ...passages.flatMap(({ parts }) => markedIn(parts)),
    ]),
  ),
];

test.each([
  // Words that dashes, ellipses, strokes and quotation marks part.
  ['district', ['syria'], ['district']],
  ['Salaheddine', ['syria'], ['Salaheddine']],
  ['district—Salaheddine', ['syria'], ['district', 'Salaheddine']],
  ['south', ['syria'], ['south']],
  ['Azaz', ['syria'], ['Azaz']],
  ['fell.”', ['syria'], ['fell']],
  // Compounds, whole and in parts.
  ['U.S.-led', ['syria'], ['U.S.-led']],
  ['US-led', ['syria'], ['U.S.-led']],
  ['led', ['syria'], ['led']],
  ['U.S.', ['syria'], ['U.S']],
  ['MiG-29', ['syria'], ['MiG-29']],
  ['mig29', ['syria'], ['MiG-29']],
  ['MiG', ['syria'], ['MiG']],
  ['29', ['syria'], ['29']],
  ['mid-1990s', ['syria'], ['mid-1990s']],
  ['1990s', ['syria'], ['1990s']],
  ['MID-1990S', ['syria'], ['mid-1990s']],
  ['1990', ['syria'], ['1990s']],
  ['McCain-Feingold', ['congress'], ['McCain-Feingold']],
  ['mccainfeingold', ['congress'], ['McCain-Feingold']],
  ['feingold', ['congress'], ['Feingold']],
  ['G8/G20', ['congress'], ['G8/G20']],
  ['G20', ['congress'], ['G20']],
  ['g8', ['congress'], ['G8']],
  ['YouTube/WikiLeaks', ['congress'], ['YouTube/WikiLeaks']],
  ['wikileaks', ['congress'], ['WikiLeaks']],
  ['Leaks', ['congress'], ['WikiLeaks']],
  ['9/11', ['congress'], ['9/11']],
  ['911', ['congress'], ['9/11']],
  ['9', ['congress'], ['9']],
  ['B-52', ['congress'], ['B-52']],
  ['F/A-18', ['congress'], ['F/A-18']],
  ['upon', ['congress'], ['upon']],
  ['R&D', ['congress'], ['R&D']],
  ['250,000', ['congress'], ['250,000']],
  ['rd', ['congress'], ['R&D']],
  ['F-16', ['names'], ['F-16s']],
  ['snake_case', ['names'], ['snake_case']],
  ['km2', ['names'], ['km²']],
  ['2017', ['cairo'], ['٢٠١٧']],
  ['3.5', ['congress'], ['3.5']],
  ['antiwar', ['congress'], ['anti-war']],
  ['anti-war', ['congress'], ['anti-war']],
  // Apostrophes and elisions.
  ['al-Zawahiri’s', ['syria'], ['Al-Zawahiri’s']],
  ["al-zawahiri's", ['syria'], ['Al-Zawahiri’s']],
  ['Zawahiri', ['syria'], ['Zawahiri’s']],
  ["he'd", ['syria'], ['He’d']],
  ['armée', ['armee'], ['armée']],
  ["l'armee", ['armee'], ['armée']],
  ['L’armée d’Assad', ['armee'], ['armée', 'Assad']],
  ['hôpital', ['armee'], ['hôpital']],
  ['chef-d’œuvre', ['armee'], ['chef-d’œuvre']],
  ["CHEF-D'OEUVRE", ['armee'], ['chef-d’œuvre']],
  ['l’hôpital', ['armee'], ['hôpital']],
  ['aujourd’hui', ['armee'], ['aujourd’hui']],
  // Folded letters and ligatures.
  ['Lodz', ['names'], ['Łódź']],
  ['Łódź', ['names'], ['Łódź']],
  ['Oystein', ['names'], ['Øystein’s']],
  ['Dokovic', ['names'], ['Đoković']],
  ['oeuvre', ['names'], ['œuvre']],
  ['flight', ['names'], ['ﬂight']],
  ['resume', ['names'], ['résumé']],
  ['munoz', ['names'], ['Muñoz']],
  // Other alphabets.
  ['Россией', ['russia'], ['Россия']],
  ['перемирие', ['russia'], ['Перемирие', 'перемирии']],
  ['елка', ['russia'], ['Ёлка']],
  ['κυβερνηση', ['greece'], ['κυβέρνηση']],
  ['القاهرة', ['cairo'], ['القاهرة', 'والقاهرة']],
  ['والقاهرة', ['cairo'], ['القاهرة', 'والقاهرة']],
  ['القاهره', ['cairo'], ['القاهرة', 'والقاهرة']],
  ['أسد', ['cairo'], ['الأسد']],
  ['الأسد', ['cairo'], ['الأسد']],
  ['شبكة', ['cairo'], ['الشبكة']],
  ['كامل', ['cairo'], ['بالكامل']],
  ['قال', ['cairo'], ['وقال']],
  ['کتاب', ['tehran'], ['کتاب']],
  ['کتاب‌های', ['tehran'], ['کتاب‌های']],
  ['کتابهای', ['tehran'], ['کتاب‌های']],
  ['می‌گویند', ['tehran'], ['می‌گویند']],
  ['ירושלים', ['jerusalem'], ['בירושלים']],
  ['בחירות', ['jerusalem'], ['הבחירות']],
  ['צה"ל', ['jerusalem'], ['צה"ל']],
  ['כפר', ['jerusalem'], ['מהכפר']],
  ['Ankara', ['ankara'], ['Ankara']],
  ['istanbul', ['ankara'], ['İstanbul']],
  ['दिल्ली', ['delhi'], ['दिल्ली']],
  ['서울', ['seoul'], ['서울에서']],
  ['서울에서', ['seoul'], ['서울에서']],
  ['휴전', ['seoul'], ['휴전에']],
  // Without spaces.
  ['程序员', ['beijing'], ['程序员']],
  ['人工智能', ['beijing'], ['人工智能']],
  ['桥', ['beijing'], ['桥']],
  ['windows', ['beijing'], ['Windows']],
  ['Windows 程序员', ['beijing'], ['程序员', 'Windows']],
  ['東京都', ['tokyo'], ['東京都']],
  ['マイクロソフト', ['tokyo'], ['マイクロソフト']],
  ['หยุดยิง', ['bangkok'], ['หยุดยิง']],
  ['๒๕๖๐', ['bangkok'], ['๒๕๖๐']],
  ['2560', ['bangkok'], ['๒๕๖๐']],
  ['១៩៧៩', ['khmer'], ['១៩៧៩']],
  ['1979', ['khmer'], ['១៩៧៩']],
  ['បទឈប់បាញ់', ['khmer'], ['បទឈប់បាញ់']],
  ['បាញ់', ['khmer'], ['បាញ់']],
  ['ຢຸດຍິງ', ['lao'], ['ຢຸດຍິງ']],
  ['အပစ်ရပ်စဲရေး', ['burma'], ['အပစ်ရပ်စဲရေး']],
  // Letters of another language inside a text.
  ['Москва', ['china'], ['Москва']],
  ['北京市', ['beijing', 'china'], ['北京市', '北京']],
  // What stands beside the text.
  ['Petrovna', ['syria'], ['Petrovna']],
  ['minaret', ['syria'], ['minaret']],
  ['Manbij', ['syria'], ['Manbij']],
  ['waterworks', ['syria'], ['waterworks']],
])('%s is found in %s and marked', async (text, slugs, marks) => {
  const given = await site.ask({ text });
  expect({ slugs: slugsOf(given), marks: marksOf(given) }).toEqual({ slugs, marks });
  expect(given.answer.terms.map(({ status }) => status)).not.toContain('unknown');
});

test('a footnote mark is no word: the words around it are a phrase', async () => {
  const given = await site.ask({ text: '"Lieberman again"' });
  expect(slugsOf(given)).toEqual(['congress']);
  expect(given.answer.terms).toMatchObject([{ kind: 'phrase', status: 'found', articles: 1 }]);
  expect(marksOf(given)).toEqual(['Lieberman again']);
});

test('every word of a query is marked where it stands, in each of its forms', async () => {
  const given = await site.ask({ text: 'aircraft Salaheddine circled noon' });
  expect(marksOf(given)).toEqual(['Salaheddine', 'aircraft', 'circled', 'noon']);
  const arabic = await site.ask({ text: 'القاهرة الأسد' });
  expect(marksOf(arabic)).toEqual(['القاهرة', 'والقاهرة', 'الأسد']);
});

test('google is not goo.gl, and what is found for its stem is named as a form', async () => {
  const google = await site.ask({ text: 'google' });
  expect(slugsOf(google)).toEqual(['names']);
  expect(google.results[0]?.forms).toEqual(['googled']);
  const link = await site.ask({ text: 'goo.gl' });
  expect(slugsOf(link)).toEqual(['syria']);
  expect(link.results[0]?.forms).toEqual([]);
});

test('a word that only its stem has is found, and its form named', async () => {
  const { results } = await site.ask({ text: 'governed' });
  expect(results.map(({ forms }) => forms)).toEqual([['governing']]);
});

test('of a form in both, the spelling without a capital is named', async () => {
  const { results } = await site.ask({ text: 'trucks' });
  expect(results.map(({ forms }) => forms)).toEqual([['truck']]);
});

test('vowel signs tell Hindi words apart', async () => {
  expect(slugsOf(await site.ask({ text: 'दलल' }))).toEqual(['delhi2']);
});

test('a German word names the longer words that have it', async () => {
  const { answer, results } = await site.ask({ text: 'Wahl' });
  expect(results.map(({ url }) => url)).toEqual(['/2017/06/29/wahl2/']);
  expect(answer.terms[0]?.longer).toEqual({ words: ['Wahldaten', 'Wahlsalon'], articles: 1 });
});

test('every result of any word is there, those with all words first', async () => {
  const { answer, results } = await site.ask({ text: 'aircraft Feingold senators' });
  expect(results.map(({ terms }) => terms)).toEqual([[1, 2], [0]]);
  expect(answer.withAll).toBe(0);
});

test('an excluded word leaves out the articles that have it', async () => {
  expect(slugsOf(await site.ask({ text: 'again aircraft -Feingold' }))).toEqual(['syria']);
  expect(slugsOf(await site.ask({ text: 'aircraft senators -"anti-war"' }))).toEqual(['syria']);
});

test.each([
  ['Salahedine', 'corrected', ['Salaheddine']],
  ['Feingld', 'corrected', ['Feingold']],
  ['автобсу', 'corrected', ['автобус']],
  ['xyzzyq', 'unknown', []],
])('%s is %s', async (text, status, words) => {
  const { answer } = await site.ask({ text });
  expect(answer.terms.map((term) => [term.status, term.words])).toEqual([[status, words]]);
});

test('with exact nothing is corrected', async () => {
  const { answer, results } = await site.ask({ text: 'Feingld', exact: true });
  expect([answer.terms[0]?.status, results.length]).toEqual(['unknown', 0]);
});

test('a word that is being typed is completed', async () => {
  const { answer, results } = await site.ask({ text: 'Salahe', unfinished: true });
  expect(answer.terms).toMatchObject([{ status: 'completed', words: ['Salaheddine'] }]);
  expect(results).toHaveLength(1);
});

test('words are suggested as articles spell them', async () => {
  expect(await site.suggest('minar')).toEqual(['minaret']);
  expect(await site.suggest('lod')).toEqual(['Łódź']);
  expect(await site.suggest('Wahl')).toEqual(['Wahldaten', 'Wahlsalon']);
  expect(await site.suggest('пере')).toEqual(['Перемирие', 'перемирии']);
});

test('stop words are left out where others are asked for, but not names in capitals', async () => {
  const { answer } = await site.ask({ text: 'the aircraft' });
  expect(answer.terms.map(({ status }) => status)).toEqual(['stop-word', 'found']);
  const alone = await site.ask({ text: 'the' });
  expect(alone.results.length).toBeGreaterThan(0);
  const named = await site.ask({ text: 'US aircraft' });
  expect(named.answer.terms.map(({ status }) => status)).toEqual(['found', 'found']);
});

test('what is a common word in one language may be asked for alone in another', async () => {
  const { answer, results } = await site.ask({ text: 'am', exact: true });
  expect(answer.terms).toMatchObject([{ status: 'found', articles: 1 }]);
  expect(results.map(({ url }) => url)).toEqual([expect.stringContaining('wahl2')]);
  const beside = await site.ask({ text: 'am aircraft' });
  expect(beside.answer.searched.map(({ language }) => language)).toEqual(['en']);
});

test('a phrase that no article has leaves its words', async () => {
  const { answer, results } = await site.ask({ text: '"aircraft minaret"' });
  expect(answer.terms).toMatchObject([
    { kind: 'phrase', status: 'unknown', articles: 0, words: ['aircraft', 'minaret'] },
  ]);
  expect(results).toHaveLength(1);
});

test('so does a compound that no article has, though its words stand in one', async () => {
  const { answer, results } = await site.ask({ text: 'MiG-1990' });
  expect(answer.terms).toMatchObject([{ status: 'unknown', words: ['MiG', '1990'] }]);
  expect(results).toHaveLength(1);
});

test('a sign without a letter or figure is no word', async () => {
  const { answer } = await site.ask({ text: '☃ aircraft 😀 -😀 "!?"' });
  expect(answer.terms.map(({ typed }) => typed)).toEqual(['aircraft']);
});

test('facets narrow the results, with exact counts for each choice', async () => {
  const all = await site.ask({ text: 'the' });
  expect(all.facets.section).toEqual([
    { value: 'culture', articles: 2 },
    { value: 'world', articles: 2 },
  ]);
  const world = await site.ask({ text: 'the', filters: { section: 'world' } });
  expect(slugsOf(world)).toEqual(['names', 'syria']);
  expect(world.answer.terms[0]?.articles).toBe(2);
  expect(world.facets.section).toEqual(all.facets.section);
  expect(world.facets.year.map(({ value }) => value)).toEqual(['2012', '2010']);
  expect(world.facets.language).toHaveLength(17);
  expect(world.facets.language[0]).toEqual({ value: 'en', articles: 4 });
});

test('results are sorted by date', async () => {
  const newest = await site.ask({ text: 'the', sort: 'newest' });
  const slugs = newest.results.map(({ url }) => url.split('/').at(-2));
  expect(slugs).toEqual(['china', 'names', 'congress', 'syria']);
  const oldest = await site.ask({ text: 'the', sort: 'oldest' });
  expect(oldest.results.map(({ url }) => url)).toEqual(
    newest.results.map(({ url }) => url).toReversed(),
  );
});

test('the languages searched are named, and others are searched if the reader wants them', async () => {
  const { answer } = await site.ask({ text: 'aircraft' });
  expect(answer.searched).toEqual([{ language: 'en', articles: 4 }]);
  expect(answer.notSearched).toContainEqual({ language: 'de', articles: 2 });
  const more = await site.ask({ text: 'aircraft', languages: ['de'] });
  expect(more.answer.searched.map(({ language }) => language)).toEqual(['en', 'de']);
  const only = await site.ask({ text: 'Wahl', filters: { language: 'de' } });
  expect(only.answer.searched.map(({ language }) => language)).toEqual(['de']);
});

test('letters that only Persian has ask Persian articles first', async () => {
  const { answer } = await site.ask({ text: 'کتاب' });
  expect(answer.searched[0]?.language).toBe('fa');
});

test.each([
  ['Manbij', 'table-1', undefined, undefined],
  ['minaret', 'figure-1', undefined, { start: 'A minaret after the bombardment' }],
  ['waterworks', 'fn-1', undefined, { start: 'Counted by the waterworks' }],
  ['Petrovna', undefined, undefined, { start: 'By Nadia Petrovna' }],
  ['circled', 'p1', '1', { start: 'U.S.-led aircraft and a', end: 'it since the mid-1990s' }],
  ['"Lieberman again"', 'p2', '2', undefined],
  ['"Manbij 99,497"', 'table-1', undefined, undefined],
  ['stairwell', 'figure-1', undefined, undefined],
  ['“Nothing', 'p3', '3', { start: 'Al-Zawahiri’s letter said: “Nothing fell' }],
  ['again', 'p2', '2', { start: 'again asked the senators, and Lieberman' }],
])('a passage with %s leads to %s', async (text, id, number, directive) => {
  const { results } = await site.ask({ text });
  const passages = results.flatMap((result) => result.passages);
  expect(passages.map((passage) => [passage.id, passage.number, passage.directive])).toEqual([
    [id, number, directive],
  ]);
});

test('results say what the page says, in its language and direction', async () => {
  const { results } = await site.ask({ text: 'القاهرة' });
  expect(results).toMatchObject([
    {
      url: '/2017/06/29/cairo/',
      language: 'ar',
      direction: 'rtl',
      headline: [
        { text: 'القمة في ', marked: false },
        { text: 'القاهرة', marked: true },
      ],
      dateline: [{ text: 'June 29, 2017', marked: false }],
      morePassages: 0,
      marks: ['القاهرة', 'والقاهرة'],
    },
  ]);
});

test('no answer depends on what was asked before', async () => {
  const texts = ['war', 'wa', 'google', 'Wahl', 'led', 'the', 'mig', '9'];
  const asked = async (order: readonly string[]): Promise<ReadonlyMap<string, unknown>> => {
    await site.reload();
    const answers = new Map<string, unknown>();
    for (const text of order) answers.set(text, (await site.ask({ text, most: 0 })).answer);
    return answers;
  };
  const forward = await asked(texts);
  const backward = await asked(texts.toReversed());
  for (const text of texts) expect(backward.get(text)).toEqual(forward.get(text));
});

// A word that is listed and not found would be taken for a part of the index that did not come.
test('every word that is listed is found, whatever signs stand around it', async () => {
  const signs = [0x21, 0xa1, 0x2000, 0x2e00, 0x3000].flatMap((first) =>
    Array.from({ length: 0x5e }, (_, next) => String.fromCodePoint(first + next)),
  );
  const odd = signs
    .map(
      (sign, at) => `ab${at}${sign}cd${at} ${sign}ef${at}${sign} gh${sign}ij a${sign}b 1${sign}2`,
    )
    .join('\n');
  const [first] = articles;
  if (!first) throw new Error('There are articles.');
  const texts = [
    ...articles.map((article) => article.blocks.map(({ text }) => text).join(' ')),
    odd,
  ];
  const many = texts.map((text, number) => ({
    ...first,
    language: articles[number]?.language ?? 'en',
    url: `/${number}/`,
    blocks: [{ id: 'p1', text }],
  }));
  const own = await openSearchSite(many);
  try {
    for (const language of new Set(many.map((article) => article.language))) {
      const inLanguage = many.filter((article) => article.language === language);
      const listed = listWords([countWords(inLanguage, language)]);
      const forms = [...listed.values()].flatMap((lines) =>
        lines.split('\n').map((line) => parseEntry(line, language).form),
      );
      const missing = await own.page.evaluate(`(async () => {
        const { languages } = await (await fetch('/search-index/manifest.json')).json();
        const engine = await import('/search-index/' + languages.${language}.folder + 'pagefind.js');
        await engine.options({ exactDiacritics: ${hasVowelSigns(language)} });
        const missing = [];
        for (const form of ${JSON.stringify([...new Set(forms)])})
          if ((await engine.search('"' + form + '"')).results.length === 0) missing.push(form);
        return missing;
      })()`);
      expect(missing).toEqual([]);
    }
  } finally {
    await own.close();
  }
}, 60_000);
