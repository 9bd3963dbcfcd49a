import { findAddressFault } from '#lib/web-address.ts';
import type { BodyFault } from './report.ts';

type Verdict = Pick<BodyFault, 'expected' | 'advice'> | undefined;

/** The name of a file that may lie beside the text. */
const DOCUMENT =
  /^[^?#]*?([^/?#]+\.(?:csv|docx|epub|flac|gif|jpe?g|json|m4[av]|mp[34]|od[st]|og[gv]|opus|pdf|png|svg|txt|wav|webm|webp|xlsx|zip))$/iu;

const CORRECT_IT = 'Correct the address.';

/** Several addresses, none before a `?`, and others behind it are all allowed: RFC 6068. */
function isMailAddress(address: string): boolean {
  const [to = '', fields] = address.slice('mailto:'.length).split(/\?(.*)/su);
  if (to === '') return /^(?:to|cc|bcc|subject|body)=|&to=/iu.test(fields ?? '');
  return to.split(',').every((one) => /^[^@]+@[^@]+$/u.test(one));
}

function judgeScheme(scheme: string, address: string): Verdict {
  switch (scheme) {
    case 'http':
    case 'https':
      return findAddressFault(address);
    case 'mailto':
      if (isMailAddress(address)) return undefined;
      return { expected: 'an address such as mailto:desk@example.org', advice: CORRECT_IT };
    case 'tel':
      if (/^[^:]+:\+?[\d().-]+$/u.test(address)) return undefined;
      return { expected: 'a number such as tel:+41-22-555-0100', advice: CORRECT_IT };
    default:
      return {
        expected: 'an address that begins with https://, mailto:, tel:, / or #',
        advice: 'Give the link such an address or remove it.',
      };
  }
}

/** What is wrong with the address of a link, if anything; character references are decoded already. */
export function judgeAddress(address: string): Verdict {
  if (/[\s\p{Cc}\\]/u.test(address)) {
    return {
      expected: 'an address without spaces, control characters or backslashes',
      advice: 'Write %20 for a space.',
    };
  }
  if (address.startsWith('//')) {
    return { expected: 'an address that names https:', advice: 'Write https: before the slashes.' };
  }
  if (/^[/#]/u.test(address)) return undefined;
  const scheme = /^([a-z][a-z\d+.-]*):/iu.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined) return judgeScheme(scheme, address);
  const [, name] = DOCUMENT.exec(address) ?? [];
  if (/\.md(?:#|$)/iu.test(address)) {
    return {
      expected: 'the file of an article that is there',
      advice: 'Correct its path, counted from this file, or write its address from the top of the site.',
    };
  }
  return {
    expected: 'an address from the top of the site such as /about/',
    advice:
      name === undefined
        ? 'Begin it with / for this site or with https:// for another.'
        : `Put the file into content/uploads and write /uploads/${name}.`,
  };
}
