import { hash } from 'node:crypto';
import { collapseSpace } from '#lib/text.ts';

/** Characters of a fingerprint and of a sketch: base64url (RFC 4648). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How many characters a fingerprint has: 36 bits tell the paragraphs of one text apart. */
export const FINGERPRINT_LENGTH = 6;

/** How many characters a sketch has. */
export const SKETCH_LENGTH = 16;

/** One word, one number; or one character of a script that sets no space between words. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** A paragraph's words as they are compared: canonically composed (NFC), runs of white space as one space. */
function normaliseText(text: string): string {
  return collapseSpace(text.normalize('NFC'));
}

/** The first six characters of the SHA-256 of a paragraph’s normalised text, in base64url. */
export function fingerprint(text: string): string {
  return hash('sha256', normaliseText(text), 'base64url').slice(0, FINGERPRINT_LENGTH);
}

/** FNV-1a of 32 bits over UTF-16 units. */
function hashWord(word: string): number {
  let hashed = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1)
    hashed = Math.imul(hashed ^ word.charCodeAt(at), 0x01000193);
  return hashed >>> 0;
}

/** Another well mixed number for each `turn` (the finaliser of MurmurHash3). */
function mix(hashed: number, turn: number): number {
  let mixed = hashed ^ Math.imul(turn + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The words of a text and each two that follow each other, as numbers; letter case aside. */
function featuresOf(text: string): ReadonlySet<number> {
  const words = normaliseText(text).toLowerCase().match(WORD) ?? [];
  return new Set([
    ...words.map(hashWord),
    ...words.slice(1).map((word, index) => hashWord(`${words[index] ?? ''} ${word}`)),
  ]);
}

/**
 * What is kept of a paragraph to know it again when its words have changed: min-hashing (Broder),
 * six bits of each of sixteen least values. The share of characters that two sketches have in
 * common is about the share of words and pairs of words that the texts have.
 */
export function createSketch(text: string): string {
  const features = [...featuresOf(text)];
  return Array.from({ length: SKETCH_LENGTH }, (_, turn) => {
    let least = 0xffffffff;
    for (const feature of features) least = Math.min(least, mix(feature, turn));
    return ALPHABET[least & 63] ?? '';
  }).join('');
}

/** How many characters, of `SKETCH_LENGTH`, two sketches have in common. */
export function countCommon(one: string, other: string): number {
  let common = 0;
  for (let at = 0; at < SKETCH_LENGTH; at += 1) if (one[at] === other[at]) common += 1;
  return common;
}
