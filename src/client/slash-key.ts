import { isPlain } from './walk-links.ts';

const TYPED_INTO = 'input, textarea, select, [contenteditable]';

/** `/` leads to the field from anywhere on the page where it is not being typed. */
export function leadSlashTo(field: HTMLInputElement): void {
  addEventListener('keydown', (event) => {
    const isTyped = event.target instanceof Element && event.target.closest(TYPED_INTO) !== null;
    if (event.key !== '/' || isTyped || !isPlain(event)) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}
