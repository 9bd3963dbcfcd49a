// A link of the search results carries its words behind the paragraph's name, `#p5?mark=Aleppo`:
// nothing of an address behind `#` is sent to a server. No other reader loads the code that marks them.
if (location.hash.includes('?')) void import('./landing.ts');
