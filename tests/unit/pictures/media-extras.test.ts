import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listMediaExtras } from '#pictures/media-extras.ts';
import {
  box,
  dataTrack,
  film,
  keys,
  losslessSound,
  song,
  sound,
  tag,
  words,
} from '../../fixtures/planted-media.ts';
import { createFolder } from '../../fixtures/temporary-folder.ts';

async function list(name: string, bytes: Buffer): Promise<readonly string[] | undefined> {
  const folder = await createFolder({ [name]: bytes });
  try {
    return await listMediaExtras(join(folder, name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const LISTS = '\u0000\u0000\u0000';
const originator = Buffer.concat([Buffer.alloc(256), Buffer.from('ZOOM H5'), Buffer.alloc(339)]);

test.each([
  [
    'film.mp4',
    film(box('udta', box('\u00A9xyz', words('+46.20+006.14/')))),
    ['the place (©xyz "+46.20+006.14/")'],
  ],
  ['film.mp4', film(box('udta', box('loci', LISTS, 'Geneva'))), ['the place (loci "Geneva")']],
  ['film.m4v', film(box('udta', box('\u00A9mak', words('Apple')))), ['the device (©mak "Apple")']],
  [
    'film.mp4',
    film(keys('com.apple.quicktime.location.ISO6709', 'com.apple.quicktime.make')),
    ['the place (com.apple.quicktime.location.ISO6709)', 'the device (com.apple.quicktime.make)'],
  ],
  ['film.mp4', film(keys('com.android.model')), ['the device (com.android.model)']],
  ['film.mp4', film(dataTrack('meta')), ['the device (device data in a track "meta")']],
  ['film.mp4', film(tag('\u00A9ART', 'Ann Lee')), ['the author (©ART "Ann Lee")']],
  ['talk.m4a', film(tag('cprt', 'Ann Lee')), ['the author (cprt "Ann Lee")']],
  [
    'film.mp4',
    film(box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), '<x/>')),
    ['data of a program (XMP)'],
  ],
  ['talk.mp3', song(['TIT2', 'A talk'], ['TPE1', 'Ann Lee']), ['the author (TPE1 "Ann Lee")']],
  ['talk.mp3', song(['TENC', 'Ann Lee']), ['the author (TENC "Ann Lee")']],
  [
    'talk.flac',
    losslessSound('TITLE=A talk', 'LOCATION=Geneva'),
    ['the place (LOCATION "Geneva")'],
  ],
  ['talk.flac', losslessSound('ARTIST=Ann Lee'), ['the author (ARTIST "Ann Lee")']],
  ['talk.wav', sound(['bext', originator]), ['the device (bext originator "ZOOM H5")']],
  ['talk.wav', sound(['iXML', '<a/>']), ['the device (iXML)']],
  [
    'talk.wav',
    sound(['LIST', 'INFOIART\u0008\u0000\u0000\u0000Ann Lee\u0000']),
    ['the author (IART "Ann Lee")'],
  ],
])('%s tells %#', async (name, bytes, extras) => {
  expect(await list(name, bytes)).toEqual(extras);
});

test.each([
  ['film.mp4', film()],
  // What ffmpeg writes of itself, and a title.
  ['film.mp4', film(tag('\u00A9too', 'Lavf60.16.100'))],
  ['film.mp4', film(tag('\u00A9nam', 'The bridge'))],
  ['talk.mp3', song(['TIT2', 'A talk'], ['TSSE', 'Lavf60.16.100'])],
  ['talk.mp3', song()],
  ['talk.flac', losslessSound('TITLE=A talk', 'encoder=Lavf60.16.100')],
  ['talk.wav', sound()],
])('%s that tells nothing of place, device and author is clean: %#', async (name, bytes) => {
  expect(await list(name, bytes)).toEqual([]);
});

test.each([
  ['film.mp4', Buffer.from('<html>')],
  ['film.mp4', box('ftyp', 'isom')],
  ['film.webm', Buffer.from('no film')],
  ['talk.ogg', Buffer.from('no sound')],
  ['talk.flac', Buffer.from('no sound')],
  ['talk.wav', Buffer.from('no sound')],
])('%s that is no such file cannot be read: %#', async (name, bytes) => {
  expect(await list(name, bytes)).toBeUndefined();
});
