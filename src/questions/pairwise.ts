import { label } from './label.ts';
import type { QuestionType } from './type.ts';

/** The preferred one of two or more sides, shown side by side. */
export const pairwise: QuestionType = { ...label, kind: 'pairwise', title: 'the preferred side' };
