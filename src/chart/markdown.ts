import MarkdownIt from 'markdown-it';

// HTML in the text stays text, and pictures are left out: a page asks no other host for anything.
const markdown = new MarkdownIt({ html: false, linkify: false }).disable('image');

/** A description or guideline as HTML that cannot carry markup or scripts of its own. */
export const renderMarkdown = (text: string): string => markdown.render(text);
