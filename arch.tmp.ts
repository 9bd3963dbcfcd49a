import { readFileSync, globSync } from 'node:fs';
import { renderer } from './tests/unit/content/markdown/rendering.ts';
import { formatProblem } from '#lib/problems.ts';
const dir = process.argv[2]; const show = process.argv[3];
const files = globSync(dir + '/**/*.md').filter((f) => !/README|LICENSE|CONTRIB/i.test(f)).sort().slice(0, 1200);
const kinds = new Map<string, { n: number; files: Set<string>; first: string[] }>(); let refused = 0, n = 0; const only = new Map<string, number>();
const t = process.cpuUsage();
for (const file of files) {
  const text = readFileSync(file, 'utf8'); const m = /^(?:---|\+\+\+)\r?\n.*?\n(?:---|\+\+\+)[ \t]*\r?\n/su.exec(text);
  const front = m?.[0] ?? ''; const markdown = text.slice(front.length);
  if (!markdown.trim()) continue;
  n += 1;
  const r = await renderer.render({ file: file.slice(dir!.length), markdown, firstLine: front.split('\n').length, headline: /title:\s*["']?(.*?)["']?\s*$/m.exec(front)?.[1] });
  const ks = new Set(r.problems.map((p) => p.kind ?? ''));
  if (r.problems.length) refused += 1;
  if (ks.size === 1) for (const k of ks) only.set(k, (only.get(k) ?? 0) + 1);
  for (const [list, sign] of [[r.problems, '✗ '], [r.advice, '· ']] as const) for (const p of list) { const k = sign + p.kind; const e = kinds.get(k) ?? { n: 0, files: new Set(), first: [] }; e.n += 1; e.files.add(file); if (e.first.length < 400) e.first.push(formatProblem(p)); kinds.set(k, e); }
}
const u = process.cpuUsage(t);
console.log(n, 'texts', refused, 'refused', ((u.user + u.system) / 1e6).toFixed(1), 's');
for (const [k, v] of [...kinds].sort()) { console.log(v.n, 'in', v.files.size, k, only.has(k.slice(2)) && k[0] === '✗' ? `(alone: ${only.get(k.slice(2))})` : ''); if (show ? k.includes(show) : k[0] === '✗') console.log(v.first.slice(0, show ? 60 : 4).map((x) => '      ' + x).join('\n')); }
