export { listFiles } from '#lib/list-files.ts';
