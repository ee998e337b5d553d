import type { Option, QuestionKind } from '../../model/campaign.ts';
import type { Collected } from './collected.ts';
import { declare } from './collect.ts';

/**
 * Remembers of which kind the answers to each question are, and declares the questions when the file ends: one
 * that ever has several labels is a question with several labels.
 */
export function foundKinds(collected: Collected) {
  const kinds = new Map<string, QuestionKind>();
  return {
    note(question: string, kind: QuestionKind) {
      const before = kinds.get(question);
      if (before === undefined || (before === 'label' && kind === 'multi_label')) kinds.set(question, kind);
    },
    declare(options: ReadonlyMap<string, ReadonlyMap<string, Option>> = new Map()) {
      for (const [name, kind] of kinds) {
        const known = collected.declared.get(name);
        const isWider = known?.kind === undefined || (known.kind === 'label' && kind === 'multi_label');
        const offered = new Map([
          ...(known?.options ?? []).map((option) => [option.value, option] as const),
          ...(options.get(name) ?? []),
        ]);
        declare(collected, {
          ...known,
          name,
          kind: isWider ? kind : known.kind,
          ...(offered.size > 0 ? { options: [...offered.values()] } : {}),
        });
      }
    },
  };
}

export type FoundKinds = ReturnType<typeof foundKinds>;

/** Labels of one answer: one label, or several. */
export const labelKind = (labels: readonly unknown[]): QuestionKind =>
  labels.length > 1 ? 'multi_label' : 'label';
