import { isolateInRtl as inOrder } from '#lib/languages.ts';
import type { Words } from './en.ts';
import { MOST_WORDS_NAMED } from './types.ts';
import type { Asked, ProseWords, SearchPageWords, SearchWords } from './types.ts';

const quote = (text: string): string => `«${inOrder(text)}»`;
const lists = new Intl.ListFormat('ar');
const allOf = (names: readonly string[]): string => lists.format(names);

/** A noun with its number. Arabic counts by six forms; one and two are said by the noun alone. */
interface Counted {
  readonly zero: string;
  readonly one: string;
  readonly two: string;
  /** 3–10, 103–110 … */
  readonly few: string;
  /** 11–99, 111–199 … */
  readonly many: string;
  /** 100–102, 200–202 … */
  readonly other: string;
}

// Latin digits, as in addresses, years and paragraph numbers.
function count(number: number, noun: Counted): string {
  const form = new Intl.PluralRules('ar').select(number);
  if (form === 'zero' || form === 'one' || form === 'two') return noun[form];
  return `${number.toLocaleString('ar-u-nu-latn')} ${noun[form]}`;
}

const archived = (day: string): string => `نسخة محفوظة في ${day}`;

const stories = (number: number): string =>
  count(number, {
    zero: 'لا مواد',
    one: 'مادة واحدة',
    two: 'مادتان',
    few: 'مواد',
    many: 'مادة',
    other: 'مادة',
  });

// Notes are filed under an English word, which names the note’s address too.
const subjects: Readonly<Record<string, string>> = {
  byline: 'الكاتب',
  date: 'التاريخ',
  headline: 'العنوان',
  names: 'الأسماء',
  photograph: 'الصورة',
  photo: 'الصورة',
  picture: 'الصورة',
  source: 'المصدر',
  text: 'النص',
  translation: 'الترجمة',
};

/** What pages say in Arabic. */
export const words: Words = {
  skipToText: 'انتقل إلى النص',
  front: 'الصفحة الأولى',
  siteSections: 'الأقسام والصفحات',
  archive: 'الأرشيف',
  about: 'عن الموقع',
  search: 'البحث',
  searchDescription: (site) => `ابحث في جميع مواد ${inOrder(site)} داخل متصفحك.`,
  newer: 'مواد أحدث',
  older: 'مواد أقدم',
  arrows: { newer: '→', older: '←' },
  pageOf: (number, last) => `الصفحة ${number} من ${last}`,
  pagesOfList: 'صفحات هذه القائمة',

  published: (day) => `نُشر في ${day}`,
  updated: (day) => `حُدّث في ${day}`,
  datedInSource: (day) => `التاريخ في المصدر: ${day}`,
  reportsEvents: (days) => `يتناول أحداث ${days}`,
  eventsOf: (days) => `أحداث ${days}`,
  by: (names) => `بقلم ${names}`,
  fromYear: (year, eventsYear) =>
    eventsYear === undefined ? `من عام ${year}` : `من عام ${year}\u00A0· أحداث عام ${eventsYear}`,
  cardAge: (year, events) => `من عام ${year} · أحداث ${events}`,
  alsoOn: (topics) => `أيضًا عن ${allOf(topics.map(inOrder))}`,
  laterStory: 'المادة التالية',
  earlierStory: 'المادة السابقة',

  note: {
    heading: (about) => {
      const subject = subjects[about];
      return subject === undefined ? `ملاحظة (${inOrder(about)})` : `عن ${subject}`;
    },
    signed: (name, day) => `${inOrder(name)}، ${day}`,
  },
  map: {
    title: (countries, places) =>
      countries.length === 0
        ? `خريطة تبيّن ${allOf(places.map(inOrder))}`
        : [
            `خريطة ${allOf(countries)}`,
            ...(places.length > 0 ? [allOf(places.map(inOrder))] : []),
          ].join(' وعليها '),
    caption: 'الخريطة: ناتشورال إيرث، ملكية عامة؛ الحدود كما رُسمت فيها.',
  },
  topics: 'المواضيع',
  permalink: 'العنوان الدائم',
  copyLink: 'انسخ الرابط',
  share: 'شارك',
  linkCopied: 'نُسخ الرابط.',
  linkShared: 'سُلّم الرابط.',
  copyQuote: 'انسخ الاقتباس مع رابطه',
  quoteCopied: 'نُسخ الاقتباس.',
  pressToCopy: 'اضغط Ctrl+C أو ⌘C للنسخ.',
  quoted: {
    dated: (day) => `التاريخ في المصدر: ${day}`,
    published: (day) => `نُشر في ${day}`,
    updated: (day) => `حُدّث في ${day}`,
    source: (headline, site, dates) => `${headline} (${[site, ...dates].join('، ')})`,
  },

  cite: {
    term: 'الاستشهاد',
    formats: 'APA، MLA، Chicago، BibTeX، RIS',
    headline: 'استشهد بهذه المادة',
    description: (headline) => `صيغ الاستشهاد بمادة ${quote(headline)} جاهزة للنسخ.`,
    inList: 'في قائمة المراجع',
    inText: 'في المتن',
    inNote: 'في الحاشية',
    inLaterNote: 'في حاشية لاحقة',
    copy: 'انسخ',
    copied: 'نُسخت.',
    atParagraph: (number) => `تشير الإحالات في المتن والحواشي إلى الفقرة ${number}.`,
    toParagraph: 'للإشارة إلى فقرة أضف رقمها إلى عنوان هذه الصفحة: ⁦#p5⁩.',
    files: 'لبرامج إدارة المراجع',
    capitals: 'يبقى العنوان كما نُشر.',
  },

  record: {
    heading: 'بطاقة النص',
    dateInSource: 'التاريخ في المصدر',
    published: 'تاريخ النشر',
    updated: 'تاريخ التحديث',
    events: 'الأحداث المتناولة',
    byline: 'الكاتب',
    noByline: 'غير مذكور في المصدر',
    noBylineHere: 'غير مذكور',
    publisher: 'الناشر',
    photograph: 'الصورة',
    notSupplied: 'غير متوفرة؛ التعليق ونسبة الصورة كما وردا',
    rights: 'الحقوق',
    notStated: 'غير مذكور',
    source: 'المصدر',
    corrections: 'التصويبات',
    none: 'لا يوجد',
    correction: (was, is) => `ورد ${quote(was)} والصواب ${quote(is)}.`,
    evidence: 'أدلة الملاحظة',
    archived,
    fingerprint: 'بصمة SHA-256 للنص الأصلي',
    textFingerprint: 'بصمة SHA-256 للنص المجرّد',
  },

  stories,
  moreStories: 'مواد أخرى',
  readOn: 'اقرأ المادة كاملة',
  lists: {
    section: 'قسم',
    topic: 'موضوع',
    archiveStandfirst: (number, since) =>
      number === 1 ? `مادة واحدة، من عام ${since}.` : `${stories(number)} منذ عام ${since}.`,
    byYear: 'اختر عامًا لعرض عناوينه.',
    byMonth: 'اختر شهرًا لعرض عناوينه.',
    years: 'الأعوام',
    empty: 'لم تُنشر أي مادة بعد.',
  },
  correctionsPage: {
    headline: 'التصويبات',
    standfirst: (number) =>
      number === 0
        ? 'لم تُصوَّب أي مادة بعد. سيُذكر كل تصويب هنا وفي بطاقة نص مادته.'
        : 'جميع التصويبات في جميع المواد، الأحدث أولًا. ويُذكر كل منها في بطاقة نص مادته أيضًا.',
  },
  withdrawn: {
    title: (headline) => `مادة مسحوبة: ${inOrder(headline)}`,
    on: (day) => `سُحبت هذه المادة في ${day}.`,
  },
  moved: 'نُقلت هذه الصفحة',
  missing: {
    title: 'لا صفحة على هذا العنوان',
    explanation: 'قد يكون العنوان مكتوبًا خطأً أو ناقصًا. ابحث عن كلماته، أو تصفح الأرشيف.',
  },
};

const either = new Intl.ListFormat('ar', { type: 'disjunction' });
const anyOf = (names: readonly string[]): string => either.format(names);
const phrase = (text: string): string => `العبارة ${quote(text)}`;
const figure = (number: number): string => number.toLocaleString('ar-u-nu-latn');

function nameOf({ words: named, phrases, excluded }: Asked): string {
  const wanted = [
    ...(named.length > MOST_WORDS_NAMED ? ['كل هذه الكلمات'] : named.map(quote)),
    ...phrases.map(phrase),
  ];
  const without = excluded.length > 0 ? ` دون ${anyOf(excluded.map(quote))}` : '';
  return allOf(wanted) + without;
}

const storiesWith = (number: number, asked: Asked): string =>
  `${stories(number)} ${number === 2 ? 'فيهما' : 'فيها'} ${nameOf(asked)}`;

/** What stands on the search page in Arabic, beside what its script says. */
export const searchPageWords: SearchPageWords = {
  label: 'ابحث في المواد',
  button: 'ابحث',
  results: 'المواد التي عُثر عليها',
  withoutScripts: {
    before: 'يحتاج البحث إلى نصوص برمجية لا يشغّلها متصفحك هنا. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين، ويكفي فيه البحث داخل الصفحة من المتصفح نفسه.',
  },
  headlinesBelow: 'وجميع العناوين أدناه أيضًا.',
  whatIsSearched: (number, since) =>
    `يجري البحث داخل متصفحك في العناوين والتواريخ والنصوص والملاحظات، ولا يُرسل ما تكتبه إلى أي جهة. المنشور: ${number === 1 ? `مادة واحدة، من عام ${since}` : `${stories(number)} منذ عام ${since}`}.`,
  howToAsk:
    'ضع العبارة بين علامتي اقتباس للعثور عليها كما هي، وضع علامة ناقص قبل كلمة لاستبعاد المواد التي ترد فيها.',
  nothingToSearch: 'لم تُنشر أي مادة بعد، فلا شيء للبحث فيه.',
  working: 'جارٍ البحث…',
  choice: {
    all: 'اختر من المواد التي عُثر عليها',
    section: { name: 'القسم', any: 'كل الأقسام' },
    topic: { name: 'الموضوع', any: 'كل المواضيع' },
    year: { name: 'السنة في المصدر', any: 'كل السنوات' },
    eventYear: { name: 'سنة الأحداث', any: 'كل السنوات' },
    language: { name: 'اللغة', any: 'كل اللغات' },
    sort: 'الترتيب',
    sorts: { relevance: 'الأقرب أولًا', newest: 'الأحدث أولًا', oldest: 'الأقدم أولًا' },
  },
  whatToTry: {
    before: 'جرّب كلمات أقل، أو كلمات أخرى، أو بداية كلمة فحسب. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين.',
  },
  insteadOfSearch: {
    before: 'في ',
    link: 'الأرشيف',
    after: ' جميع العناوين، ويكفي فيه البحث داخل الصفحة من المتصفح نفسه.',
  },
  noIndexYet: (command) => `لا فهرس للبحث بعد. الأمر الذي يُعدّه: ${quote(command)}.`,
  unmark: 'أزل العلامات',
};

/** What search says in Arabic. */
export const searchWords: SearchWords = {
  again: 'أعد البحث',
  more: (left) => `نتائج أخرى (${figure(left)})`,
  answer: {
    withAll: (number, asked) => `${storiesWith(number, asked)}.`,
    withAllAndSome: (all, some, asked) =>
      `${storiesWith(all, asked)}، و${stories(some)} فيها بعض ذلك.`,
    withSome: (number, counted) =>
      `لا مادة فيها كل هذه الكلمات. ما فيه بعضها: ${stories(number)} (${counted
        .map(({ word, stories: having }) => `${quote(word)}: ${figure(having)}`)
        .join('، ')}).`,
    withNone: (asked) => {
      const together = asked.words.length + asked.phrases.length > 1;
      const isNamed = asked.words.length <= MOST_WORDS_NAMED && asked.excluded.length === 0;
      return `لا مادة فيها ${nameOf(asked)}${together && isNamed ? ' معًا' : ''}.`;
    },
    noneChosen: (asked) => ({
      before: `لا مادة مما اخترته فيها ${nameOf(asked)}. `,
      link: 'ابحث في جميع المواد',
      after: '.',
    }),
    unknown: (named, phrases) =>
      `لا مادة فيها ${anyOf([...named.map(quote), ...phrases.map(phrase)])}.`,
    takenApart: (phrases) => `لا مادة فيها ${anyOf(phrases.map(phrase))}، فجرى البحث عن كلماتها.`,
    corrected: (typed, used) => ({
      before: `لا مادة فيها ${anyOf(typed.map(quote))}. المعروض نتائج ${allOf(used.map(quote))} — `,
      link: `ابحث عن ${allOf(typed.map(quote))} كما كُتب`,
      after: '.',
    }),
    completed: (typed, used) => `المقصود بـ${quote(`${typed}…`)}: ${anyOf(used.map(quote))}.`,
    sameWord: (forms) =>
      forms.length > MOST_WORDS_NAMED
        ? 'وتُحسب صيغ هذه الكلمات الأخرى معها.'
        : `ويُحسب معها: ${allOf(forms.map(quote))}.`,
    setAside: (named) => `كلمات أشيع من أن يُبحث عنها، فتُركت جانبًا: ${allOf(named.map(quote))}.`,
    onlyExcluded: 'لم تُذكر إلا كلمات مستبعدة: أضف كلمة يُبحث عنها.',
    topic: (name) => ({ before: 'ثمة موضوع بهذا الاسم: ', link: name, after: '.' }),
    noWord: (typed) => `لا كلمة ولا عدد في ${quote(typed)}.`,
    cut: (characters) => `لم يُنظر إلا في أول ${figure(characters)} حرف.`,
    lacks: (named) => `ليس فيها: ${allOf(named.map(quote))}`,
    failed: 'لا يجد البحث جوابًا. تحقق من الاتصال، أو أعد المحاولة بعد حين.',
    offline: 'أنت غير متصل بالشبكة، وهذا البحث يحتاج إليها.',
    noIndex: 'البحث لا يعمل: فهرس الموقع غير موجود.',
    noWebAssembly: 'يحتاج البحث إلى تقنية WebAssembly التي لا يشغّلها متصفحك هنا.',
  },
  suggestions: { name: 'اقتراحات', topic: 'موضوع', story: 'مادة' },
};

/** What the Markdown pipeline says in Arabic. */
export const proseWords: ProseWords = {
  paragraph: (label) => `الفقرة ${label}`,
  removed: (labels) => {
    if (labels.length === 1) return `حُذفت الفقرة ${labels.join()}.`;
    return `حُذفت ${labels.length === 2 ? 'الفقرتان' : 'الفقرات'} ${allOf(labels)}.`;
  },
  language: 'ar',
  archived,
  table: (number) => `الجدول ${number}`,
  footnotes: 'الحواشي',
  backToReference: (number, mark) => `عودة إلى الإحالة ${number}${mark > 1 ? `-${mark}` : ''}`,
};
