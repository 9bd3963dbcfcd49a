/**
 * The one script that stands in the pages themselves, because it has to run before anything is painted; the security policy
 * allows it by its hash, and no other. It names two things to the styles until the first text is painted:
 *
 * - `first-frame`: the page opens at its top, so what lies far below need not be laid out yet. Not where an address leads to a
 *   place or to words on the page, nor where a reader comes back or reloads: the browser then has to know all heights.
 * - `visitor`: the text face is asked for after the first text. A face that is loading makes browsers look up others,
 *   which are never drawn, and the text waits for them. Who comes from a page of this site has the face already, and would see
 *   the change of faces for nothing.
 *
 * The end is what the browser reports as first contentful paint (Paint Timing), not the first frame: a browser that pauses in the
 * middle of a page makes frames before there is any text. Should no report come, three seconds are the end. Without scripts all is
 * laid out and asked for at once.
 */
export const firstFrameScript = [
  "{let[v]=performance.getEntriesByType('navigation'),r=document.documentElement,w=()=>r.className='';",
  "if(v?.type=='navigate'){",
  // The words that an address leads to stand in the name of the visit, where `location` hides them.
  "r.className=(/#/.test(v.name)?'':'first-frame ')+",
  "(document.referrer.startsWith(origin)?'':'visitor');",
  "new PerformanceObserver(l=>l.getEntriesByName('first-contentful-paint')[0]&&w()).observe({type:'paint'});",
  'setTimeout(w,3e3)}}',
].join('');
