declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  /** For tools that cannot read a component; `astro check` sees each with its own props. */
  const component: AstroComponentFactory;
  export default component;
}
