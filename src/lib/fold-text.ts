/** A text without case and accents, its white space collapsed: `Café  Noir` is `cafe noir`. */
export const foldText = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/\s+/gu, ' ').toLowerCase();
