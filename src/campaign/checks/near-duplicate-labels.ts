import type { ResolvedQuestion } from '../../tables/resolved-question.ts';
import { own } from '../../formats/collect/own.ts';
import type { Check, Checked, Finding } from './check.ts';
import { labelKey } from './label-key.ts';
import { quoted } from '../../words/texts.ts';
import { list, listed } from '../../words/lists.ts';
import { counted } from '../../words/numbers.ts';

/** Labels that differ in nothing but how they are spelled, and the one of them that is kept. */
interface Spellings {
  readonly label: string;
  readonly others: readonly string[];
}

const LABELLED = new Set(['label', 'multi_label', 'span']);
/** A question with more of them gets one finding for all. */
const APART = 5;

/** Labels such as "Yes" and "yes " that are probably one. The declared one is kept, else the most frequent. */
export const nearDuplicateLabels: Check = (checked) =>
  checked.resolved
    .filter(({ question, source }) => LABELLED.has(question.kind) && question.name === source)
    .flatMap((question) => findingsIn(checked, question));

function findingsIn(checked: Checked, resolvedQuestion: ResolvedQuestion): readonly Finding[] {
  const { name, options } = resolvedQuestion.question;
  const groups = Map.groupBy(
    options.map(({ value }) => value),
    labelKey,
  );
  const alike = [...groups.values()].filter((labels) => labels.length > 1);
  if (alike.length === 0) return [];
  const counts = countsOf(checked, resolvedQuestion);
  const moved = ({ others }: Spellings) => others.reduce((sum, label) => sum + (counts.get(label) ?? 0), 0);
  const found = alike
    .flatMap((labels) => spellingsOf(checked, name, labels, counts) ?? [])
    .toSorted((a, b) => moved(b) - moved(a));
  const inWords = ({ label, others }: Spellings) =>
    `${list(others.map((other) => labelWords(other, counts)))} ${others.length === 1 ? 'looks' : 'look'} like ${labelWords(label, counts)}`;
  const finding = (message: string, spellings: readonly Spellings[]): Finding => ({
    code: 'near_duplicate_labels',
    message,
    count: 1,
    remedy: {
      action: spellings.length === 1 ? 'Count them as one label' : 'Count each of these as one label',
      settings: { questions: { [name]: { merge: mergeOf(checked, name, spellings) } } },
    },
  });
  if (found.length > APART)
    return [
      finding(
        `In the question "${name}", ${String(found.length)} labels are spelled in several ways, which count separately: ${listed(found.map(inWords))}.`,
        found,
      ),
    ];
  return found.map((spellings) =>
    finding(`In the question "${name}", ${inWords(spellings)}. They count separately.`, [spellings]),
  );
}

const labelWords = (label: string, counts: ReadonlyMap<string, number>): string =>
  `${quoted(label)} (${counted(counts.get(label) ?? 0, 'time')})`;

/** How often each label was answered. */
function countsOf({ collected }: Checked, { source, parts }: ResolvedQuestion): ReadonlyMap<string, number> {
  const byCode = new Float64Array(parts.length);
  const answers = collected.answers.get(source);
  for (let index = 0; index < (answers?.code.length ?? 0); index++) byCode[answers!.code.data[index]!]!++;
  const counts = new Map<string, number>();
  parts.forEach((rows, code) => {
    for (const { label } of rows ?? [])
      if (label !== null) counts.set(label, (counts.get(label) ?? 0) + byCode[code]!);
  });
  return counts;
}

/** Null where somebody told them apart: a scale that lists two of them, or settings that keep two. */
function spellingsOf(
  { collected, settings }: Checked,
  name: string,
  labels: readonly string[],
  counts: ReadonlyMap<string, number>,
): Spellings | null {
  const set = own(settings.questions, name);
  const scale = new Set(set?.scale ?? collected.declared.get(name)?.options?.map(({ value }) => value));
  const merged = labels.filter((label) => own(set?.merge, label) !== undefined);
  const declared = labels.filter((label) => scale.has(label));
  if (merged.length > 1 || declared.length > 1) return null;
  const times = (label: string) => counts.get(label) ?? 0;
  const [frequent] = labels.toSorted((a, b) => times(b) - times(a));
  const chosen = merged[0] ?? declared[0] ?? frequent!;
  return { label: chosen, others: labels.filter((label) => label !== chosen) };
}

/** With what the settings merge into these labels already, because lists are replaced. */
const mergeOf = (
  { settings }: Checked,
  name: string,
  spellings: readonly Spellings[],
): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    spellings.map(({ label, others }) => [
      label,
      [...(own(own(settings.questions, name)?.merge, label) ?? []), ...others],
    ]),
  );
