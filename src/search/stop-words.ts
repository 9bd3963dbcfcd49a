import { foldWord } from './matching.ts';

// What every story has tells no two apart. A language without a list has no stop words.
const LISTS: Readonly<Record<string, string>> = {
  en: `a about above after again against all am an and any are as at be because been before being below
    between both but by can could did do does doing done down during each either every few for from
    further get gets give given had has have having he her here hers herself him himself his how i if in
    into is it its itself just like may me might mine more most much must my myself neither no nor not
    of off on once one only onto or other ought our ours ourselves out over own per shall she should so
    some such than that the their theirs them themselves then there these they this those though through
    thus to too toward towards under until up upon very was we were what whatever when where whether
    which while who whom whose why will with within without would yet you your yours yourself yourselves`,
  ar: `في من إلى على عن مع هذا هذه ذلك تلك هو هي هم هن أن إن كان كانت يكون التي الذي الذين ما ماذا متى أين
    كيف لماذا هل لا لم لن قد كل بعض أو ثم حتى بين بعد قبل عند منذ لدى أي أيضا كما لكن و ف ب ل`,
};

/** The words, folded and parted by spaces, that are too common in a language (BCP 47) to tell stories apart. */
export const stopWordsOf = (language: string): string =>
  (LISTS[language.split('-')[0] ?? ''] ?? '').split(/\s+/u).map(foldWord).join(' ');
