import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';

/** Renders a component alone and parses what it prints. */
export async function renderComponent(
  component: AstroComponentFactory,
  props: Readonly<Record<string, unknown>>,
): Promise<Root> {
  const container = await AstroContainer.create();
  return fromHtml(await container.renderToString(component, { props }), { fragment: true });
}

/** The text of each element that a selector finds, as it is printed, white space and all. */
export const textsOf = (tree: Root | Element, selector: string): readonly string[] =>
  selectAll(selector, tree).map(toString);
