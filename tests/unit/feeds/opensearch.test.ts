import { expect, test } from 'vitest';
import { formatOpenSearch } from '#feeds/opensearch.ts';

test('a browser learns how to search this publication', () => {
  expect(formatOpenSearch()).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>Pressmark</ShortName>
<Description>Search every article of Pressmark, in your browser.</Description>
<Language>en</Language>
<Image width="16" height="16" type="image/svg+xml">https://pressmark.example/favicon.svg</Image>
<Url type="text/html" template="https://pressmark.example/search/?q={searchTerms}"/>
</OpenSearchDescription>
`);
});
