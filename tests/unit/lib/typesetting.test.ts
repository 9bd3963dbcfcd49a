import { describe, expect, test } from 'vitest';
import { bindDate, bindDatesIn, bindHeadline } from '#lib/typesetting.ts';

/** Shows what is not seen: a no-break space as `_`, a word joiner as `+`. */
const show = (text: string): string => text.replaceAll('\u00A0', '_').replaceAll('\u2060', '+');

test.each([
  ['June 29, 2017', 'June_29,_2017'],
  ['29. Juni 2017', '29._Juni_2017'],
  ['September 9–12, 2016', 'September_9+–+12,_2016'],
  ['December 30, 2016–January 2, 2017', 'December_30,_2016+–January_2,_2017'],
])('the date %s is set as %s', (date, set) => {
  expect(show(bindDate(date))).toBe(set);
});

test.each([
  ['On June 29, 2017 and 3 more.', 'On June_29, 2017 and 3 more.'],
  ['From September 9–12, 2016.', 'From September_9+–+12, 2016.'],
  ['Am 29. Juni 2017 in Genf', 'Am 29._Juni 2017 in Genf'],
  ['It has 60 words, and a dash – here.', 'It has 60 words, and a dash – here.'],
])('in a sentence, %s is set as %s', (sentence, set) => {
  expect(show(bindDatesIn(sentence))).toBe(set);
});

describe('a headline is bound by sense', () => {
  test.each([
    [
      'A Ray Of Hope For Syria? US, Russia Enter Military Agreement To Cease Hostilities Across The Conflict-Torn Region',
      'A_Ray Of_Hope For_Syria? US,_Russia Enter Military Agreement To_Cease Hostilities Across The Conflict-Torn Region',
    ],
    ['The night the quay went under', 'The_night the_quay went_under'],
    ['So? No one is to go on at all', 'So? No_one is_to go_on at_all'],
    ['Donaudampfschifffahrt am Kai', 'Donaudampfschifffahrt am_Kai'],
    ['العبارة تصل في موعدها', 'العبارة تصل في_موعدها'],
    ['渡轮在浓雾中准时抵达旧港口', '渡轮在浓雾中准时抵达旧港口'],
    ['Alone', 'Alone'],
  ])('%s', (headline, set) => {
    expect(show(bindHeadline(headline))).toBe(set);
  });
});
