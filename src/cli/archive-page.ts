const HEADER_END = /\r?\n\r?\n/u;

function decode(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/=([0-9A-F]{2})/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** The first page in a web archive of one file, as browsers save it (MHTML, RFC 2557); none in any other file. */
export function findArchivedPage(file: string): string | undefined {
  const [, boundary] =
    /^content-type:\s*multipart\/related;[^]*?boundary="([^"]+)"/imu.exec(file) ?? [];
  if (boundary === undefined) return undefined;
  for (const part of file.split(`--${boundary}`).slice(1)) {
    const end = HEADER_END.exec(part.trimStart());
    const header = part.trimStart().slice(0, end?.index);
    if (!end || !/^content-type:\s*text\/html/imu.test(header)) continue;
    const [, encoding = ''] = /^content-transfer-encoding:\s*(\S+)/imu.exec(header) ?? [];
    return decode(part.trimStart().slice(end.index + end[0].length), encoding.toLowerCase());
  }
  return undefined;
}
