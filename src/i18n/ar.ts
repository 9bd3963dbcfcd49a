import { isolateInRtl as inOrder } from '#lib/languages.ts';
import type { Words } from './en.ts';
import { MOST_WORDS_NAMED } from './types.ts';
import type { ProseWords, QueryTerms, SearchPageWords, SearchWords } from './types.ts';

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

const articles = (number: number): string =>
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
  skipToRecord: 'تخطَّ إلى بطاقة النص',
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
  corrected: (day) => `صُحّح في ${day}`,
  reportsEvents: (days) => `يتناول أحداث ${days}`,
  eventsOf: (days) => `أحداث ${days}`,
  by: (names) => `بقلم ${names}`,
  fromYear: (year) => `من عام ${year}`,
  eventsOfYear: (year) => `أحداث عام ${year}`,
  cardAge: (year, events) => `من عام ${year} · أحداث ${events}`,
  preview: {
    published: (day) => `نُشر في ${day}.`,
    from: (year, events) =>
      events === undefined ? `من عام ${year}.` : `من عام ${year}، عن أحداث ${events}.`,
  },
  alsoOn: (topics) => `أيضًا عن ${allOf(topics.map(inOrder))}`,
  laterArticle: 'المادة التالية',
  earlierArticle: 'المادة السابقة',

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
    places: (names) => `${allOf(names.map(inOrder))}.`,
    source: 'الخريطة: ناتشورال إيرث، ملكية عامة؛ الحدود كما رُسمت فيها.',
  },
  topics: 'المواضيع',
  fullSize: (title) =>
    title === undefined ? 'الصورة بحجمها الكامل' : `${inOrder(title)} (الصورة بحجمها الكامل)`,
  mediaFile: (kind, label, format) =>
    `${kind === 'audio' ? 'تسجيل صوتي' : 'فيديو'}${label === '' ? '' : `: ${inOrder(label)}`} (${inOrder(format)})`,
  contents: 'المحتويات',
  noPhotograph: (hasCredit) =>
    `يورد المصدر تعليقًا${hasCredit ? ' ونسبةً للصورة' : ''}، لكنه لا يورد صورة.`,
  permalink: 'الرابط الدائم',
  copyLink: 'انسخ الرابط',
  share: 'شارك',
  linkCopied: 'نُسخ الرابط.',
  paragraphLinkCopied: (label) => `نُسخ رابط الفقرة ${label}.`,
  shareMore: 'مشاركة…',
  linkShared: 'شورك الرابط.',
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
    toParagraph: 'أشر إلى فقرة',
    paragraph: (label) => `الفقرة ${label}`,
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

  articles,
  moreArticles: 'مواد أخرى',
  readOn: 'اقرأ المادة كاملة',
  lists: {
    section: 'قسم',
    topic: 'موضوع',
    topics: (number) =>
      count(number, {
        zero: 'لا مواضيع',
        one: 'موضوع واحد',
        two: 'موضوعان',
        few: 'مواضيع',
        many: 'موضوعًا',
        other: 'موضوع',
      }),
    archiveStandfirst: (number, since) =>
      number === 1 ? `مادة واحدة، من عام ${since}.` : `${articles(number)} منذ عام ${since}.`,
    byYear: 'اختر عامًا لعرض عناوينه.',
    byMonth: 'اختر شهرًا لعرض عناوينه.',
    years: 'الأعوام',
    empty: 'لم تُنشر أي مادة بعد.',
  },
  foot: {
    feeds: 'الخلاصات',
    verify: 'للتحقق',
    typeface: 'خط النص من Source Serif 4',
    typefaceLicence: 'رخصة SIL للخطوط المفتوحة',
    privacy: 'بلا تتبّع ولا ملفات ارتباط.',
  },
  correctionsPage: {
    headline: 'التصويبات',
    was: 'ورد: ',
    is: 'والصواب: ',
    standfirst: (number) =>
      number === 0
        ? 'لم تُصوَّب أي مادة بعد. سيُذكر كل تصويب هنا وفي بطاقة نص مادته.'
        : 'جميع التصويبات في جميع المواد، الأحدث أولًا. ويُذكر كل منها في بطاقة نص مادته أيضًا.',
  },
  withdrawn: {
    kicker: 'سُحبت',
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

function nameTerms({ words: typed, phrases, excluded }: QueryTerms): string {
  const wanted = [
    ...(typed.length > MOST_WORDS_NAMED ? ['كل هذه الكلمات'] : typed.map(quote)),
    ...phrases.map(phrase),
  ];
  const without = excluded.length > 0 ? ` دون ${anyOf(excluded.map(quote))}` : '';
  return allOf(wanted) + without;
}

const articlesWith = (number: number, query: QueryTerms): string =>
  `${articles(number)} ${number === 2 ? 'فيهما' : 'فيها'} ${nameTerms(query)}`;

/** Texts of the search page in Arabic, without those of its script. */
export const searchPageWords: SearchPageWords = {
  label: 'ابحث في المواد',
  button: 'ابحث',
  results: 'النتائج',
  withoutScripts: {
    before: 'يحتاج البحث إلى جافاسكربت، وهي معطّلة في متصفحك. في ',
    link: 'الأرشيف',
    after: ' جميع العناوين، ويكفي فيه البحث داخل الصفحة من المتصفح نفسه.',
  },
  headlinesBelow: 'وجميع العناوين أدناه أيضًا.',
  whatIsSearched: (number, since) =>
    `يجري البحث داخل متصفحك في العناوين والتواريخ والنصوص والملاحظات، ولا يُرسل ما تكتبه إلى أي جهة. المنشور: ${number === 1 ? `مادة واحدة، من عام ${since}` : `${articles(number)} منذ عام ${since}`}.`,
  howToSearch: 'استخدم علامتي الاقتباس لعبارة بعينها، وعلامة الناقص لاستبعاد كلمة.',
  keys: 'ينقلك المفتاح / إلى هذا الحقل، وEscape ثم ↓ إلى أول نتيجة.',
  offers: { examples: 'أمثلة' },
  nothingToSearch: 'لم تُنشر أي مادة بعد، فلا شيء للبحث فيه.',
  loading: 'جارٍ البحث…',
  filters: {
    all: 'رشّح النتائج',
    section: { name: 'القسم', any: 'كل الأقسام' },
    topic: { name: 'الموضوع', any: 'كل المواضيع' },
    year: { name: 'السنة', any: 'كل السنوات' },
    yearInSource: 'السنة في المصدر',
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
  clearHighlights: 'أزل التظليل',
};

/** Texts of the search script in Arabic. */
export const searchWords: SearchWords = {
  retry: 'أعد المحاولة',
  more: (left) => `نتائج أخرى (${figure(left)})`,
  status: {
    withAll: (number, query) => `${articlesWith(number, query)}.`,
    withAllAndSome: (all, some, query) =>
      `${articlesWith(all, query)}، و${articles(some)} فيها بعض ذلك.`,
    withSome: (number, counted) =>
      `لا مادة فيها كل هذه الكلمات. ما فيه بعضها: ${articles(number)} (${counted
        .map(({ word, articles: having }) => `${quote(word)}: ${figure(having)}`)
        .join('، ')}).`,
    withNone: (query) => {
      const isSeveral = query.words.length + query.phrases.length > 1;
      const isNamed = query.words.length <= MOST_WORDS_NAMED && query.excluded.length === 0;
      return `لا نتائج عن ${nameTerms(query)}${isSeveral && isNamed ? ' معًا' : ''}.`;
    },
    noneInFilters: (query) => ({
      before: `لا نتائج عن ${nameTerms(query)} ضمن هذا الترشيح. `,
      link: 'ابحث في جميع المواد',
      after: '.',
    }),
    unknown: (typed, phrases) =>
      `لا نتائج عن ${anyOf([...typed.map(quote), ...phrases.map(phrase)])}.`,
    phraseAsWords: (phrases) => `لا نتائج عن ${anyOf(phrases.map(phrase))}. المعروض نتائج كلماتها.`,
    corrected: (typed, used) => ({
      before: `لا نتائج عن ${anyOf(typed.map(quote))}. المعروض نتائج ${allOf(used.map(quote))}. `,
      link: `ابحث عن ${allOf(typed.map(quote))} كما كُتب`,
      after: '.',
    }),
    completed: (typed, used) => `يطابق ${quote(`${typed}…`)}: ${anyOf(used.map(quote))}.`,
    longer: (typed, number) => `ترد ${quote(typed)} ضمن كلمات أطول في ${articles(number)}: `,
    otherForms: (forms) =>
      forms.length > MOST_WORDS_NAMED
        ? 'وتُحسب صيغ هذه الكلمات الأخرى معها.'
        : `ويُحسب معها: ${allOf(forms.map(quote))}.`,
    stopWords: (typed) => `كلمات شائعة جدًا لم يُبحث عنها: ${allOf(typed.map(quote))}.`,
    onlyExcluded: 'علامة الناقص تستبعد الكلمات. أضف كلمة يُبحث عنها.',
    topic: (name) => ({ before: 'انظر الموضوع: ', link: name, after: '.' }),
    noWord: (typed) => `لا كلمة ولا عدد في ${quote(typed)}.`,
    shortened: (characters) => `لم يُبحث إلا عن أول ${figure(characters)} حرف.`,
    searched: (languages) => `جرى البحث في المواد بهذه اللغات: ${allOf(languages)}.`,
    alsoSearch: 'ابحث أيضًا في: ',
    languageTotal: (language, number) => `${language} (${articles(number)})`,
    otherLanguages: (languages, number) =>
      `لغات أخرى عددها ${figure(languages)} (${articles(number)})`,
    notResponding: 'البحث لا يستجيب. تحقق من الاتصال ثم أعد المحاولة.',
    offline: 'أنت غير متصل بالشبكة، والبحث يحتاج إليها.',
    noIndex: 'البحث غير متاح: فهرس الموقع غير موجود.',
    noWebAssembly: 'يحتاج البحث إلى تقنية WebAssembly وهي معطّلة في متصفحك.',
  },
  result: {
    paragraph: (label) => `الفقرة ${label}`,
    missing: (typed) => `ليس فيها: ${allOf(typed.map(inOrder))}`,
    morePassages: (paragraphs) =>
      count(paragraphs, {
        zero: 'لا فقرات أخرى في هذه المادة',
        one: 'فقرة أخرى في هذه المادة',
        two: 'فقرتان أخريان في هذه المادة',
        few: 'فقرات أخرى في هذه المادة',
        many: 'فقرة أخرى في هذه المادة',
        other: 'فقرة أخرى في هذه المادة',
      }),
  },
  suggestions: { name: 'اقتراحات', topic: 'موضوع', article: 'مادة' },
};

/** What the Markdown pipeline says in Arabic. */
export const proseWords: ProseWords = {
  paragraph: (label) => `رابط الفقرة ${label}`,
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
