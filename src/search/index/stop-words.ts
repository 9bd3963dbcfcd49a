import { keyOf } from '#search/query/words.ts';

// A word that every article has distinguishes none. A language without a list has no stop words.
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
  de: `aber alle als also am an auch auf aus bei bin bis das dass dem den der des die doch du durch ein eine
    einem einen einer eines er es für hat hatte haben ich ihr im in ist ja kann kein mit nach nicht noch nur
    ob oder sein sich sie sind so über um und uns unter vom von vor war was wenn wer wie wir wird zu zum zur`,
  fr: `a au aux avec ce ces cette dans de des du elle elles en est et eu il ils je la le les leur leurs lui
    mais me même mes moi mon ne nos notre nous on ou où par pas plus pour qu que qui sa se ses son sont sur
    ta te tes toi ton tu un une vos votre vous y l d c j m n s t`,
  es: `a al algo como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era es
    esa ese eso esta este esto está fue ha han hasta hay la las le les lo los me mi muy no nos o para pero
    por porque que quien se ser si sin sobre son su sus también te tu un una uno unos y ya yo`,
  ru: `а без бы был была были было быть в вам вас весь во вот все всё вы где да даже для до его ее её если есть
    еще ещё же за и из или им их к как когда кто ли мы на не него нет но ну о об он она они оно от по при с
    со так там то тоже только ты у уже что чтобы это этот я`,
};

/** Keys of the words, parted by spaces, that are too common in a language (primary subtag) to tell articles apart. */
export const stopWordsOf = (language: string): string =>
  (LISTS[language] ?? '').split(/\s+/u).map(keyOf).filter(Boolean).join(' ');
