import { isolate } from '#lib/languages.ts';
import type { Words } from './en.ts';
import { MOST_WORDS_NAMED } from './types.ts';
import type { ProseWords, SearchWords, Wanted } from './types.ts';

const inOrder = (name: string): string => isolate(name, 'rtl');
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
    eventsYear === undefined ? `من عام ${year}` : `من عام ${year} · أحداث عام ${eventsYear}`,
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
  share: 'شارك هذه المادة',
  permalink: 'العنوان الدائم',
  copyLink: 'انسخ الرابط',
  shareLink: 'شارك',
  linkCopied: 'نُسخ الرابط.',
  pressToCopy: 'اضغط Ctrl+C أو ⌘C للنسخ.',

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
    fingerprint: 'بصمة SHA-256 للنص الأصلي',
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
  missing: {
    title: 'لا صفحة على هذا العنوان',
    explanation: 'قد يكون العنوان مكتوبًا خطأً أو ناقصًا. ابحث عن كلماته، أو تصفح الأرشيف.',
  },
};

function nameOf({ kind, words: named }: Wanted): string {
  if (kind === 'phrase') return `العبارة ${quote(named.join(' '))}`;
  if (named.length > MOST_WORDS_NAMED) return 'كل هذه الكلمات';
  return allOf(named.map(quote));
}

/** What search says in Arabic. */
export const searchWords: SearchWords = {
  label: 'ابحث في المواد',
  button: 'ابحث',
  results: 'المواد التي عُثر عليها',
  withoutScripts: {
    before: 'يحتاج البحث إلى نصوص برمجية لا يشغّلها متصفحك هنا. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين، ويكفي فيه البحث داخل الصفحة من المتصفح نفسه.',
  },
  whatIsSearched:
    'يجري البحث داخل متصفحك في عناوين المواد وتواريخها ونصوصها وملاحظاتها، ولا يُرسل ما تكتبه إلى أي جهة. ضع العبارة بين علامتي اقتباس للعثور عليها كما هي.',
  nothingToSearch: 'لم تُنشر أي مادة بعد، فلا شيء للبحث فيه.',
  working: 'جارٍ البحث…',
  whatToTry: {
    before: 'جرّب كلمات أقل، أو كلمات أخرى، أو بداية كلمة فحسب. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين.',
  },
  insteadOfSearch: {
    before: 'تحقق من الاتصال ثم أعد البحث. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين.',
  },
  more: 'نتائج أخرى',
  someStories: (number, wanted) =>
    `${stories(number)} ${number === 2 ? 'فيهما' : 'فيها'} ${nameOf(wanted)}.`,
  noStory: (wanted) => {
    const isNamedTogether = wanted.kind === 'words' && wanted.words.length <= MOST_WORDS_NAMED;
    return `لا مادة فيها ${nameOf(wanted)}${isNamedTogether ? ' معًا' : ''}.`;
  },
  unknown: (named) => {
    const anyOf = new Intl.ListFormat('ar', { type: 'disjunction' });
    return `لا مادة فيها ${anyOf.format(named.map(quote))}.`;
  },
  failed: 'البحث لا يعمل الآن.',
};

/** What the Markdown pipeline says in Arabic. */
export const proseWords: ProseWords = {
  paragraph: (number) => `الفقرة ${number}`,
  table: (number) => `الجدول ${number}`,
  footnotes: 'الحواشي',
  backToReference: (number, mark) => `عودة إلى الإحالة ${number}${mark > 1 ? `-${mark}` : ''}`,
};
