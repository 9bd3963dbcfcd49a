import { expect, test } from 'vitest';
import { findForms } from '#client/find-forms.ts';
import type { Story } from '#search/engine.ts';
import { term } from './asked-terms.ts';

const story = (content: string): Story => ({
  url: '/story/',
  content,
  meta: {},
  language: 'en',
  direction: 'ltr',
  anchors: [],
  locations: [...content.split(' ').keys()],
});

test.each([
  ['what was typed is none', 'Trust trust’s “TRUST!”', [term('trust')], []],
  [
    'another ending is one, in small letters',
    'Trusts trusts Trusted',
    [term('trust')],
    ['trusts', 'Trusted'],
  ],
  ['a compound with the word is none', 'war-torn post-war', [term('war')], []],
  [
    'nor are a compound and its parts where it was asked for',
    'hard-to-reach to oilrich',
    [term('hard-to-reach'), term('oil-rich')],
    [],
  ],
  [
    'what stands for a beginning is told already',
    'Aleppo',
    [term('alepp', { fate: 'completed', used: ['Aleppo'] })],
    [],
  ],
  ['a figure is none, however it is written', '250,000', [term('250000')], []],
  ['nor is an abbreviation', 'US U.S.', [term('us')], []],
  ['a phrase is none', 'joint centers', [term('Joint centers', { kind: 'phrase' })], []],
] as const)('among forms of words, %s', (_, text, terms, forms) => {
  expect(findForms([story(text)], terms)).toEqual(forms);
});
