/** Finds the part of an element that its HTML promises. Throws if the HTML does not keep the promise. */
export function findPart<Part extends Element>(
  whole: ParentNode,
  selector: string,
  type: new () => Part,
): Part {
  const part = whole.querySelector(selector);
  if (part instanceof type) return part;
  throw new Error(`No ${selector}.`);
}
