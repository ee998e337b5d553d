import MarkdownIt from 'markdown-it';

// HTML in the text stays text, and pictures are left out: a page asks no other host for anything.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');

// The page has a first heading of its own.
markdown.core.ruler.push('lower-headings', ({ tokens }) => {
  for (const token of tokens)
    if (token.type === 'heading_open' || token.type === 'heading_close')
      token.tag = `h${String(Math.min(6, Number(token.tag.slice(1)) + 1))}`;
});

/** A description or guideline as HTML that cannot carry markup or scripts of its own. */
export const renderMarkdown = (text: string): string => markdown.render(text);
