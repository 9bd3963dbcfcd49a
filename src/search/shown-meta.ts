/** Texts of a story that search shows beside its passages, and searches too. */
export const meta = { title: 'title', dateline: 'dateline' } as const;
