import type { Story } from './story.ts';

/** The parts of a story’s address, as its pages are named by them. */
export type StoryParams = Readonly<Record<'year' | 'month' | 'day' | 'slug', string>>;

/** For each story the parts of its address, and itself. */
export function createStoryPaths(
  stories: readonly Story[],
): { params: StoryParams; props: { readonly story: Story } }[] {
  return stories.map((story) => {
    const [year = '', month = '', day = '', slug = ''] = story.id.split('/');
    return { params: { year, month, day, slug }, props: { story } };
  });
}
