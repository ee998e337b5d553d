import { agreement } from './agreement.ts';
import { imported } from './import.ts';
import { labels } from './labels.ts';
import { metadata } from './metadata.ts';
import { overview } from './overview.ts';
import { progress } from './progress.ts';
import { question } from './question.ts';
import { records } from './records.ts';
import type { Section } from './section.ts';

/** The pages of a dashboard, in the order of the rail. */
export const PAGES: readonly Section[] = [overview, progress, labels, agreement, metadata, records, imported];

export const QUESTION_PAGE = question;

/** A page by the name that stands in it. */
export const sectionNamed = (page: string | undefined): Section | undefined =>
  [...PAGES, QUESTION_PAGE].find((section) => section.page === page);
