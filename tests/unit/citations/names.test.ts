import { describe, expect, test } from 'vitest';
import { parseName } from '#citations/names.ts';

describe('the parts of a name', () => {
  const person = (given: string, family: string, suffix?: string) => ({ given, family, suffix });
  test.each([
    ['Ann Lee', person('Ann', 'Lee')],
    ['Jean-Paul van der Fox', person('Jean-Paul', 'van der Fox')],
    ['Martin Luther King Jr.', person('Martin Luther', 'King', 'Jr.')],
    ['Ann Lee, III', person('Ann', 'Lee', 'III')],
    ['Анна Иванова', person('Анна', 'Иванова')],
  ])('of %s are found', (name, parts) => {
    expect(parseName({ name })).toMatchObject({ kind: 'person', ...parts });
  });

  test.each(['Pelé', '王小明', 'ليلى حداد', '김 철수'])('of %s are not guessed', (name) => {
    expect(parseName({ name })).toEqual({ kind: 'whole', name });
  });
});
