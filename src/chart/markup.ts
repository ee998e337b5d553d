/** What is false, null or undefined is not set; true is set without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Null stands for nothing. */
export type Child = Node | string | null;

type Tagged<Tag extends string> = Tag extends keyof HTMLElementTagNameMap
  ? HTMLElementTagNameMap[Tag]
  : HTMLElement;

type Made<Selector extends string> = Selector extends `${infer Tag}.${string}`
  ? Tagged<Tag>
  : Tagged<Selector>;

/** Makes an element: `h(document, 'p.muted', { role: 'status' }, 'Copied.')`. Strings become text and never markup. */
export function h<Selector extends string>(
  document: Document,
  selector: Selector,
  ...content: readonly [Attributes, ...Child[]] | readonly Child[]
): Made<Selector> {
  const [tag = '', ...classes] = selector.split('.');
  const made = document.createElement(tag);
  if (classes.length > 0) made.setAttribute('class', classes.join(' '));
  for (const part of content) {
    if (part === null) continue;
    if (isAttributes(part)) setAttributes(made, part);
    else made.append(part);
  }
  return made as Made<Selector>;
}

const isAttributes = (part: Attributes | Node | string): part is Attributes =>
  typeof part === 'object' && !('nodeType' in part);

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === null || value === undefined) continue;
    element.setAttribute(name, value === true ? '' : String(value));
  }
}
