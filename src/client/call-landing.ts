import landing from './landing.ts?address';

// A link of the search results carries its words behind the paragraph's name, `#p5?mark=Aleppo`:
// nothing of an address behind `#` is sent to a server. Every other reader loads no more than this.
if (location.hash.includes('?')) void import(/* @vite-ignore */ landing);
