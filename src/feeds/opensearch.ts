import { escapeXml } from '#lib/xml.ts';
import { publication } from '#publication.ts';
import { addresses, permalinkFor } from '#site/permalinks.ts';
import { words } from '#i18n/words.ts';

// OpenSearch 1.1: a short name has at most 16 characters, a description at most 1,024.
const LONGEST_NAME = 16;

/** How a browser asks this publication from its address bar (OpenSearch 1.1). */
export function formatOpenSearch(): string {
  const search = permalinkFor(addresses.search);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escapeXml(publication.name.slice(0, LONGEST_NAME))}</ShortName>
<Description>${escapeXml(words.searchDescription(publication.name))}</Description>
<Language>${escapeXml(publication.language)}</Language>
<Image width="16" height="16" type="image/svg+xml">${escapeXml(permalinkFor(addresses.favicon))}</Image>
<Url type="text/html" template="${escapeXml(search)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
